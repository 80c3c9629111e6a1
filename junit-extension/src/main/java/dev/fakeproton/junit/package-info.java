/** FakeProton for JUnit Jupiter: start at {@link dev.fakeproton.junit.FakeProtonExtension}. */
@NullMarked
package dev.fakeproton.junit;

import org.jspecify.annotations.NullMarked;
