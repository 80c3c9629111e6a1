package dev.fakeproton.internal.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fakeproton.internal.wire.Delivery;
import dev.fakeproton.internal.wire.JsonCodec;
import dev.fakeproton.internal.wire.WireError;
import dev.fakeproton.internal.wire.WireReply;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** What a fault does to a call. Its text is the call that asks for it, such as {@code reset()}. */
public sealed interface FaultAction {

  /**
   * What becomes of the call.
   *
   * @param answered runs the operation and answers it; where the fault strikes after the change, it
   *     has run already
   * @param requestId an id for a reply that is not the operation's
   */
  Delivery strike(Supplier<WireReply> answered, Supplier<String> requestId);

  /** The modelled error that the client sees, if it is one. */
  default Optional<Refuse> refusal() {
    return Optional.empty();
  }

  /** Whether the operation runs, now or later, where the fault does not strike after the change. */
  default boolean letsTheOperationRun() {
    return false;
  }

  /**
   * The call is answered with a modelled error.
   *
   * @param name the simple name of the error in the model
   * @param message its text
   */
  record Refuse(String name, String message) implements FaultAction {

    /** As AWS words it. */
    static final Refuse THROTTLE = new Refuse("ThrottlingException", "Rate exceeded");

    static final Refuse INTERNAL =
        new Refuse("InternalServerException", "An internal error of the service, made by a fault.");

    @Override
    public Delivery strike(Supplier<WireReply> answered, Supplier<String> requestId) {
      WireError error = error();
      return new Delivery.Whole(
          new WireReply(error.status(), requestId.get(), JsonCodec.encode(error)));
    }

    /** The error as the wire shows it. */
    WireError error() {
      return WireError.ofService(name, message);
    }

    @Override
    public Optional<Refuse> refusal() {
      return Optional.of(this);
    }

    @Override
    public String toString() {
      if (equals(THROTTLE)) {
        return "throttle()";
      }
      return equals(INTERNAL) ? "internalError()" : "error(%s: %s)".formatted(name, message);
    }
  }

  /**
   * The call is answered with a bare status and no body.
   *
   * @param code from 200 to 599
   */
  record Status(int code) implements FaultAction {

    /** The least code. */
    public static final int LEAST = 200;

    /** The greatest code. */
    public static final int MOST = 599;

    /** Checks the code; what is below 200 would leave the client waiting for the real answer. */
    public Status {
      if (code < LEAST || code > MOST) {
        throw new IllegalArgumentException(
            "status(%s): an answer has a status from %s to %s".formatted(code, LEAST, MOST));
      }
    }

    @Override
    public Delivery strike(Supplier<WireReply> answered, Supplier<String> requestId) {
      return new Delivery.Whole(new WireReply(code, requestId.get(), new byte[0]));
    }

    @Override
    public String toString() {
      return "status(" + code + ")";
    }
  }

  /**
   * The call takes longer, in real time, and is answered all the same.
   *
   * @param time more than nothing, at most an hour
   */
  record Delay(Duration time) implements FaultAction {

    /** The longest time. */
    public static final Duration MOST = Duration.ofHours(1);

    /** Checks the time: whatever waits longer than an hour has hung. */
    public Delay {
      if (time.isNegative() || time.isZero() || time.compareTo(MOST) > 0) {
        throw new IllegalArgumentException(
            "delay(%s): expected more than nothing and at most %s".formatted(time, MOST));
      }
    }

    @Override
    public Delivery strike(Supplier<WireReply> answered, Supplier<String> requestId) {
      return new Delivery.Later(time, () -> new Delivery.Whole(answered.get()));
    }

    @Override
    public boolean letsTheOperationRun() {
      return true;
    }

    @Override
    public String toString() {
      return "delay(" + time + ")";
    }
  }

  /** What a client receives breaks off, or makes no sense. */
  enum Broken implements FaultAction {
    /** The connection is reset before anything arrives. */
    RESET("reset()"),
    /** Status 200, and bytes that are no JSON. */
    GARBLE("garble()"),
    /** Half of an answer arrives. */
    TRUNCATE("truncate()");

    private static final byte[] NO_JSON = "{\"garbled\": \u0001\u0002 by a fault".getBytes(UTF_8);

    private final String text;

    Broken(String text) {
      this.text = text;
    }

    @Override
    public Delivery strike(Supplier<WireReply> answered, Supplier<String> requestId) {
      return switch (this) {
        case RESET -> new Delivery.Reset();
        case GARBLE -> new Delivery.Whole(new WireReply(200, requestId.get(), NO_JSON));
        case TRUNCATE -> new Delivery.Truncated(new WireReply(200, requestId.get(), NO_JSON));
      };
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** The service is asked too often, as its clients see it. */
  static FaultAction throttle() {
    return Refuse.THROTTLE;
  }

  /** The service fails by itself. */
  static FaultAction internalError() {
    return Refuse.INTERNAL;
  }

  /** A modelled error, by its simple name. */
  static FaultAction error(String name, String message) {
    return new Refuse(name, message);
  }
}
