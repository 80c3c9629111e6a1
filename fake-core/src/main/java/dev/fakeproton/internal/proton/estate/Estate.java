package dev.fakeproton.internal.proton.estate;

import dev.fakeproton.Limits;
import dev.fakeproton.WorldClock;
import dev.fakeproton.internal.lifecycle.Works;
import dev.fakeproton.internal.store.Ids;
import dev.fakeproton.internal.store.Owner;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * What the families of one account in one region share: who owns things, and what the world lends.
 *
 * @param owner the account and region
 * @param clock the world's clock
 * @param ids the world's ids
 * @param works the world's work under way
 * @param limits the quotas that hold at the moment
 */
public record Estate(Owner owner, WorldClock clock, Ids ids, Works works, Supplier<Limits> limits) {

  /** The world's time. */
  public Instant now() {
    return clock.instant();
  }

  /** The ARN of something of this owner. */
  public String arn(String resource) {
    return owner.arn(resource);
  }
}
