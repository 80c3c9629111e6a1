package dev.fakeproton.assertions;

/**
 * How often something is expected.
 *
 * @param text how it reads before the operation
 */
record Times(int least, int most, String text) {

  static Times exactly(int number) {
    require(number);
    return new Times(number, number, number == 0 ? "no call" : calls(number));
  }

  static Times atLeast(int number) {
    require(number);
    return new Times(number, Integer.MAX_VALUE, "at least " + calls(number));
  }

  static Times atMost(int number) {
    require(number);
    return new Times(0, number, "at most " + calls(number));
  }

  boolean fits(int number) {
    return number >= least && number <= most;
  }

  private static String calls(int number) {
    return number == 1 ? "1 call" : number + " calls";
  }

  private static void require(int number) {
    if (number < 0) {
      throw new IllegalArgumentException(
          "%s is no number of calls: expected 0 or more".formatted(number));
    }
  }
}
