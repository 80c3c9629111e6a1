package dev.fakeproton.internal.control;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fakeproton.internal.model.JsonTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;

/** The description of the control API, a resource of the product. */
final class OpenApi {

  private static final String RESOURCE = "control-api.json";

  private OpenApi() {}

  /** What an endpoint does, in a sentence. */
  static String summary(Endpoint endpoint, ObjectNode document) {
    return document
        .path("paths")
        .path("/" + endpoint.path())
        .path(endpoint.method().toLowerCase(Locale.ROOT))
        .path("summary")
        .asText();
  }

  static ObjectNode document() {
    try (InputStream resource =
        requireNonNull(OpenApi.class.getResourceAsStream(RESOURCE), RESOURCE)) {
      return JsonTree.object(resource.readAllBytes()).orElseThrow();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
