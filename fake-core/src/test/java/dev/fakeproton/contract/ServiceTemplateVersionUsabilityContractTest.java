package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertInvalid;
import static dev.fakeproton.testing.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.fakeproton.Kind;
import dev.fakeproton.Progression;
import dev.fakeproton.ResourceHandle;
import dev.fakeproton.testing.Evidence;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.proton.model.DeploymentUpdateType;
import software.amazon.awssdk.services.proton.model.TemplateVersionStatus;

/**
 * In which states a version 2.0 of a service template can be used, named or by default: the last
 * column of the table of {@link TemplateVersionStatesContractTest}. V invalid, N not found.
 */
class ServiceTemplateVersionUsabilityContractTest extends ServiceContract {

  private static final String USES =
      """
      state                    | CreateService, named | CreateService, by default | CreateServiceInstance, named | CreateServiceInstance, by default | UpdateServiceInstance, named | UpdateServiceInstance, by default | UpdateServicePipeline, named | UpdateServicePipeline, by default
      not there                | N                    | N                         | N                            | N                                 | N                            | N                                 | N                            | N
      REGISTRATION_IN_PROGRESS | V                    | V                         | V                            | V                                 | V                            | V                                 | V                            | V
      REGISTRATION_FAILED      | V                    | V                         | V                            | V                                 | V                            | V                                 | V                            | V
      DRAFT                    | ok                   | V                         | ok                           | V                                 | ok                           | V                                 | ok                           | V
      PUBLISHED                | ok                   | ok                        | ok                           | ok                                | ok                           | ok                                | ok                           | ok
      """;

  private final ResourceHandle<TemplateVersionStatus> version =
      fake.serviceTemplateVersion("web", "2.0");

  static Stream<Arguments> uses() {
    return Grid.cells(USES);
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @MethodSource("uses")
  @Evidence("DOC and OURS, cell by cell: table TemplateVersionStatus of the specification")
  void everyUseDoesWhatTheTableSays(String state, String how, String cell) {
    createService("shop", "dev");
    bringTo(state);
    String minor = how.endsWith("named") ? "0" : null;
    ThrowingCallable use = () -> use(how.replaceAll(",.*", ""), minor);

    switch (cell) {
      case "V" -> assertInvalid(use).contains("'web'");
      case "N" -> assertNotFound(use).contains("web:2");
      default -> assertThatCode(use).doesNotThrowAnyException();
    }
  }

  private void bringTo(String state) {
    fake.progress(Kind.SERVICE_TEMPLATE_VERSION, Progression.manually());
    if (!state.equals("not there")) {
      draftServiceVersion("web", null);
    }
    switch (state) {
      case "REGISTRATION_FAILED" -> version.fail("no manifest");
      case "DRAFT" -> version.succeed();
      case "PUBLISHED" -> {
        version.succeed();
        proton.updateServiceTemplateVersion(
            r -> r.templateName("web").majorVersion("2").minorVersion("0").status(state));
      }
      default -> {}
    }
  }

  private void use(String operation, String minor) {
    DeploymentUpdateType major = DeploymentUpdateType.MAJOR_VERSION;
    switch (operation) {
      case "CreateService" ->
          proton.createService(
              r ->
                  r.name("second")
                      .templateName("web")
                      .templateMajorVersion("2")
                      .templateMinorVersion(minor)
                      .branchName("main")
                      .repositoryConnectionArn(CONNECTION)
                      .repositoryId("acme/second")
                      .spec(specOf("dev")));
      case "CreateServiceInstance" ->
          proton.createServiceInstance(
              r ->
                  r.serviceName("shop")
                      .name("live")
                      .templateMajorVersion("2")
                      .templateMinorVersion(minor)
                      .spec(specOf("live")));
      case "UpdateServiceInstance" ->
          proton.updateServiceInstance(
              r ->
                  r.serviceName("shop")
                      .name("dev")
                      .deploymentType(major)
                      .templateMajorVersion("2")
                      .templateMinorVersion(minor));
      default ->
          proton.updateServicePipeline(
              r ->
                  r.serviceName("shop")
                      .deploymentType(major)
                      .templateMajorVersion("2")
                      .templateMinorVersion(minor)
                      .spec(specOf("dev")));
    }
  }
}
