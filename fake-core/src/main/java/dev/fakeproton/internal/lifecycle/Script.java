package dev.fakeproton.internal.lifecycle;

import dev.fakeproton.Progression;
import java.util.List;

/** A progression that was set for something, and how many of its outcomes work has taken. */
final class Script {

  private final Progression progression;
  private final List<Progression> outcomes;
  private int taken;

  /**
   * What some work has taken.
   *
   * @param script of which script
   * @param outcome which single outcome
   */
  record Turn(Script script, Progression outcome) {}

  Script(Progression progression) {
    this.progression = progression;
    this.outcomes = progression.outcomes();
  }

  Progression progression() {
    return progression;
  }

  /** What the next work will take. */
  Progression upcoming() {
    return outcomes.get(Math.min(taken, outcomes.size() - 1));
  }

  /** Takes the next outcome; the last one can be taken for ever. */
  Turn take() {
    Turn turn = new Turn(this, upcoming());
    taken = Math.min(taken + 1, outcomes.size());
    return turn;
  }

  /** How many outcomes are left that no work has taken; none, where there is but one. */
  int left() {
    return outcomes.size() == 1 ? 0 : outcomes.size() - taken;
  }
}
