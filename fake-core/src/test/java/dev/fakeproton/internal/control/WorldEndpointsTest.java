package dev.fakeproton.internal.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.Limits;
import dev.fakeproton.Progression;
import dev.fakeproton.testing.Evidence;
import dev.fakeproton.testing.RawHttp;
import dev.fakeproton.testing.Refusals;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.proton.model.EnvironmentTemplateVersion;

/** Quotas, bundles, pushes and the whole world. */
@Evidence("OURS: the control API is the fake's own")
class WorldEndpointsTest extends ControlTest {

  private EnvironmentTemplateVersion registered() {
    proton.createEnvironmentTemplate(r -> r.name("vpc"));
    proton.createEnvironmentTemplateVersion(
        r -> r.templateName("vpc").source(s -> s.s3(o -> o.bucket("bundles").key("k"))));
    return proton
        .getEnvironmentTemplateVersion(
            r -> r.templateName("vpc").majorVersion("1").minorVersion("0"))
        .environmentTemplateVersion();
  }

  @Test
  void isHealthy() {
    assertThat(control.get("health").assertOk().json())
        .hasToString("{\"status\":\"ok\",\"operations\":{\"implemented\":87,\"total\":87}}");
  }

  @Nested
  class LookedAtForTheFirstTime {

    private String shown(String path) {
      HttpResponse<String> reply =
          RawHttp.send(HttpRequest.newBuilder(URI.create(fake.endpoint() + path)));
      assertThat(reply.statusCode()).isEqualTo(200);
      return reply.body();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/_fakeproton", "/_fakeproton/", "/_fakeproton//"})
    void listsItsEndpointsOneALine(String path) {
      assertThat(shown(path))
          .startsWith(
              "{\n  \"below\": \"/_fakeproton/\",\n  \"description\": \"openapi.json\",\n  \"endpoints\": [\n")
          .contains(
              "\n    {\"method\":\"POST\",\"path\":\"work/fail\",\"summary\":\"Ends the work on a resource as a failure.\",\"body\":[\"arn\",\"message\"]},\n");
    }

    @Test
    void listsAllOfThem() {
      assertThat(control.get("").assertOk().json().path("endpoints"))
          .hasSameSizeAs(Endpoints.all())
          .allSatisfy(endpoint -> assertThat(endpoint.path("summary").asText()).endsWith("."));
    }

    @Test
    void takesPathsWithASlashAtTheirEndToo() {
      assertThat(shown("/_fakeproton/health/")).contains("\"status\":\"ok\"");
    }

    @Test
    void answersWhoeverOnlyWantsTheHead() {
      HttpResponse<String> reply =
          RawHttp.send(
              HttpRequest.newBuilder(URI.create(fake.endpoint() + "/_fakeproton/health"))
                  .method("HEAD", BodyPublishers.noBody()));

      assertThat(reply.statusCode()).isEqualTo(200);
      assertThat(reply.headers().firstValue("Content-Type")).contains("application/json");
      assertThat(reply.body()).isEmpty();
    }
  }

  @Test
  void describesItself() {
    assertThat(control.get("openapi.json").assertOk().json()).isEqualTo(OpenApi.document());
  }

  @Test
  void isReset() {
    proton.createEnvironmentTemplate(r -> r.name("vpc"));

    control.post("reset", "{}").assertOk();

    assertThat(proton.listEnvironmentTemplates(r -> {}).templates()).isEmpty();
  }

  @Nested
  class Quotas {

    @Test
    void areShown() {
      fake.limits(Limits.published().withTemplates(1));

      assertThat(control.get("limits").assertOk().json())
          .hasToString(
              "{\"templates\":1,\"versionsPerTemplate\":1000,\"environments\":1000,\"connections\":1000,"
                  + "\"services\":1000,\"instancesPerService\":20,\"components\":1000}");
    }

    @Test
    void hold() {
      control.put("limits", "{\"templates\":0}").assertOk();

      Refusals.assertQuotaExceeded(() -> proton.createEnvironmentTemplate(r -> r.name("vpc")));
    }

    @Test
    void areAsPublishedWhereNothingIsSaid() {
      control.put("limits", "{\"templates\":0}").assertOk();

      control.put("limits", "{\"services\":7}").assertOk();

      assertThat(control.get("limits").text("templates")).isEqualTo("1000");
    }
  }

  @Nested
  class Bundles {

    @Test
    void arePutAsFiles() {
      control
          .put(
              "template-bundle",
              "{\"bucket\":\"bundles\",\"key\":\"k\",\"files\":{\"readme.md\":\"no template\"}}")
          .assertOk();

      assertThat(registered().statusAsString()).isEqualTo("REGISTRATION_FAILED");
    }

    @Test
    void arePutAsArchives() {
      control
          .put(
              "template-bundle",
              "{\"bucket\":\"bundles\",\"key\":\"k\",\"archive\":\"bm8gYXJjaGl2ZQ==\"}")
          .assertOk();

      assertThat(registered().statusMessage()).contains("not a valid gzipped tar archive");
    }

    @Test
    void canBeRequired() {
      control.post("require-template-bundles", "").assertOk();

      assertThat(registered().statusMessage())
          .contains("Unable to access template bundle s3://bundles/k");
    }
  }

  @Nested
  class FailedCreates {

    @Test
    void areCleanedUp() {
      control.put("clean-up-failed-creates", "{\"cleanUp\":true}").assertOk();
      FullEstate estate = new FullEstate(fake, proton);
      estate.environment("prod");
      estate.serviceTemplate();
      proton.updateAccountSettings(
          r -> r.pipelineServiceRoleArn("arn:aws:iam::123456789012:role/ProtonServiceRole"));
      fake.progress(Progression.immediately().failing("No."));

      estate.service();

      assertThat(proton.getService(r -> r.name("shop")).service().statusAsString())
          .startsWith("CREATE_FAILED_CLEANUP");
    }
  }

  @Nested
  class Pushes {

    private static final String FILES =
        "\"provider\":\"GITHUB\",\"repository\":\"acme/infra\",\"branch\":\"main\",\"sha\":\"c0ffee\",\"files\":{\"a\":\"b\"}";

    @Test
    void areSynced() {
      new FullEstate(fake, proton).make();

      control
          .post(
              "sync/push",
              "{\"provider\":\"GITHUB\",\"repository\":\"acme/infra\",\"branch\":\"main\",\"sha\":\"bada55\",\"files\":{}}")
          .assertOk();

      assertThat(
              proton
                  .getRepositorySyncStatus(
                      r ->
                          r.repositoryProvider("GITHUB")
                              .repositoryName("acme/infra")
                              .branch("main")
                              .syncType("TEMPLATE_SYNC"))
                  .latestSync()
                  .events())
          .anySatisfy(event -> assertThat(event.event()).contains("bada55"));
    }

    @Test
    void areOfAnyAccountAndRegion() {
      control
          .post(
              "sync/push",
              "{%s,\"account\":\"222222222222\",\"region\":\"eu-west-1\"}".formatted(FILES))
          .assertOk();
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            "repository":"acme/infra" | "repository":"acme" | sync/push: 'acme' is no name of a repository: expected owner/name
            "provider":"GITHUB"       | "provider":"GITLAB" | sync/push.provider: expected one of BITBUCKET, GITHUB, GITHUB_ENTERPRISE, got "GITLAB"
            "branch":"main"           | "branch":""         | sync/push: the branch '' does not fit Proton's model: it has 1 to 200 characters
            {"a":"b"}                 | {"a/":"b"}          | sync/push: 'a/' is no path of a file
            "sha":"c0ffee"            | "account":"1"       | sync/push: the key 'sha' is missing, expected a text
            "sha":"c0ffee"            | "sha":"x","account":"1" | sync/push.account: expected twelve digits, got "1"
            """)
    void areRefusedIfTheyAreNotRight(String right, String wrong, String sentence) {
      control
          .post("sync/push", "{" + FILES.replace(right, wrong) + "}")
          .assertRefused(400, sentence);
    }
  }
}
