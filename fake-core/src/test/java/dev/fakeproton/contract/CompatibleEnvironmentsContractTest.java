package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertInvalid;
import static dev.fakeproton.testing.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.Kind;
import dev.fakeproton.Progression;
import dev.fakeproton.testing.Evidence;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.proton.model.CompatibleEnvironmentTemplateInput;

/** The environment templates that a version of a service template says it is compatible with. */
class CompatibleEnvironmentsContractTest extends ServiceTemplateContract {

  private static CompatibleEnvironmentTemplateInput[] majors(int number) {
    return Stream.iterate(1, major -> major + 1)
        .limit(number)
        .map(major -> compatible("vpc", major.toString()))
        .toArray(CompatibleEnvironmentTemplateInput[]::new);
  }

  @Test
  @Evidence("DOC M:CreateServiceTemplateVersionInput, required")
  void cannotBeLeftOut() {
    assertInvalid(
            () ->
                create(
                    r ->
                        r.compatibleEnvironmentTemplates(
                            (List<CompatibleEnvironmentTemplateInput>) null)))
        .contains("'compatibleEnvironmentTemplates'");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 11})
  @Evidence("DOC M:CompatibleEnvironmentTemplateInputList, 1 to 10")
  void cannotBeNoneAndNotEleven(int number) {
    assertInvalid(() -> createFor(majors(number))).contains("'compatibleEnvironmentTemplates'");
  }

  @Test
  @Evidence("DOC M:CompatibleEnvironmentTemplateInputList, 1 to 10")
  void canBeTen() {
    for (int major = 2; major <= 10; major++) {
      draftVersion("vpc", null);
    }

    assertThat(createFor(majors(10)).compatibleEnvironmentTemplates()).hasSize(10);
  }

  @Test
  @Evidence("OURS ruling 5: a missing reference is not found")
  void mustBeTemplatesThatExist() {
    assertNotFound(() -> createFor(VPC, compatible("nowhere", "1")))
        .isEqualTo(
            "The requested environment template does not exist: arn:aws:proton:us-east-1:123456789012:environment-template/nowhere");
  }

  @Test
  @Evidence("OURS ruling 5: a missing reference is not found")
  void mustBeMajorVersionsThatExist() {
    assertNotFound(() -> createFor(compatible("vpc", "2"))).contains("vpc:2");
  }

  @Test
  @Evidence("INF a service template is no environment template, whatever its name")
  void cannotBeServiceTemplates() {
    createFor(VPC);

    assertNotFound(() -> createFor(compatible("web", "1"))).contains("environment-template/web");
  }

  @ParameterizedTest
  @ValueSource(strings = {"REGISTRATION_IN_PROGRESS", "REGISTRATION_FAILED", "DRAFT"})
  @Evidence("OURS a version of any status will do; it need not be published")
  void needNoPublishedVersion(String status) {
    fake.progress(Kind.ENVIRONMENT_TEMPLATE_VERSION, Progression.manually());
    proton.createEnvironmentTemplate(r -> r.name("new"));
    draftVersion("new", null);
    switch (status) {
      case "REGISTRATION_FAILED" -> fake.environmentTemplateVersion("new", "1.0").fail("bad");
      case "DRAFT" -> fake.environmentTemplateVersion("new", "1.0").succeed();
      default -> {}
    }

    assertThat(createFor(compatible("new", "1")).compatibleEnvironmentTemplates()).hasSize(1);
  }

  @Test
  @Evidence("OURS a major version whose versions are all deleted is not there")
  void cannotBeMajorVersionsThatAreGone() {
    draftVersion("vpc", "2");
    proton.deleteEnvironmentTemplateVersion(
        r -> r.templateName("vpc").majorVersion("2").minorVersion("0"));

    assertNotFound(() -> createFor(compatible("vpc", "2"))).contains("vpc:2");
  }

  @Test
  @Evidence("OURS the same one twice counts once, and the order stays")
  void areKeptOnceEachInTheirOrder() {
    assertThat(createFor(EKS, VPC, EKS).compatibleEnvironmentTemplates())
        .containsExactly(shown(EKS), shown(VPC));
  }

  @Test
  @Evidence("OURS to be named as compatible hinders no deletion")
  void canBeDeletedLater() {
    createFor(VPC);
    proton.deleteEnvironmentTemplateVersion(
        r -> r.templateName("vpc").majorVersion("1").minorVersion("0"));
    proton.deleteEnvironmentTemplate(r -> r.name("vpc"));

    assertThat(get().compatibleEnvironmentTemplates()).containsExactly(shown(VPC));
    assertThat(update(r -> r.description("orphan")).description()).isEqualTo("orphan");
  }

  @Test
  @Evidence("OURS order of checks (ruling 6): the target comes before what the request names")
  void areLookedUpAfterTheTemplate() {
    assertNotFound(
            () ->
                create(
                    r ->
                        r.templateName("nowhere")
                            .compatibleEnvironmentTemplates(compatible("missing", "1"))))
        .contains("service-template/nowhere");
  }

  @Test
  @Evidence("OURS ruling 2: the replay of a token comes before references")
  void needNotExistForARepetition() {
    create(r -> r.clientToken("a"));
    proton.deleteEnvironmentTemplateVersion(
        r -> r.templateName("vpc").majorVersion("1").minorVersion("0"));

    assertThat(create(r -> r.clientToken("a")).minorVersion()).isEqualTo("0");
  }

  @Test
  @Evidence("DOC M:top: compared is every member")
  void makeAnotherRequestOfAToken() {
    create(r -> r.clientToken("a"));

    assertInvalid(() -> create(r -> r.clientToken("a").compatibleEnvironmentTemplates(EKS)))
        .isEqualTo("Idempotent parameter mismatch");
  }

  @Test
  @Evidence("OURS a refused create takes no number")
  void takeNoNumberWhenTheyAreMissing() {
    assertNotFound(() -> createFor(compatible("nowhere", "1")));

    assertThat(createFor(VPC).majorVersion()).isEqualTo("1");
  }
}
