package dev.fakeproton.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.Limits;
import java.util.Map;

/**
 * Two worlds that are called alike, one of which is from time to time made anew of a snapshot of
 * the other: nothing that either answers shows which one that is.
 */
final class TwinSubject implements Subject {

  private final FakeSubject first;
  private final Limits limits;
  private final boolean cleanUp;
  private final int every;
  private FakeSubject second;
  private int steps;

  TwinSubject(Sequence sequence, Limits limits, int every) {
    this.first = new FakeSubject(Model.BEGINNING, limits, sequence.cleanUp());
    this.second = new FakeSubject(Model.BEGINNING, limits, sequence.cleanUp());
    this.limits = limits;
    this.cleanUp = sequence.cleanUp();
    this.every = every;
  }

  private void step() {
    steps++;
    if (steps % every == 0) {
      compare();
      FakeSubject restored = new FakeSubject(Model.BEGINNING, limits, !cleanUp);
      restored.resetTo(first.snapshot());
      second = restored;
      compare();
    }
  }

  void compare() {
    assertThat(second.snapshot()).isEqualTo(first.snapshot());
  }

  @Override
  public Reply call(String account, String operation, Map<String, Object> members) {
    step();
    Reply reply = first.call(account, operation, members);
    assertThat(second.call(account, operation, members)).isEqualTo(reply);
    return reply;
  }

  @Override
  public Answer move(String account, Ref resource, Push push) {
    step();
    Answer answer = first.move(account, resource, push);
    assertThat(second.move(account, resource, push)).isEqualTo(answer);
    return answer;
  }

  @Override
  public void advance(long millis) {
    first.advance(millis);
    second.advance(millis);
  }
}
