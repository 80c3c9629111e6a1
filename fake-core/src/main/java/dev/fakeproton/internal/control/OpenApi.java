package dev.fakeproton.internal.control;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fakeproton.internal.model.JsonTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The description of the control API, a resource of the product. */
final class OpenApi {

  private static final String RESOURCE = "control-api.json";

  private OpenApi() {}

  static ObjectNode document() {
    try (InputStream resource =
        requireNonNull(OpenApi.class.getResourceAsStream(RESOURCE), RESOURCE)) {
      return JsonTree.object(resource.readAllBytes()).orElseThrow();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
