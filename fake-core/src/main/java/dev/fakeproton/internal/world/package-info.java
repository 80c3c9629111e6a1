/** One world: the path of a request, the lock, the accounts and regions. */
@NullMarked
package dev.fakeproton.internal.world;

import org.jspecify.annotations.NullMarked;
