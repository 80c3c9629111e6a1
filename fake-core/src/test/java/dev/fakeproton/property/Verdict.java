package dev.fakeproton.property;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What the oracle expects of a step.
 *
 * @param answers the kinds of answer that the specification allows; more than one only where it
 *     leaves the order of two refusals open
 * @param effect what the step does to the expected estate if it is answered OK, and its reply
 */
record Verdict(Set<Answer> answers, Supplier<Map<String, Object>> effect) {

  static Verdict refused(Answer answer) {
    return new Verdict(EnumSet.of(answer), Map::of);
  }

  static Verdict ok(Supplier<Map<String, Object>> effect) {
    return new Verdict(EnumSet.of(Answer.OK), effect);
  }

  /** Without a reply. */
  static Verdict done(Runnable effect) {
    return ok(
        () -> {
          effect.run();
          return Map.of();
        });
  }
}
