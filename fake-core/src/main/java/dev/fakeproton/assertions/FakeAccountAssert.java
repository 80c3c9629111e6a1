package dev.fakeproton.assertions;

import dev.fakeproton.FakeAccount;
import java.util.List;
import org.assertj.core.annotation.CheckReturnValue;
import org.assertj.core.api.AbstractAssert;
import software.amazon.awssdk.services.proton.model.ProtonRequest;

/** Asserts on what one account has called in one region. */
public final class FakeAccountAssert extends AbstractAssert<FakeAccountAssert, FakeAccount> {

  FakeAccountAssert(FakeAccount actual) {
    super(actual, FakeAccountAssert.class);
  }

  /**
   * Begins an expectation on the calls of one operation, which asserts nothing before it is ended,
   * such as by {@link ReceivedAssert#once()}.
   *
   * @param request the SDK's class of the operation's request
   */
  @CheckReturnValue
  public <R extends ProtonRequest> ReceivedAssert<R, FakeAccountAssert> received(Class<R> request) {
    isNotNull();
    return new ReceivedAssert<>(
        this, actual.calls(), request, this::fail, List.of(Condition.known("by " + actual)));
  }

  /**
   * Asserts that calls of these operations came in this order; others may have come between them.
   *
   * @param requests the SDK's classes of the operations' requests
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  public final FakeAccountAssert receivedInOrder(Class<? extends ProtonRequest>... requests) {
    isNotNull();
    InOrder.complaint(actual.calls(), List.of(requests)).ifPresent(this::fail);
    return this;
  }

  private void fail(String complaint) {
    failWithMessage("%s", complaint);
  }
}
