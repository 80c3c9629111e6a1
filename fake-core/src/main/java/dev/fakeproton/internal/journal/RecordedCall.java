package dev.fakeproton.internal.journal;

import dev.fakeproton.internal.store.Owner;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.proton.model.ProtonRequest;

/**
 * One call of a client, which may have taken several attempts.
 *
 * @param attempts at least one, in the order in which the client made them
 */
public record RecordedCall(List<Entry> attempts) {

  /** What the attempts of one call have in common. */
  private record Key(String invocation, Owner caller, String operation) {

    static Optional<Key> of(Asked asked) {
      return asked.invocation().map(id -> new Key(id, asked.caller(), asked.operation()));
    }
  }

  /**
   * The calls that made these requests, in the order of their first ones. A repeated attempt is no
   * retry but another call: some clients give the same id to all their calls.
   */
  public static List<RecordedCall> of(List<Entry> entries) {
    List<List<Entry>> calls = new ArrayList<>();
    Map<Key, List<Entry>> open = new HashMap<>();
    for (Entry entry : entries) {
      Optional<Key> key = Key.of(entry.asked());
      Optional<List<Entry>> begun = key.map(open::get).filter(call -> lacks(call, entry));
      if (begun.isPresent()) {
        begun.get().add(entry);
      } else {
        List<Entry> call = new ArrayList<>(1);
        call.add(entry);
        calls.add(call);
        key.ifPresent(known -> open.put(known, call));
      }
    }
    return calls.stream().map(RecordedCall::inOrder).toList();
  }

  private static boolean lacks(List<Entry> call, Entry entry) {
    return call.stream().noneMatch(other -> other.asked().attempt() == entry.asked().attempt());
  }

  /** An attempt that was held up may come after its own retry. */
  private static RecordedCall inOrder(List<Entry> attempts) {
    return new RecordedCall(
        attempts.stream().sorted(Comparator.comparingInt(each -> each.asked().attempt())).toList());
  }

  /** Its place in the order of the world: the number of the first request that it made. */
  public long number() {
    return attempts.stream().mapToLong(Entry::number).min().orElseThrow();
  }

  /** When its first attempt came, on the world's clock. */
  public Instant time() {
    return attempts.get(0).time();
  }

  /** Who called. */
  public Owner caller() {
    return attempts.get(0).asked().caller();
  }

  /** The name of the operation, or what the client gave for one. */
  public String operation() {
    return attempts.get(0).asked().operation();
  }

  /** The request; empty if it could not be read. */
  public Optional<ProtonRequest> request() {
    return attempts.get(0).asked().request();
  }

  /** Whether another call asked the same and came to the same, at whatever time. */
  public boolean repeats(RecordedCall other) {
    return operation().equals(other.operation())
        && caller().equals(other.caller())
        && Sameness.of(request(), other.request())
        && attempts.size() == other.attempts.size()
        && IntStream.range(0, attempts.size())
            .allMatch(i -> sameEnd(attempts.get(i).answered(), other.attempts.get(i).answered()));
  }

  private static boolean sameEnd(Answered one, Answered other) {
    return one.error().equals(other.error())
        && one.fault().equals(other.fault())
        && Sameness.of(one.answer(), other.answer());
  }

  /** What came of the last attempt. */
  public Answered answered() {
    return attempts.get(attempts.size() - 1).answered();
  }
}
