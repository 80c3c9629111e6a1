package dev.fakeproton.internal.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fakeproton.Kind;
import dev.fakeproton.Progression;
import dev.fakeproton.internal.lifecycle.Progressions;
import dev.fakeproton.internal.world.WorldControl;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** When work ends. */
final class ProgressionEndpoints {

  private static final String MANUAL = "manual";
  private static final String IMMEDIATE = "immediate";
  private static final String POLLS = "polls";
  private static final String AFTER = "after";
  private static final List<String> MODES = List.of(MANUAL, IMMEDIATE, POLLS, AFTER);

  private static final String SUCCEEDED = "succeeded";
  private static final String FAILED = "failed";

  /** What statuses say, what endpoints say, and what people say. */
  private static final List<String> FAILURES = List.of(FAILED, "fail", "failure");

  private static final List<String> OUTCOMES =
      Stream.concat(Stream.of(SUCCEEDED, "succeed", "success"), FAILURES.stream()).toList();

  private static final String FAILED_FOR_NO_REASON = "Failed, as the test asked.";

  private static final List<String> OUTCOME_KEYS =
      List.of("mode", "polls", "seconds", "outcome", "message");

  private ProgressionEndpoints() {}

  static JsonNode set(Call call) {
    Fields body = call.body();
    Progression progression = script(body);
    Optional<Kind> kind = body.optionalChoice("kind", Kinds.names()).map(Kinds::named);
    Optional<String> arn = body.optionalText("arn");
    if (kind.isPresent() && arn.isPresent()) {
      throw body.mistakeInAll("expected kind or arn, and not both");
    }
    if (arn.isPresent()) {
      Resources.named(call, arn.get()).progress(progression);
    } else if (kind.isPresent()) {
      new WorldControl(call.world()).progress(kind.get(), progression);
    } else {
      new WorldControl(call.world()).progress(progression);
    }
    return described(progression, kind, arn);
  }

  /** What holds, each as it can be set, and the scripts that no work has come to the end of. */
  static JsonNode read(Call call) {
    WorldControl control = new WorldControl(call.world());
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode progressions = answer.putArray("progressions");
    described(control.progressions()).forEach(progressions::add);
    ArrayNode scripts = answer.putArray("unfinishedScripts");
    control
        .unfinishedScripts()
        .forEach(
            script ->
                scripts
                    .addObject()
                    .put("of", script.of())
                    .put("left", script.left())
                    .set("script", described(script.script())));
    return answer;
  }

  private static Stream<ObjectNode> described(Progressions.Rules rules) {
    Stream<ObjectNode> ofWorld = rules.world().stream().map(rule -> described(rule.progression()));
    Stream<ObjectNode> ofKinds =
        rules.kinds().entrySet().stream()
            .map(
                rule ->
                    described(
                        rule.getValue().progression(),
                        Optional.of(rule.getKey()),
                        Optional.empty()));
    Stream<ObjectNode> ofResources =
        rules.resources().entrySet().stream()
            .map(
                rule ->
                    described(
                        rule.getValue().progression(),
                        Optional.empty(),
                        Optional.of(rule.getKey())));
    return Stream.of(ofWorld, ofKinds, ofResources).flatMap(part -> part);
  }

  private static ObjectNode described(
      Progression progression, Optional<Kind> kind, Optional<String> arn) {
    ObjectNode answer = described(progression);
    kind.ifPresent(of -> answer.put("kind", Kinds.name(of)));
    arn.ifPresent(of -> answer.put("arn", of));
    return answer;
  }

  private static Progression script(Fields body) {
    Progression script = progression(body);
    for (Fields next : body.objects("then", OUTCOME_KEYS)) {
      script = script.then(progression(next));
    }
    return script;
  }

  private static Progression progression(Fields body) {
    String mode = body.choice("mode", MODES);
    refuseStrayKey(body, "polls", POLLS, mode);
    refuseStrayKey(body, "seconds", AFTER, mode);
    Progression timing =
        switch (mode) {
          case MANUAL -> Progression.manually();
          case POLLS -> Progression.afterPolls(body.count("polls"));
          case AFTER -> Progression.after(Quantities.seconds(body, "seconds"));
          default -> Progression.immediately();
        };
    return failure(body).map(timing::failing).orElse(timing);
  }

  private static void refuseStrayKey(Fields body, String key, String ofMode, String mode) {
    if (body.has(key) && !mode.equals(ofMode)) {
      throw body.mistakeIn(key, "only the mode %s takes it, and not %s".formatted(ofMode, mode));
    }
  }

  private static Optional<String> failure(Fields body) {
    boolean fails = body.optionalChoice("outcome", OUTCOMES).filter(FAILURES::contains).isPresent();
    if (!fails && body.has("message")) {
      throw body.mistakeIn("message", "only the outcome failed takes it");
    }
    return fails
        ? Optional.of(body.optionalText("message").orElse(FAILED_FOR_NO_REASON))
        : Optional.empty();
  }

  private static ObjectNode described(Progression progression) {
    List<Progression> outcomes = progression.outcomes();
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    describe(outcomes.get(0), answer);
    if (outcomes.size() > 1) {
      ArrayNode then = answer.putArray("then");
      outcomes.stream().skip(1).forEach(outcome -> describe(outcome, then.addObject()));
    }
    return answer;
  }

  private static void describe(Progression progression, ObjectNode answer) {
    switch (progression.mode()) {
      case IMMEDIATELY -> answer.put("mode", IMMEDIATE);
      case MANUALLY -> answer.put("mode", MANUAL);
      case AFTER_POLLS -> answer.put("mode", POLLS).put("polls", progression.polls());
      case AFTER ->
          answer.put("mode", AFTER).set("seconds", Quantities.inSeconds(progression.delay()));
    }
    answer.put("outcome", progression.failure().isPresent() ? FAILED : SUCCEEDED);
    progression.failure().ifPresent(why -> answer.put("message", why));
  }
}
