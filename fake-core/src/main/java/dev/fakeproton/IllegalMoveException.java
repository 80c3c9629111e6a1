package dev.fakeproton;

import static java.util.stream.Collectors.joining;

import java.util.List;

/**
 * A test asked a handle for a move that the resource's state does not allow.
 *
 * <p>The message names the resource, its state, the legal moves and its history.
 */
public final class IllegalMoveException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  /**
   * Made by the fake.
   *
   * @param problem one sentence: the resource, its state, what was asked
   * @param remedy one sentence: what is legal instead
   * @param history the resource's transitions, oldest first
   */
  public IllegalMoveException(String problem, String remedy, List<Transition> history) {
    super(problem + " " + remedy + " " + describe(history));
  }

  private static String describe(List<Transition> history) {
    return history.isEmpty()
        ? "It has no history."
        : history.stream().map(Transition::toString).collect(joining("\n  ", "History:\n  ", ""));
  }
}
