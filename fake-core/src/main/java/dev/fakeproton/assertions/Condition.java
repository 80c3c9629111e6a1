package dev.fakeproton.assertions;

import dev.fakeproton.Call;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.proton.model.ProtonRequest;

/**
 * What an expectation asks of a call beside its operation.
 *
 * @param text how it reads after the operation
 * @param differences in what a call differs; nothing if it fits
 */
record Condition<R extends ProtonRequest>(
    String text, Function<Call<R>, List<String>> differences) {

  static <R extends ProtonRequest> Condition<R> that(
      String description, Predicate<? super R> predicate) {
    return new Condition<>(
        "matching " + description,
        call ->
            predicate.test(call.request()) ? List.of() : List.of("does not match " + description));
  }

  static <R extends ProtonRequest> Condition<R> like(R example) {
    return new Condition<>(
        "with " + Likeness.text(example), call -> Likeness.differences(example, call.request()));
  }

  /** What holds of all calls that are looked at. */
  static <R extends ProtonRequest> Condition<R> known(String text) {
    return new Condition<>(text, call -> List.of());
  }

  static <R extends ProtonRequest> Condition<R> from(String account) {
    return new Condition<>(
        "from account " + account, call -> equal("comes from account", account, call.account()));
  }

  static <R extends ProtonRequest> Condition<R> in(Region region) {
    return new Condition<>(
        "in region " + region, call -> equal("is in region", region, call.region()));
  }

  private static List<String> equal(String what, Object expected, Object actual) {
    return actual.equals(expected)
        ? List.of()
        : List.of("%s %s instead of %s".formatted(what, actual, expected));
  }
}
