package dev.fakeproton.samples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.FakeProton;
import dev.fakeproton.Progression;
import dev.fakeproton.junit.FakeProtonExtension;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.S3ObjectSource;
import software.amazon.awssdk.services.proton.model.TemplateVersionStatus;

@ExtendWith(FakeProtonExtension.class)
class AccountsRegionsAndTimeTest {

  private static final S3ObjectSource BUNDLE =
      S3ObjectSource.builder().bucket("bundles").key("vpc.tar.gz").build();

  @Test
  void anotherAccountInAnotherRegionHasTemplatesOfItsOwn(FakeProton fake, ProtonClient proton) {
    // snippet: accounts and regions
    ProtonClient networkTeam = fake.account("222222222222").in(Region.EU_WEST_1).client();
    networkTeam.createEnvironmentTemplate(r -> r.name("vpc"));

    assertThat(networkTeam.listEnvironmentTemplates(r -> {}).templates()).hasSize(1);
    assertThat(proton.listEnvironmentTemplates(r -> {}).templates()).isEmpty();
    // end
  }

  @Test
  void timePassesWhenTheTestSaysSo(FakeProton fake, ProtonClient proton) {
    proton.createEnvironmentTemplate(r -> r.name("vpc"));
    // snippet: time
    fake.progress(Progression.after(Duration.ofMinutes(20)));
    proton.createEnvironmentTemplateVersion(r -> r.templateName("vpc").source(s -> s.s3(BUNDLE)));

    fake.clock().advance(Duration.ofMinutes(20));

    assertThat(fake.environmentTemplateVersion("vpc", "1.0").status())
        .isEqualTo(TemplateVersionStatus.DRAFT);
    // end
  }
}
