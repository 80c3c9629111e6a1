package dev.fakeproton;

/**
 * A progression of several outcomes that no work has come to the end of.
 *
 * @param of what the script was set for: {@code the world}, {@code all work of kind environment},
 *     or the ARN of a resource
 * @param script the whole script
 * @param left how many outcomes, the last ones, no work has taken
 */
public record UnfinishedScript(String of, Progression script, int left) {

  /** One readable line: the script, whose it is, and what is left of it. */
  @Override
  public String toString() {
    int all = script.outcomes().size();
    return "Of the script %s, set for %s, %s of %s outcomes are left: no work began that takes %s."
        .formatted(script, of, left, all, script.outcomes().get(all - left));
  }
}
