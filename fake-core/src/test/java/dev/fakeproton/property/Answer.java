package dev.fakeproton.property;

/** The kinds of answer that a step can get. */
enum Answer {
  OK(""),
  INVALID("ValidationException"),
  CONFLICT("ConflictException"),
  NOT_FOUND("ResourceNotFoundException"),
  QUOTA("ServiceQuotaExceededException"),
  DENIED("AccessDeniedException"),
  /** A move of the test that is not possible: nothing is under way that could make it. */
  NO_MOVE("IllegalMoveException"),
  /** What no step may ever be answered with: a defect, or a kind that Proton does not have. */
  DEFECT("?");

  private final String error;

  Answer(String error) {
    this.error = error;
  }

  static Answer ofError(String type) {
    String name = type.substring(type.indexOf('#') + 1);
    for (Answer answer : values()) {
      if (answer != OK && answer.error.equals(name)) {
        return answer;
      }
    }
    return DEFECT;
  }
}
