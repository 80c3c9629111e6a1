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

  /** Takes back what came last first; a refusal leaves it and what came before. */
  void run(SetUp setUp) {
    while (!steps.isEmpty()) {
      steps.element().accept(setUp);
      steps.pop();
    }
  }
}
