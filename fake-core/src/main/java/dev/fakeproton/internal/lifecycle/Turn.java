package dev.fakeproton.internal.lifecycle;

import dev.fakeproton.Progression;

/**
 * What some work has taken of a script.
 *
 * @param script the number of the script
 * @param outcome which single outcome
 */
public record Turn(long script, Progression outcome) {}
