package dev.fakeproton.samples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.FakeProton;
import dev.fakeproton.Progression;
import dev.fakeproton.junit.FakeProtonExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.Environment;
import software.amazon.awssdk.services.proton.model.TemplateVersionStatus;

// snippet: unit test
@ExtendWith(FakeProtonExtension.class)
class ReleaseTest {

  @Test
  void aFailedDeploymentSaysWhy(FakeProton fake, ProtonClient proton) {
    proton.createEnvironmentTemplate(r -> r.name("vpc"));
    proton.createEnvironmentTemplateVersion(
        r -> r.templateName("vpc").source(s -> s.s3(s3 -> s3.bucket("bundles").key("vpc.tar.gz"))));
    proton.updateEnvironmentTemplateVersion(
        r ->
            r.templateName("vpc")
                .majorVersion("1")
                .minorVersion("0")
                .status(TemplateVersionStatus.PUBLISHED));

    fake.environment("prod").progress(Progression.manually());
    proton.createEnvironment(
        r ->
            r.name("prod")
                .templateName("vpc")
                .templateMajorVersion("1")
                .protonServiceRoleArn("arn:aws:iam::123456789012:role/proton")
                .spec("{proton: EnvironmentSpec, spec: {vpc_cidr: 10.0.0.0/16}}"));
    assertThat(fake.environment("prod").status()).isEqualTo(DeploymentStatus.IN_PROGRESS);

    fake.environment("prod").fail("Stack rolled back");

    Environment prod = proton.getEnvironment(r -> r.name("prod")).environment();
    assertThat(prod.deploymentStatus()).isEqualTo(DeploymentStatus.FAILED);
    assertThat(prod.deploymentStatusMessage()).isEqualTo("Stack rolled back");
  }
}
// end
