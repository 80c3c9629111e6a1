package dev.fakeproton.internal.control;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.Kind;
import dev.fakeproton.internal.world.ResourceArn;
import dev.fakeproton.testing.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Evidence("OURS: the control API is the fake's own")
class OpenApiTest {

  static List<Endpoint> endpoints() {
    return Endpoints.all();
  }

  @Test
  void describesWhatIsServedAndNothingElse() {
    assertThat(Description.endpoints())
        .isEqualTo(
            Endpoints.all().stream()
                .map(endpoint -> endpoint.method() + " " + endpoint.path())
                .collect(toCollection(TreeSet::new)));
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void describesTheBodyOfEachEndpoint(Endpoint endpoint) {
    List<String> keys = new ArrayList<>();
    Description.body(endpoint.method(), endpoint.path())
        .path("properties")
        .fieldNames()
        .forEachRemaining(keys::add);

    // What is in a document its reader knows.
    assertThat(endpoint.takesDocument() ? endpoint.body() : keys)
        .containsExactlyInAnyOrderElementsOf(endpoint.body());
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void describesTheParametersOfEachEndpoint(Endpoint endpoint) {
    assertThat(Description.of(endpoint.method(), endpoint.path()).path("parameters"))
        .extracting(parameter -> parameter.path("name").textValue())
        .containsExactlyInAnyOrderElementsOf(endpoint.query());
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void namesAndExplainsEachEndpoint(Endpoint endpoint) {
    var described = Description.of(endpoint.method(), endpoint.path());

    assertThat(described.path("operationId").asText()).matches("[a-z][A-Za-z]+");
    assertThat(described.path("summary").asText()).endsWith(".");
  }

  @Nested
  class Kinds {

    @Test
    void areThoseOfTheJavaApi() {
      assertThat(enumOf("Kind"))
          .containsExactlyInAnyOrderElementsOf(dev.fakeproton.internal.control.Kinds.names())
          .hasSize(Kind.values().length);
    }

    @Test
    void ofResourcesAreAllThatHaveArns() {
      assertThat(enumOf("ResourceKind")).isEqualTo(ResourceArn.kinds());
    }

    private static List<String> enumOf(String schema) {
      List<String> values = new ArrayList<>();
      Description.DOCUMENT
          .path("components")
          .path("schemas")
          .path(schema)
          .path("enum")
          .forEach(value -> values.add(value.textValue()));
      return values;
    }
  }
}
