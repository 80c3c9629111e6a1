package dev.fakeproton.internal.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fakeproton.IllegalMoveException;
import dev.fakeproton.WorkInFlight;
import dev.fakeproton.internal.lifecycle.Outcome;
import dev.fakeproton.internal.lifecycle.Trigger;
import dev.fakeproton.internal.lifecycle.Vocabulary;
import dev.fakeproton.internal.world.Motion;
import dev.fakeproton.internal.world.NoSuchResourceException;
import dev.fakeproton.internal.world.ResourceControl;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What is in flight, and how it goes on. */
final class WorkEndpoints {

  private static final Vocabulary WORDS =
      new Vocabulary(
          "work/step",
          "work/settle",
          "work/succeed",
          "work/fail",
          "work/close-pull-request",
          "POST work/succeed or work/fail",
          "manual",
          "PUT progression with the mode manual");

  private WorkEndpoints() {}

  static JsonNode list(Call call) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode all = answer.putArray("work");
    new Motion(call.world(), WORDS).inFlight().forEach(work -> describe(work, all.addObject()));
    return answer;
  }

  /** On one resource one piece of work is under way at a time, so its ARN is the id of both. */
  private static void describe(WorkInFlight work, ObjectNode json) {
    json.put("id", work.arn())
        .put("kind", Kinds.name(work.kind()))
        .put("arn", work.arn())
        .put("name", work.name())
        .put("account", work.account())
        .put("region", work.region())
        .put("status", work.status())
        .put("since", work.since().toString());
    ArrayNode moves = json.putArray("legalMoves");
    work.legalMoves()
        .forEach(legal -> moves.addObject().put("move", legal.move()).put("to", legal.to()));
    json.put("waitsFor", work.waitsFor());
  }

  /** One move of everything, or of one resource. */
  static JsonNode step(Call call) {
    Optional<String> arn = call.body().optionalText("arn");
    if (arn.isEmpty()) {
      return moves(new Motion(call.world(), WORDS).step());
    }
    ResourceControl resource = Resources.named(call, arn.get());
    return moves(attempt(() -> resource.step(WORDS)));
  }

  static JsonNode settle(Call call) {
    return moves(new Motion(call.world(), WORDS).settle());
  }

  private static JsonNode moves(int number) {
    return JsonNodeFactory.instance.objectNode().put("moves", number);
  }

  static JsonNode succeed(Call call) {
    Optional<Map<String, String>> outputs = call.body().optionalTexts("outputs");
    return move(
        call,
        resource -> {
          if (outputs.isPresent()) {
            succeed(call, resource, outputs.get());
          } else {
            resource.move(Trigger.SUCCEED, Outcome.plain(), WORDS);
          }
        });
  }

  private static void succeed(Call call, ResourceControl resource, Map<String, String> outputs) {
    try {
      resource.succeed(outputs, WORDS);
    } catch (IllegalArgumentException unfit) {
      throw call.body().mistakeIn("outputs", String.valueOf(unfit.getMessage()));
    }
  }

  static JsonNode fail(Call call) {
    Outcome why = Outcome.because(call.body().text("message"));
    return move(call, resource -> resource.move(Trigger.FAIL, why, WORDS));
  }

  static JsonNode closePullRequest(Call call) {
    return move(call, resource -> resource.move(Trigger.CLOSE, Outcome.plain(), WORDS));
  }

  private static JsonNode move(Call call, Consumer<ResourceControl> move) {
    String arn = call.body().text("arn");
    ResourceControl resource = Resources.named(call, arn);
    String status =
        attempt(
            () -> {
              move.accept(resource);
              return resource.status();
            });
    return JsonNodeFactory.instance
        .objectNode()
        .put("arn", arn)
        .put("kind", Kinds.name(resource.kind()))
        .put("name", resource.name())
        .put("account", resource.owner().account())
        .put("region", resource.owner().region())
        .put("status", status);
  }

  private static <T> T attempt(Supplier<T> move) {
    try {
      return move.get();
    } catch (IllegalMoveException illegal) {
      throw RefusedControlException.conflict(String.valueOf(illegal.getMessage()));
    } catch (NoSuchResourceException absent) {
      throw RefusedControlException.notFound(String.valueOf(absent.getMessage()));
    }
  }
}
