package dev.fakeproton.internal.proton.service;

import dev.fakeproton.internal.proton.estate.ClientTokens;
import dev.fakeproton.internal.proton.estate.Estate;

/**
 * The client tokens of the operations on instances that take one.
 *
 * @param create those of CreateServiceInstance
 * @param update those of UpdateServiceInstance
 */
record InstanceTokens(ClientTokens<InstanceKey> create, ClientTokens<InstanceKey> update) {

  static InstanceTokens none(Estate estate) {
    return new InstanceTokens(
        new ClientTokens<>(estate, "createServiceInstanceTokens", InstanceKey.class),
        new ClientTokens<>(estate, "updateServiceInstanceTokens", InstanceKey.class));
  }

  /** The instance is gone, and so is what its tokens stood for. */
  void forget(InstanceKey instance) {
    create.forget(instance);
    update.forget(instance);
  }
}
