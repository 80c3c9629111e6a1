/** Spec documents: YAML in, checked form out. */
@NullMarked
package dev.fakeproton.internal.proton.spec;

import org.jspecify.annotations.NullMarked;
