package dev.fakeproton.property;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The refusals that a request deserves, by ruling 6: the first phase with one decides; within a
 * phase the order is open.
 */
final class Checks {

  enum Phase {
    COMBINATION,
    TARGET,
    IDEMPOTENCY,
    REFERENCE,
    STATE,
    FORM,
    NAMES,
    CONTENT,
    QUOTA
  }

  private final Map<Phase, Set<Answer>> refusals = new EnumMap<>(Phase.class);

  Checks refuse(Phase phase, Answer answer, boolean when) {
    if (when) {
      refusals.computeIfAbsent(phase, p -> EnumSet.noneOf(Answer.class)).add(answer);
    }
    return this;
  }

  Verdict otherwise(Supplier<Map<String, Object>> effect) {
    return refusals.values().stream()
        .findFirst()
        .map(answers -> new Verdict(answers, Map::of))
        .orElseGet(() -> Verdict.ok(effect));
  }
}
