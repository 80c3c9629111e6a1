package dev.fakeproton.internal.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fakeproton.internal.model.JsonTree;
import dev.fakeproton.internal.world.World;

/** Answers requests to the control API of a world. */
public final class ControlApi {

  private ControlApi() {}

  /** Answers a request; always with a reply, never with an exception. */
  public static ControlReply answer(World world, ControlRequest request) {
    try {
      Endpoint endpoint = Endpoints.require(request.method(), request.path());
      Query query = Query.of(endpoint.place(), request.query(), endpoint.query());
      return ControlReply.ok(endpoint.behaviour().answer(call(world, endpoint, query, request)));
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

  /** A document is left to whoever knows what is in it. */
  private static Call call(World world, Endpoint endpoint, Query query, ControlRequest request) {
    String document = endpoint.takesDocument() ? new String(request.body(), UTF_8) : "";
    ObjectNode json =
        endpoint.takesDocument() ? JsonNodeFactory.instance.objectNode() : json(endpoint, request);
    return new Call(world, query, Fields.of(endpoint.place(), json, endpoint.body()), document);
  }

  private static ObjectNode json(Endpoint endpoint, ControlRequest request) {
    return JsonTree.objectOfDistinctKeys(request.body())
        .orElseThrow(
            () ->
                RefusedControlException.mistake(
                    endpoint.place(),
                    "the body is not a well-formed JSON object, has a key twice, or nests deeper than 1000 levels"));
  }
}
