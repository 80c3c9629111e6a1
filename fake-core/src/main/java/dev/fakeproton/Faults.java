package dev.fakeproton;

import dev.fakeproton.internal.fault.FaultRegistry;
import dev.fakeproton.internal.fault.FaultScope;
import dev.fakeproton.internal.fault.LiveFault;
import dev.fakeproton.internal.wire.SdkShapes;
import java.util.List;
import software.amazon.awssdk.services.proton.model.ProtonRequest;

/**
 * What goes wrong in one world on purpose: {@code fake.faults().on(GetServiceRequest.class)
 * .throttle().times(2)}. Faults end with their world.
 *
 * <p>What counts as a call is one HTTP request: an SDK that retries makes several of them in one of
 * its calls, four by default. Struck are calls that the service would see; what is refused before,
 * such as a request with a broken constraint, neither counts nor is struck.
 *
 * <p>Where several faults fit a call, the one that was made first strikes, of those that still have
 * strikes left; the others only count the call for {@code afterCalls}. A fault without strikes left
 * costs the calls after it nothing; ten thousand that have some are the most there can be.
 * Thread-safe.
 */
public final class Faults {

  private final FaultRegistry registry;

  Faults(FaultRegistry registry) {
    this.registry = registry;
  }

  /**
   * The calls of an operation; what becomes of them is said next.
   *
   * @param request the class of the operation's requests, such as {@code GetServiceRequest.class}
   * @throws IllegalArgumentException if it is that of no operation
   */
  public <I extends ProtonRequest> FaultTarget<I> on(Class<I> request) {
    return new FaultTarget<>(registry, FaultScope.ANY.of(SdkShapes.operationOf(request)));
  }

  /** The calls of every operation. An error that not all of them declare strikes those that do. */
  public FaultTarget<ProtonRequest> onAny() {
    return new FaultTarget<>(registry, FaultScope.ANY);
  }

  /**
   * All faults in the order in which they were made, also those that have struck as often as they
   * may; of more than a thousand of these the newest.
   */
  public List<Fault<?>> all() {
    return faults(registry.all());
  }

  /** The faults that have struck no call. */
  public List<Fault<?>> unused() {
    return faults(registry.unused());
  }

  private List<Fault<?>> faults(List<LiveFault> live) {
    return live.stream().<Fault<?>>map(fault -> new Fault<>(registry, fault)).toList();
  }

  /** Removes all faults. */
  public void clear() {
    registry.clear();
  }

  /** All faults, one a line. */
  @Override
  public String toString() {
    List<LiveFault> all = registry.all();
    return all.isEmpty()
        ? "no faults"
        : String.join("\n", all.stream().map(LiveFault::toString).toList());
  }
}
