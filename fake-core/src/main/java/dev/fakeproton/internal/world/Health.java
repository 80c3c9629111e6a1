package dev.fakeproton.internal.world;

import dev.fakeproton.internal.model.ServiceModel;
import dev.fakeproton.internal.proton.Operations;

/** What a world says of itself when asked whether it is there. */
public final class Health {

  private Health() {}

  /** JSON: that all is well, and how many of the API's operations behave. */
  public static String json() {
    var operations = ServiceModel.proton().operationNames();
    long implemented =
        operations.stream().filter(name -> Operations.named(name).isPresent()).count();
    return "{\"status\":\"ok\",\"operations\":{\"implemented\":%s,\"total\":%s}}"
        .formatted(implemented, operations.size());
  }
}
