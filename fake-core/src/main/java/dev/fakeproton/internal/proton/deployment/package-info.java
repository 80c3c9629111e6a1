/** How every kind of target is deployed, what comes of that, and the records of it. */
@NullMarked
package dev.fakeproton.internal.proton.deployment;

import org.jspecify.annotations.NullMarked;
