package dev.fakeproton;

import dev.fakeproton.internal.store.Owner;
import dev.fakeproton.internal.world.World;
import software.amazon.awssdk.regions.Region;

/**
 * One account of a fake, in one region: clients that call as it, and handles on what it owns.
 *
 * <p>Accounts need no set-up: every twelve digits are an account. Thread-safe.
 */
public final class FakeAccount extends AccountHandles {

  private final World world;
  private final Owner owner;
  private final OpenClients openClients;
  private final Gate gate;

  FakeAccount(World world, Owner owner, Gate gate, OpenClients openClients) {
    this.world = world;
    this.owner = owner;
    this.gate = gate;
    this.openClients = openClients;
  }

  /** The same account in another region. */
  public FakeAccount in(Region region) {
    return new FakeAccount(world, new Owner(owner.account(), region.id()), gate, openClients);
  }

  /** What this account has called in this region so far; as {@link FakeProton#calls()}. */
  public Calls calls() {
    return Calls.of(world.calls(), world.defaults())
        .from(owner.account())
        .in(Region.of(owner.region()));
  }

  @Override
  World world() {
    return world;
  }

  @Override
  Owner owner() {
    return owner;
  }

  @Override
  Gate gate() {
    return gate;
  }

  @Override
  OpenClients openClients() {
    return openClients;
  }

  /** For messages: account and region. */
  @Override
  public String toString() {
    return owner.toString();
  }
}
