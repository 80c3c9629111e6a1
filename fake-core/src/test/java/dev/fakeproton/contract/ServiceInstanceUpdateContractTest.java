package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertConflict;
import static dev.fakeproton.testing.Refusals.assertInvalid;
import static dev.fakeproton.testing.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.proton.model.DeploymentUpdateType.CURRENT_VERSION;
import static software.amazon.awssdk.services.proton.model.DeploymentUpdateType.MAJOR_VERSION;
import static software.amazon.awssdk.services.proton.model.DeploymentUpdateType.MINOR_VERSION;
import static software.amazon.awssdk.services.proton.model.DeploymentUpdateType.NONE;

import dev.fakeproton.Kind;
import dev.fakeproton.Progression;
import dev.fakeproton.testing.Evidence;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.proton.model.CompatibleEnvironmentTemplateInput;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.DeploymentUpdateType;
import software.amazon.awssdk.services.proton.model.ServiceInstance;
import software.amazon.awssdk.services.proton.model.UpdateServiceInstanceRequest;

/** UpdateServiceInstance: what each of the four types asks for and deploys. */
class ServiceInstanceUpdateContractTest extends InstanceContract {

  private static final String NO_SUCH_VERSION =
      "The requested service template version does not exist: arn:aws:proton:us-east-1:123456789012:service-template/web:";

  private static void versions(
      UpdateServiceInstanceRequest.Builder request, String major, String minor) {
    request.templateMajorVersion(major).templateMinorVersion(minor);
  }

  /** The version in use after an update that succeeds. */
  private String deployed(
      DeploymentUpdateType type, Consumer<UpdateServiceInstanceRequest.Builder> more) {
    update(type, more);
    dev.succeed();
    return version(dev());
  }

  @Nested
  class Version {

    @Test
    @Evidence("OBS UG:ag-svc-instance-update: the reply to an upgrade still says 0, after it 1")
    void changesOnlyWithTheSuccess() {
      publishedServiceVersion("web", "1");

      ServiceInstance reply = update(MINOR_VERSION, r -> versions(r, "1", "1"));
      assertThat(reply.deploymentStatus()).isEqualTo(DeploymentStatus.IN_PROGRESS);
      assertThat(version(reply)).isEqualTo("1.0");
      dev.succeed();

      assertThat(version(dev())).isEqualTo("1.1");
      assertThat(version(instance("shop", "live"))).isEqualTo("1.0");
    }

    @ParameterizedTest
    @CsvSource({
      "CURRENT_VERSION, , , 1.1",
      "MINOR_VERSION, , , 1.2",
      "MINOR_VERSION, 1, , 1.2",
      "MINOR_VERSION, , 0, 1.0",
      "MINOR_VERSION, 1, 1, 1.1",
      "MINOR_VERSION, , 3, 1.3",
      "MAJOR_VERSION, , , 2.1",
      "MAJOR_VERSION, 2, , 2.1",
      "MAJOR_VERSION, 2, 0, 2.0",
      "MAJOR_VERSION, 3, 0, 3.0"
    })
    @Evidence(
        "DOC M:UpdateServiceInstanceInput.deploymentType; OURS environments.md 5.4.1, defaults")
    void isTheOneThatTypeAndMembersSay(
        DeploymentUpdateType type, String major, String minor, String wanted) {
      publishedServiceVersion("web", "1");
      deployed(MINOR_VERSION, r -> {});
      publishedServiceVersion("web", "1");
      draftServiceVersion("web", "1");
      publishedServiceVersion("web", null);
      publishedServiceVersion("web", "2");
      draftServiceVersion("web", null);

      assertThat(deployed(type, r -> versions(r, major, minor))).isEqualTo(wanted);
    }

    @Test
    @Evidence("OURS environments.md 5.4.1: accepted if the recommended major is the one in use")
    void ofAMajorUpdateMayStayOnItsMajor() {
      publishedServiceVersion("web", "1");

      assertThat(deployed(MAJOR_VERSION, r -> {})).isEqualTo("1.1");
    }

    @ParameterizedTest
    @CsvSource({
      "CURRENT_VERSION, 1, ",
      "CURRENT_VERSION, , 0",
      "NONE, 1, ",
      "NONE, , 0",
      "MINOR_VERSION, 2, 0",
      "MAJOR_VERSION, 1, 0",
      "MAJOR_VERSION, 1, ",
      "MAJOR_VERSION, , 0"
    })
    @Evidence("DOC rules of M:UpdateServiceInstanceInput; OURS kind")
    void mustGoWithTheType(DeploymentUpdateType type, String major, String minor) {
      publishedServiceVersion("web", null);

      assertInvalid(() -> update(type, r -> versions(r, major, minor)));
      assertThat(dev().deploymentStatus()).isEqualTo(DeploymentStatus.SUCCEEDED);
    }

    @ParameterizedTest
    @CsvSource({"MINOR_VERSION, 1, 7, 1.7", "MINOR_VERSION, , 7, 1.7", "MAJOR_VERSION, 9, 0, 9.0"})
    @Evidence("OBS GH:roadmap#79, the text")
    void mustExist(DeploymentUpdateType type, String major, String minor, String missing) {
      assertNotFound(() -> update(type, r -> versions(r, major, minor)))
          .isEqualTo(NO_SUCH_VERSION + missing);
    }

    @Test
    @Evidence("OBS GH:roadmap#79: a deleted minor of the old major is looked up; a bug not to copy")
    void ofAMajorUpdateNeedsNothingOfTheOldMajor() {
      publishedServiceVersion("web", "1");
      publishedServiceVersion("web", null);
      proton.deleteServiceTemplateVersion(
          r -> r.templateName("web").majorVersion("1").minorVersion("1"));

      assertThat(deployed(MAJOR_VERSION, r -> versions(r, "2", "0"))).isEqualTo("2.0");
    }

    @Test
    @Evidence("OURS ruling 4: what is being registered cannot be used")
    void mustBeRegistered() {
      fake.progress(Kind.SERVICE_TEMPLATE_VERSION, Progression.manually());
      draftServiceVersion("web", "1");

      assertInvalid(() -> update(MINOR_VERSION, r -> versions(r, "1", "1")))
          .contains("REGISTRATION_IN_PROGRESS");
    }
  }

  @Nested
  class CompatibleEnvironments {

    private void publishedFor(String environmentTemplate) {
      proton.createServiceTemplateVersion(
          r ->
              r.templateName("web")
                  .compatibleEnvironmentTemplates(
                      CompatibleEnvironmentTemplateInput.builder()
                          .templateName(environmentTemplate)
                          .majorVersion("1")
                          .build())
                  .source(s -> s.s3(s3 -> s3.bucket("bundles").key("web.tar.gz"))));
    }

    @Test
    @Evidence(
        "DOC UG:template-create: no update to a major without the environment's template; OURS kind")
    void mustHoldTheTemplateOfTheEnvironment() {
      publishedTemplate("eks");
      publishedFor("eks");

      assertInvalid(() -> update(MAJOR_VERSION, r -> versions(r, "2", "0")))
          .contains("'prod'", "'vpc'", "2.0");
    }

    @Test
    @Evidence("OURS: an update that keeps its version is no update to a version that does not fit")
    void matterOnlyToAnotherVersion() {
      publishedTemplate("eks");
      proton.updateServiceTemplateVersion(
          r ->
              r.templateName("web")
                  .majorVersion("1")
                  .minorVersion("0")
                  .compatibleEnvironmentTemplates(
                      CompatibleEnvironmentTemplateInput.builder()
                          .templateName("eks")
                          .majorVersion("1")
                          .build()));

      assertThat(deployed(CURRENT_VERSION, r -> {})).isEqualTo("1.0");
    }
  }

  @Nested
  class None {

    @Test
    @Evidence("OURS services.md 5.4: nothing to change but the token, and nothing is deployed")
    void deploysNothing() {
      ServiceInstance before = dev();

      ServiceInstance reply = update(NONE, r -> r.clientToken("t1"));

      assertThat(reply).isEqualTo(before.toBuilder().lastClientRequestToken("t1").build());
      assertThat(dev()).isEqualTo(reply);
      assertThat(deployments("dev")).hasSize(1);
    }

    @Test
    @Evidence("OURS services.md 5.4: NONE changes metadata only, and an instance has none")
    void takesNoSpec() {
      assertInvalid(() -> update(NONE, r -> r.spec(specWith("dev", "size: 2"))))
          .contains("NONE", "CURRENT_VERSION");
    }
  }

  @Nested
  class Refusals {

    @ParameterizedTest
    @EnumSource(
        mode = EnumSource.Mode.EXCLUDE,
        names = {"NONE", "UNKNOWN_TO_SDK_VERSION"})
    @Evidence("OBS GH:roadmap#81: there is no version in use; OURS kind")
    void meetWhatWasNeverDeployed(DeploymentUpdateType type) {
      create("test");
      fake.serviceInstance("shop", "test").fail("no capacity");

      assertInvalid(() -> update(type, r -> r.name("test"))).contains("'test'", "succeeded");
    }

    @Test
    @Evidence("DOC M:UpdateServiceInstance declares it")
    void meetWhatIsNotThere() {
      assertNotFound(() -> update(CURRENT_VERSION, r -> r.serviceName("none")))
          .contains("service/none");
      assertNotFound(() -> update(CURRENT_VERSION, r -> r.name("none")))
          .contains("service/shop/service-instance/none");
    }

    @Test
    @Evidence("OURS table Service instance: what may be taken back with other new instances, waits")
    void meetANewInstanceWhileItsSiblingsAreDeployed() {
      proton.updateService(r -> r.name("shop").spec(specOf("dev", "live", "a", "b")));
      fake.serviceInstance("shop", "a").succeed();

      assertConflict(() -> update(CURRENT_VERSION, r -> r.name("a"))).contains("'a'", "'shop'");
      update(CURRENT_VERSION);
      fake.serviceInstance("shop", "b").succeed();

      assertThat(update(CURRENT_VERSION, r -> r.name("a")).deploymentStatus())
          .isEqualTo(DeploymentStatus.IN_PROGRESS);
    }
  }

  @Nested
  class Order {

    @Test
    @Evidence("OURS ruling 6: combinations, target, referenced resources, state, content")
    void isThatOfTheRuling() {
      update(CURRENT_VERSION);

      assertInvalid(() -> update(CURRENT_VERSION, r -> versions(r.name("none"), "9", "9")));
      assertNotFound(() -> update(MINOR_VERSION, r -> versions(r.name("none"), "9", "9")))
          .contains("service-instance/none");
      assertNotFound(() -> update(MINOR_VERSION, r -> versions(r.spec("{"), "9", "9")))
          .isEqualTo(NO_SUCH_VERSION + "9.9");
      assertConflict(() -> update(MINOR_VERSION, r -> versions(r.spec("{"), "1", "0")));
      dev.succeed();
      assertInvalid(() -> update(CURRENT_VERSION, r -> r.spec("{"))).startsWith("Spec is not");
    }
  }
}
