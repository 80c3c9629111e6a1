package dev.fakeproton.internal.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fakeproton.internal.model.JsonTree;
import dev.fakeproton.internal.world.World;

/** Answers requests to the control API of a world. */
public final class ControlApi {

  private ControlApi() {}

  /** Whether a request may take so long that it must not hold up what carries requests. */
  public static boolean mayTakeLong(String method, String path) {
    return Endpoints.all().stream()
        .filter(endpoint -> endpoint.method().equals(method) && endpoint.path().equals(path))
        .anyMatch(Endpoint::isLong);
  }

  /** Answers a request; always with a reply, never with an exception. */
  public static ControlReply answer(World world, ControlRequest request) {
    try {
      Endpoint endpoint = Endpoints.require(request.method(), request.path());
      Query query = Query.of(endpoint.path(), request.query(), endpoint.query());
      Fields body = Fields.of(endpoint.path(), json(endpoint, request), endpoint.body());
      return ControlReply.ok(endpoint.behaviour().answer(new Call(world, query, body)));
    } catch (RefusedControlException refused) {
      return ControlReply.refused(refused);
    } catch (RuntimeException | Error defect) {
      String sentence =
          "The fake failed to answer %s %s.".formatted(request.method(), request.path());
      world.report(new IllegalStateException(sentence, defect));
      return ControlReply.error(
          500, sentence + " This is a defect of FakeProton, not of the caller: " + defect);
    }
  }

  private static ObjectNode json(Endpoint endpoint, ControlRequest request) {
    return JsonTree.object(request.body())
        .orElseThrow(
            () ->
                RefusedControlException.mistake(
                    endpoint.path(),
                    "the body is not a well-formed JSON object, or nests deeper than 1000 levels"));
  }
}
