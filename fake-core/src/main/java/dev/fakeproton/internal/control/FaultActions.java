package dev.fakeproton.internal.control;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fakeproton.internal.fault.FaultAction;
import dev.fakeproton.internal.fault.FaultRule;
import dev.fakeproton.internal.model.ServiceModel;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a fault does to a call, as the control API has it: a key {@code action} and its details. */
final class FaultActions {

  private static final String THROTTLE = "throttle";
  private static final String INTERNAL_ERROR = "internalError";
  private static final String ERROR = "error";
  private static final String STATUS = "status";
  private static final String DELAY = "delay";
  private static final String RESET = "reset";
  private static final String LOSE_REPLY = "loseReply";
  private static final String GARBLE = "garble";
  private static final String TRUNCATE = "truncate";

  static final List<String> ALL =
      List.of(THROTTLE, INTERNAL_ERROR, ERROR, STATUS, DELAY, RESET, LOSE_REPLY, GARBLE, TRUNCATE);

  private static final List<String> ERRORS = List.copyOf(ServiceModel.proton().errorNames());

  private FaultActions() {}

  /** Reads what a fault does. */
  static FaultAction read(Fields body) {
    String action = body.choice("action", ALL);
    refuseStrayKey(body, "error", ERROR, action);
    refuseStrayKey(body, "message", ERROR, action);
    refuseStrayKey(body, "status", STATUS, action);
    refuseStrayKey(body, "seconds", DELAY, action);
    return switch (action) {
      case THROTTLE -> FaultAction.throttle();
      case INTERNAL_ERROR -> FaultAction.internalError();
      case ERROR ->
          FaultAction.error(
              body.choice("error", ERRORS), body.optionalText("message").orElse("made by a fault"));
      case STATUS ->
          new FaultAction.Status(
              body.count("status", FaultAction.Status.LEAST, FaultAction.Status.MOST));
      case DELAY -> new FaultAction.Delay(delay(body));
      case GARBLE -> FaultAction.Broken.GARBLE;
      case TRUNCATE -> FaultAction.Broken.TRUNCATE;
      default -> FaultAction.Broken.RESET;
    };
  }

  private static Duration delay(Fields body) {
    Duration time = Quantities.seconds(body, "seconds");
    if (time.isZero() || time.compareTo(FaultAction.Delay.MOST) > 0) {
      throw body.mistakeIn(
          "seconds",
          "expected more than 0 and at most %s, got %s"
              .formatted(FaultAction.Delay.MOST.toSeconds(), Quantities.inSeconds(time)));
    }
    return time;
  }

  /** A lost reply is a connection that is reset after the change. */
  static boolean isAfterTheChange(Fields body) {
    Optional<Boolean> asked = body.optionalFlag("afterTheChange");
    if (!body.choice("action", ALL).equals(LOSE_REPLY)) {
      return asked.orElse(false);
    }
    if (!asked.orElse(true)) {
      throw body.mistakeIn(
          "afterTheChange", "a reply is lost after the change; the action reset breaks off before");
    }
    return true;
  }

  private static void refuseStrayKey(Fields body, String key, String ofAction, String action) {
    if (body.has(key) && !action.equals(ofAction)) {
      throw body.mistakeIn(
          key, "only the action %s takes it, and not %s".formatted(ofAction, action));
    }
  }

  /** In a few words, such as {@code status 503 after the change}. */
  static String text(FaultRule rule) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    describe(rule, json);
    String action = json.path("action").asText();
    String detail =
        switch (action) {
          case ERROR ->
              " %s: %s".formatted(json.path("error").asText(), json.path("message").asText());
          case STATUS -> " " + json.path("status").asText();
          case DELAY -> " %s seconds".formatted(json.path("seconds").asText());
          default -> "";
        };
    boolean told = rule.afterChange() && !action.equals(LOSE_REPLY);
    return action + detail + (told ? " after the change" : "");
  }

  static void describe(FaultRule rule, ObjectNode json) {
    FaultAction action = rule.action();
    if (action == FaultAction.Broken.RESET && rule.afterChange()) {
      json.put("action", LOSE_REPLY);
    } else if (action.equals(FaultAction.throttle())) {
      json.put("action", THROTTLE);
    } else if (action.equals(FaultAction.internalError())) {
      json.put("action", INTERNAL_ERROR);
    } else if (action instanceof FaultAction.Refuse refuse) {
      json.put("action", ERROR).put("error", refuse.name()).put("message", refuse.message());
    } else if (action instanceof FaultAction.Status status) {
      json.put("action", STATUS).put("status", status.code());
    } else if (action instanceof FaultAction.Delay delay) {
      json.put("action", DELAY).set("seconds", Quantities.inSeconds(delay.time()));
    } else if (action instanceof FaultAction.Broken broken) {
      json.put("action", broken.name().toLowerCase(Locale.ROOT));
    }
  }
}
