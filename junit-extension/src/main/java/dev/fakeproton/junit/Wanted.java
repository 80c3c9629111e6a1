package dev.fakeproton.junit;

import dev.fakeproton.FakeAccount;
import dev.fakeproton.FakeProton;
import java.lang.reflect.AnnotatedElement;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.commons.support.AnnotationSupport;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.proton.ProtonAsyncClient;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.waiters.ProtonAsyncWaiter;
import software.amazon.awssdk.services.proton.waiters.ProtonWaiter;

/**
 * What a parameter or field wants of the test's fake.
 *
 * @param account the account to call as; empty for the fake's own
 * @param region the region to call in; empty for the fake's own
 */
record Wanted(Class<?> type, Optional<String> account, Optional<Region> region) {

  /** How to get one thing of the fake itself, and of an account and region of it. */
  private record Maker(Function<FakeProton, Object> own, Function<FakeAccount, Object> other) {}

  private static final Map<Class<?>, Maker> CLIENTS =
      Map.of(
          ProtonClient.class, new Maker(FakeProton::client, FakeAccount::client),
          ProtonAsyncClient.class, new Maker(FakeProton::asyncClient, FakeAccount::asyncClient),
          ProtonWaiter.class, new Maker(FakeProton::waiter, FakeAccount::waiter),
          ProtonAsyncWaiter.class, new Maker(FakeProton::asyncWaiter, FakeAccount::asyncWaiter));

  static boolean isOffered(Class<?> type) {
    return type == FakeProton.class || CLIENTS.containsKey(type);
  }

  /** For messages: the names of all types that a fake has. */
  static String offeredTypes() {
    return Stream.concat(Stream.of(FakeProton.class), CLIENTS.keySet().stream())
        .map(Class::getSimpleName)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  /**
   * What {@code element} wants, by its type and by {@link Account} and {@link InRegion} on it.
   *
   * @throws IllegalArgumentException if an annotation has a bad value, or the type no account
   */
  static Wanted by(AnnotatedElement element, Class<?> type) {
    Optional<Account> account = AnnotationSupport.findAnnotation(element, Account.class);
    Optional<InRegion> region = AnnotationSupport.findAnnotation(element, InRegion.class);
    if (type == FakeProton.class && (account.isPresent() || region.isPresent())) {
      throw new IllegalArgumentException(
          "@%s on %s: a FakeProton has all accounts and regions. Leave the annotation away, and call account(\"…\") or in(…) on the fake."
              .formatted(account.isPresent() ? "Account" : "InRegion", Places.nameOf(element)));
    }
    return new Wanted(
        type,
        account.map(on -> read(element, "Account", on.value(), Values::account)),
        region.map(on -> read(element, "InRegion", on.value(), Values::region)));
  }

  private static <T> T read(
      AnnotatedElement element, String annotation, String value, Function<String, T> reader) {
    try {
      return reader.apply(value);
    } catch (IllegalArgumentException badValue) {
      throw new IllegalArgumentException(
          "@%s on %s: %s".formatted(annotation, Places.nameOf(element), badValue.getMessage()),
          badValue);
    }
  }

  /** A new one, of {@code fake}. */
  Object makeFor(FakeProton fake) {
    Maker maker = CLIENTS.get(type);
    if (maker == null) {
      return fake;
    }
    return callerOf(fake).map(maker.other()).orElseGet(() -> maker.own().apply(fake));
  }

  private Optional<FakeAccount> callerOf(FakeProton fake) {
    Optional<FakeAccount> other = account.map(fake::account);
    return region
        .map(there -> other.map(known -> known.in(there)).orElseGet(() -> fake.in(there)))
        .or(() -> other);
  }
}
