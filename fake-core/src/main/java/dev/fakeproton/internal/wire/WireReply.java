package dev.fakeproton.internal.wire;

/**
 * An HTTP reply as far as the protocol decides it.
 *
 * @param status the HTTP status
 * @param requestId what goes into {@code x-amzn-RequestId}
 * @param body JSON
 */
@SuppressWarnings(
    "ArrayRecordComponent") // never compared; copying each body would cost the hot path
public record WireReply(int status, String requestId, byte[] body) {

  /** The media type of every reply of the protocol. */
  public static final String CONTENT_TYPE = "application/x-amz-json-1.0";
}
