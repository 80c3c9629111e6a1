package dev.fakeproton.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Whatever two accounts do, in whatever order, the fake answers as an independent oracle of the
 * specification does, and its estate is the one that the oracle expects.
 *
 * <p>{@code -Dfakeproton.seed=...} runs other sequences, {@code -Dfakeproton.sequences=...} more of
 * them. A failure names the seed of its sequence, which alone is {@code -Dfakeproton.sequences=1}.
 */
class RandomSequencesTest {

  private static final long FIRST = Long.getLong("fakeproton.seed", 20_260_301L);
  private static final int SEQUENCES = Integer.getInteger("fakeproton.sequences", 2_000);
  private static final int STEPS = 40;
  private static final int LOOK_EVERY = 20;

  @Test
  void leaveTheEstateThatTheOracleExpects() {
    Optional<String> failure =
        LongStream.range(FIRST, FIRST + SEQUENCES)
            .parallel()
            .mapToObj(RandomSequencesTest::failureOf)
            .flatMap(Optional::stream)
            .findFirst();

    assertThat(failure).isEmpty();
  }

  private static Optional<String> failureOf(long seed) {
    Sequence sequence = new Generator(seed, STEPS).sequence();
    UnaryOperator<Subject> undisguised = UnaryOperator.identity();
    return Run.of(sequence, undisguised, LOOK_EVERY)
        .map(failure -> new Shrinker(undisguised).report(seed, sequence));
  }
}
