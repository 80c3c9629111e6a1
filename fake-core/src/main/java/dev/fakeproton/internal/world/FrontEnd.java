package dev.fakeproton.internal.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fakeproton.internal.model.ConstraintCheck;
import dev.fakeproton.internal.model.JsonTree;
import dev.fakeproton.internal.model.ServiceModel;
import dev.fakeproton.internal.model.TypeCheck;
import dev.fakeproton.internal.proton.Operation;
import dev.fakeproton.internal.proton.Operations;
import dev.fakeproton.internal.store.Owner;
import dev.fakeproton.internal.wire.WireError;
import dev.fakeproton.internal.wire.WireReply;
import dev.fakeproton.internal.wire.WireRequest;
import java.util.Optional;
import software.amazon.awssdk.services.proton.model.ProtonRequest;

/**
 * What AWS does with a request before the service sees it, in the order of the specification
 * (wire.md 4 and 7). Pure: no lock, no state.
 */
final class FrontEnd {

  private static final String TARGET_PREFIX = "AwsProton20200720.";

  private final ServiceModel model = ServiceModel.proton();
  private final TypeCheck types = new TypeCheck(model);
  private final ConstraintCheck constraints = new ConstraintCheck(model);

  /** A request that the service may see. */
  record Accepted(Operation<?> operation, ObjectNode json, Owner caller) {}

  /**
   * Checks a request.
   *
   * @param defaults the account and region of whoever does not say otherwise
   * @throws RefusedException with the answer, if the service must not see it
   */
  Accepted accept(WireRequest request, Owner defaults) {
    checkMethod(request);
    ObjectNode json = parse(request);
    Operation<?> operation = operation(request);
    Owner caller = caller(request, defaults);
    String input = model.operation(operation.name()).input();
    types.firstMismatch(input, json).ifPresent(this::refuseMismatch);
    constraints
        .violations(input, json)
        .ifPresent(
            message -> {
              throw new RefusedException(
                  WireError.ofConstraints(message), readAnyway(operation, json));
            });
    return new Accepted(operation, json, caller);
  }

  /** A refused request as far as the SDK's classes can hold it: their lists may not hold null. */
  private static Optional<ProtonRequest> readAnyway(Operation<?> operation, ObjectNode json) {
    try {
      return Optional.of(operation.decoder().apply(json));
    } catch (RuntimeException cannotBeHeld) {
      return Optional.empty();
    }
  }

  /** The operation that a request is for, or what it gives for one; also if it is refused. */
  static String operationName(WireRequest request) {
    String target = request.target().orElse("(no operation)");
    return target.startsWith(TARGET_PREFIX) ? target.substring(TARGET_PREFIX.length()) : target;
  }

  private static void checkMethod(WireRequest request) {
    if (!request.method().equals("POST")) {
      throw unknownOperation(
          404, "Proton's API takes POST requests; this one is %s.".formatted(request.method()));
    }
    String contentType = request.contentType().map(FrontEnd::withoutParameters).orElse("");
    if (request.body().length > 0 && !contentType.equalsIgnoreCase(WireReply.CONTENT_TYPE)) {
      throw unknownOperation(
          404,
          "Proton's API takes Content-Type %s; this request has %s."
              .formatted(
                  WireReply.CONTENT_TYPE,
                  contentType.isEmpty() ? "none" : "'" + contentType + "'"));
    }
  }

  private static ObjectNode parse(WireRequest request) {
    Optional<String> encoding =
        request.contentEncoding().filter(text -> !text.trim().equalsIgnoreCase("identity"));
    if (encoding.isPresent()) {
      throw new RefusedException(
          WireError.serialization(
              "The body has Content-Encoding '%s'. Send it as plain JSON."
                  .formatted(encoding.get())));
    }
    return JsonTree.object(request.body())
        .orElseThrow(
            () ->
                new RefusedException(
                    WireError.serialization(
                        "The body is not a well-formed JSON object, or nests deeper than 1000 levels.")));
  }

  private static Operation<?> operation(WireRequest request) {
    String target =
        request
            .target()
            .orElseThrow(
                () ->
                    unknownOperation(
                        400,
                        "The header X-Amz-Target is missing. It names the operation, such as %sGetEnvironment."
                            .formatted(TARGET_PREFIX)));
    if (!target.startsWith(TARGET_PREFIX)) {
      throw unknownOperation(
          400,
          "X-Amz-Target '%s' is not of Proton: its operations begin with %s"
              .formatted(target, TARGET_PREFIX));
    }
    return Operations.named(target.substring(TARGET_PREFIX.length()))
        .orElseThrow(
            () -> unknownOperation(400, "Proton has no operation '%s'.".formatted(target)));
  }

  private static Owner caller(WireRequest request, Owner defaults) {
    return Caller.of(request.authorization(), defaults)
        .orElseThrow(
            () ->
                new RefusedException(
                    WireError.ofFrontEnd(
                        400,
                        "InvalidSignatureException",
                        "Credential should be scoped to a valid region, such as us-east-1.")));
  }

  private void refuseMismatch(String mismatch) {
    throw new RefusedException(WireError.serialization(mismatch));
  }

  private static RefusedException unknownOperation(int status, String message) {
    return new RefusedException(WireError.ofFrontEnd(status, "UnknownOperationException", message));
  }

  private static String withoutParameters(String contentType) {
    int parameters = contentType.indexOf(';');
    return (parameters < 0 ? contentType : contentType.substring(0, parameters)).trim();
  }
}
