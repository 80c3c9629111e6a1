/** The trimmed service model of Proton, and the checks it asks for. */
@NullMarked
package dev.fakeproton.internal.model;

import org.jspecify.annotations.NullMarked;
