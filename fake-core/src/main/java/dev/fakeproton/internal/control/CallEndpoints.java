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
import dev.fakeproton.internal.wire.JsonCodec;
import dev.fakeproton.internal.wire.WireError;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.SdkPojo;

/** What has called the world. */
final class CallEndpoints {

  private static final int USUAL_LIMIT = 1_000;
  private static final int HIGHEST_LIMIT = 10_000;

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
  private static final String SINCE = "the number of a call, or " + Quantities.TIME;

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
    Optional<String> operation = OperationNames.in(query);
    Optional<String> account = query.find("account");
    Optional<String> region = query.find("region");
    Predicate<RecordedCall> since =
        query.find("since", CallEndpoints::since, SINCE).orElse(call -> true);
    return call ->
        since.test(call)
            && operation.map(call.operation()::equals).orElse(true)
            && account.map(call.caller().account()::equals).orElse(true)
            && region.map(call.caller().region()::equals).orElse(true);
  }

  /** Whoever reads page by page has a number, whoever has looked at the clock has a time. */
  private static Optional<Predicate<RecordedCall>> since(String text) {
    return NUMBER.matcher(text).matches()
        ? Optional.of(call -> call.number() > Long.parseLong(text))
        : Quantities.time(text).map(time -> call -> !call.time().isBefore(time));
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
