package dev.fakeproton;

import static java.util.Objects.requireNonNull;

import dev.fakeproton.internal.lifecycle.Outcome;
import dev.fakeproton.internal.lifecycle.Trigger;
import dev.fakeproton.internal.lifecycle.Vocabulary;
import dev.fakeproton.internal.world.ResourceControl;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A test's hold on one resource: reads its status, and moves the work on it.
 *
 * <p>Every call takes the path of a request: moves that are due are made first. A handle may be
 * made before its resource exists. Thread-safe.
 *
 * @param <S> the resource's statuses, an enum of the SDK
 */
public final class ResourceHandle<S> {

  private final ResourceControl control;
  private final Function<String, S> statusReader;

  ResourceHandle(ResourceControl control, Function<String, S> statusReader) {
    this.control = control;
    this.statusReader = statusReader;
  }

  /**
   * The resource's status now; {@code DELETE_COMPLETE} once an environment, service instance,
   * pipeline or component is deleted. Services and template versions have no such status: once
   * deleted, they are not there.
   *
   * @throws IllegalStateException if there is no such resource
   */
  public S status() {
    return statusReader.apply(control.status());
  }

  /**
   * Makes the next move that would come by itself: the work under way ends as its progression says,
   * a cancellation takes hold. What Proton cannot do fails, such as the deployment of an
   * environment whose account connection has been deleted.
   *
   * @throws IllegalMoveException if nothing is under way
   * @throws IllegalStateException if there is no such resource
   */
  public ResourceHandle<S> step() {
    control.step(Vocabulary.JAVA);
    return this;
  }

  /**
   * Ends the work under way as a success, also where it would fail by itself. On a deployment that
   * is being cancelled this is the cancellation that comes too late.
   *
   * @throws IllegalMoveException if nothing is under way
   * @throws IllegalStateException if there is no such resource
   */
  public ResourceHandle<S> succeed() {
    control.move(Trigger.SUCCEED, Outcome.plain(), Vocabulary.JAVA);
    return this;
  }

  /**
   * Ends the work under way as a success that puts something out.
   *
   * @param outputs all outputs of the resource from now on, in this order
   * @throws IllegalArgumentException if a key or value has not 1 to 1024 characters
   * @throws IllegalMoveException if nothing is under way, or nothing that has outputs
   * @throws IllegalStateException if there is no such resource
   */
  public ResourceHandle<S> succeed(Map<String, String> outputs) {
    control.succeed(outputs, Vocabulary.JAVA);
    return this;
  }

  /**
   * Ends the work under way as a failure. On a deployment that is being cancelled the cancellation
   * fails.
   *
   * @param why the status message that the resource will show
   * @throws IllegalMoveException if nothing is under way
   * @throws IllegalStateException if there is no such resource
   */
  public ResourceHandle<S> fail(String why) {
    control.move(Trigger.FAIL, Outcome.because(requireNonNull(why, "why")), Vocabulary.JAVA);
    return this;
  }

  /**
   * Closes the pull request of a self-managed deployment without merging it: the deployment ends as
   * CANCELLED.
   *
   * @throws IllegalMoveException if no deployment is under way that a pull request asks for
   * @throws IllegalStateException if there is no such resource
   */
  public ResourceHandle<S> closePullRequest() {
    control.move(Trigger.CLOSE, Outcome.plain(), Vocabulary.JAVA);
    return this;
  }

  /** Gives the resource a progression of its own, also before it exists. */
  public ResourceHandle<S> progress(Progression progression) {
    control.progress(requireNonNull(progression, "progression"));
    return this;
  }

  /**
   * What the resource says of its status, such as why it failed: its status message, or of a sync
   * its newest event. A service names those of its parts that failed; they say why. Empty if it
   * says nothing, or is not there.
   */
  public Optional<String> statusMessage() {
    return control.statusMessage();
  }

  /**
   * How the resource stands, in some lines for people: status and message, history, what is in
   * flight on it. Failed assertions show it.
   */
  public String report() {
    return control.report();
  }

  /** What has happened to the resource, oldest first; the last hundred changes of status. */
  public List<Transition> history() {
    return control.history();
  }

  /** For messages: kind, name, account and region. */
  @Override
  public String toString() {
    return "%s '%s' (%s)".formatted(control.kind(), control.name(), control.owner());
  }
}
