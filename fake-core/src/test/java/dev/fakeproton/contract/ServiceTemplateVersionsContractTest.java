package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertConflict;
import static dev.fakeproton.testing.Refusals.assertInvalid;
import static dev.fakeproton.testing.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.proton.model.ServiceTemplateSupportedComponentSourceType.DIRECTLY_DEFINED;

import dev.fakeproton.Progression;
import dev.fakeproton.testing.Evidence;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.model.CompatibleEnvironmentTemplateInput;
import software.amazon.awssdk.services.proton.model.ServiceTemplateVersion;
import software.amazon.awssdk.services.proton.model.ServiceTemplateVersionSummary;
import software.amazon.awssdk.services.proton.model.TemplateVersionStatus;

/**
 * What versions of service templates have of their own, beside the contract of both kinds: members
 * that say what they are compatible with, and supported component sources.
 */
class ServiceTemplateVersionsContractTest extends ServiceTemplateContract {

  @Nested
  class Create {

    @Test
    @Evidence("DOC M:ServiceTemplateVersion; OBS UG:template-create for the sister")
    void answersWithARegistrationInProgressAndWhatWasGiven() {
      ServiceTemplateVersion created =
          create(
              r ->
                  r.description("first")
                      .compatibleEnvironmentTemplates(EKS, VPC)
                      .supportedComponentSources(DIRECTLY_DEFINED));

      assertThat(created)
          .isEqualTo(
              ServiceTemplateVersion.builder()
                  .arn("arn:aws:proton:us-east-1:123456789012:service-template/web:1.0")
                  .templateName("web")
                  .majorVersion("1")
                  .minorVersion("0")
                  .description("first")
                  .status(TemplateVersionStatus.REGISTRATION_IN_PROGRESS)
                  .compatibleEnvironmentTemplates(shown(EKS), shown(VPC))
                  .supportedComponentSources(DIRECTLY_DEFINED)
                  .createdAt(NOW)
                  .lastModifiedAt(NOW)
                  .build());
    }

    @Test
    @Evidence("OURS supportedComponentSources is returned only if set")
    void answersWithoutComponentSourcesIfNoneWereGiven() {
      create(r -> {});

      assertThat(get().hasSupportedComponentSources()).isFalse();
    }

    @Test
    @Evidence("DOC M:ServiceTemplateSupportedComponentSourceInputList may be empty; OURS returned")
    void answersWithNoComponentSourcesIfThatWasGiven() {
      create(r -> r.supportedComponentSources(List.of()));

      assertThat(get().hasSupportedComponentSources()).isTrue();
      assertThat(get().supportedComponentSources()).isEmpty();
    }

    @Test
    @Evidence("DOC M:ServiceTemplateSupportedComponentSourceType has one value")
    void refusesAnotherComponentSource() {
      assertInvalid(() -> create(r -> r.supportedComponentSourcesWithStrings("INDIRECT")))
          .contains("supportedComponentSources", "DIRECTLY_DEFINED");
    }
  }

  @Nested
  class Update {

    @BeforeEach
    void makeVersion() {
      create(r -> r.description("first").supportedComponentSources(DIRECTLY_DEFINED));
    }

    @Test
    @Evidence("DOC M:UpdateServiceTemplateVersionInput; OURS that it replaces the whole list")
    void replacesTheCompatibleEnvironments() {
      fake.clock().advance(Duration.ofMinutes(1));

      ServiceTemplateVersion updated = update(r -> r.compatibleEnvironmentTemplates(EKS));

      assertThat(updated.compatibleEnvironmentTemplates()).containsExactly(shown(EKS));
      assertThat(updated.description()).isEqualTo("first");
      assertThat(updated.supportedComponentSources()).containsExactly(DIRECTLY_DEFINED);
      assertThat(updated.lastModifiedAt()).isEqualTo(NOW.plusSeconds(60));
      assertThat(get()).isEqualTo(updated);
    }

    @Test
    @Evidence("DOC M:UpdateServiceTemplateVersionInput.supportedComponentSources")
    void replacesTheComponentSources() {
      ServiceTemplateVersion updated = update(r -> r.supportedComponentSources(List.of()));

      assertThat(updated.hasSupportedComponentSources()).isTrue();
      assertThat(updated.supportedComponentSources()).isEmpty();
      assertThat(updated.compatibleEnvironmentTemplates()).containsExactly(shown(VPC));
    }

    @Test
    @Evidence("OURS members that are left out stay as they are")
    void leavesWhatIsNotGiven() {
      ServiceTemplateVersion updated = update(r -> r.status(TemplateVersionStatus.PUBLISHED));

      assertThat(updated.compatibleEnvironmentTemplates()).containsExactly(shown(VPC));
      assertThat(updated.supportedComponentSources()).containsExactly(DIRECTLY_DEFINED);
      assertThat(updated.description()).isEqualTo("first");
    }

    @Test
    @Evidence("DOC M:CompatibleEnvironmentTemplateInputList, 1 to 10")
    void refusesAnEmptyListOfCompatibleEnvironments() {
      assertInvalid(
              () ->
                  update(
                      r ->
                          r.compatibleEnvironmentTemplates(
                              List.<CompatibleEnvironmentTemplateInput>of())))
          .contains("'compatibleEnvironmentTemplates'");
    }

    @Test
    @Evidence("OURS the same checks as a create")
    void refusesCompatibleEnvironmentsThatDoNotExist() {
      assertNotFound(() -> update(r -> r.compatibleEnvironmentTemplates(compatible("vpc", "2"))))
          .contains("vpc:2");
      assertThat(get().compatibleEnvironmentTemplates()).containsExactly(shown(VPC));
    }

    @Test
    @Evidence("OURS the same one twice counts once, and the order stays")
    void keepsEachOnceInItsOrder() {
      assertThat(
              update(r -> r.compatibleEnvironmentTemplates(EKS, VPC, VPC))
                  .compatibleEnvironmentTemplates())
          .containsExactly(shown(EKS), shown(VPC));
    }

    @Test
    @Evidence("OURS order of checks (ruling 6): what the request names comes before the state")
    void looksReferencesUpBeforeTheState() {
      fake.progress(Progression.manually());
      create(r -> r.majorVersion("1"));

      assertNotFound(
          () ->
              update(
                  r ->
                      r.minorVersion("1")
                          .status(TemplateVersionStatus.PUBLISHED)
                          .compatibleEnvironmentTemplates(compatible("nowhere", "1"))));
      assertConflict(() -> update(r -> r.minorVersion("1").status(TemplateVersionStatus.PUBLISHED)))
          .contains("web:1.1");
    }
  }

  @Nested
  class ListVersions {

    @Test
    @Evidence("DOC M:ServiceTemplateVersionSummary has neither schema nor what is compatible")
    void showsWhatASummaryHas() {
      ServiceTemplateVersion created =
          create(r -> r.description("first").supportedComponentSources(DIRECTLY_DEFINED));

      assertThat(proton.listServiceTemplateVersions(r -> r.templateName("web")).templateVersions())
          .containsExactly(
              ServiceTemplateVersionSummary.builder()
                  .arn(created.arn())
                  .templateName("web")
                  .majorVersion("1")
                  .minorVersion("0")
                  .description("first")
                  .status(TemplateVersionStatus.DRAFT)
                  .statusMessage("")
                  .createdAt(NOW)
                  .lastModifiedAt(NOW)
                  .build());
    }
  }

  @Nested
  class Names {

    @Test
    @Evidence("INF the two kinds have ARNs of different types, so a name may be in both")
    void areThoseOfTheKindAlone() {
      publishedTemplate("web");
      create(r -> {});
      proton.deleteEnvironmentTemplateVersion(
          r -> r.templateName("web").majorVersion("1").minorVersion("0"));

      assertThat(get().status()).isEqualTo(TemplateVersionStatus.DRAFT);
      assertThat(fake.serviceTemplateVersion("web", "1.0").status())
          .isEqualTo(TemplateVersionStatus.DRAFT);
    }
  }
}
