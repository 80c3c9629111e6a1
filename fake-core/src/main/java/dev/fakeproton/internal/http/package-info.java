/** Serves worlds and their control API over HTTP; the only package that knows Undertow. */
@NullMarked
package dev.fakeproton.internal.http;

import org.jspecify.annotations.NullMarked;
