/** The control API: what a test or a person does to a world over HTTP, as JSON. */
@NullMarked
package dev.fakeproton.internal.control;

import org.jspecify.annotations.NullMarked;
