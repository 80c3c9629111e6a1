package dev.fakeproton.internal.fault;

import dev.fakeproton.internal.wire.Delivery;
import dev.fakeproton.internal.wire.WireError;
import dev.fakeproton.internal.wire.WireReply;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A fault has claimed a call.
 *
 * @param rule the fault's rule at that moment
 */
public record Strike(FaultRule rule) {

  /**
   * What becomes of the call.
   *
   * @param operation runs the operation and answers it, whatever comes
   * @param requestId an id for a reply that is not the operation's
   */
  public Delivery deliver(Supplier<WireReply> operation, Supplier<String> requestId) {
    if (!rule.afterChange()) {
      return rule.action().strike(operation, requestId);
    }
    WireReply done = operation.get();
    return rule.action().strike(() -> done, requestId);
  }

  /** Whether the operation runs all the same, now or later. */
  public boolean letsTheOperationRun() {
    return rule.afterChange() || rule.action().letsTheOperationRun();
  }

  /** The modelled error that the client sees, if it is one. */
  public Optional<WireError> error() {
    return rule.action().refusal().map(FaultAction.Refuse::error);
  }

  /** What struck, such as {@code throttle()}. */
  @Override
  public String toString() {
    return rule.act();
  }
}
