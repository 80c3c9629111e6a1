package dev.fakeproton.internal.world;

import dev.fakeproton.internal.model.ServiceModel;
import dev.fakeproton.internal.proton.Operation;
import dev.fakeproton.internal.proton.Operations;
import java.util.List;
import java.util.Optional;

/** What a world says of itself when asked whether it is there. */
public final class Health {

  private Health() {}

  /** JSON: that all is well, and how many of the API's operations behave. */
  public static String json() {
    List<Operation<?>> operations =
        ServiceModel.proton().operationNames().stream()
            .map(Operations::named)
            .<Operation<?>>flatMap(Optional::stream)
            .toList();
    long implemented =
        operations.stream().filter(operation -> operation.behaviour().isPresent()).count();
    return "{\"status\":\"ok\",\"operations\":{\"implemented\":%s,\"total\":%s}}"
        .formatted(implemented, operations.size());
  }
}
