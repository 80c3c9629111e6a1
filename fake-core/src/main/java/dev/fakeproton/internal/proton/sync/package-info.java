/** Pushes to repositories, and what is kept in sync with them. */
@NullMarked
package dev.fakeproton.internal.proton.sync;

import org.jspecify.annotations.NullMarked;
