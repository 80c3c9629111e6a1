package dev.fakeproton.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.Transition;
import dev.fakeproton.WorkInFlight;
import dev.fakeproton.internal.lifecycle.StatusChange;
import dev.fakeproton.internal.world.Motion;
import dev.fakeproton.internal.world.ResourceArn;
import dev.fakeproton.internal.world.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever two accounts have done: all work can be told of, the world settles, and listeners were
 * told of everything.
 */
class SettleAnythingTest {

  private static final long FIRST = Long.getLong("fakeproton.seed", 20_260_401L);
  private static final int SEQUENCES = 200;
  private static final int STEPS = 40;

  private final List<StatusChange> heard = new ArrayList<>();

  static LongStream seeds() {
    return LongStream.range(FIRST, FIRST + SEQUENCES);
  }

  /** The world as the sequence leaves it; whether that is right is for other tests to say. */
  private World worldAfter(long seed) {
    AtomicReference<World> world = new AtomicReference<>();
    Run.of(
        new Generator(seed, STEPS).sequence(),
        subject -> {
          world.set(((FakeSubject) subject).world());
          world.get().listen(heard::add);
          return subject;
        },
        STEPS);
    return world.get();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theWorldSettles(long seed) {
    World world = worldAfter(seed);
    Motion motion = new Motion(world);
    assertThat(motion.inFlight())
        .allSatisfy(work -> assertThat(statusOf(world, work)).isEqualTo(work.status()));

    motion.settle();

    assertThat(motion.inFlight()).isEmpty();
    assertEachChangeWasToldOnceAndInOrder();
  }

  private static String statusOf(World world, WorkInFlight work) {
    return ResourceArn.control(world, work.arn()).status();
  }

  private void assertEachChangeWasToldOnceAndInOrder() {
    assertThat(heard)
        .extracting(StatusChange::number)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, heard.size()).boxed().toList());
    Map<String, String> last = new HashMap<>();
    for (StatusChange change : heard) {
      Transition transition = change.transition();
      transition
          .from()
          .ifPresent(
              before -> assertThat(last.get(change.arn())).as("%s", change).isEqualTo(before));
      last.put(change.arn(), transition.to());
    }
  }

  @Test
  void someOfThemHaveWorkToSettle() {
    Optional<Integer> most =
        seeds()
            .limit(20)
            .mapToObj(seed -> new Motion(worldAfter(seed)).settle())
            .max(Integer::compare);

    assertThat(most).hasValueSatisfying(moves -> assertThat(moves).isGreaterThan(2));
  }
}
