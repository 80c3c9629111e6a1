package dev.fakeproton.internal.proton.service;

import dev.fakeproton.internal.proton.estate.ClientTokens;
import java.time.InstantSource;

/**
 * The client tokens of the operations on instances that take one.
 *
 * @param create those of CreateServiceInstance
 * @param update those of UpdateServiceInstance
 */
record InstanceTokens(ClientTokens<InstanceKey> create, ClientTokens<InstanceKey> update) {

  static InstanceTokens none(InstantSource clock) {
    return new InstanceTokens(new ClientTokens<>(clock), new ClientTokens<>(clock));
  }

  /** The instance is gone, and so is what its tokens stood for. */
  void forget(InstanceKey instance) {
    create.forget(instance);
    update.forget(instance);
  }
}
