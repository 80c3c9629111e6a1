package dev.fakeproton;

import static java.util.Objects.requireNonNull;

import dev.fakeproton.internal.fault.FaultRule;
import dev.fakeproton.internal.fault.FaultScope;
import dev.fakeproton.internal.fault.Frequency;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.proton.model.ProtonRequest;

/**
 * Which calls a fault strikes. A qualifier may stand before what happens to them and after it.
 *
 * @param <I> the requests of the calls
 * @param <T> what carries the qualifiers
 */
abstract class FaultQualifiers<I extends ProtonRequest, T extends FaultQualifiers<I, T>> {

  /** The same with a changed rule. */
  abstract T with(UnaryOperator<FaultRule> change);

  private T scope(UnaryOperator<FaultScope> change) {
    return with(rule -> rule.scope(change));
  }

  private T frequency(UnaryOperator<Frequency> change) {
    return with(rule -> rule.frequency(change));
  }

  /**
   * Strikes {@code n} calls, and lets all later ones pass.
   *
   * @throws IllegalArgumentException if {@code n} is less than 1
   */
  public T times(int n) {
    return frequency(frequency -> frequency.times(n));
  }

  /**
   * Lets {@code n} calls pass before the first strike. Calls that fit are counted, from the moment
   * the fault was made, also those that another fault strikes.
   *
   * @throws IllegalArgumentException if {@code n} is negative
   */
  public T afterCalls(int n) {
    return frequency(frequency -> frequency.afterCalls(n));
  }

  /**
   * Strikes the {@code n}th call that fits, counted from 1, and no other; that is {@code
   * afterCalls(n - 1).times(1)}.
   *
   * @throws IllegalArgumentException if {@code n} is less than 1
   */
  public T onCall(int n) {
    if (n < 1) {
      throw new IllegalArgumentException("onCall(" + n + "): calls are counted from 1");
    }
    return frequency(frequency -> frequency.afterCalls(n - 1).times(1));
  }

  /**
   * Strikes a call with this probability.
   *
   * @param probability more than 0, at most 1
   * @param seed decides which calls; the same seed strikes the same calls
   * @throws IllegalArgumentException if {@code probability} is out of range
   */
  public T withProbability(double probability, long seed) {
    return frequency(frequency -> frequency.withProbability(probability, seed));
  }

  /**
   * Strikes only requests of which this is true, and of which all is true that was asked before.
   *
   * <p>It is called on the threads that carry calls, several at a time, and without any lock; it
   * may call the fake. If it throws, the call is answered with an error that no client retries, and
   * closing the fake throws too.
   */
  @SuppressWarnings("unchecked") // a rule asks its predicate about requests of its operation only
  public T matching(Predicate<? super I> predicate) {
    requireNonNull(predicate, "predicate");
    return scope(scope -> scope.matching(request -> predicate.test((I) request)));
  }

  /**
   * Strikes only calls of this account.
   *
   * @param accountId twelve digits
   * @throws IllegalArgumentException if {@code accountId} is something else
   */
  public T account(String accountId) {
    return scope(scope -> scope.account(accountId));
  }

  /** Strikes only calls in this region. */
  public T region(Region region) {
    return scope(scope -> scope.region(region.id()));
  }

  /**
   * Strikes once the operation has run: what it did stays done, and only its answer is replaced,
   * held up or broken. Without this, a call that is struck does nothing.
   */
  public T afterTheChange() {
    return with(FaultRule::afterTheChange);
  }
}
