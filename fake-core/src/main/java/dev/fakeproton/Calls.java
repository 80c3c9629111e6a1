package dev.fakeproton;

import dev.fakeproton.internal.journal.Journal;
import dev.fakeproton.internal.journal.RecordedCall;
import dev.fakeproton.internal.store.Owner;
import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.Predicate;
import java.util.stream.Stream;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.proton.model.ProtonRequest;

/**
 * Calls in the order in which a world saw them, oldest first; a list that cannot be changed and
 * that later calls do not change.
 */
public final class Calls extends AbstractList<Call<?>> implements RandomAccess {

  private final List<Call<?>> calls;
  private final long forgotten;

  private Calls(List<Call<?>> calls, long forgotten) {
    this.calls = calls;
    this.forgotten = forgotten;
  }

  static Calls of(Journal.Excerpt excerpt, Owner defaults) {
    Stream<Call<?>> calls =
        RecordedCall.of(excerpt.entries()).stream()
            .map(call -> new Call<>(call, ProtonRequest.class, defaults));
    return new Calls(calls.toList(), excerpt.forgotten());
  }

  /** The calls of one operation, by the SDK's class of its request. */
  public <R extends ProtonRequest> List<Call<R>> to(Class<R> request) {
    return calls.stream().map(call -> call.to(request)).flatMap(Optional::stream).toList();
  }

  /** Those of which a predicate holds. */
  public Calls matching(Predicate<? super Call<?>> predicate) {
    return new Calls(calls.stream().filter(predicate).toList(), forgotten);
  }

  /** Those of one account. */
  public Calls from(String account) {
    return matching(call -> call.account().equals(account));
  }

  /** Those in one region. */
  public Calls in(Region region) {
    return matching(call -> call.region().equals(region));
  }

  /** The newest; empty if there is none. */
  public Optional<Call<?>> last() {
    return calls.isEmpty() ? Optional.empty() : Optional.of(calls.get(calls.size() - 1));
  }

  /** How many older requests to the world are no longer kept; nearly always 0. */
  public long forgotten() {
    return forgotten;
  }

  @Override
  public Call<?> get(int index) {
    return calls.get(index);
  }

  @Override
  public int size() {
    return calls.size();
  }
}
