package dev.fakeproton.samples.release;

import static dev.fakeproton.assertions.FakeProtonAssertions.assertThat;
import static dev.fakeproton.assertions.FakeProtonAssertions.assertThatThrownBy;
import static dev.fakeproton.samples.release.Versions.BUNDLE;
import static dev.fakeproton.samples.release.Versions.versionOf;

import dev.fakeproton.FakeProton;
import dev.fakeproton.Progression;
import dev.fakeproton.junit.InjectProton;
import dev.fakeproton.junit.WithFakeProton;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.CreateEnvironmentTemplateVersionRequest;
import software.amazon.awssdk.services.proton.model.GetEnvironmentRequest;
import software.amazon.awssdk.services.proton.model.InternalServerException;
import software.amazon.awssdk.services.proton.model.UpdateEnvironmentRequest;
import software.amazon.awssdk.services.proton.waiters.ProtonWaiter;

/**
 * What becomes of a release when calls go wrong. The fakes are strict, so a test fails too if the
 * fault that it prepared struck no call.
 */
@WithFakeProton(strict = true)
class ReleaseOverABadNetworkTest {

  private static final Release COMPLETED = new Release.Completed("1.1", List.of("dev", "live"));

  @InjectProton private FakeProton fake;
  @InjectProton private ProtonClient proton;
  @InjectProton private ProtonWaiter waiter;

  private ReleaseTool tool;

  @BeforeEach
  void twoEnvironments() {
    fake.given().environment("dev").environment("live");
    tool = new ReleaseTool(proton, waiter);
  }

  private Release release() {
    return tool.release("vpc", "1", BUNDLE);
  }

  @Test
  void throttlingIsLeftToTheSdkWhichTriesAgain() {
    fake.faults().on(UpdateEnvironmentRequest.class).throttle().times(2);

    assertThat(release()).isEqualTo(COMPLETED);

    assertThat(fake).received(UpdateEnvironmentRequest.class).times(2);
    assertThat(fake.calls().to(UpdateEnvironmentRequest.class).get(0).attempts()).hasSize(3);
  }

  @Test
  void throttlingWhileItWaitsIsNoFailedDeployment() {
    fake.progress(Progression.afterPolls(3));
    fake.faults().on(GetEnvironmentRequest.class).throttle().afterCalls(1).times(2);

    assertThat(release()).isEqualTo(COMPLETED);
  }

  @Test
  void anOutageEndsItBeforeTheNextEnvironmentIsTouched() {
    fake.faults()
        .on(UpdateEnvironmentRequest.class)
        .matching(request -> request.name().equals("dev"))
        .internalError();

    assertThatThrownBy(this::release).isInstanceOf(InternalServerException.class);

    assertThat(fake)
        .received(UpdateEnvironmentRequest.class)
        .matching("of live", request -> request.name().equals("live"))
        .never();
    assertThat(versionOf(proton, "dev")).isEqualTo("1.0");
  }

  @Test
  void aLostReplyRegistersNoSecondVersionBecauseTheSdkSendsAClientToken() {
    fake.faults().on(CreateEnvironmentTemplateVersionRequest.class).loseReply().times(1);

    assertThat(release()).isEqualTo(COMPLETED);

    assertThat(fake).received(CreateEnvironmentTemplateVersionRequest.class).once();
    assertThat(
            proton.listEnvironmentTemplateVersions(r -> r.templateName("vpc")).templateVersions())
        .hasSize(2);
  }

  @Test
  void aLostReplyOfAnUpdateIsNotTakenForSomebodyElsesDeployment() {
    fake.progress(Progression.afterPolls(2));
    fake.faults().on(UpdateEnvironmentRequest.class).loseReply().times(1);

    assertThat(release()).isEqualTo(COMPLETED);

    assertThat(fake.environment("dev"))
        .hasHistory("IN_PROGRESS", "SUCCEEDED", "IN_PROGRESS", "SUCCEEDED");
  }
}
