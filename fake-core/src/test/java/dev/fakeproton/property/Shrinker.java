package dev.fakeproton.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Shortens a failing sequence as long as it fails. */
final class Shrinker {

  private final UnaryOperator<Subject> disguise;

  Shrinker(UnaryOperator<Subject> disguise) {
    this.disguise = disguise;
  }

  Sequence shrink(Sequence failing) {
    Sequence best = cut(failing);
    for (int length = best.steps().size() / 2; length > 0; length /= 2) {
      best = without(best, length);
    }
    Sequence again = without(best, 1);
    while (again.steps().size() < best.steps().size()) {
      best = again;
      again = without(best, 1);
    }
    return withoutCleanUp(best);
  }

  private Sequence cut(Sequence sequence) {
    return failure(sequence)
        .map(f -> new Sequence(sequence.cleanUp(), sequence.steps().subList(0, f.steps())))
        .orElse(sequence);
  }

  private Sequence without(Sequence sequence, int length) {
    Sequence best = sequence;
    for (int from = best.steps().size() - length; from >= 0; from -= length) {
      List<Step> fewer = new ArrayList<>(best.steps());
      fewer.subList(from, Math.min(from + length, fewer.size())).clear();
      Sequence candidate = new Sequence(best.cleanUp(), fewer);
      if (failure(candidate).isPresent()) {
        best = cut(candidate);
        from = Math.min(from, best.steps().size());
      }
    }
    return best;
  }

  private Sequence withoutCleanUp(Sequence sequence) {
    Sequence plain = new Sequence(false, sequence.steps());
    return failure(plain).isPresent() ? plain : sequence;
  }

  Optional<Run.Failure> failure(Sequence sequence) {
    return Run.of(sequence, disguise, 1);
  }

  /** What a person reads. */
  String report(long seed, Sequence failing) {
    Sequence shortest = shrink(failing);
    String differences =
        failure(shortest).map(f -> String.join("\n", f.differences())).orElse("not repeatable");
    return "Seed %s fails. After these steps:%n%s%n%s%n".formatted(seed, shortest, differences);
  }
}
