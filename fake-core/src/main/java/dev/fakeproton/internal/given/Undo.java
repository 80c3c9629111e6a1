package dev.fakeproton.internal.given;

import dev.fakeproton.internal.world.SetUp;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * What one link of a chain has made, in order, and how each is taken back: a refinement of the link
 * takes all back and makes it anew. Not thread-safe.
 */
public final class Undo {

  private final Deque<Consumer<SetUp>> steps = new ArrayDeque<>();

  /** Notes how something is taken back that has been made now. */
  void made(Consumer<SetUp> takeBack) {
    steps.push(takeBack);
  }

  /**
   * Takes back what came last first, which is the thing itself; a refusal leaves it and what came
   * before. What it implied stays where it cannot be taken back: something else uses it by now.
   */
  void run(SetUp setUp) {
    if (steps.isEmpty()) {
      return;
    }
    steps.element().accept(setUp);
    steps.pop();
    while (!steps.isEmpty()) {
      takeBackUnlessUsed(steps.pop(), setUp);
    }
  }

  private static void takeBackUnlessUsed(Consumer<SetUp> takeBack, SetUp setUp) {
    try {
      takeBack.accept(setUp);
    } catch (IllegalStateException used) {
      // Whoever uses it keeps it, and so does this link: it uses what exists.
      return;
    }
  }
}
