package dev.fakeproton.internal.world;

import static java.util.stream.Collectors.joining;

import dev.fakeproton.WorkInFlight;
import dev.fakeproton.internal.lifecycle.Vocabulary;
import dev.fakeproton.internal.lifecycle.Work;
import dev.fakeproton.internal.lifecycle.Works;
import dev.fakeproton.internal.store.Owner;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * What a test can do with all work of a world at once, in all accounts and regions.
 *
 * @param world the world
 * @param words how those who ask name what moves work
 */
public record Motion(World world, Vocabulary words) {

  /** The longest chain, a service with a pipeline that syncs submit, has less than twenty. */
  private static final int MOST_ROUNDS = 1_000;

  /** Enough to see what turns in a circle. */
  private static final int MOST_SHOWN = 5;

  /** For a test in Java. */
  public Motion(World world) {
    this(world, Vocabulary.JAVA);
  }

  /** All work under way, in the order in which it came into its state. */
  public List<WorkInFlight> inFlight() {
    return world.withLock(world.defaults(), (api, works) -> inFlight(works));
  }

  /** Makes the natural move of all work under way; tells how many moves that were. */
  public int step() {
    return inWorks(works -> works.makeNaturalMoves(Vocabulary.cause(words.step())));
  }

  /**
   * Makes natural moves until no work is under way; tells how many that were.
   *
   * @throws IllegalStateException if it does not come to an end
   */
  public int settle() {
    return inWorks(this::settle);
  }

  private int settle(Works works) {
    int moves = 0;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      if (works.all().isEmpty()) {
        return moves;
      }
      moves += works.makeNaturalMoves(Vocabulary.cause(words.settle()));
    }
    throw endless(works);
  }

  private IllegalStateException endless(Works works) {
    String shown =
        inFlight(works).stream()
            .limit(MOST_SHOWN)
            .map(work -> "  " + work + history(works, work.arn()))
            .collect(joining("\n"));
    return new IllegalStateException(
        "%s does not settle: after %s rounds of moves, %s piece(s) of work are still under way:\n%s"
            .formatted(world.name(), MOST_ROUNDS, works.all().size(), shown));
  }

  private static String history(Works works, String arn) {
    List<?> history = works.history(arn);
    return history.stream()
        .skip(Math.max(0, history.size() - MOST_SHOWN))
        .map(transition -> "\n    " + transition)
        .collect(joining());
  }

  private int inWorks(ToIntFunction<Works> action) {
    return world.withLock(world.defaults(), (api, works) -> action.applyAsInt(works));
  }

  private List<WorkInFlight> inFlight(Works works) {
    return works.all().stream().map(work -> describe(works, work)).toList();
  }

  private WorkInFlight describe(Works works, Work work) {
    ResourceControl resource = ResourceArn.control(world, work.arn());
    Owner owner = resource.owner();
    List<WorkInFlight.LegalMove> moves =
        work.lifecycle().movesFrom(work.state()).stream()
            .map(move -> new WorkInFlight.LegalMove(move.trigger().name(), move.to()))
            .toList();
    return new WorkInFlight(
        work.kind(),
        resource.name(),
        work.arn(),
        owner.account(),
        owner.region(),
        work.state(),
        work.since(),
        moves,
        works.waitsFor(work, words));
  }
}
