package dev.fakeproton;

import dev.fakeproton.internal.lifecycle.StatusChange;
import dev.fakeproton.internal.store.Owner;
import dev.fakeproton.internal.world.EventBridgeEvents;
import dev.fakeproton.internal.world.ResourceArn;
import dev.fakeproton.internal.world.ResourceControl;
import dev.fakeproton.internal.world.World;
import java.util.Optional;

/**
 * One change of one resource's status, as {@link FakeProton#onTransition} tells listeners of it.
 *
 * <p>Immutable.
 */
public final class TransitionEvent {

  private final StatusChange change;
  private final Owner owner;
  private final Optional<Kind> kind;

  TransitionEvent(World world, StatusChange change) {
    this.change = change;
    this.owner = ResourceArn.owner(change.arn());
    this.kind =
        ResourceArn.read(change.arn())
            .flatMap(told -> told.control(world))
            .map(ResourceControl::kind);
  }

  /** Its place among all transitions of its world, from 1; those before it had smaller ones. */
  public long number() {
    return change.number();
  }

  /** The kind of the resource; empty for environment account connections, which do no work. */
  public Optional<Kind> kind() {
    return kind;
  }

  /** The ARN of the resource; AWS gives syncs none, so theirs are the fake's own. */
  public String arn() {
    return change.arn();
  }

  /** The account that owns the resource. */
  public String account() {
    return owner.account();
  }

  /** The id of the region that the resource is in. */
  public String region() {
    return owner.region();
  }

  /** When it happened, from which status to which, and why. */
  public Transition transition() {
    return change.transition();
  }

  /**
   * The event that AWS Proton sent to Amazon EventBridge, as one line of JSON in the form that the
   * user guide documents: {@code source} is {@code aws.proton}, {@code detail-type} such as {@code
   * AWS Proton Environment Status Change}, {@code detail} has the names, {@code status} and {@code
   * previousStatus}, which is left out where the resource comes into being. What is deleted has the
   * status {@code DELETED}. The {@code id} is the same whenever the same calls are made.
   *
   * @return empty where no event is documented, which is so for syncs
   */
  public Optional<String> toEventBridge() {
    return EventBridgeEvents.json(change, owner);
  }

  /** One readable line: the ARN and the transition. */
  @Override
  public String toString() {
    return arn() + "  " + transition();
  }
}
