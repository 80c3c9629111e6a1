package dev.fakeproton.assertions;

import dev.fakeproton.Calls;
import dev.fakeproton.FakeAccount;
import dev.fakeproton.FakeProton;
import dev.fakeproton.ResourceHandle;
import org.assertj.core.api.Assertions;

/**
 * The entry to all assertions on a fake: {@code import static
 * dev.fakeproton.assertions.FakeProtonAssertions.assertThat}. AssertJ's own are inherited, so this
 * one import is enough; beside AssertJ's own import it does no harm.
 */
public final class FakeProtonAssertions extends Assertions {

  private FakeProtonAssertions() {}

  /** Asserts on what a fake has been called with. */
  public static FakeProtonAssert assertThat(FakeProton actual) {
    return new FakeProtonAssert(actual);
  }

  /** Asserts on what one account has called in one region. */
  public static FakeAccountAssert assertThat(FakeAccount actual) {
    return new FakeAccountAssert(actual);
  }

  /** Asserts on calls, as {@link FakeProton#calls()} lists them. */
  public static CallsAssert assertThat(Calls actual) {
    return new CallsAssert(actual);
  }

  /** Asserts on how a resource stands. */
  public static <S> ResourceHandleAssert<S> assertThat(ResourceHandle<S> actual) {
    return new ResourceHandleAssert<>(actual);
  }
}
