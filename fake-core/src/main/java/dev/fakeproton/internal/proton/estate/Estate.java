package dev.fakeproton.internal.proton.estate;

import dev.fakeproton.Limits;
import dev.fakeproton.internal.lifecycle.Works;
import dev.fakeproton.internal.store.Ids;
import dev.fakeproton.internal.store.Owner;
import dev.fakeproton.internal.store.Storage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * What the families of one account in one region share: who owns things, and what the world lends.
 *
 * @param owner the account and region
 * @param clock the time of the call that is being answered
 * @param ids the world's ids
 * @param works the world's work under way
 * @param limits the quotas that hold at the moment
 * @param cleansUpFailedCreates whether, at the moment, a service whose creation fails is cleaned up
 * @param storage what the families keep
 */
public record Estate(
    Owner owner,
    InstantSource clock,
    Ids ids,
    Works works,
    Supplier<Limits> limits,
    BooleanSupplier cleansUpFailedCreates,
    Storage storage) {

  /** The time of the call that is being answered. */
  public Instant now() {
    return clock.instant();
  }

  /** The ARN of something of this owner. */
  public String arn(String resource) {
    return owner.arn(resource);
  }
}
