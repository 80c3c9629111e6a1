package dev.fakeproton.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeproton.FakeProton;
import dev.fakeproton.GivenTemplate;
import dev.fakeproton.Transition;
import dev.fakeproton.testing.Evidence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.EnvironmentTemplateVersionSummary;
import software.amazon.awssdk.services.proton.model.Provisioning;
import software.amazon.awssdk.services.proton.model.TemplateVersionStatus;

/** {@code given().environmentTemplate(…)}, {@code .serviceTemplate(…)}, and what refines them. */
@Evidence("OURS: what a test is given is the fake's own")
class GivenTemplateTest {

  private final FakeProton fake = FakeProton.start();
  private final ProtonClient proton = fake.client();

  @AfterEach
  void end() {
    fake.close();
  }

  private TemplateVersionStatus net(String version) {
    return fake.environmentTemplateVersion("net", version).status();
  }

  @Nested
  class Refused {

    @Test
    void isABadName() {
      assertThatThrownBy(() -> fake.given().serviceTemplate("no name"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("given().serviceTemplate(\"no name\") is refused: ");
    }

    @Test
    void isAVersionThatNeedsManyOthers() {
      GivenTemplate net = fake.given().environmentTemplate("net");

      assertThatThrownBy(() -> net.version("1000000.0"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(
              "given().environmentTemplate(\"net\").version(\"1000000.0\") is refused: version 1000000.0 needs all versions before it, which are made too; expected 1.0 to 40.40.");
    }

    @Test
    void isAVersionWhoseNumberWasGivenBefore() {
      fake.given().environmentTemplate("net").version("1.1");
      proton.deleteEnvironmentTemplateVersion(
          r -> r.templateName("net").majorVersion("1").minorVersion("0"));
      GivenTemplate net = fake.given().environmentTemplate("net");

      assertThatThrownBy(() -> net.version("1.0"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("numbers are never given twice, so 1.0 cannot be made");
    }

    @Test
    void isTheFailureOfAVersionThatIsPublished() {
      fake.given().environmentTemplate("net");
      GivenTemplate net = fake.given().environmentTemplate("net").version("1.0");

      assertThatThrownBy(() -> net.failed("why"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("version 1.0 of it is published");
    }
  }

  @Nested
  class Made {

    @Test
    void hasAPublishedVersion() {
      fake.given().environmentTemplate("net");

      assertThat(net("1.0")).isEqualTo(TemplateVersionStatus.PUBLISHED);
      assertThat(fake.environmentTemplateVersion("net", "1.0").history())
          .extracting(Transition::to)
          .containsExactly("REGISTRATION_IN_PROGRESS", "DRAFT", "PUBLISHED");
    }

    @Test
    void hasTheVersionThatIsChosenAndAllBeforeIt() {
      fake.given().environmentTemplate("net").version("2.1");

      assertThat(
              proton.listEnvironmentTemplateVersions(r -> r.templateName("net")).templateVersions())
          .extracting(version -> version.majorVersion() + "." + version.minorVersion())
          .containsExactly("1.0", "2.0", "2.1");
      assertThat(
              proton.listEnvironmentTemplateVersions(r -> r.templateName("net")).templateVersions())
          .extracting(EnvironmentTemplateVersionSummary::status)
          .containsOnly(TemplateVersionStatus.PUBLISHED);
    }

    @Test
    void hasNoPipelineUnlessItIsChosen() {
      fake.given().serviceTemplate("web").serviceTemplate("api").withPipeline();

      assertThat(
              proton
                  .getServiceTemplate(r -> r.name("web"))
                  .serviceTemplate()
                  .pipelineProvisioning())
          .isEqualTo(Provisioning.CUSTOMER_MANAGED);
      assertThat(
              proton
                  .getServiceTemplate(r -> r.name("api"))
                  .serviceTemplate()
                  .pipelineProvisioning())
          .isNull();
    }

    @Test
    void fitsTheEnvironmentTemplateOfTheChain() {
      fake.given().environmentTemplate("net").serviceTemplate("web").version("1.1");

      var version =
          proton
              .getServiceTemplateVersion(
                  r -> r.templateName("web").majorVersion("1").minorVersion("1"))
              .serviceTemplateVersion();
      assertThat(version.status()).isEqualTo(TemplateVersionStatus.PUBLISHED);
      assertThat(version.compatibleEnvironmentTemplates())
          .extracting(template -> template.templateName() + ":" + template.majorVersion())
          .containsExactly("net:1");
    }
  }

  @Nested
  class Failed {

    @Test
    void hasFailedToRegister() {
      fake.given().environmentTemplate("net").failed("bad schema");

      assertThat(net("1.0")).isEqualTo(TemplateVersionStatus.REGISTRATION_FAILED);
      assertThat(fake.environmentTemplateVersion("net", "1.0").history()).hasSize(2);
    }

    @Test
    void hasOnlyItsLastVersionFailed() {
      fake.given().serviceTemplate("web").version("1.1").failed("bad schema").withPipeline();

      assertThat(fake.serviceTemplateVersion("web", "1.0").status())
          .isEqualTo(TemplateVersionStatus.PUBLISHED);
      assertThat(fake.serviceTemplateVersion("web", "1.1").status())
          .isEqualTo(TemplateVersionStatus.REGISTRATION_FAILED);
    }

    @Test
    void hasItsNextVersionFailedIfItWasThereBefore() {
      fake.given().environmentTemplate("net");

      fake.given().environmentTemplate("net").failed("bad schema");

      assertThat(net("1.0")).isEqualTo(TemplateVersionStatus.PUBLISHED);
      assertThat(net("1.1")).isEqualTo(TemplateVersionStatus.REGISTRATION_FAILED);
    }
  }

  @Nested
  class InProgress {

    @Test
    void isBeingRegisteredUntilTheTestMovesIt() {
      fake.given().serviceTemplate("web").inProgress();

      assertThat(fake.serviceTemplateVersion("web", "1.0").status())
          .isEqualTo(TemplateVersionStatus.REGISTRATION_IN_PROGRESS);
      fake.serviceTemplateVersion("web", "1.0").succeed();

      assertThat(fake.serviceTemplateVersion("web", "1.0").status())
          .isEqualTo(TemplateVersionStatus.DRAFT);
    }
  }

  @Nested
  class ThatWasThere {

    @Test
    void isPublishedWhereItHasNoVersionYet() {
      proton.createEnvironmentTemplate(r -> r.name("net"));

      fake.given().environmentTemplate("net");

      assertThat(net("1.0")).isEqualTo(TemplateVersionStatus.PUBLISHED);
    }

    @Test
    void hasADraftPublishedThatIsChosen() {
      proton.createEnvironmentTemplate(r -> r.name("net"));
      proton.createEnvironmentTemplateVersion(
          r -> r.templateName("net").source(s -> s.s3(s3 -> s3.bucket("bundles").key("k"))));

      fake.given().environmentTemplate("net").version("1.0");

      assertThat(net("1.0")).isEqualTo(TemplateVersionStatus.PUBLISHED);
      assertThat(
              proton.listEnvironmentTemplateVersions(r -> r.templateName("net")).templateVersions())
          .hasSize(1);
    }

    @Test
    void hasItsDraftPublishedWhereNothingElseIs() {
      proton.createEnvironmentTemplate(r -> r.name("net"));
      proton.createEnvironmentTemplateVersion(
          r -> r.templateName("net").source(s -> s.s3(s3 -> s3.bucket("bundles").key("k"))));

      fake.given().environmentTemplate("net").environment("prod");

      assertThat(net("1.0")).isEqualTo(TemplateVersionStatus.PUBLISHED);
      assertThat(
              proton.listEnvironmentTemplateVersions(r -> r.templateName("net")).templateVersions())
          .hasSize(1);
    }

    @Test
    void isLeftAloneWhereItLacksNothing() {
      fake.given().environmentTemplate("net").version("1.1");
      fake.given().environmentTemplate("net").version("1.1");

      assertThat(
              proton.listEnvironmentTemplateVersions(r -> r.templateName("net")).templateVersions())
          .hasSize(2);
    }
  }
}
