package dev.fakeproton;

import dev.fakeproton.internal.client.SdkClients;
import dev.fakeproton.internal.store.Owner;
import dev.fakeproton.internal.world.World;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.proton.ProtonAsyncClient;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.waiters.ProtonAsyncWaiter;
import software.amazon.awssdk.services.proton.waiters.ProtonWaiter;

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

  /** A new client that calls as this account; the fake closes it. */
  public ProtonClient client() {
    return openClients.closing(clients().client());
  }

  /** A new asynchronous client that calls as this account; the fake closes it. */
  public ProtonAsyncClient asyncClient() {
    return openClients.closing(clients().asyncClient(openClients.running()));
  }

  /**
   * A new waiter that polls as this account, every few milliseconds; the fake closes it. A call
   * that overrides anything, such as {@code maxAttempts}, takes the SDK's slow polling unless it
   * overrides the back-off too.
   */
  public ProtonWaiter waiter() {
    return openClients.closing(SdkClients.waiter(client()));
  }

  /** A new asynchronous waiter that polls as this account; the fake closes it. */
  public ProtonAsyncWaiter asyncWaiter() {
    return openClients.closing(SdkClients.asyncWaiter(asyncClient()));
  }

  /** What this account has called in this region so far; as {@link FakeProton#calls()}. */
  public Calls calls() {
    return Calls.of(world.calls(), world.defaults())
        .from(owner.account())
        .in(Region.of(owner.region()));
  }

  private SdkClients clients() {
    return new SdkClients(gate.endpoint(), owner, gate.transports());
  }

  @Override
  World world() {
    return world;
  }

  @Override
  Owner owner() {
    return owner;
  }

  /** For messages: account and region. */
  @Override
  public String toString() {
    return owner.toString();
  }
}
