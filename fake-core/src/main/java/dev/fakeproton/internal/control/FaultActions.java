package dev.fakeproton.internal.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fakeproton.internal.fault.FaultAction;
import java.util.List;
import java.util.Locale;

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

  private FaultActions() {}

  /**
   * Reads what a fault does.
   *
   * @throws IllegalArgumentException if a detail is out of range
   */
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
              body.text("error"), body.optionalText("message").orElse("made by a fault"));
      case STATUS -> new FaultAction.Status(body.count("status"));
      case DELAY -> new FaultAction.Delay(Quantities.seconds(body, "seconds"));
      case GARBLE -> FaultAction.Broken.GARBLE;
      case TRUNCATE -> FaultAction.Broken.TRUNCATE;
      default -> FaultAction.Broken.RESET;
    };
  }

  /** A lost reply is a connection that is reset after the change. */
  static boolean isLostReply(Fields body) {
    return body.optionalText("action").filter(LOSE_REPLY::equals).isPresent();
  }

  private static void refuseStrayKey(Fields body, String key, String ofAction, String action) {
    if (body.has(key) && !action.equals(ofAction)) {
      throw body.mistakeIn(
          key, "only the action %s takes it, and not %s".formatted(ofAction, action));
    }
  }

  static void describe(FaultAction action, ObjectNode json) {
    if (action.equals(FaultAction.throttle())) {
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
