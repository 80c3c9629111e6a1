package dev.fakeproton.internal.journal;

import dev.fakeproton.internal.store.Owner;
import dev.fakeproton.internal.wire.WireRequest;
import java.util.Optional;
import software.amazon.awssdk.services.proton.model.ProtonRequest;

/**
 * What a client asked for.
 *
 * @param caller who asked
 * @param operation the name of the operation, or what the client gave for one
 * @param request the request; empty if it could not be read
 * @param invocation the id that all attempts of one call of an SDK have in common
 * @param attempt which attempt this is, from 1
 * @param size the bytes of its body
 */
public record Asked(
    Owner caller,
    String operation,
    Optional<ProtonRequest> request,
    Optional<String> invocation,
    int attempt,
    int size) {

  private static final String ATTEMPT = "attempt=";

  /** More digits than any client needs, and fewer than an int holds. */
  private static final int MOST_DIGITS = 6;

  /** What a request asks for, which has been read as far as it can be. */
  public static Asked of(
      Owner caller, String operation, Optional<ProtonRequest> request, WireRequest sent) {
    return new Asked(
        caller,
        operation,
        request,
        sent.invocationId(),
        sent.attempt().map(Asked::attempt).orElse(1),
        sent.body().length);
  }

  /**
   * The number in {@code ttl=…; attempt=2; max=4}; 1 where there is none. This is on the path of
   * every call, so it is no regular expression.
   */
  static int attempt(String header) {
    int start = header.indexOf(ATTEMPT);
    int number = 0;
    for (int i = start + ATTEMPT.length(), digits = 0;
        start >= 0 && i < header.length() && isDigit(header.charAt(i)) && digits < MOST_DIGITS;
        i++, digits++) {
      number = 10 * number + header.charAt(i) - '0';
    }
    return Math.max(number, 1);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
