package dev.fakeproton.internal.world;

import dev.fakeproton.Progression;
import dev.fakeproton.internal.lifecycle.Move;
import dev.fakeproton.internal.lifecycle.Outcome;
import dev.fakeproton.internal.lifecycle.Trigger;
import dev.fakeproton.internal.lifecycle.Work;
import dev.fakeproton.internal.lifecycle.Works;
import dev.fakeproton.internal.proton.Operation;
import dev.fakeproton.internal.proton.ProtonApi;
import dev.fakeproton.internal.proton.estate.Refusal;
import dev.fakeproton.internal.store.Owner;
import dev.fakeproton.internal.wire.JsonCodec;
import dev.fakeproton.internal.wire.SdkShapes;
import dev.fakeproton.internal.wire.WireRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.proton.model.ProtonException;
import software.amazon.awssdk.services.proton.model.ProtonRequest;
import software.amazon.awssdk.services.proton.model.ProtonResponse;
import software.amazon.awssdk.services.proton.model.ResourceNotFoundException;

/**
 * Runs operations to set a world up, beside the path of requests: they are checked and behave as a
 * client's calls, but nobody has called, so they count as no poll.
 *
 * <p>The work that an operation begins ends under the same lock, so no progression has a say in how
 * it ends and none is changed. Thread-safe.
 *
 * @param world the world to set up
 * @param owner the account and region that calls
 * @param call what the test wrote, for messages and history
 */
public record SetUp(World world, Owner owner, String call) {

  private static final FrontEnd FRONT_END = new FrontEnd();

  /** Far more than the steps of the longest work. */
  private static final int MOST_ROUNDS = 20;

  /** Finds the ARNs that work may be under way on, of which the first names the whole. */
  public interface Worked extends Function<ProtonApi, List<String>> {}

  /** The same set-up as another account does it, in the same region. */
  public SetUp as(String account) {
    return new SetUp(world, new Owner(account, owner.region()), call);
  }

  /**
   * Calls an operation that begins no work.
   *
   * @throws IllegalArgumentException if the request breaks a constraint of the model
   * @throws IllegalStateException if the operation refuses it
   */
  public <O extends ProtonResponse> O call(ProtonRequest request, Class<O> answer) {
    return call(request, answer, api -> List.of(), Ending.SUCCESS);
  }

  /**
   * Calls an operation, and ends the work that it begins.
   *
   * @param worked where to look for that work
   * @throws IllegalArgumentException if the request breaks a constraint of the model
   * @throws IllegalStateException if the operation refuses it
   */
  public <O extends ProtonResponse> O call(
      ProtonRequest request, Class<O> answer, Worked worked, Ending ending) {
    return begin(request, answer, unused -> worked, ending);
  }

  /** As {@link #call(ProtonRequest, Class, Worked, Ending)}, where the answer names the work. */
  public <O extends ProtonResponse> O begin(
      ProtonRequest request, Class<O> answer, Function<O, Worked> worked, Ending ending) {
    try {
      return run(request, answer, worked, ending);
    } catch (ProtonException refused) {
      throw refused(Refusal.messageOf(refused), refused);
    }
  }

  /** Reads something that may not exist. */
  public <O extends ProtonResponse> Optional<O> find(ProtonRequest request, Class<O> answer) {
    try {
      return Optional.of(run(request, answer, unused -> api -> List.of(), Ending.SUCCESS));
    } catch (ResourceNotFoundException missing) {
      return Optional.empty();
    } catch (ProtonException refused) {
      throw refused(Refusal.messageOf(refused), refused);
    }
  }

  /** Lets work that is under way succeed. */
  public void settle(Worked worked) {
    world.withLock(
        owner,
        (api, works) ->
            works
                .schedule()
                .withoutTurns(
                    () -> {
                      end(api, works, worked, Ending.SUCCESS);
                      return true;
                    }));
  }

  /** The refusal of what the test wrote. */
  public IllegalStateException refused(String why) {
    return new IllegalStateException(call + " is refused: " + why);
  }

  private IllegalStateException refused(String why, ProtonException cause) {
    return new IllegalStateException(call + " is refused: " + why, cause);
  }

  private <O extends ProtonResponse> O run(
      ProtonRequest request, Class<O> type, Function<O, Worked> worked, Ending ending) {
    Function<ProtonApi, ProtonResponse> behaviour = prepare(request);
    return world.withLock(
        owner,
        (api, works) ->
            works
                .schedule()
                .withoutTurns(
                    () -> {
                      O answer = type.cast(behaviour.apply(api));
                      end(api, works, worked.apply(answer), ending);
                      return answer;
                    }));
  }

  /** What needs no lock: the same checks as those of a client's bytes. */
  private Function<ProtonApi, ProtonResponse> prepare(ProtonRequest request) {
    String operation = SdkShapes.operationOf(request.getClass());
    try {
      FrontEnd.Accepted accepted =
          FRONT_END.accept(WireRequest.of(operation, JsonCodec.encode(request)), owner);
      return prepare(accepted.operation(), accepted);
    } catch (RefusedException refused) {
      throw new IllegalArgumentException(call + " is refused: " + refused.error().message());
    }
  }

  private static <I extends ProtonRequest> Function<ProtonApi, ProtonResponse> prepare(
      Operation<I> operation, FrontEnd.Accepted accepted) {
    return operation.behaviour().apply(operation.decoder().apply(accepted.json()));
  }

  /** A failure that makes other work necessary, such as a clean-up, lets that succeed. */
  private void end(ProtonApi api, Works works, Worked worked, Ending ending) {
    if (ending instanceof Ending.Held) {
      works.progress(worked.apply(api).get(0), Progression.manually());
      return;
    }
    Ending next = ending;
    List<Work> underWay = underWay(api, works, worked);
    for (int i = 0; i < MOST_ROUNDS && !underWay.isEmpty(); i++) {
      for (Work work : underWay) {
        end(works, work, next);
      }
      next = ending instanceof Ending.Failure ? Ending.SUCCESS : ending;
      underWay = underWay(api, works, worked);
    }
  }

  /** An end that is not legal, such as the success of a bad bundle, gives way to the natural. */
  private void end(Works works, Work work, Ending ending) {
    Trigger trigger = ending instanceof Ending.Failure ? Trigger.FAIL : Trigger.SUCCEED;
    Move move =
        work.lifecycle()
            .move(work.state(), trigger)
            .orElseGet(() -> work.lifecycle().naturalMove(work.state()));
    works.make(work, move, outcome(work, move, ending), call);
  }

  private static Outcome outcome(Work work, Move move, Ending ending) {
    if (ending instanceof Ending.Failure failure) {
      return Outcome.because(failure.why());
    }
    return ending instanceof Ending.Success success && work.lifecycle().mayPutOut(move)
        ? new Outcome(Optional.empty(), success.outputs())
        : Outcome.plain();
  }

  private static List<Work> underWay(ProtonApi api, Works works, Worked worked) {
    return worked.apply(api).stream().map(works::underWay).flatMap(Optional::stream).toList();
  }
}
