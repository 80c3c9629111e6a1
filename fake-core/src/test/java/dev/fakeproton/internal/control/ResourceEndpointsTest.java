package dev.fakeproton.internal.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fakeproton.Kind;
import dev.fakeproton.Progression;
import dev.fakeproton.internal.world.ResourceArn;
import dev.fakeproton.testing.Evidence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.regions.Region;

@Evidence("OURS: the control API is the fake's own")
class ResourceEndpointsTest extends ControlTest {

  private static final String PREFIX = "arn:aws:proton:us-east-1:123456789012:";

  @BeforeEach
  void freezeTime() {
    fake.clock().freezeAt(Instant.parse("2026-03-01T12:00:00Z"));
  }

  private void environment(String name) {
    new FullEstate(fake, proton).environment(name);
  }

  private static List<String> texts(Control.Reply reply, String key) {
    List<String> texts = new ArrayList<>();
    reply.assertOk().json().path("resources").forEach(item -> texts.add(item.path(key).asText()));
    return texts;
  }

  @Test
  void areNoneInAnEmptyWorld() {
    assertThat(control.get("resources").assertOk().json()).hasToString("{\"resources\":[]}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "service/a:b",
        "environment-template/vpc:abc",
        "environment-template/vpc:1",
        "template-sync/x",
        "repository-sync/x"
      })
  void areNotFoundByAnArnThatNothingCanHave(String resource) {
    control
        .get("resources?arn=" + PREFIX + resource)
        .assertRefused(
            404,
            "There is no resource '%s%s'; GET resources lists all that exist."
                .formatted(PREFIX, resource));
  }

  @Test
  void haveArnKindNameAccountRegionAndStatus() {
    environment("prod");

    assertThat(control.get("resources?kind=environment").assertOk().json())
        .hasToString(
            ("{\"resources\":[{\"arn\":\"%senvironment/prod\",\"kind\":\"environment\",\"name\":\"prod\","
                    + "\"account\":\"123456789012\",\"region\":\"us-east-1\",\"status\":\"SUCCEEDED\"}]}")
                .formatted(PREFIX));
  }

  @Test
  void areOfAllAccountsAndRegions() {
    fake.account("222222222222").client().createEnvironmentTemplate(r -> r.name("a"));
    fake.account("222222222222")
        .in(Region.EU_WEST_1)
        .client()
        .createEnvironmentTemplate(r -> r.name("b"));
    proton.createEnvironmentTemplate(r -> r.name("c"));

    assertThat(texts(control.get("resources"), "name")).containsExactlyInAnyOrder("a", "b", "c");
    assertThat(texts(control.get("resources?account=222222222222"), "name"))
        .containsExactlyInAnyOrder("a", "b");
    assertThat(texts(control.get("resources?region=us-east-1"), "name"))
        .containsExactlyInAnyOrder("a", "c");
  }

  @Test
  void areOfEveryKind() {
    new FullEstate(fake, proton).make();

    Set<String> kinds = new TreeSet<>(texts(control.get("resources?limit=1000"), "kind"));

    assertThat(kinds).containsExactlyInAnyOrderElementsOf(ResourceArn.kinds());
  }

  /** Whoever finds something in one list must find it in the other. */
  @ParameterizedTest
  @CsvSource({
    "0, repository-sync, 'GITHUB acme/infra, branch main (SERVICE_SYNC)'",
    "2, template-sync, ENVIRONMENT vpc:1",
    "2, service-instance-sync, shop/dev"
  })
  void haveTheNamesThatWorkHas(int steps, String kind, String name) {
    fake.progress(Kind.REPOSITORY_SYNC, Progression.manually());
    fake.progress(Kind.TEMPLATE_SYNC, Progression.manually());
    fake.progress(Kind.SERVICE_INSTANCE_SYNC, Progression.manually());
    new FullEstate(fake, proton).make();
    for (int i = 0; i < steps; i++) {
      fake.step();
    }

    assertThat(control.get("work").json().path("work"))
        .extracting(work -> work.path("name").asText())
        .contains(name);
    assertThat(texts(control.get("resources?kind=" + kind), "name")).contains(name);
  }

  @Nested
  class Pages {

    @BeforeEach
    void haveThree() {
      for (String name : List.of("a", "b", "c")) {
        proton.createEnvironmentTemplate(r -> r.name(name));
      }
    }

    @Test
    void followEachOtherUntilTheLast() {
      Control.Reply first = control.get("resources?limit=2");
      Control.Reply second =
          control.get("resources?limit=2&nextToken=" + first.text("nextToken").replace("=", "%3D"));

      assertThat(texts(first, "name")).containsExactly("a", "b");
      assertThat(texts(second, "name")).containsExactly("c");
      assertThat(second.json().has("nextToken")).isFalse();
    }

    @Test
    void loseNothingWhenTheirLastIsDeleted() {
      String token = control.get("resources?limit=2").text("nextToken").replace("=", "%3D");
      proton.deleteEnvironmentTemplate(r -> r.name("b"));

      assertThat(texts(control.get("resources?limit=2&nextToken=" + token), "name"))
          .containsExactly("c");
    }

    @Test
    void areOfOneQuery() {
      String token = control.get("resources?limit=2").text("nextToken").replace("=", "%3D");

      control
          .get("resources?kind=environment-template&nextToken=" + token)
          .assertRefused(
              400,
              "resources?nextToken: expected a token that this query has given, got '%s'"
                  .formatted(token.replace("%3D", "=")));
    }
  }

  @Nested
  class AskedForByTheirArn {

    @Test
    void tellTheirHistory() {
      environment("prod");

      JsonNode resource =
          control
              .get("resources?arn=" + PREFIX + "environment/prod")
              .assertOk()
              .json()
              .path("resources")
              .path(0);

      assertThat(resource.path("status").asText()).isEqualTo("SUCCEEDED");
      assertThat(resource.path("history"))
          .hasToString(
              "[{\"at\":\"2026-03-01T12:00:00Z\",\"to\":\"IN_PROGRESS\",\"cause\":\"CreateEnvironment\"},"
                  + "{\"at\":\"2026-03-01T12:00:00Z\",\"from\":\"IN_PROGRESS\",\"to\":\"SUCCEEDED\",\"cause\":\"progression immediately()\"}]");
    }

    @Test
    void tellThatTheyAreGone() {
      environment("prod");
      proton.deleteEnvironment(r -> r.name("prod"));

      JsonNode resource =
          control
              .get("resources?arn=" + PREFIX + "environment/prod")
              .assertOk()
              .json()
              .path("resources")
              .path(0);

      assertThat(resource.path("status").asText()).isEqualTo("DELETE_COMPLETE");
      assertThat(texts(control.get("resources?kind=environment"), "name")).isEmpty();
    }

    @Test
    void areNotFoundIfTheyNeverWere() {
      control
          .get("resources?arn=" + PREFIX + "environment/prod")
          .assertRefused(
              404,
              "There is no resource '%senvironment/prod'; GET resources lists all that exist."
                  .formatted(PREFIX));
    }
  }
}
