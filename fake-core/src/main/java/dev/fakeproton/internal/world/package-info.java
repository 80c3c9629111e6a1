/**
 * One world: its state and its lock, the path of a request to it, and whatever a test does to it or
 * asks of it.
 */
@NullMarked
package dev.fakeproton.internal.world;

import org.jspecify.annotations.NullMarked;
