package dev.fakeproton.internal.proton.estate;

import software.amazon.awssdk.services.proton.model.ProtonException;

/** Whether what is kept refers to things that are there, as it does unless somebody edited it. */
public final class References {

  private References() {}

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
