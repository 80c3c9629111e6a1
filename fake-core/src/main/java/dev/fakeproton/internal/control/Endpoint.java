package dev.fakeproton.internal.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A row of the table of {@link Endpoints}.
 *
 * @param method the HTTP method
 * @param path what follows {@code /_fakeproton/}
 * @param query the parameters that it takes after a question mark
 * @param body the keys that it takes in its body
 * @param isLong whether it may take long, so that it must not hold up what carries requests
 * @param behaviour what it does
 */
record Endpoint(
    String method,
    String path,
    List<String> query,
    List<String> body,
    boolean isLong,
    Behaviour behaviour) {

  /** What an endpoint does and answers. */
  @FunctionalInterface
  interface Behaviour {
    /**
     * Answers a call.
     *
     * @throws RefusedControlException if it is not right, or not possible now
     */
    JsonNode answer(Call call);
  }

  static Endpoint get(String path, Behaviour behaviour) {
    return new Endpoint("GET", path, List.of(), List.of(), false, behaviour);
  }

  static Endpoint post(String path, Behaviour behaviour) {
    return new Endpoint("POST", path, List.of(), List.of(), false, behaviour);
  }

  static Endpoint put(String path, Behaviour behaviour) {
    return new Endpoint("PUT", path, List.of(), List.of(), false, behaviour);
  }

  static Endpoint delete(String path, Behaviour behaviour) {
    return new Endpoint("DELETE", path, List.of(), List.of(), false, behaviour);
  }

  /** The same with parameters after a question mark. */
  Endpoint asking(String... parameters) {
    return new Endpoint(method, path, List.of(parameters), body, isLong, behaviour);
  }

  /** The same with keys in its body. */
  Endpoint taking(String... keys) {
    return new Endpoint(method, path, query, List.of(keys), isLong, behaviour);
  }

  /** The same, which may take long. */
  Endpoint takingLong() {
    return new Endpoint(method, path, query, body, true, behaviour);
  }
}
