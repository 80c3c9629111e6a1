package dev.fakeproton.internal.world;

import dev.fakeproton.IllegalMoveException;
import dev.fakeproton.Kind;
import dev.fakeproton.Progression;
import dev.fakeproton.Transition;
import dev.fakeproton.internal.lifecycle.Outcome;
import dev.fakeproton.internal.lifecycle.Trigger;
import dev.fakeproton.internal.lifecycle.Vocabulary;
import dev.fakeproton.internal.proton.ProtonApi;
import dev.fakeproton.internal.proton.deployment.Outputs;
import dev.fakeproton.internal.store.Owner;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What a test can do with one resource, through the same door as a request.
 *
 * @param world the resource's world
 * @param owner the account and region it is in
 * @param kind its kind
 * @param name its name, as the test gave it
 * @param arn its ARN, whether it exists or not
 * @param statusOf finds its status
 * @param worked the ARNs on which its work is under way: its own, or those of its parts
 * @param messageOf finds its status message
 */
public record ResourceControl(
    World world,
    Owner owner,
    Kind kind,
    String name,
    Function<ProtonApi, String> arn,
    Function<ProtonApi, Optional<String>> statusOf,
    Function<ProtonApi, List<String>> worked,
    Function<ProtonApi, Optional<String>> messageOf) {

  /** Of a resource that is worked on as a whole. */
  public static ResourceControl of(
      World world,
      Owner owner,
      Kind kind,
      String name,
      Function<ProtonApi, String> arn,
      Function<ProtonApi, Optional<String>> statusOf,
      Function<ProtonApi, Optional<String>> messageOf) {
    return new ResourceControl(
        world, owner, kind, name, arn, statusOf, api -> List.of(arn.apply(api)), messageOf);
  }

  /**
   * The resource's status; {@code DELETE_COMPLETE}, if that was its last.
   *
   * @throws IllegalStateException if there is no such resource
   */
  public String status() {
    return locked(LockedResource::requireStatus);
  }

  /** The resource's status message; empty if it has none, or is not there. */
  public Optional<String> statusMessage() {
    return locked(LockedResource::statusMessage);
  }

  /** How the resource stands, for people who wonder. */
  public String report() {
    return locked(LockedResource::report).text();
  }

  /** The resource's transitions, oldest first; none if there is no such resource. */
  public List<Transition> history() {
    return locked(LockedResource::history);
  }

  /** Sets the resource's own progression, also before it exists. */
  public void progress(Progression progression) {
    lock(resource -> resource.progress(progression));
  }

  /**
   * Makes the natural move of all work under way; tells how many moves that were.
   *
   * @param words how those who ask name what moves work
   * @throws IllegalMoveException if no work is under way
   */
  public int step(Vocabulary words) {
    return locked(resource -> resource.step(words));
  }

  /**
   * Makes a move of all work under way. A success takes what comes before and after it along: work
   * that has not begun begins first, and a service goes on until it has settled.
   *
   * @param words how those who ask name what moves work
   * @throws IllegalMoveException if no work is under way that can make it
   */
  public void move(Trigger trigger, Outcome outcome, Vocabulary words) {
    lock(resource -> resource.move(trigger, outcome, words));
  }

  /**
   * Ends the work under way as a success that puts something out.
   *
   * @param outputs all outputs of the resource from now on, in this order
   * @param words how those who ask name what moves work
   * @throws IllegalArgumentException if a key or value does not fit the model
   * @throws IllegalMoveException if no work is under way, or none that has outputs
   */
  public void succeed(Map<String, String> outputs, Vocabulary words) {
    move(Trigger.SUCCEED, Outcome.with(Outputs.checked(outputs)), words);
  }

  private void lock(Consumer<LockedResource> action) {
    locked(
        resource -> {
          action.accept(resource);
          return true;
        });
  }

  private <T> T locked(Function<LockedResource, T> action) {
    return world.withLock(
        owner, (api, works) -> action.apply(new LockedResource(this, api, works)));
  }
}
