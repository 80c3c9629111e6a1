package dev.fakeproton;

import dev.fakeproton.internal.fault.FaultRegistry;
import dev.fakeproton.internal.fault.FaultRule;
import dev.fakeproton.internal.fault.LiveFault;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.proton.model.ProtonRequest;

/**
 * A fault that strikes from the moment it was made.
 *
 * <p>Its qualifiers narrow it, and return it. Between the call that made it and a qualifier, calls
 * on other threads may be struck; where that matters, say the qualifiers first. Thread-safe.
 *
 * @param <I> the requests of the calls
 */
public final class Fault<I extends ProtonRequest> extends FaultQualifiers<I, Fault<I>> {

  private final FaultRegistry registry;
  private final LiveFault live;

  Fault(FaultRegistry registry, LiveFault live) {
    this.registry = registry;
    this.live = live;
  }

  @Override
  Fault<I> with(UnaryOperator<FaultRule> change) {
    live.change(change);
    return this;
  }

  /** How many calls it has struck. */
  public int struck() {
    return live.struck();
  }

  /** Ends the fault; removing it twice does nothing. */
  public void remove() {
    registry.remove(live.id());
  }

  /** Such as {@code throttle() on GetService, at most 2 times: struck 1 time}. */
  @Override
  public String toString() {
    return live.toString();
  }
}
