package dev.fakeproton.internal.control;

import java.util.List;

/** A request to the control API is answered with an error; the message is the whole sentence. */
final class RefusedControlException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient List<String> allowed;

  private RefusedControlException(int status, List<String> allowed, String sentence) {
    super(sentence, null, false, false);
    this.status = status;
    this.allowed = allowed;
  }

  /** What the request says is not right. */
  static RefusedControlException mistake(String sentence) {
    return new RefusedControlException(400, List.of(), sentence);
  }

  /**
   * What the request says is not right at one place of it, such as {@code clock/advance.seconds}.
   */
  static RefusedControlException mistake(String place, String problem) {
    return mistake(place + ": " + problem);
  }

  /** What the request speaks of is not there. */
  static RefusedControlException notFound(String sentence) {
    return new RefusedControlException(404, List.of(), sentence);
  }

  /** The path takes other methods. */
  static RefusedControlException methodNotAllowed(List<String> allowed, String sentence) {
    return new RefusedControlException(405, allowed, sentence);
  }

  /** The state of the world does not allow it. */
  static RefusedControlException conflict(String sentence) {
    return new RefusedControlException(409, List.of(), sentence);
  }

  int status() {
    return status;
  }

  List<String> allowed() {
    return allowed;
  }
}
