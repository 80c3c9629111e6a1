package dev.fakeproton.internal.lifecycle;

/**
 * How users name what moves work, so that a message can tell them what to do: a program in Java
 * calls methods, a program in another language calls endpoints.
 *
 * @param step makes the natural move
 * @param settle makes natural moves until nothing is under way
 * @param succeed ends work as a success
 * @param fail ends work as a failure
 * @param closePullRequest ends work whose pull request is not merged
 * @param mover what all of those are that move one resource
 * @param manual the progression that leaves every move to the user
 * @param setManual what sets that progression
 */
public record Vocabulary(
    String step,
    String settle,
    String succeed,
    String fail,
    String closePullRequest,
    String mover,
    String manual,
    String setManual) {

  /** Of a program in Java. */
  public static final Vocabulary JAVA =
      new Vocabulary(
          "step()",
          "settle()",
          "succeed()",
          "fail()",
          "closePullRequest()",
          "a handle of the test",
          "manually()",
          "Progression.manually()");

  /** What makes a move for which a trigger is asked. */
  public String verb(Trigger trigger) {
    return switch (trigger) {
      case SUCCEED -> succeed;
      case FAIL -> fail;
      case CLOSE -> closePullRequest;
      case BEGIN, CANCEL -> step;
    };
  }

  /** What a history gives as the cause of a move that was asked for so. */
  public static String cause(String verb) {
    return verb + " of the test";
  }
}
