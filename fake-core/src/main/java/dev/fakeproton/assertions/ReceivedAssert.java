package dev.fakeproton.assertions;

import static java.util.Objects.requireNonNull;

import dev.fakeproton.Calls;
import dev.fakeproton.internal.wire.SdkShapes;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.assertj.core.annotation.CheckReturnValue;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.proton.model.ProtonRequest;

/**
 * An expectation on the calls of one operation. It asserts when it is told how many are expected,
 * and nothing before. Calls count, and not the attempts that an SDK needed for them; calls count
 * that were answered with an error, too. Immutable.
 *
 * @param <R> the operation's request
 * @param <A> the assertion that goes on afterwards
 */
public final class ReceivedAssert<R extends ProtonRequest, A> {

  private final A origin;
  private final Calls calls;
  private final Class<R> request;
  private final Consumer<String> failing;
  private final List<Condition<R>> conditions;

  ReceivedAssert(A origin, Calls calls, Class<R> request, Consumer<String> failing) {
    this(origin, calls, request, failing, List.of());
  }

  ReceivedAssert(
      A origin,
      Calls calls,
      Class<R> request,
      Consumer<String> failing,
      List<Condition<R>> conditions) {
    this.origin = origin;
    this.calls = calls;
    this.request = requireNonNull(request, "request");
    this.failing = failing;
    this.conditions = conditions;
  }

  /**
   * Counts only calls that are like an example: every member that the example sets is equal. A miss
   * shows what differs.
   */
  @CheckReturnValue
  public ReceivedAssert<R, A> like(R example) {
    return and(Condition.like(example));
  }

  /** Counts only calls whose request fits a predicate. */
  @CheckReturnValue
  public ReceivedAssert<R, A> matching(Predicate<? super R> predicate) {
    return matching("the predicate", predicate);
  }

  /**
   * Counts only calls whose request fits a predicate.
   *
   * @param description what a miss calls the predicate, such as {@code "a spec of two instances"}
   */
  @CheckReturnValue
  public ReceivedAssert<R, A> matching(String description, Predicate<? super R> predicate) {
    return and(Condition.that(description, predicate));
  }

  /** Counts only calls of an account. */
  @CheckReturnValue
  public ReceivedAssert<R, A> from(String account) {
    return and(Condition.from(account));
  }

  /** Counts only calls in a region. */
  @CheckReturnValue
  public ReceivedAssert<R, A> in(Region region) {
    return and(Condition.in(region));
  }

  private ReceivedAssert<R, A> and(Condition<R> condition) {
    return new ReceivedAssert<>(
        origin,
        calls,
        request,
        failing,
        Stream.concat(conditions.stream(), Stream.of(condition)).toList());
  }

  /** Asserts that there was one such call. */
  public A once() {
    return check(Times.exactly(1));
  }

  /**
   * Asserts that there were so many such calls.
   *
   * @throws IllegalArgumentException if {@code number} is negative, as for the other counts
   */
  public A times(int number) {
    return check(Times.exactly(number));
  }

  /** Asserts that there was no such call. */
  public A never() {
    return check(Times.exactly(0));
  }

  /** Asserts that there was such a call. */
  public A atLeastOnce() {
    return check(Times.atLeast(1));
  }

  /** Asserts that there were so many such calls or more. */
  public A atLeast(int number) {
    return check(Times.atLeast(number));
  }

  /** Asserts that there were so many such calls or fewer. */
  public A atMost(int number) {
    return check(Times.atMost(number));
  }

  private A check(Times expected) {
    Misses<R> found = Misses.of(calls, request, conditions);
    if (!expected.fits(found.fits().size())) {
      failing.accept(found.complaint(expectation(expected)));
    }
    return origin;
  }

  private String expectation(Times expected) {
    StringBuilder text = new StringBuilder(expected.text());
    text.append(" of ").append(SdkShapes.operationOf(request));
    for (int i = 0; i < conditions.size(); i++) {
      text.append(i == 0 ? " " : ", ").append(conditions.get(i).text());
    }
    return text.toString();
  }
}
