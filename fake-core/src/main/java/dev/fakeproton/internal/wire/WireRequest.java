package dev.fakeproton.internal.wire;

import java.util.Optional;

/**
 * An HTTP request as far as the protocol looks at it.
 *
 * @param method the HTTP method, in capitals
 * @param headers its headers
 * @param body the whole body, possibly empty
 */
@SuppressWarnings(
    "ArrayRecordComponent") // never compared; copying each body would cost the hot path
public record WireRequest(String method, Headers headers, byte[] body) {

  private static final String TARGET_PREFIX = "AwsProton20200720.";

  /** The headers of a request. */
  @FunctionalInterface
  public interface Headers {
    /** The first header of this name, in whatever case it was sent. */
    Optional<String> find(String name);
  }

  /** A request for an operation that says nothing else, such as who sends it. */
  public static WireRequest of(String operation, byte[] body) {
    return of(operation, Optional.empty(), body);
  }

  /** A request for an operation with this text of {@code Authorization}. */
  public static WireRequest of(String operation, Optional<String> authorization, byte[] body) {
    return new WireRequest(
        "POST",
        name ->
            switch (name) {
              case "Content-Type" -> Optional.of(WireReply.CONTENT_TYPE);
              case "X-Amz-Target" -> Optional.of(TARGET_PREFIX + operation);
              case "Authorization" -> authorization;
              default -> Optional.empty();
            },
        body);
  }

  /** The text of {@code Content-Type}, parameters included. */
  public Optional<String> contentType() {
    return headers.find("Content-Type");
  }

  /** The text of {@code Content-Encoding}. */
  public Optional<String> contentEncoding() {
    return headers.find("Content-Encoding");
  }

  /** The text of {@code X-Amz-Target}. */
  public Optional<String> target() {
    return headers.find("X-Amz-Target");
  }

  /** The text of {@code Authorization}. */
  public Optional<String> authorization() {
    return headers.find("Authorization");
  }

  /** Which call of an SDK this is an attempt of: the same id for all of them. */
  public Optional<String> invocationId() {
    return headers.find("amz-sdk-invocation-id");
  }

  /** Which attempt of an SDK's call this is, such as {@code attempt=2; max=4}. */
  public Optional<String> attempt() {
    return headers.find("amz-sdk-request");
  }
}
