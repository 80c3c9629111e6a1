package dev.fakeproton.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.testing.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Whatever two accounts do, a world that is made of a snapshot goes on as the one that it was taken
 * of: with the same answers, the same ids and, in the end, the same snapshot.
 */
@Evidence("OURS: AWS takes no snapshots")
class RestoredSequencesTest {

  private static final long FIRST = Long.getLong("fakeproton.seed", 20_260_401L);
  private static final int SEQUENCES = Integer.getInteger("fakeproton.snapshots", 60);
  private static final int STEPS = 40;
  private static final int RESTORE_EVERY = 50;

  @Test
  void goOnAsIfNothingHadHappened() {
    List<Optional<Run.Failure>> failures =
        LongStream.range(FIRST, FIRST + SEQUENCES)
            .parallel()
            .mapToObj(RestoredSequencesTest::run)
            .toList();

    assertThat(failures).allMatch(Optional::isEmpty);
  }

  private static Optional<Run.Failure> run(long seed) {
    Sequence sequence = new Generator(seed, STEPS).sequence();
    List<TwinSubject> twins = new ArrayList<>();
    Optional<Run.Failure> failure =
        Run.of(
            sequence,
            unused -> {
              twins.add(new TwinSubject(sequence, Run.LIMITS, RESTORE_EVERY));
              return twins.get(0);
            },
            20);
    twins.forEach(TwinSubject::compare);
    return failure;
  }
}
