package dev.fakeproton.assertions;

import dev.fakeproton.ResourceHandle;
import dev.fakeproton.Transition;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;

/**
 * Asserts on how a resource stands. A failure shows its history and what is in flight on it.
 *
 * @param <S> the resource's statuses
 */
public final class ResourceHandleAssert<S>
    extends AbstractAssert<ResourceHandleAssert<S>, ResourceHandle<S>> {

  ResourceHandleAssert(ResourceHandle<S> actual) {
    super(actual, ResourceHandleAssert.class);
  }

  /** Asserts that the resource has this status. */
  public ResourceHandleAssert<S> hasStatus(S status) {
    return check(status().equals(Optional.of(status)), "to be " + status);
  }

  /**
   * Asserts that the newest work on the resource has failed, as its own status says it: FAILED,
   * DELETE_FAILED, CREATE_FAILED, REGISTRATION_FAILED and the like.
   */
  public ResourceHandleAssert<S> hasFailed() {
    return check(comesTo(Outcome.FAILED), "to have failed");
  }

  /** Asserts that the newest work on the resource has failed, with exactly this status message. */
  public ResourceHandleAssert<S> hasFailed(String why) {
    return check(
        comesTo(Outcome.FAILED) && actual.statusMessage().equals(Optional.of(why)),
        "to have failed with \"" + why + "\"");
  }

  /**
   * Asserts that the newest work on the resource has succeeded, as its own status says it:
   * SUCCEEDED, DELETE_COMPLETE, ACTIVE, DRAFT or PUBLISHED.
   */
  public ResourceHandleAssert<S> hasSucceeded() {
    return check(comesTo(Outcome.SUCCEEDED), "to have succeeded");
  }

  /** Asserts that work on the resource is under way, is being cancelled, or waits to begin. */
  public ResourceHandleAssert<S> isInProgress() {
    return check(comesTo(Outcome.IN_PROGRESS), "to be in progress");
  }

  /** Asserts that the resource has had these statuses, and no others, from its beginning. */
  public ResourceHandleAssert<S> hasHistory(String... statuses) {
    isNotNull();
    List<String> history = actual.history().stream().map(Transition::to).toList();
    List<String> expected = List.of(statuses);
    return check(
        history.equals(expected),
        expected.isEmpty()
            ? "to have no history"
            : "to have become " + String.join(", ", expected));
  }

  private boolean comesTo(Outcome outcome) {
    return status().filter(status -> Outcome.of(status) == outcome).isPresent();
  }

  /** A resource that is not there has no status, whatever was expected. */
  private Optional<S> status() {
    isNotNull();
    try {
      return Optional.of(actual.status());
    } catch (IllegalStateException notThere) {
      return Optional.empty();
    }
  }

  private ResourceHandleAssert<S> check(boolean holds, String expectation) {
    if (!holds) {
      failWithMessage("Expected the %s %s.\n%s", actual, expectation, actual.report());
    }
    return this;
  }
}
