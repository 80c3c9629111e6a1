package dev.fakeproton.assertions;

import dev.fakeproton.Call;
import dev.fakeproton.Calls;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.annotation.CheckReturnValue;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.api.ObjectAssert;
import software.amazon.awssdk.services.proton.model.ProtonRequest;

/** Asserts on calls, with all that AssertJ can say of a list. */
public final class CallsAssert
    extends AbstractListAssert<
        CallsAssert, List<? extends Call<?>>, Call<?>, ObjectAssert<Call<?>>> {

  private final Calls calls;

  CallsAssert(Calls actual) {
    super(actual, CallsAssert.class);
    this.calls = actual;
  }

  /**
   * Begins an expectation on the calls of one operation, which asserts nothing before it is ended,
   * such as by {@link ReceivedAssert#once()}.
   *
   * @param request the SDK's class of the operation's request
   */
  @CheckReturnValue
  public <R extends ProtonRequest> ReceivedAssert<R, CallsAssert> received(Class<R> request) {
    isNotNull();
    return new ReceivedAssert<>(this, calls, request, this::fail);
  }

  /**
   * Asserts that calls of these operations came in this order; others may have come between them.
   *
   * @param requests the SDK's classes of the operations' requests
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  public final CallsAssert receivedInOrder(Class<? extends ProtonRequest>... requests) {
    isNotNull();
    InOrder.complaint(calls, List.of(requests)).ifPresent(this::fail);
    return this;
  }

  private void fail(String complaint) {
    failWithMessage("%s", complaint);
  }

  @Override
  protected ObjectAssert<Call<?>> toAssert(Call<?> value, String description) {
    return new ObjectAssert<Call<?>>(value).as(description);
  }

  /** What AssertJ filters are some calls of the same world. */
  @Override
  protected CallsAssert newAbstractIterableAssert(Iterable<? extends Call<?>> iterable) {
    List<Call<?>> kept = new ArrayList<>();
    iterable.forEach(kept::add);
    return new CallsAssert(calls.matching(kept::contains));
  }
}
