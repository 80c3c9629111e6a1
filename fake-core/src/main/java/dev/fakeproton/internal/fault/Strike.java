package dev.fakeproton.internal.fault;

import dev.fakeproton.internal.wire.Delivery;
import dev.fakeproton.internal.wire.WireReply;
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

  /** What struck, such as {@code throttle()}. */
  @Override
  public String toString() {
    return rule.act();
  }
}
