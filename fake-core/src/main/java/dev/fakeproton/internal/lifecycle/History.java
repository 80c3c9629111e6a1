package dev.fakeproton.internal.lifecycle;

import dev.fakeproton.Transition;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The transitions of every resource that has states, oldest first. */
public final class History {

  /**
   * What became of one resource.
   *
   * @param arn its ARN
   * @param transitions its transitions, oldest first
   */
  public record OfResource(String arn, List<Transition> transitions) {}

  private static final String DELETED = "DELETE_COMPLETE";

  /** A sandbox may run for days; a test never comes near this. */
  private static final int MOST_KEPT_OF_ONE_RESOURCE = 100;

  /** Handles still tell what became of the gone; a sandbox may see very many of them. */
  private static final int MOST_KEPT_OF_THE_GONE = 1_000;

  private final Map<String, Deque<Transition>> transitions = new LinkedHashMap<>();
  private final Set<String> gone = new LinkedHashSet<>();
  private final List<StatusChange> unheard = new ArrayList<>();
  private long changes;
  private boolean heard;

  /** Says whether changes are kept until {@link #takeUnheard()} takes them. */
  public void beHeard(boolean byAnybody) {
    heard = byAnybody;
  }

  /** The changes since the last call, oldest first. */
  public List<StatusChange> takeUnheard() {
    if (unheard.isEmpty()) {
      return List.of();
    }
    List<StatusChange> taken = List.copyOf(unheard);
    unheard.clear();
    return taken;
  }

  /** The transitions of all resources, in the order in which these came into being. */
  public Stream<OfResource> all() {
    return transitions.entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .map(entry -> new OfResource(entry.getKey(), List.copyOf(entry.getValue())));
  }

  /** Notes what became of a resource. */
  public void restore(OfResource past) {
    transitions.put(past.arn(), new ArrayDeque<>(past.transitions()));
  }

  /** The resources that are gone, the longest gone first. */
  public List<String> gone() {
    return List.copyOf(gone);
  }

  /** Notes that these are gone. */
  public void restoreGone(List<String> arns) {
    gone.addAll(arns);
  }

  /** How many transitions there have been. */
  public long changes() {
    return changes;
  }

  /** Goes on after so many transitions. */
  public void continueAfter(long earlier) {
    changes = earlier;
  }

  /** Notes a transition; tells whether it was one, and not the same status again. */
  boolean add(String arn, Instant at, Optional<String> from, String to, String cause) {
    if (from.isEmpty()) {
      forget(arn);
    }
    Deque<Transition> own = transitions.computeIfAbsent(arn, unused -> new ArrayDeque<>(4));
    if (!own.isEmpty() && own.getLast().to().equals(to)) {
      return false;
    }
    if (own.size() == MOST_KEPT_OF_ONE_RESOURCE) {
      own.removeFirst();
    }
    Transition transition = new Transition(at, from, to, cause);
    own.addLast(transition);
    changes++;
    if (heard) {
      unheard.add(new StatusChange(changes, arn, transition));
    }
    return true;
  }

  void takeBackLast(String arn) {
    Deque<Transition> own = transitions.get(arn);
    if (own != null) {
      own.removeLast();
      takeBackLastUnheard(arn);
    }
  }

  private void takeBackLastUnheard(String arn) {
    for (int i = unheard.size() - 1; i >= 0; i--) {
      if (unheard.get(i).arn().equals(arn)) {
        unheard.remove(i);
        return;
      }
    }
  }

  List<Transition> of(String arn) {
    Deque<Transition> own = transitions.get(arn);
    return own == null ? List.of() : List.copyOf(own);
  }

  /** The status that a resource which is gone ended in; empty for one that is not. */
  Optional<String> finalStatus(String arn) {
    return Optional.ofNullable(transitions.get(arn))
        .map(Deque::peekLast)
        .map(Transition::to)
        .filter(DELETED::equals);
  }

  /** Keeps the history of a resource that is gone, for as long as not too many others follow. */
  void retire(String arn) {
    gone.add(arn);
    if (gone.size() > MOST_KEPT_OF_THE_GONE) {
      forget(gone.iterator().next());
    }
  }

  void forget(String arn) {
    transitions.remove(arn);
    gone.remove(arn);
  }
}
