package dev.fakeproton.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When what follows from the end of an attempt begins. */
class CompletionsTest {

  private final List<String> log = new ArrayList<>();
  private final Completions completions = new Completions(Runnable::run);

  @Test
  void whatFollowsFromAPartBeginsWhenThePartIsDone() {
    completions.whole(
        () -> {
          completions.execute(() -> log.add("next attempt"));
          log.add("rest of the failure");
        });

    assertThat(log).containsExactly("rest of the failure", "next attempt");
  }

  @Test
  void whatFollowsFromAPartThatThrowsBeginsAllTheSame() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                completions.whole(
                    () -> {
                      completions.execute(() -> log.add("next attempt"));
                      throw new IllegalStateException("reset");
                    }));

    assertThat(log).containsExactly("next attempt");
  }

  @Test
  void allElseBeginsAtOnce() {
    completions.execute(() -> log.add("first"));
    completions.whole(() -> {});
    completions.execute(() -> log.add("second"));

    assertThat(log).containsExactly("first", "second");
  }
}
