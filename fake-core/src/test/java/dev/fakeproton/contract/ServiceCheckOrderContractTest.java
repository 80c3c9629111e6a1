package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertConflict;
import static dev.fakeproton.testing.Refusals.assertInvalid;
import static dev.fakeproton.testing.Refusals.assertNotFound;
import static dev.fakeproton.testing.Refusals.assertQuotaExceeded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.Limits;
import dev.fakeproton.Progression;
import dev.fakeproton.testing.Bundles;
import dev.fakeproton.testing.Evidence;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.model.CreateServiceRequest;
import software.amazon.awssdk.services.proton.model.Tag;

/** In which order CreateService and UpdateService look at what is wrong with a request. */
@Evidence("OURS ruling 6: the order of checks")
class ServiceCheckOrderContractTest extends ServiceStatesContract {

  private static final String NO_SPEC = "- no spec";
  private static final Tag RESERVED = Tag.builder().key("aws:team").value("web").build();

  @Nested
  class CreateService {

    private void create(Consumer<CreateServiceRequest.Builder> more) {
      proton.createService(
          r ->
              r.name("shop")
                  .templateName("web")
                  .templateMajorVersion("1")
                  .branchName("main")
                  .repositoryConnectionArn(CONNECTION)
                  .repositoryId("acme/shop")
                  .spec(specOf("dev"))
                  .applyMutation(more));
    }

    private static String in(String environment) {
      return "{proton: ServiceSpec, instances: [{name: dev, environment: " + environment + "}]}";
    }

    @Test
    void constraintsComeBeforeCombinations() {
      assertInvalid(() -> create(r -> r.name("-").tags(RESERVED)))
          .contains("'name'")
          .doesNotContain("aws:");
    }

    @Test
    void tagsComeBeforeTheNameThatIsTaken() {
      create(r -> {});

      assertInvalid(() -> create(r -> r.tags(RESERVED))).contains("aws:");
    }

    @Test
    void theNameThatIsTakenComesBeforeTheTemplate() {
      create(r -> {});

      assertInvalid(() -> create(r -> r.templateName("nowhere")))
          .isEqualTo("Idempotent parameter mismatch");
    }

    @Test
    void theTemplateComesBeforeTheRepositoryMembers() {
      assertNotFound(() -> create(r -> r.templateName("nowhere").branchName(null)));
    }

    @Test
    void theTemplateComesBeforeTheSpec() {
      assertNotFound(() -> create(r -> r.templateMajorVersion("7").spec(NO_SPEC)));
    }

    @Test
    void rolesComeBeforeTheSpec() {
      proton.updateAccountSettings(r -> r.pipelineServiceRoleArn(""));

      assertInvalid(() -> create(r -> r.spec(NO_SPEC))).contains("pipeline roles");
    }

    @Test
    void theFormOfTheSpecComesBeforeItsEnvironments() {
      assertInvalid(
          () -> create(r -> r.spec("{proton: Spec, instances: [{name: a, environment: b}]}")));
    }

    @Test
    void missingEnvironmentsComeBeforeTheStateOfOthers() {
      fake.environment("broken").progress(Progression.manually());
      environmentForComponents("broken");
      String spec =
          "{proton: ServiceSpec, instances: [{name: a, environment: broken}, {name: b, environment: nowhere}]}";

      assertNotFound(() -> create(r -> r.spec(spec))).contains("nowhere");
    }

    @Test
    void theStateOfEnvironmentsComesBeforeInputs() {
      fake.templateBundle("bundles", "web.tar.gz", Bundles.service());
      publishedServiceVersion("web", "1");
      fake.environment("broken").progress(Progression.manually());
      environmentForComponents("broken");
      String spec =
          "{proton: ServiceSpec, instances: [{name: a, environment: broken, spec: {port: x}}]}";

      assertConflict(() -> create(r -> r.spec(spec))).contains("'broken'");
    }

    @Test
    void environmentsComeBeforeTheQuota() {
      fake.limits(Limits.published().withServices(0));

      assertNotFound(() -> create(r -> r.spec(in("nowhere"))));
    }

    @Test
    void inputsComeBeforeTheQuota() {
      fake.templateBundle("bundles", "web.tar.gz", Bundles.service());
      publishedServiceVersion("web", "1");
      fake.limits(Limits.published().withServices(0));
      String spec =
          "{proton: ServiceSpec, instances: [{name: a, environment: prod, spec: {port: x}}]}";

      assertInvalid(() -> create(r -> r.spec(spec))).contains("port");
    }
  }

  @Nested
  class UpdateService {

    @Test
    void theServiceComesBeforeTheSpec() {
      assertNotFound(() -> update(NO_SPEC)).contains("service/shop");
    }

    @Test
    void theStateComesBeforeTheSpec() {
      createService("shop", "dev");

      assertConflict(() -> update(NO_SPEC));
    }

    @Test
    void missingEnvironmentsComeBeforeTheKeptInstances() {
      active();

      assertNotFound(
          () ->
              update(
                  "{proton: ServiceSpec, instances: [{name: dev, environment: staging}, {name: a, environment: nowhere}]}"));
    }

    @Test
    void attachedComponentsComeBeforeTheInputsOfNewInstances() {
      active();
      attachComponentTo("live");
      fake.templateBundle("bundles", "web.tar.gz", Bundles.service());
      publishedServiceVersion("web", "1");

      assertConflict(
              () ->
                  update(
                      "{proton: ServiceSpec, instances: [{name: dev, environment: prod, spec: {size: 1}}, {name: a, environment: prod, spec: {port: x}}]}"))
          .contains("'bucket'");
    }

    @Test
    void environmentsComeBeforeTheQuota() {
      active();
      fake.limits(Limits.published().withInstancesPerService(2));

      assertNotFound(
          () ->
              update(
                  "{proton: ServiceSpec, instances: [{name: dev, environment: prod, spec: {size: 1}}, {name: live, environment: prod, spec: {size: 1}}, {name: a, environment: nowhere}]}"));
    }

    @Test
    void theQuotaComesLast() {
      active();
      fake.limits(Limits.published().withInstancesPerService(2));

      assertQuotaExceeded(() -> update(specOf("dev", "live", "added")));
      assertThat(instances()).containsExactly("dev", "live");
    }
  }
}
