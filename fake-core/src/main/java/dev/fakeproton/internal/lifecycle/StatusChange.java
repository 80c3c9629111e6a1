package dev.fakeproton.internal.lifecycle;

import dev.fakeproton.Transition;

/**
 * A transition of one resource among those of its world.
 *
 * @param number its place among all transitions of the world, from 1
 * @param arn the resource
 * @param transition what happened
 */
public record StatusChange(long number, String arn, Transition transition) {}
