package dev.fakeproton.internal.control;

/**
 * A request to the control API of a world.
 *
 * @param method the HTTP method, in capitals
 * @param path what follows {@code /_fakeproton/}
 * @param query what follows the question mark, as it was sent; possibly empty
 * @param body the whole body, possibly empty
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ControlRequest(String method, String path, String query, byte[] body) {}
