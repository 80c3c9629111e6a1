package dev.fakeproton.internal.control;

import dev.fakeproton.internal.model.ServiceModel;
import java.util.Optional;

/** The names of Proton's operations, as the users of several languages write them. */
final class OperationNames {

  private static final String EXPECTED =
      "the name of an operation of Proton, such as GetEnvironment";

  private OperationNames() {}

  /** The one that a body names with its key {@code operation}. */
  static Optional<String> in(Fields body) {
    return body.optionalName("operation", ServiceModel.proton().operationNames(), EXPECTED);
  }

  /** The one that a query names with its parameter {@code operation}. */
  static Optional<String> in(Query query) {
    return query.find(
        "operation", text -> Spelling.find(text, ServiceModel.proton().operationNames()), EXPECTED);
  }
}
