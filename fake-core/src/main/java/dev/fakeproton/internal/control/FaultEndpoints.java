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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What goes wrong on purpose. */
final class FaultEndpoints {

  private static final List<String> FLAGS = List.of("true", "false");

  private FaultEndpoints() {}

  static JsonNode list(Call call) {
    FaultRegistry registry = call.world().faults();
    boolean unused =
        call.query()
            .find("unused", text -> Optional.of(text).filter(FLAGS::contains), "true or false")
            .filter("true"::equals)
            .isPresent();
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode faults = answer.putArray("faults");
    (unused ? registry.unused() : registry.all())
        .forEach(fault -> describe(fault, faults.addObject()));
    return answer;
  }

  static JsonNode make(Call call) {
    Fields body = call.body();
    FaultRule rule = rule(body);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    try {
      describe(call.world().faults().add(rule), answer);
    } catch (IllegalStateException tooMany) {
      throw RefusedControlException.conflict(String.valueOf(tooMany.getMessage()));
    }
    return answer;
  }

  /** All else has been checked by its place when the rule looks at the members. */
  private static FaultRule rule(Fields body) {
    FaultScope scope = scope(body);
    Frequency frequency = frequency(body);
    FaultAction action = FaultActions.read(body);
    boolean afterChange = FaultActions.isAfterTheChange(body);
    try {
      return new FaultRule(scope, frequency, action, afterChange);
    } catch (IllegalArgumentException noSuchMember) {
      throw body.mistakeIn("where", String.valueOf(noSuchMember.getMessage()));
    }
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
    scope = OperationNames.in(body).map(scope::of).orElse(scope);
    scope = Owners.account(body).map(scope::account).orElse(scope);
    return Owners.region(body).map(scope::region).orElse(scope);
  }

  private static Frequency frequency(Fields body) {
    Optional<BigDecimal> probability = body.optionalNumber("probability");
    probability
        .filter(share -> share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0)
        .ifPresent(
            share -> {
              throw body.mistakeIn(
                  "probability", "expected more than 0 and at most 1, got " + share);
            });
    Optional<Integer> seed = body.optionalCount("seed");
    if (probability.isPresent() != seed.isPresent()) {
      throw body.mistakeInAll("expected both probability and seed, or none of them");
    }
    return new Frequency(
        body.optionalCount("afterCalls").orElse(0),
        body.optionalCount("times", 1, Integer.MAX_VALUE)
            .map(OptionalInt::of)
            .orElse(OptionalInt.empty()),
        probability.map(BigDecimal::doubleValue).orElse(1.0),
        seed.orElse(0));
  }

  private static void describe(LiveFault fault, ObjectNode json) {
    FaultRule rule = fault.rule();
    FaultScope scope = rule.scope();
    json.put("id", fault.id())
        .put("struck", fault.struck())
        .put("usedUp", fault.isUsedUp())
        .put(
            "text",
            "%s on %s%s: %s"
                .formatted(FaultActions.text(rule), scope, rule.frequency(), fault.outcome()));
    scope.operation().ifPresent(operation -> json.put("operation", operation));
    if (!scope.where().isEmpty()) {
      ObjectNode where = json.putObject("where");
      scope.where().forEach(where::put);
    }
    scope.account().ifPresent(account -> json.put("account", account));
    scope.region().ifPresent(region -> json.put("region", region));
    json.put("afterTheChange", rule.afterChange());
    FaultActions.describe(rule, json);
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
