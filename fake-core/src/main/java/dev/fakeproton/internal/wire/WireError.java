package dev.fakeproton.internal.wire;

/**
 * An error as the wire shows it: {@code {"__type": …, "message": …}}.
 *
 * @param status the HTTP status
 * @param type the namespaced type, as the real service wrote it
 * @param message one sentence or two: what was wrong and what to do
 */
public record WireError(int status, String type, String message) {

  private static final String PROTON = "com.amazonaws.proton.v20200720#";
  private static final String FRONT_END = "com.amazon.coral.service#";
  private static final String CONSTRAINTS = "com.amazon.coral.validate#";
  private static final String FAKE = "dev.fakeproton#";

  /**
   * Clients retry 500, 502, 503 and 504; trying again would not help against a fake's own limits.
   */
  private static final int NOT_RETRIED = 501;

  /** The type without its namespace, such as {@code ConflictException}. */
  public String simpleType() {
    return type.substring(type.indexOf('#') + 1);
  }

  /** A modelled error of the service, by its simple name. */
  public static WireError ofService(String name, String message) {
    return new WireError(
        name.equals("InternalServerException") ? 500 : 400, PROTON + name, message);
  }

  /** The answer to broken constraints of the model. */
  public static WireError ofConstraints(String message) {
    return new WireError(400, CONSTRAINTS + "ValidationException", message);
  }

  /** An error of the front end, which comes before the service sees the call. */
  public static WireError ofFrontEnd(int status, String name, String message) {
    return new WireError(status, FRONT_END + name, message);
  }

  /** A body that cannot be turned into the operation's input. */
  public static WireError serialization(String message) {
    return ofFrontEnd(400, "SerializationException", message);
  }

  /** A request that a page of somebody else's makes. */
  public static WireError foreign(String message) {
    return new WireError(403, FAKE + "ForeignRequestException", message);
  }

  /** Something about the fake itself, such as what it got wrong, under a name of its own. */
  public static WireError ofFake(String name, String message) {
    return new WireError(NOT_RETRIED, FAKE + name, message);
  }
}
