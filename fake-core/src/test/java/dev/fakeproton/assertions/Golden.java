package dev.fakeproton.assertions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fakeproton.testing.RecordedText;
import dev.fakeproton.testing.SourceTree;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** The texts of failed assertions, which are written down so that a review sees their changes. */
final class Golden {

  private static final int MOST_LINES = 20;

  private Golden() {}

  /** Compares the text with which an assertion fails with the file of this name. */
  static void failsAsIn(String name, ThrowingCallable assertion) {
    AssertionError failure = catchThrowableOfType(AssertionError.class, assertion);

    assertThat(failure).as("the assertion of %s should fail", name).isNotNull();
    assertThat(failure.getMessage().lines().count()).isLessThanOrEqualTo(MOST_LINES);
    RecordedText.in(SourceTree.module().resolve("src/test/resources/expectations/" + name + ".txt"))
        .check(failure.getMessage() + "\n");
  }
}
