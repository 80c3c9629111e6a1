package dev.fakeproton.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.internal.store.Owner;
import dev.fakeproton.internal.wire.WireError;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.proton.model.GetServiceRequest;
import software.amazon.awssdk.services.proton.model.GetServiceResponse;
import software.amazon.awssdk.services.proton.model.ListServicesResponse;
import software.amazon.awssdk.services.proton.model.ServiceSummary;

/** What a journal keeps, and which requests it takes for one call. */
class JournalTest {

  private static final Owner CALLER = new Owner("123456789012", "us-east-1");
  private static final Answered ANSWERED = Answered.with(GetServiceResponse.builder().build());

  private final Journal journal = new Journal();

  private void note(String invocation, int attempt, Answered answered) {
    note(CALLER, invocation, attempt, 10, answered);
  }

  private void note(Owner caller, String invocation, int attempt, int size, Answered answered) {
    journal.note(
        Instant.EPOCH,
        new Asked(
            caller,
            "GetService",
            Optional.of(GetServiceRequest.builder().name("shop").build()),
            Optional.of(invocation).filter(id -> !id.isEmpty()),
            attempt,
            size),
        answered);
  }

  private Iterable<RecordedCall> calls() {
    return RecordedCall.of(journal.excerpt().entries());
  }

  @Nested
  class Bounds {

    @Test
    void forgetTheOldestAndCountThem() {
      for (int i = 0; i < Journal.MOST_KEPT + 3; i++) {
        note("", 1, ANSWERED);
      }

      assertThat(journal.excerpt().forgotten()).isEqualTo(3);
      assertThat(journal.excerpt().entries()).hasSize(Journal.MOST_KEPT);
      assertThat(journal.excerpt().entries().get(0).number()).isEqualTo(4);
    }

    @Test
    void keepFewerRequestsOfLargeBodies() {
      int large = (int) (Journal.MOST_BYTES / 4);
      for (int i = 0; i < 6; i++) {
        note(CALLER, "", 1, large, ANSWERED);
      }

      assertThat(journal.excerpt().forgotten()).isEqualTo(2);
    }

    @Test
    void keepFewerRequestsOfLongAnswers() {
      ServiceSummary summary = ServiceSummary.builder().name("shop").build();
      Answered page =
          Answered.with(
              ListServicesResponse.builder().services(Collections.nCopies(1000, summary)).build());
      Asked asked = new Asked(CALLER, "ListServices", Optional.empty(), Optional.empty(), 1, 2);
      for (int i = 0; i < 1_000; i++) {
        journal.note(Instant.EPOCH, asked, page);
      }

      assertThat(journal.excerpt().forgotten()).isBetween(500L, 600L);
    }

    @Test
    void keepTheNewestRequestHoweverLargeItIs() {
      note(CALLER, "", 1, Integer.MAX_VALUE, ANSWERED);
      assertThat(journal.excerpt().entries()).hasSize(1);

      note("", 1, ANSWERED);
      assertThat(journal.excerpt().entries())
          .singleElement()
          .satisfies(kept -> assertThat(kept.number()).isEqualTo(2));
    }

    @Test
    void leaveACallWithTheAttemptsThatAreLeft() {
      note("a", 1, Answered.nothing().through(Optional.of("connection reset")));
      for (int i = 1; i < Journal.MOST_KEPT; i++) {
        note("", 1, ANSWERED);
      }
      note("a", 2, ANSWERED);

      assertThat(calls())
          .last()
          .satisfies(
              call ->
                  assertThat(call.attempts())
                      .extracting(each -> each.asked().attempt())
                      .containsExactly(2));
    }
  }

  @Nested
  class Attempts {

    @Test
    void ofOneCallBelongTogetherWhateverComesBetween() {
      note("a", 1, Answered.nothing().through(Optional.of("connection reset")));
      note("b", 1, ANSWERED);
      note("a", 2, ANSWERED);

      assertThat(calls()).extracting(RecordedCall::number).containsExactly(1L, 2L);
      assertThat(calls())
          .first()
          .satisfies(
              call -> {
                assertThat(call.attempts()).extracting(Entry::number).containsExactly(1L, 3L);
                assertThat(call.answered()).isEqualTo(ANSWERED);
              });
    }

    @Test
    void thatWereHeldUpStandBeforeTheirRetries() {
      note("a", 2, ANSWERED);
      note("a", 1, Answered.with(WireError.ofService("InternalServerException", "late")));

      assertThat(calls())
          .singleElement()
          .satisfies(
              call -> {
                assertThat(call.number()).isEqualTo(1);
                assertThat(call.answered()).isEqualTo(ANSWERED);
              });
    }

    @Test
    void thatRepeatAnIdAreNoRetries() {
      note("a", 1, ANSWERED);
      note("a", 1, ANSWERED);

      assertThat(calls()).hasSize(2);
    }

    @Test
    void ofAnotherCallerAreNoRetries() {
      note("a", 1, ANSWERED);
      note(new Owner("222222222222", "us-east-1"), "a", 2, 10, ANSWERED);

      assertThat(calls()).hasSize(2);
    }

    @Test
    void withoutAnIdAreCallsOfTheirOwn() {
      note("", 1, ANSWERED);
      note("", 2, ANSWERED);

      assertThat(calls()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "attempt=2; max=4 | 2",
          "ttl=20260301T100000Z; attempt=3; max=5 | 3",
          "attempt=12 | 12",
          "attempt= | 1",
          "attempt=x | 1",
          "max=4 | 1",
          "attempt=0 | 1",
          "attempt=99999999999 | 999999"
        })
    void areNumberedAsTheirHeaderSays(String header, int number) {
      assertThat(Asked.attempt(header)).isEqualTo(number);
    }
  }

  @Nested
  class Lines {

    private String line() {
      return CallText.line(calls().iterator().next(), CALLER);
    }

    @Test
    void tellWhatBecameOfEarlierAttempts() {
      note("a", 1, Answered.nothing().through(Optional.of("connection reset")));
      note("a", 2, Answered.with(WireError.ofService("ThrottlingException", "Slow down.")));
      note("a", 3, ANSWERED);

      assertThat(line())
          .isEqualTo(
              "#1 GetService(name=shop) -> done (attempt 3; before: connection reset, 400 ThrottlingException)");
    }

    @Test
    void tellThatAFaultKeptTheAnswerBack() {
      note("a", 1, ANSWERED.through(Optional.of("the reply was lost")));

      assertThat(line()).isEqualTo("#1 GetService(name=shop) -> done [fault: the reply was lost]");
    }

    @Test
    void tellWhoCalledWhereItIsNotTheDefault() {
      note(new Owner("222222222222", "eu-west-1"), "", 1, 10, ANSWERED);

      assertThat(line()).isEqualTo("#1 GetService(name=shop) by 222222222222 in eu-west-1 -> done");
    }

    @Test
    void stayOneLineWhateverAnErrorSays() {
      note(
          "",
          1,
          Answered.with(WireError.ofService("ConflictException", "a\nb\t" + "c".repeat(999))));

      assertThat(line()).startsWith("#1 GetService(name=shop) -> 400 ConflictException: a b c");
      assertThat(line()).hasSizeLessThan(300).endsWith("…");
    }
  }
}
