package dev.fakeproton.junit;

import dev.fakeproton.FakeProton;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import software.amazon.awssdk.services.proton.ProtonAsyncClient;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.waiters.ProtonAsyncWaiter;
import software.amazon.awssdk.services.proton.waiters.ProtonWaiter;

/**
 * The fake of one test, and what has been injected of it. Thread-safe.
 *
 * <p>JUnit's store closes it: by {@link CloseableResource} up to 5.12, by {@link AutoCloseable}
 * since, which logs a warning about whatever is only the former.
 */
final class TestWorld implements CloseableResource, AutoCloseable {

  private final FakeProton fake;
  private final Once<ProtonClient> client;
  private final Once<ProtonAsyncClient> asyncClient;
  private final Once<ProtonWaiter> waiter;
  private final Once<ProtonAsyncWaiter> asyncWaiter;

  private TestWorld(FakeProton fake) {
    this.fake = fake;
    this.client = new Once<>(fake::client);
    this.asyncClient = new Once<>(fake::asyncClient);
    this.waiter = new Once<>(fake::waiter);
    this.asyncWaiter = new Once<>(fake::asyncWaiter);
  }

  static TestWorld start(ExtensionContext scope) {
    return new TestWorld(Settings.of(scope).start());
  }

  FakeProton fake() {
    return fake;
  }

  ProtonClient client() {
    return client.get();
  }

  ProtonAsyncClient asyncClient() {
    return asyncClient.get();
  }

  ProtonWaiter waiter() {
    return waiter.get();
  }

  ProtonAsyncWaiter asyncWaiter() {
    return asyncWaiter.get();
  }

  /** Fails if a call of the test has met a defect of the fake, which fails the test. */
  @Override
  public void close() {
    fake.close();
  }
}
