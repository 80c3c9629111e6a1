package dev.fakeproton.internal.lifecycle;

import dev.fakeproton.Progression;
import java.util.List;

/** A progression that was set for something, and how many of its outcomes work has taken. */
final class Script {

  private final long number;
  private final Progression progression;
  private final List<Progression> outcomes;
  private int taken;

  /**
   * A script.
   *
   * @param number tells it from the others of its world
   * @param taken how many outcomes work has taken
   */
  Script(long number, Progression progression, int taken) {
    this.number = number;
    this.progression = progression;
    this.outcomes = progression.outcomes();
    this.taken = taken;
  }

  long number() {
    return number;
  }

  Progression progression() {
    return progression;
  }

  int taken() {
    return taken;
  }

  /** What the next work will take. */
  Progression upcoming() {
    return outcomes.get(Math.min(taken, outcomes.size() - 1));
  }

  /** Takes the next outcome; the last one can be taken for ever. */
  Turn take() {
    Turn turn = new Turn(number, upcoming());
    taken = Math.min(taken + 1, outcomes.size());
    return turn;
  }

  /** How many outcomes are left that no work has taken; none, where there is but one. */
  int left() {
    return outcomes.size() == 1 ? 0 : outcomes.size() - taken;
  }
}
