/** Deployment records of every kind of target. */
@NullMarked
package dev.fakeproton.internal.proton.deployment;

import org.jspecify.annotations.NullMarked;
