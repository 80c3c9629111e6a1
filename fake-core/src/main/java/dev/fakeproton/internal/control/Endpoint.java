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
 * @param behaviour what it does
 */
record Endpoint(String method, String path, List<String> query, List<String> body, Text behaviour) {

  private static final String ANY_KEY = "*";

  /** What an endpoint does, and the JSON text that it answers. */
  @FunctionalInterface
  interface Text {
    /**
     * Answers a call.
     *
     * @throws RefusedControlException if it is not right, or not possible now
     */
    String answer(Call call);
  }

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

  private static Endpoint of(String method, String path, Behaviour behaviour) {
    return new Endpoint(
        method, path, List.of(), List.of(), call -> behaviour.answer(call).toString());
  }

  /** An endpoint that answers a document as it is; its lines stay lines. */
  static Endpoint getDocument(String path, Text behaviour) {
    return new Endpoint("GET", path, List.of(), List.of(), behaviour);
  }

  /** An endpoint that takes a document whose reader knows its keys. */
  static Endpoint putDocument(String path, Behaviour behaviour) {
    return of("PUT", path, behaviour).taking(ANY_KEY);
  }

  /** What messages call it. */
  String place() {
    return path.isEmpty() ? "/_fakeproton/" : path;
  }

  boolean takesDocument() {
    return body.equals(List.of(ANY_KEY));
  }

  static Endpoint get(String path, Behaviour behaviour) {
    return of("GET", path, behaviour);
  }

  static Endpoint post(String path, Behaviour behaviour) {
    return of("POST", path, behaviour);
  }

  static Endpoint put(String path, Behaviour behaviour) {
    return of("PUT", path, behaviour);
  }

  static Endpoint delete(String path, Behaviour behaviour) {
    return of("DELETE", path, behaviour);
  }

  /** The same with parameters after a question mark. */
  Endpoint asking(String... parameters) {
    return new Endpoint(method, path, List.of(parameters), body, behaviour);
  }

  /** The same with keys in its body. */
  Endpoint taking(String... keys) {
    return new Endpoint(method, path, query, List.of(keys), behaviour);
  }
}
