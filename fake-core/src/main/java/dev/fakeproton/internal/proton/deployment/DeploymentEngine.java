package dev.fakeproton.internal.proton.deployment;

import dev.fakeproton.Kind;
import dev.fakeproton.internal.lifecycle.Lifecycle;
import dev.fakeproton.internal.lifecycle.Move;
import dev.fakeproton.internal.lifecycle.Outcome;
import dev.fakeproton.internal.lifecycle.Trigger;
import dev.fakeproton.internal.lifecycle.Work;
import dev.fakeproton.internal.proton.estate.Estate;
import dev.fakeproton.internal.proton.tag.TagTable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.proton.model.Deployment;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.Output;

/**
 * Starts the work on deployment targets of one kind and carries out what comes of it
 * (specification: environments.md 4.2 and 8.2).
 *
 * <p>The target, its running deployment and the work on it move together, here and nowhere else.
 *
 * @param <T> a target as its table keeps it
 */
public final class DeploymentEngine<T extends DeploymentTarget<T>> {

  /** The text of the real service after a cancel. */
  private static final String CANCELLED = "User initiated cancellation.";

  private static final String PULL_REQUEST_CLOSED = "Pull request was closed.";

  /** Where the targets of a kind are kept. */
  public interface Targets<T> {

    /** The target with this ARN, which is there. */
    T current(String arn);

    /** Stores a target that is new or has changed. */
    void put(T target);

    /** Removes a target whose deletion is complete. */
    void remove(T target);
  }

  /** Tells what the engine cannot do. */
  public interface Obstacles<T> {

    /**
     * Why work on a target that begins now must fail; empty where it can succeed.
     *
     * <p>It is asked once, when the work begins. Whatever the progression says, the work then ends
     * by itself as a failure with this message; only a test that calls it a success has its way.
     */
    Optional<String> inTheWayOf(T target);
  }

  /** Is told that the work on a target has ended, after the target has been stored. */
  public interface Listener<T> {

    /**
     * The work has ended.
     *
     * @param target as it stands now; when its deletion is complete, as it stood
     * @param status how the work ended
     * @param at when
     */
    void settled(T target, DeploymentStatus status, Instant at);
  }

  private final Estate estate;
  private final DeploymentLog log;
  private final TagTable tags;
  private final Targets<T> targets;
  private final Obstacles<T> obstacles;
  private final Listener<T> listener;
  private final ProvisionedResources provisioned;

  /** An engine for the targets of one kind. */
  public DeploymentEngine(
      Kind kind,
      Estate estate,
      DeploymentLog log,
      TagTable tags,
      Targets<T> targets,
      Obstacles<T> obstacles,
      Listener<T> listener) {
    this.estate = estate;
    this.log = log;
    this.tags = tags;
    this.targets = targets;
    this.obstacles = obstacles;
    this.listener = listener;
    this.provisioned = new ProvisionedResources(estate);
    estate.works().carryOut(kind, estate.arn(""), this::settle);
  }

  /** Starts the create or update that the target's newest attempt describes. */
  public T deploy(T target, String operation) {
    T opened = open(target, operation);
    work(opened);
    return opened;
  }

  /** Opens the record of a create or update whose work begins later, with {@link #work}. */
  public T open(T target, String operation) {
    Instant now = estate.now();
    String id =
        log.begin(draft(target, DeploymentStatus.IN_PROGRESS).targetState(target.stateWanted()));
    return change(target, target.standing().deploying(id, now), operation);
  }

  /** Starts the deletion. */
  public T delete(T target, String operation) {
    String id = log.begin(draft(target, DeploymentStatus.DELETE_IN_PROGRESS));
    T deleting = change(target, target.standing().deleting(id), operation);
    work(deleting);
    return deleting;
  }

  /** Lets the target show a status whose work begins later, with a record of its own. */
  public T announce(T target, DeploymentStatus status, String operation) {
    return change(target, target.standing().in(status, Optional.empty()), operation);
  }

  /** Takes an announcement back. */
  public T putBack(T target, Standing before, String cause) {
    return change(target, target.standing().backIn(before), cause);
  }

  /** Asks the running deployment to stop. */
  public T cancel(T target, String operation) {
    DeploymentStatus cancelling = DeploymentStatus.CANCELLING;
    estate.works().turn(target.arn(), cancelling.toString(), operation);
    log.move(target.deploymentId(), cancelling, Optional.empty(), estate.now());
    T changed = target.standing(target.standing().in(cancelling, Optional.empty()));
    targets.put(changed);
    return changed;
  }

  /** Takes note of what was reported of a deployment that goes on. */
  public void note(T target, Optional<List<Output>> outputs, Optional<String> message) {
    log.report(target.deploymentId(), outputs, message, estate.now());
    if (message.isPresent()) {
      targets.put(target.standing(target.standing().in(target.status(), message)));
    }
  }

  /** Whether a deployment is one of this target. */
  public boolean hasDeployment(T target, String deploymentId) {
    return log.outputs(deploymentId, target.arn()).isPresent();
  }

  /** What the record of a deployment says of its status; empty if there is no record. */
  public Optional<DeploymentStatus> recordedStatus(String deploymentId) {
    return log.find(deploymentId).map(Deployment::deploymentStatus);
  }

  /** Whether the work on a target has begun, and is more than announced. */
  public boolean hasBegun(T target) {
    return estate.works().underWay(target.arn()).isPresent();
  }

  /** Takes note of what was reported of the last success: outputs replace those it had. */
  public void amend(T target, Optional<List<Output>> outputs, Optional<String> message) {
    String succeeded = target.standing().succeededId().orElseThrow();
    log.report(succeeded, outputs, message, estate.now());
    T amended = outputs.map(target::puttingOut).orElse(target);
    targets.put(
        message
            .map(text -> amended.standing(amended.standing().in(amended.status(), message)))
            .orElse(amended));
  }

  /** Ends a deployment whose work never began. */
  public T abandon(T target, String why, Instant at, String cause) {
    Optional<String> message = Optional.of(why);
    log.move(target.deploymentId(), DeploymentStatus.FAILED, message, at);
    return change(target, target.standing().in(DeploymentStatus.FAILED, message), cause);
  }

  /** Starts the work on a target whose status and record show it already. */
  public void work(T target) {
    boolean awaitsReport =
        target.method() == ProvisioningMethod.SELF_MANAGED
            && target.status() == DeploymentStatus.IN_PROGRESS;
    Lifecycle lifecycle = awaitsReport ? Lifecycle.SELF_MANAGED_DEPLOYMENT : Lifecycle.DEPLOYMENT;
    Optional<String> obstacle = obstacles.inTheWayOf(target);
    estate
        .works()
        .begin(
            target.kind(),
            target.arn(),
            obstacle.isPresent() ? lifecycle.boundToFail() : lifecycle,
            target.status().toString(),
            obstacle);
  }

  private T change(T target, Standing standing, String cause) {
    estate
        .works()
        .note(
            target.arn(),
            target.standing().status().map(DeploymentStatus::toString),
            standing.status().orElseThrow().toString(),
            cause);
    T changed = target.standing(standing);
    targets.put(changed);
    return changed;
  }

  private void settle(Work work, Move move, Outcome told, Instant at) {
    T target = targets.current(work.arn());
    Outcome outcome = explained(work, move, told);
    DeploymentStatus status = DeploymentStatus.fromValue(move.to());
    Optional<String> message =
        status == DeploymentStatus.CANCELLED
            ? Optional.of(reasonOfCancellation(move))
            : outcome.message().or(target.standing()::message);
    T settled =
        status == DeploymentStatus.SUCCEEDED
            ? succeeded(target, outcome, message)
            : target.standing(target.standing().in(status, message));
    log.move(target.deploymentId(), status, message, at);
    log.putOut(
        target.deploymentId(),
        status == DeploymentStatus.SUCCEEDED ? settled.outputs() : List.of());
    if (status == DeploymentStatus.DELETE_COMPLETE) {
      targets.remove(target);
      tags.remove(target.arn());
      estate.works().retire(target.arn());
    } else {
      targets.put(settled);
    }
    listener.settled(settled, status, at);
  }

  /** A failure that nobody gave a reason for is due to what was in the way. */
  private static Outcome explained(Work work, Move move, Outcome told) {
    return move.trigger() == Trigger.FAIL ? told.orBecause(work.obstacle()) : told;
  }

  private static String reasonOfCancellation(Move move) {
    boolean wanted = move.from().equals(DeploymentStatus.CANCELLING.toString());
    return move.trigger() == Trigger.CLOSE && !wanted ? PULL_REQUEST_CLOSED : CANCELLED;
  }

  /** Version and spec change only here: everything else leaves them as they were. */
  private T succeeded(T target, Outcome outcome, Optional<String> message) {
    List<Output> outputs =
        outcome
            .outputs()
            .map(Outputs::of)
            .or(() -> log.reported(target.deploymentId()))
            .orElse(target.usualOutputs());
    return target
        .standing(target.standing().succeeded(message))
        .deployed(outputs, provisioned.after(target));
  }

  private Deployment.Builder draft(T target, DeploymentStatus status) {
    return target
        .describe()
        .deploymentStatus(status)
        .createdAt(estate.now())
        .initialState(target.stateInUse().orElse(null))
        .lastAttemptedDeploymentId(target.standing().attemptedId().orElse(null))
        .lastSucceededDeploymentId(target.standing().succeededId().orElse(null));
  }
}
