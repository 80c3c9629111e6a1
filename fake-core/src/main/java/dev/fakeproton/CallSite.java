package dev.fakeproton;

import java.util.List;

/** Finds the line of a user's code that a call came from. */
final class CallSite {

  private static final List<String> NOT_THE_USERS =
      List.of("dev.fakeproton.", "java.", "jdk.", "org.junit.");

  private CallSite() {}

  /** Class, method and line of the nearest frame that is neither ours nor the platform's. */
  static String outsideOfTheFake() {
    return StackWalker.getInstance()
        .walk(
            frames ->
                frames
                    .filter(
                        frame -> NOT_THE_USERS.stream().noneMatch(frame.getClassName()::startsWith))
                    .findFirst())
        .map(frame -> frame.toStackTraceElement().toString())
        .orElse("the end of its test");
  }
}
