package dev.fakeproton.assertions;

/** What the many statuses of resources come down to. */
enum Outcome {
  IN_PROGRESS,
  SUCCEEDED,
  FAILED,
  CANCELLED;

  /** What a status comes down to; statuses that end in nothing known count as success. */
  static Outcome of(Object status) {
    String name = status.toString();
    if (name.endsWith("IN_PROGRESS") || name.equals("CANCELLING") || isWaiting(name)) {
      return IN_PROGRESS;
    }
    if (name.contains("FAILED")) {
      return FAILED;
    }
    return name.equals("CANCELLED") ? CANCELLED : SUCCEEDED;
  }

  private static boolean isWaiting(String name) {
    return name.equals("INITIATED") || name.equals("QUEUED");
  }
}
