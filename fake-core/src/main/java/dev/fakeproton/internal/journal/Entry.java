package dev.fakeproton.internal.journal;

import java.time.Instant;

/**
 * One request that reached a world.
 *
 * @param number its place in the order of the world, from 1
 * @param time when it came, on the world's clock
 */
public record Entry(long number, Instant time, Asked asked, Answered answered) {}
