package dev.fakeproton.internal.world;

import dev.fakeproton.Limits;
import dev.fakeproton.Progression;
import dev.fakeproton.WorldClock;
import dev.fakeproton.internal.store.Owner;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How a world begins.
 *
 * @param name what messages call it
 * @param defaults the account and region of whoever does not say otherwise
 * @param clock its clock
 * @param progression when work ends that nobody gives another progression
 * @param limits the quotas of every account
 * @param seed the snapshot that it begins with; what that does not say is as above
 * @param defects is told of the defects of the fake that calls meet, on whichever thread
 */
public record WorldSettings(
    String name,
    Owner defaults,
    WorldClock clock,
    Progression progression,
    Limits limits,
    Optional<Seed> seed,
    Consumer<Throwable> defects) {

  /**
   * A snapshot that a world begins with.
   *
   * @param json its text
   * @param account the account that holds whatever it says
   * @param region the region that holds whatever it says
   * @param progression the progression of the world that holds whatever it says
   * @param limits the quotas that hold whatever it says
   */
  public record Seed(
      String json,
      Optional<String> account,
      Optional<String> region,
      Optional<Progression> progression,
      Optional<Limits> limits) {}

  /** For a world that begins empty. */
  public WorldSettings(
      String name,
      Owner defaults,
      WorldClock clock,
      Progression progression,
      Limits limits,
      Consumer<Throwable> defects) {
    this(name, defaults, clock, progression, limits, Optional.empty(), defects);
  }
}
