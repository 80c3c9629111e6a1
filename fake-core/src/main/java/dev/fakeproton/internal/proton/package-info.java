/** The table of all operations, and the families of one account in one region. */
@NullMarked
package dev.fakeproton.internal.proton;

import org.jspecify.annotations.NullMarked;
