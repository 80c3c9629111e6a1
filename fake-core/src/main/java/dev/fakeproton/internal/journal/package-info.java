/** The journal of a world: every call that reached it, in order, and how it is told in a line. */
@NullMarked
package dev.fakeproton.internal.journal;

import org.jspecify.annotations.NullMarked;
