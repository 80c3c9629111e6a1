package dev.fakeproton.internal.proton.bundle;

import java.util.regex.Pattern;

/**
 * Searches a pattern of a schema in a text, and gives up where that takes beyond reason: a schema
 * may hold any pattern, also one that tries more ways than there is time for.
 */
final class PatternSearch {

  private static final int MOST_STEPS = 200_000;

  private PatternSearch() {}

  /** Whether the text surely does not hold the pattern. */
  static boolean isMiss(Pattern pattern, String text) {
    try {
      return !pattern.matcher(new Counted(text)).find();
    } catch (EndlessSearchException | StackOverflowError endless) {
      return false;
    }
  }

  private static final class EndlessSearchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EndlessSearchException() {
      super("the search takes too many steps", null, false, false);
    }
  }

  /** A text that counts how often it is looked at. */
  private static final class Counted implements CharSequence {

    private final String text;
    private int stepsLeft = MOST_STEPS;

    Counted(String text) {
      this.text = text;
    }

    @Override
    public char charAt(int index) {
      stepsLeft--;
      if (stepsLeft < 0) {
        throw new EndlessSearchException();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
