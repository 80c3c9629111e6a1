package dev.fakeproton.internal.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.fakeproton.Kind;
import dev.fakeproton.Limits;
import dev.fakeproton.Progression;
import dev.fakeproton.WorldClock;
import dev.fakeproton.internal.lifecycle.Lifecycle;
import dev.fakeproton.internal.lifecycle.Work;
import dev.fakeproton.internal.lifecycle.Works;
import dev.fakeproton.internal.store.Owner;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Work that no behaviour of the fake makes. */
class MotionTest {

  private static final Owner OWNER = new Owner("123456789012", "us-east-1");
  private static final String ARN = OWNER.arn("environment/ring");

  private final World world =
      new World(
          new WorldSettings(
              "the ring",
              OWNER,
              WorldClock.following(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)),
              Progression.manually(),
              Limits.published(),
              defect -> {}));

  private static void begin(Works works, Work.Effect effect) {
    Optional<String> before = Optional.of("SUCCEEDED");
    works.begin(
        Kind.ENVIRONMENT, ARN, Lifecycle.DEPLOYMENT, before, "IN_PROGRESS", "the ring", effect);
  }

  private static void beginForEver(Works works) {
    begin(works, (move, outcome, at) -> beginForEver(works));
  }

  @Test
  void namesWhatNeverSettles() {
    world.withLock(
        OWNER,
        (api, works) -> {
          beginForEver(works);
          return true;
        });

    assertThatIllegalStateException()
        .isThrownBy(() -> new Motion(world).settle())
        .withMessageStartingWith(
            """
            the ring does not settle: after 1000 rounds of moves, 1 piece(s) of work are still under way:
              The environment 'ring' (account 123456789012, region us-east-1) is IN_PROGRESS since \
            1970-01-01T00:00:00Z and waits for the test: its progression is manually(). Legal are: \
            SUCCEED to SUCCEEDED, FAIL to FAILED.
                1970-01-01T00:00:00Z  SUCCEEDED -> IN_PROGRESS  (the ring)
            """)
        .withMessageEndingWith("SUCCEEDED -> IN_PROGRESS  (the ring)");
  }

  @Test
  void isNotToldOfWhereItIsTakenBack() {
    List<String> heard = new ArrayList<>();
    world.listen(change -> heard.add(change.transition().to()));
    world.withLock(
        OWNER,
        (api, works) -> {
          begin(
              works,
              (move, outcome, at) -> {
                throw new IllegalStateException("broken");
              });
          return true;
        });

    assertThatIllegalStateException()
        .isThrownBy(() -> new Motion(world).step())
        .withMessage("broken");

    assertThat(heard).containsExactly("IN_PROGRESS");
  }
}
