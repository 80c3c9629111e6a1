package dev.fakeproton.internal.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fakeproton.internal.journal.Answered;
import dev.fakeproton.internal.journal.Entry;
import dev.fakeproton.internal.journal.Journal;
import dev.fakeproton.internal.journal.RecordedCall;
import dev.fakeproton.internal.model.JsonTree;
import dev.fakeproton.internal.model.ServiceModel;
import dev.fakeproton.internal.wire.JsonCodec;
import dev.fakeproton.internal.wire.WireError;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import software.amazon.awssdk.core.SdkPojo;

/** What has called the world. */
final class CallEndpoints {

  private static final int USUAL_LIMIT = 1_000;
  private static final int HIGHEST_LIMIT = 10_000;

  private CallEndpoints() {}

  static JsonNode list(Call call) {
    Predicate<RecordedCall> selection = selection(call.query());
    int limit = call.query().count("limit", HIGHEST_LIMIT).orElse(USUAL_LIMIT);
    Journal.Excerpt excerpt = call.world().calls();
    List<RecordedCall> found =
        RecordedCall.of(excerpt.entries()).stream().filter(selection).limit(limit + 1L).toList();
    List<RecordedCall> shown = found.subList(0, Math.min(limit, found.size()));
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode calls = answer.putArray("calls");
    shown.forEach(each -> describe(each, calls.addObject()));
    answer.put("forgotten", excerpt.forgotten());
    if (found.size() > limit) {
      answer.put("next", shown.get(limit - 1).number());
    }
    return answer;
  }

  private static Predicate<RecordedCall> selection(Query query) {
    Optional<String> operation =
        query.find(
            "operation",
            CallEndpoints::operation,
            "the name of an operation of Proton, such as GetEnvironment");
    Optional<String> account = query.find("account");
    Optional<String> region = query.find("region");
    long since = query.count("since", 0, Integer.MAX_VALUE).orElse(0);
    return call ->
        call.number() > since
            && operation.map(call.operation()::equals).orElse(true)
            && account.map(call.caller().account()::equals).orElse(true)
            && region.map(call.caller().region()::equals).orElse(true);
  }

  private static Optional<String> operation(String text) {
    return Optional.of(text).filter(ServiceModel.proton().operationNames()::contains);
  }

  private static void describe(RecordedCall call, ObjectNode json) {
    json.put("number", call.number())
        .put("operation", call.operation())
        .put("account", call.caller().account())
        .put("region", call.caller().region())
        .put("time", call.time().toString());
    call.request().ifPresent(request -> json.set("request", tree(request)));
    describe(call.answered(), json);
    ArrayNode attempts = json.putArray("attempts");
    call.attempts().forEach(attempt -> describe(attempt, attempts.addObject()));
  }

  private static void describe(Entry attempt, ObjectNode json) {
    json.put("number", attempt.asked().attempt()).put("time", attempt.time().toString());
    describe(attempt.answered(), json);
  }

  private static void describe(Answered answered, ObjectNode json) {
    answered.answer().ifPresent(answer -> json.set("answer", tree(answer)));
    answered.error().ifPresent(error -> json.set("error", described(error)));
    answered.fault().ifPresent(fault -> json.put("fault", fault));
  }

  private static ObjectNode described(WireError error) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("type", error.simpleType())
        .put("status", error.status())
        .put("message", error.message());
  }

  /** As the wire has it. */
  private static ObjectNode tree(SdkPojo pojo) {
    return JsonTree.object(JsonCodec.encode(pojo)).orElseThrow();
  }
}
