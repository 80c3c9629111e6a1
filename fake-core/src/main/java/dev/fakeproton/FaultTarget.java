package dev.fakeproton;

import dev.fakeproton.internal.fault.FaultAction;
import dev.fakeproton.internal.fault.FaultRegistry;
import dev.fakeproton.internal.fault.FaultRule;
import dev.fakeproton.internal.fault.FaultScope;
import dev.fakeproton.internal.proton.estate.Refusal;
import java.time.Duration;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.proton.model.ProtonException;
import software.amazon.awssdk.services.proton.model.ProtonRequest;

/**
 * Calls that shall meet a fault; each of the methods that say which makes one, which strikes from
 * then on. Until then nothing happens. Immutable.
 *
 * @param <I> the requests of the calls
 */
public final class FaultTarget<I extends ProtonRequest> extends FaultQualifiers<I, FaultTarget<I>> {

  private final FaultRegistry registry;
  private final FaultRule rule;

  FaultTarget(FaultRegistry registry, FaultScope scope) {
    this(registry, FaultRule.always(scope, FaultAction.internalError()));
  }

  private FaultTarget(FaultRegistry registry, FaultRule rule) {
    this.registry = registry;
    this.rule = rule;
  }

  @Override
  FaultTarget<I> with(UnaryOperator<FaultRule> change) {
    return new FaultTarget<>(registry, change.apply(rule));
  }

  /** The service throttles: ThrottlingException, which SDKs retry. */
  public Fault<I> throttle() {
    return make(FaultAction.throttle());
  }

  /** The service fails: InternalServerException with status 500, which SDKs retry. */
  public Fault<I> internalError() {
    return make(FaultAction.internalError());
  }

  /**
   * The service answers with an error of its model, such as {@code
   * ConflictException.builder().message("busy").build()}. Of the exception, its class and its
   * message count.
   *
   * <p>It need not be one that the operation declares: clients read every error of the model.
   *
   * @throws IllegalArgumentException if it is no error of Proton's model
   */
  public Fault<I> error(ProtonException error) {
    return make(FaultAction.error(error.getClass().getSimpleName(), Refusal.messageOf(error)));
  }

  /** The service answers with an error of its model; as {@link #error(ProtonException)}. */
  public Fault<I> error(ProtonException.Builder error) {
    return error((ProtonException) error.build());
  }

  /**
   * The answer has this HTTP status and no body, as one of a proxy has. SDKs retry 500, 502, 503
   * and 504.
   *
   * @param code from 200 to 599
   * @throws IllegalArgumentException if {@code code} is something else
   */
  public Fault<I> status(int code) {
    return make(new FaultAction.Status(code));
  }

  /**
   * The call takes this much longer, in real time, which a client's timeouts are measured in. The
   * operation runs when the time is over, even if its client has given up by then; {@link
   * #afterTheChange()} lets it run at once and holds up the answer.
   *
   * @param time more than nothing, at most an hour; over HTTP a connection on which nothing happens
   *     for two minutes is closed
   * @throws IllegalArgumentException if {@code time} is something else
   */
  public Fault<I> delay(Duration time) {
    return make(new FaultAction.Delay(time));
  }

  /** The connection is reset before anything is answered, and the operation does not run. */
  public Fault<I> reset() {
    return make(FaultAction.Broken.RESET);
  }

  /** The operation runs, what it did stays done, and the connection is reset before the answer. */
  public Fault<I> loseReply() {
    return afterTheChange().reset();
  }

  /** The answer has status 200 and a body that is no JSON. */
  public Fault<I> garble() {
    return make(FaultAction.Broken.GARBLE);
  }

  /** Half of an answer arrives, then the connection is closed. */
  public Fault<I> truncate() {
    return make(FaultAction.Broken.TRUNCATE);
  }

  private Fault<I> make(FaultAction action) {
    return new Fault<>(registry, registry.add(rule.doing(action)));
  }

  /** For messages: which calls. */
  @Override
  public String toString() {
    return rule.scope() + rule.frequency().toString();
  }
}
