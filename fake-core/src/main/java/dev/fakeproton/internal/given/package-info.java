/** Ready-made estates: what is wished for, what that implies, and how both are made. */
@NullMarked
package dev.fakeproton.internal.given;

import org.jspecify.annotations.NullMarked;
