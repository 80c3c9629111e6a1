/** Directly defined components, attached to service instances or not. */
@NullMarked
package dev.fakeproton.internal.proton.component;

import org.jspecify.annotations.NullMarked;
