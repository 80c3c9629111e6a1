package dev.fakeproton.internal.wire;

import java.util.Optional;

/**
 * An HTTP request as far as the protocol looks at it.
 *
 * @param method the HTTP method, in capitals
 * @param contentType the header's text, parameters included
 * @param contentEncoding the header's text
 * @param target the text of {@code X-Amz-Target}
 * @param authorization the header's text
 * @param body the whole body, possibly empty
 */
@SuppressWarnings(
    "ArrayRecordComponent") // never compared; copying each body would cost the hot path
public record WireRequest(
    String method,
    Optional<String> contentType,
    Optional<String> contentEncoding,
    Optional<String> target,
    Optional<String> authorization,
    byte[] body) {}
