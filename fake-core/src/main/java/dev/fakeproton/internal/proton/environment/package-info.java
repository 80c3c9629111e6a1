/** Environments and what deploys them. */
@NullMarked
package dev.fakeproton.internal.proton.environment;

import org.jspecify.annotations.NullMarked;
