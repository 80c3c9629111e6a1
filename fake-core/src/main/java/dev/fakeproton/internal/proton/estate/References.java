package dev.fakeproton.internal.proton.estate;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.proton.model.ProtonException;

/** Whether what is kept refers to things that are there, as it does unless somebody edited it. */
public final class References {

  private References() {}

  /**
   * Checks that a resource has its own ARN.
   *
   * @param actual as it was stored; null if it was left out
   * @throws IllegalStateException if it has another one, or none
   */
  public static void checkArn(String expected, @Nullable String actual) {
    if (!expected.equals(actual)) {
      throw new IllegalStateException(
          "what must have the ARN %s has %s"
              .formatted(expected, actual == null ? "no ARN" : "the ARN " + actual));
    }
  }

  /**
   * Checks what one resource refers to.
   *
   * @param arn its ARN
   * @param requirement asks for what it refers to, as operations do
   * @throws IllegalStateException if something is not there
   */
  public static void check(String arn, Runnable requirement) {
    try {
      requirement.run();
    } catch (ProtonException missing) {
      throw new IllegalStateException(
          arn + " refers to what is not there: " + Refusal.messageOf(missing));
    }
  }
}
