package dev.fakeproton.internal.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The OpenAPI file, as a test reads it. */
final class Description {

  static final JsonNode DOCUMENT = OpenApi.document();

  private static final JsonSchema SCHEMA = new JsonSchema(DOCUMENT);

  private Description() {}

  /** Everything that it describes, such as {@code GET health}. */
  static Set<String> endpoints() {
    Set<String> endpoints = new TreeSet<>();
    DOCUMENT
        .path("paths")
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method ->
                            endpoints.add(
                                method.toUpperCase(Locale.ROOT)
                                    + " "
                                    + path.getKey().substring(1))));
    return endpoints;
  }

  static JsonNode of(String method, String path) {
    return DOCUMENT.path("paths").path("/" + path).path(method.toLowerCase(Locale.ROOT));
  }

  /** The schema of the body that an endpoint takes; missing, if it takes none. */
  static JsonNode body(String method, String path) {
    JsonNode schema = of(method, path).at("/requestBody/content/application~1json/schema");
    return schema.has("$ref") ? DOCUMENT.at(schema.get("$ref").textValue().substring(1)) : schema;
  }

  /** Checks the body of a request that was answered well. */
  static void checkRequest(String method, String path, JsonNode body) {
    JsonNode schema = body(method, path);
    if (schema.isMissingNode()) {
      assertThat(body).as("body of %s %s", method, path).isEmpty();
    } else {
      assertThat(SCHEMA.mistakes(schema, body)).as("body of %s %s", method, path).isEmpty();
    }
  }

  static void checkReply(String method, String path, int status, JsonNode reply) {
    JsonNode responses = of(method, path).path("responses");
    JsonNode response = responses.path(status == 200 ? "200" : "default");
    JsonNode schema = response.at("/content/application~1json/schema");
    assertThat(SCHEMA.mistakes(schema, reply)).as("reply of %s %s", method, path).isEmpty();
  }
}
