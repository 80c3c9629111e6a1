package dev.fakeproton;

import java.util.List;

/** Finds the line of a user's code that a call came from. */
final class CallSite {

  private static final List<String> NOT_THE_CALLER = List.of("dev.fakeproton.", "java.", "jdk.");

  private CallSite() {}

  /** Class, method and line of the nearest frame that is not ours; or that JUnit was it. */
  static String outsideOfTheFake() {
    return StackWalker.getInstance()
        .walk(frames -> frames.filter(CallSite::mayBeTheCaller).findFirst())
        .filter(frame -> !frame.getClassName().startsWith("org.junit."))
        .map(frame -> frame.toStackTraceElement().toString())
        .orElse("the end of its test");
  }

  private static boolean mayBeTheCaller(StackWalker.StackFrame frame) {
    return NOT_THE_CALLER.stream().noneMatch(frame.getClassName()::startsWith);
  }
}
