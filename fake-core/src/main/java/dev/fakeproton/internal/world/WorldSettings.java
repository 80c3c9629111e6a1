package dev.fakeproton.internal.world;

import dev.fakeproton.Limits;
import dev.fakeproton.Progression;
import dev.fakeproton.WorldClock;
import dev.fakeproton.internal.store.Owner;
import java.util.function.Consumer;

/**
 * How a world begins.
 *
 * @param name what messages call it
 * @param defaults the account and region of whoever does not say otherwise
 * @param clock its clock
 * @param progression when work ends that nobody gives another progression
 * @param limits the quotas of every account
 * @param defects is told of the defects of the fake that calls meet, on whichever thread
 */
public record WorldSettings(
    String name,
    Owner defaults,
    WorldClock clock,
    Progression progression,
    Limits limits,
    Consumer<Throwable> defects) {}
