/**
 * Assertions on a fake for AssertJ, which only this package needs: whoever does not use it needs no
 * AssertJ. Start at {@link dev.fakeproton.assertions.FakeProtonAssertions}.
 */
@NullMarked
package dev.fakeproton.assertions;

import org.jspecify.annotations.NullMarked;
