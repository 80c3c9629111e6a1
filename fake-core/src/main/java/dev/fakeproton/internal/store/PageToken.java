package dev.fakeproton.internal.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;

/**
 * A page token that knows the query it belongs to, in the base64 alphabet that Proton asks for.
 *
 * @param query everything that selects and orders the list, but not the page size
 * @param cursor the sort key to go on after
 */
public record PageToken(String query, String cursor) {

  /** The token as a client sees it. */
  public String encode() {
    byte[] content = (fingerprint(query) + "|" + cursor).getBytes(UTF_8);
    return Base64.getEncoder().encodeToString(content);
  }

  /** The cursor in {@code token}; empty if it is no token of this query. */
  public static Optional<String> cursorIn(String token, String query) {
    String prefix = fingerprint(query) + "|";
    try {
      String content = new String(Base64.getDecoder().decode(token), UTF_8);
      return content.startsWith(prefix)
          ? Optional.of(content.substring(prefix.length()))
          : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  /** FNV-1a, 64 bits: it tells queries apart and guards nothing. */
  private static String fingerprint(String query) {
    long hash = 0xCBF29CE484222325L;
    for (byte part : query.getBytes(UTF_8)) {
      hash = (hash ^ part) * 0x100000001B3L;
    }
    return Long.toHexString(hash);
  }
}
