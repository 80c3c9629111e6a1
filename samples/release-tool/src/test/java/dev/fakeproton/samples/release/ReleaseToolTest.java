package dev.fakeproton.samples.release;

import static dev.fakeproton.samples.release.Estate.BUNDLE;
import static dev.fakeproton.samples.release.Estate.environment;
import static dev.fakeproton.samples.release.Estate.publishedTemplate;
import static dev.fakeproton.samples.release.Estate.versionOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeproton.FakeProton;
import dev.fakeproton.Kind;
import dev.fakeproton.Progression;
import dev.fakeproton.junit.FakeProtonExtension;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.DeploymentUpdateType;
import software.amazon.awssdk.services.proton.model.ResourceNotFoundException;
import software.amazon.awssdk.services.proton.model.TemplateVersionStatus;
import software.amazon.awssdk.services.proton.waiters.ProtonWaiter;

/** Every test has a fake of its own, on which the work ends at once unless the test says more. */
@ExtendWith(FakeProtonExtension.class)
class ReleaseToolTest {

  private FakeProton fake;
  private ProtonClient proton;
  private ReleaseTool tool;

  @BeforeEach
  void threeEnvironments(FakeProton fake, ProtonClient proton, ProtonWaiter waiter) {
    this.fake = fake;
    this.proton = proton;
    tool = new ReleaseTool(proton, waiter);
    publishedTemplate(proton, "vpc");
    environment(proton, "vpc", "dev");
    environment(proton, "vpc", "test");
    environment(proton, "vpc", "live");
  }

  @Test
  void movesEveryEnvironmentOfTheTemplateToTheNewVersion() {
    Release release = tool.release("vpc", "1", BUNDLE);

    assertThat(release).isEqualTo(new Release.Completed("1.1", List.of("dev", "test", "live")));
    assertThat(List.of("dev", "test", "live"))
        .allSatisfy(name -> assertThat(versionOf(proton, name)).isEqualTo("1.1"));
  }

  @Test
  void publishesTheVersion() {
    tool.release("vpc", "1", BUNDLE);

    assertThat(fake.environmentTemplateVersion("vpc", "1.1").status())
        .isEqualTo(TemplateVersionStatus.PUBLISHED);
  }

  @Test
  void waitsUntilEachDeploymentHasEnded() {
    fake.progress(Progression.afterPolls(3));

    assertThat(tool.release("vpc", "1", BUNDLE)).isInstanceOf(Release.Completed.class);
  }

  @Test
  void stopsAtTheFirstEnvironmentWhoseDeploymentFails() {
    fake.environment("test").progress(Progression.immediately().failing("Stack rolled back"));

    Release release = tool.release("vpc", "1", BUNDLE);

    assertThat(release)
        .isEqualTo(
            new Release.Stopped(
                "1.1", List.of("dev"), "test", "Stack rolled back", List.of("live")));
    assertThat(versionOf(proton, "dev")).isEqualTo("1.1");
    assertThat(versionOf(proton, "test")).isEqualTo("1.0");
    assertThat(versionOf(proton, "live")).isEqualTo("1.0");
  }

  @Test
  void stopsAtAnEnvironmentThatSomebodyElseIsDeploying() {
    fake.environment("test").progress(Progression.manually());
    proton.updateEnvironment(
        r -> r.name("test").deploymentType(DeploymentUpdateType.CURRENT_VERSION));

    Release release = tool.release("vpc", "1", BUNDLE);

    assertThat(release)
        .isInstanceOfSatisfying(
            Release.Stopped.class,
            stopped -> {
              assertThat(stopped.failed()).isEqualTo("test");
              assertThat(stopped.why()).contains("IN_PROGRESS");
            });
  }

  @Test
  void deploysNothingOfAVersionThatIsNotRegistered() {
    fake.progress(
        Kind.ENVIRONMENT_TEMPLATE_VERSION, Progression.immediately().failing("No manifest found"));

    Release release = tool.release("vpc", "1", BUNDLE);

    assertThat(release).isEqualTo(new Release.NotRegistered("1.1", "No manifest found"));
    assertThat(versionOf(proton, "dev")).isEqualTo("1.0");
  }

  @Test
  void leavesEnvironmentsOfOtherTemplatesAlone() {
    publishedTemplate(proton, "fargate");
    environment(proton, "fargate", "cluster");

    tool.release("vpc", "1", BUNDLE);

    assertThat(versionOf(proton, "cluster")).isEqualTo("1.0");
  }

  @Test
  void onlyPublishesAVersionOfATemplateWithoutEnvironments() {
    publishedTemplate(proton, "fargate");

    Release release = tool.release("fargate", "1", BUNDLE);

    assertThat(release).isEqualTo(new Release.Completed("1.1", List.of()));
    assertThat(fake.environmentTemplateVersion("fargate", "1.1").status())
        .isEqualTo(TemplateVersionStatus.PUBLISHED);
  }

  @Test
  void failsForATemplateThatIsNotThere() {
    assertThatThrownBy(() -> tool.release("missing", "1", BUNDLE))
        .isInstanceOf(ResourceNotFoundException.class)
        .hasMessageContaining("missing");
  }
}
