package dev.fakeproton.internal.lifecycle;

import dev.fakeproton.Transition;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The transitions of every resource that has states, oldest first. */
final class History {

  /** A sandbox may run for days; a test never comes near this. */
  private static final int MOST_KEPT_OF_ONE_RESOURCE = 100;

  private final Map<String, Deque<Transition>> transitions = new HashMap<>();

  void add(String arn, Instant at, Optional<String> from, String to, String cause) {
    if (from.isEmpty()) {
      transitions.remove(arn);
    }
    Deque<Transition> own = transitions.computeIfAbsent(arn, unused -> new ArrayDeque<>(4));
    if (own.size() == MOST_KEPT_OF_ONE_RESOURCE) {
      own.removeFirst();
    }
    own.addLast(new Transition(at, from, to, cause));
  }

  void takeBackLast(String arn) {
    Deque<Transition> own = transitions.get(arn);
    if (own != null) {
      own.removeLast();
    }
  }

  List<Transition> of(String arn) {
    Deque<Transition> own = transitions.get(arn);
    return own == null ? List.of() : List.copyOf(own);
  }

  void forget(String arn) {
    transitions.remove(arn);
  }
}
