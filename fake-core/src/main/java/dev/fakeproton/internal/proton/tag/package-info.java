/** Tags of everything taggable. */
@NullMarked
package dev.fakeproton.internal.proton.tag;

import org.jspecify.annotations.NullMarked;
