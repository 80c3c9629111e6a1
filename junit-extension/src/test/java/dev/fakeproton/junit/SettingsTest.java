package dev.fakeproton.junit;

import static dev.fakeproton.junit.TestRuns.failureOf;
import static dev.fakeproton.junit.TestRuns.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.FakeProton;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.TemplateVersionStatus;

/** The settings of {@link WithFakeProton}, and how bad ones are told. */
class SettingsTest {

  @Test
  void aBadAccountIsToldWithItsPlace() {
    assertThat(failureOf(run(BadAccountCases.class)))
        .hasCauseInstanceOf(ExtensionConfigurationException.class)
        .hasMessageEndingWith(
            "@WithFakeProton on BadAccountCases.test(): 'me' is no AWS account id: expected twelve digits");
  }

  @Test
  void aBadProgressionIsToldWithItsPlace() {
    assertThat(failureOf(run(BadProgressionCases.class)))
        .hasMessageEndingWith(
            "@WithFakeProton on BadProgressionCases.test(): 'later' is not immediate, manual, polls:N or after:SECONDS");
  }

  @Nested
  @WithFakeProton(account = "210987654321", region = "eu-west-1", progression = "manual")
  class AccountRegionAndProgression {

    @Test
    void areThoseOfTheInjectedClient(FakeProton fake, ProtonClient proton) {
      var template = proton.createEnvironmentTemplate(r -> r.name("vpc")).environmentTemplate();
      proton.createEnvironmentTemplateVersion(
          r -> r.templateName("vpc").source(s -> s.s3(s3 -> s3.bucket("bundles").key("vpc"))));

      assertThat(template.arn())
          .isEqualTo("arn:aws:proton:eu-west-1:210987654321:environment-template/vpc");
      assertThat(fake.environmentTemplateVersion("vpc", "1.0").status())
          .isEqualTo(TemplateVersionStatus.REGISTRATION_IN_PROGRESS);
    }

    @Nested
    class NestedClasses {

      @Test
      void inheritThem(ProtonClient proton) {
        assertThat(proton.createEnvironmentTemplate(r -> r.name("vpc")).environmentTemplate().arn())
            .contains("eu-west-1:210987654321");
      }
    }

    @Nested
    @WithFakeProton(region = "us-west-2")
    class NestedClassesWithSettingsOfTheirOwn {

      @Test
      void replaceThem(ProtonClient proton) {
        assertThat(proton.createEnvironmentTemplate(r -> r.name("vpc")).environmentTemplate().arn())
            .contains("us-west-2:123456789012");
      }
    }
  }

  @Retention(RetentionPolicy.RUNTIME)
  @WithFakeProton(region = "ap-southeast-2")
  @interface InSydney {}

  @Nested
  @InSydney
  class AMetaAnnotation {

    @Test
    void carriesSettings(ProtonClient proton) {
      assertThat(proton.createEnvironmentTemplate(r -> r.name("vpc")).environmentTemplate().arn())
          .contains("ap-southeast-2");
    }
  }

  @WithFakeProton(account = "me")
  static class BadAccountCases {
    @Test
    void test(FakeProton fake) {}
  }

  @WithFakeProton(progression = "later")
  static class BadProgressionCases {
    @Test
    void test(FakeProton fake) {}
  }
}
