/** Values of the fake as JSON that people can read, and back: what a snapshot consists of. */
@NullMarked
package dev.fakeproton.internal.wire.stored;

import org.jspecify.annotations.NullMarked;
