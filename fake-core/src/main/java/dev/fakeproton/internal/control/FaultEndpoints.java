package dev.fakeproton.internal.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fakeproton.internal.fault.FaultAction;
import dev.fakeproton.internal.fault.FaultRegistry;
import dev.fakeproton.internal.fault.FaultRule;
import dev.fakeproton.internal.fault.FaultScope;
import dev.fakeproton.internal.fault.Frequency;
import dev.fakeproton.internal.fault.LiveFault;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** What goes wrong on purpose. */
final class FaultEndpoints {

  private FaultEndpoints() {}

  static JsonNode list(Call call) {
    FaultRegistry registry = call.world().faults();
    boolean unused =
        call.query()
            .find(
                "unused",
                text -> Optional.of(text).filter("true"::equals).map(unusedText -> true),
                "true, or no such parameter")
            .orElse(false);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode faults = answer.putArray("faults");
    (unused ? registry.unused() : registry.all())
        .forEach(fault -> describe(fault, faults.addObject()));
    return answer;
  }

  static JsonNode make(Call call) {
    Fields body = call.body();
    FaultScope scope = scope(body);
    Frequency frequency = built(body, () -> frequency(body));
    FaultAction action = built(body, () -> FaultActions.read(body));
    boolean afterChange = body.optionalFlag("afterTheChange").orElse(false);
    FaultRule rule =
        built(
            body,
            () ->
                new FaultRule(
                    scope, frequency, action, afterChange || FaultActions.isLostReply(body)));
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    describe(call.world().faults().add(rule), answer);
    return answer;
  }

  /** One fault by its id, or all of them. */
  static JsonNode remove(Call call) {
    Optional<Integer> id = call.query().count("id", Integer.MAX_VALUE);
    if (id.isEmpty()) {
      call.world().faults().clear();
    } else if (!call.world().faults().remove(id.get())) {
      throw RefusedControlException.notFound(
          "There is no fault %s; GET faults lists all that there are.".formatted(id.get()));
    }
    return StateEndpoints.done();
  }

  private static FaultScope scope(Fields body) {
    FaultScope scope = FaultScope.ANY.where(body.optionalTexts("where").orElse(Map.of()));
    scope = body.optionalText("operation").map(scope::of).orElse(scope);
    scope = body.optionalText("account").map(scope::account).orElse(scope);
    return body.optionalText("region").map(scope::region).orElse(scope);
  }

  private static Frequency frequency(Fields body) {
    Optional<BigDecimal> probability = body.optionalNumber("probability");
    Optional<Integer> seed = body.optionalCount("seed");
    if (probability.isPresent() != seed.isPresent()) {
      throw body.mistakeInAll("expected both probability and seed, or none of them");
    }
    return new Frequency(
        body.optionalCount("afterCalls").orElse(0),
        body.optionalCount("times").map(OptionalInt::of).orElse(OptionalInt.empty()),
        probability.map(BigDecimal::doubleValue).orElse(1.0),
        seed.orElse(0));
  }

  /** Rules check themselves, and say what is wrong. */
  private static <T> T built(Fields body, Supplier<T> maker) {
    try {
      return maker.get();
    } catch (IllegalArgumentException wrong) {
      throw body.mistakeInAll(String.valueOf(wrong.getMessage()));
    }
  }

  private static void describe(LiveFault fault, ObjectNode json) {
    FaultRule rule = fault.rule();
    json.put("id", fault.id()).put("struck", fault.struck()).put("text", fault.toString());
    FaultScope scope = rule.scope();
    scope.operation().ifPresent(operation -> json.put("operation", operation));
    if (!scope.where().isEmpty()) {
      ObjectNode where = json.putObject("where");
      scope.where().forEach(where::put);
    }
    scope.account().ifPresent(account -> json.put("account", account));
    scope.region().ifPresent(region -> json.put("region", region));
    json.put("afterTheChange", rule.afterChange());
    FaultActions.describe(rule.action(), json);
    describe(rule.frequency(), json);
  }

  private static void describe(Frequency frequency, ObjectNode json) {
    json.put("afterCalls", frequency.afterCalls());
    frequency.times().ifPresent(times -> json.put("times", times));
    if (frequency.probability() < 1) {
      json.put("probability", frequency.probability()).put("seed", frequency.seed());
    }
  }
}
