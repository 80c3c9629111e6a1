package dev.fakeproton.internal.control;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fakeproton.internal.model.ServiceModel;
import dev.fakeproton.internal.proton.Operations;
import dev.fakeproton.internal.world.Snapshots;

/** What a world says of itself when asked whether it is there, and what can be asked. */
final class StateEndpoints {

  private StateEndpoints() {}

  /** That all is well, and how many of the API's operations behave. */
  static JsonNode health(Call call) {
    var operations = ServiceModel.proton().operationNames();
    long implemented =
        operations.stream().filter(name -> Operations.named(name).isPresent()).count();
    ObjectNode health = JsonNodeFactory.instance.objectNode().put("status", "ok");
    health.putObject("operations").put("implemented", implemented).put("total", operations.size());
    return health;
  }

  static JsonNode reset(Call call) {
    call.world().reset();
    return done();
  }

  static String snapshot(Call call) {
    return call.world().snapshot();
  }

  /** The world becomes what the snapshot says. */
  static JsonNode restore(Call call) {
    try {
      call.world().resetTo(Snapshots.checked(call.document()));
    } catch (IllegalArgumentException unfit) {
      throw RefusedControlException.mistake("snapshot", String.valueOf(unfit.getMessage()));
    }
    return done();
  }

  /** All endpoints, one a line, for whoever looks in for the first time. */
  static String index(Call call) {
    ObjectNode description = OpenApi.document();
    return Endpoints.all().stream()
        .map(endpoint -> "    " + inShort(endpoint, description))
        .collect(
            joining(
                ",\n",
                "{\n  \"below\": \"/_fakeproton/\",\n  \"description\": \"openapi.json\",\n  \"endpoints\": [\n",
                "\n  ]\n}"));
  }

  private static ObjectNode inShort(Endpoint endpoint, ObjectNode description) {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("method", endpoint.method())
            .put("path", endpoint.path())
            .put("summary", OpenApi.summary(endpoint, description));
    if (!endpoint.query().isEmpty()) {
      endpoint.query().forEach(json.putArray("query")::add);
    }
    if (!endpoint.body().isEmpty() && !endpoint.takesDocument()) {
      endpoint.body().forEach(json.putArray("body")::add);
    }
    return json;
  }

  static JsonNode openApi(Call call) {
    return OpenApi.document();
  }

  /** The answer where there is nothing else to tell. */
  static JsonNode done() {
    return JsonNodeFactory.instance.objectNode();
  }
}
