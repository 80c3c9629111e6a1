package dev.fakeproton.samples.release;

import static dev.fakeproton.assertions.FakeProtonAssertions.assertThat;
import static dev.fakeproton.assertions.FakeProtonAssertions.assertThatThrownBy;
import static dev.fakeproton.samples.release.Versions.BUNDLE;
import static dev.fakeproton.samples.release.Versions.versionOf;

import dev.fakeproton.FakeProton;
import dev.fakeproton.Kind;
import dev.fakeproton.Progression;
import dev.fakeproton.junit.FakeProtonExtension;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.GetEnvironmentRequest;
import software.amazon.awssdk.services.proton.model.ResourceNotFoundException;
import software.amazon.awssdk.services.proton.model.TemplateVersionStatus;
import software.amazon.awssdk.services.proton.model.UpdateEnvironmentRequest;
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
    fake.given().environment("dev").environment("test").environment("live");
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

    assertThat(fake.environmentTemplateVersion("vpc", "1.1"))
        .hasStatus(TemplateVersionStatus.PUBLISHED);
  }

  @Test
  void waitsUntilEachDeploymentHasEnded() {
    fake.progress(Progression.afterPolls(3));

    assertThat(tool.release("vpc", "1", BUNDLE)).isInstanceOf(Release.Completed.class);

    assertThat(fake)
        .received(GetEnvironmentRequest.class)
        .like(GetEnvironmentRequest.builder().name("live").build())
        .atLeast(4);
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
  void goesOnInTheSameOrderWhenItIsStartedAgain() {
    fake.progress(
        Kind.ENVIRONMENT,
        Progression.immediately()
            .then(Progression.immediately().failing("Stack rolled back"))
            .then(Progression.immediately()));
    tool.release("vpc", "1", BUNDLE);

    Release second = tool.release("vpc", "1", BUNDLE);

    assertThat(second).isEqualTo(new Release.Completed("1.2", List.of("dev", "test", "live")));
    assertThat(fake.environment("test")).hasSucceeded();
  }

  @Test
  void stopsAtAnEnvironmentThatSomebodyElseIsDeploying() {
    fake.given().environment("test").inProgress();

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
    assertThat(fake).received(UpdateEnvironmentRequest.class).never();
  }

  @Test
  void leavesEnvironmentsOfOtherTemplatesAlone() {
    fake.given().environmentTemplate("fargate").environment("cluster");

    tool.release("vpc", "1", BUNDLE);

    assertThat(versionOf(proton, "cluster")).isEqualTo("1.0");
  }

  @Test
  void onlyPublishesAVersionOfATemplateWithoutEnvironments() {
    fake.given().environmentTemplate("fargate");

    Release release = tool.release("fargate", "1", BUNDLE);

    assertThat(release).isEqualTo(new Release.Completed("1.1", List.of()));
    assertThat(fake.environmentTemplateVersion("fargate", "1.1"))
        .hasStatus(TemplateVersionStatus.PUBLISHED);
  }

  @Test
  void failsForATemplateThatIsNotThere() {
    assertThatThrownBy(() -> tool.release("missing", "1", BUNDLE))
        .isInstanceOf(ResourceNotFoundException.class)
        .hasMessageContaining("missing");
  }
}
