package dev.fakeproton;

import dev.fakeproton.internal.client.SdkClients;
import dev.fakeproton.internal.store.Owner;
import software.amazon.awssdk.services.proton.ProtonAsyncClient;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.waiters.ProtonAsyncWaiter;
import software.amazon.awssdk.services.proton.waiters.ProtonWaiter;

/** Clients and waiters that call as one account in one region; a fake's own call as its default. */
abstract class AccountClients {

  abstract Owner owner();

  abstract Gate gate();

  abstract OpenClients openClients();

  private SdkClients clients() {
    return new SdkClients(gate().endpoint(), owner(), gate().transports());
  }

  /** A new client that calls as this account in this region; the fake closes it. */
  public ProtonClient client() {
    return openClients().closing(clients().client());
  }

  /** A new asynchronous client that calls as this account in this region; the fake closes it. */
  public ProtonAsyncClient asyncClient() {
    return openClients().closing(clients().asyncClient(openClients().running()));
  }

  /**
   * A new waiter that polls as this account in this region, every few milliseconds; the fake closes
   * it. A call that overrides anything, such as {@code maxAttempts}, takes the SDK's slow polling
   * unless it overrides the back-off too.
   */
  public ProtonWaiter waiter() {
    return openClients().closing(SdkClients.waiter(client()));
  }

  /** A new asynchronous waiter; as {@link #waiter()}. */
  public ProtonAsyncWaiter asyncWaiter() {
    return openClients().closing(SdkClients.asyncWaiter(asyncClient()));
  }
}
