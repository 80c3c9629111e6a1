package dev.fakeproton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeproton.testing.Evidence;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.proton.model.TemplateVersionStatus;

/** What a handle says when it is asked for what is not possible. */
@Evidence("OURS: handles are the fake's own")
class ResourceHandleTest {

  private final FakeProton fake = FakeProton.start();

  @BeforeEach
  void freezeTime() {
    fake.clock().freezeAt(Instant.parse("2026-03-01T10:00:00Z"));
  }

  @AfterEach
  void closeFake() {
    fake.close();
  }

  private ResourceHandle<TemplateVersionStatus> registration() {
    fake.client().createEnvironmentTemplate(r -> r.name("web"));
    fake.client()
        .createEnvironmentTemplateVersion(
            r -> r.templateName("web").source(s -> s.s3(s3 -> s3.bucket("bundles").key("k"))));
    return fake.environmentTemplateVersion("web", "1.0");
  }

  @Test
  void namesResourceStateRemedyAndHistoryWhereNothingIsUnderWay() {
    var version = registration();

    assertThatThrownBy(() -> version.fail("too late"))
        .isInstanceOf(IllegalMoveException.class)
        .hasMessage(
            """
            The environment template version 'web:1.0' is DRAFT, so fail() is not possible. \
            No move is legal, as nothing is under way. Progression.manually(), set before the call that starts the work, keeps it under way until the test moves it. \
            History:
              2026-03-01T10:00:00Z  -> REGISTRATION_IN_PROGRESS  (CreateEnvironmentTemplateVersion)
              2026-03-01T10:00:00Z  REGISTRATION_IN_PROGRESS -> DRAFT  (progression immediately())""");
  }

  @Test
  void changesNothingByAnIllegalMove() {
    var version = registration();
    assertThatThrownBy(version::step).isInstanceOf(IllegalMoveException.class);

    assertThat(version.status()).isEqualTo(TemplateVersionStatus.DRAFT);
    assertThat(version.history()).hasSize(2);
  }

  @Test
  void saysThatThereIsNoSuchResource() {
    assertThatThrownBy(() -> fake.environment("nobody").status())
        .isInstanceOf(IllegalStateException.class)
        .isNotInstanceOf(IllegalMoveException.class)
        .hasMessage(
            "There is no environment 'nobody' in account 123456789012, region us-east-1. Create it first, or check account, region and spelling.");
  }

  @Test
  void takesNothingForAVersionThatIsNone() {
    assertThatThrownBy(() -> fake.environmentTemplateVersion("web", "1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'1' is no version of template 'web': expected major.minor, such as 1.0");
  }

  @ParameterizedTest
  @MethodSource("outputsThatDoNotFit")
  void takesNoOutputsThatTheModelDoesNotAllow(Map<String, String> outputs) {
    assertThatThrownBy(() -> fake.environment("prod").succeed(outputs))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 to 1024 characters");
  }

  static Stream<Map<String, String>> outputsThatDoNotFit() {
    return Stream.of(
        Map.of("", "value"),
        Map.of("key", ""),
        Map.of("key", "v".repeat(1025)),
        Collections.singletonMap("key", null));
  }

  @Test
  void putsNothingOutWhereNothingIsDeployed() {
    fake.progress(Progression.manually());
    var version = fake.environmentTemplateVersion("vpc", "1.0");
    fake.client().createEnvironmentTemplate(r -> r.name("vpc"));
    fake.client()
        .createEnvironmentTemplateVersion(
            r -> r.templateName("vpc").source(s -> s.s3(s3 -> s3.bucket("bundles").key("vpc"))));

    assertThatThrownBy(() -> version.succeed(Map.of("VpcId", "vpc-1")))
        .isInstanceOf(IllegalMoveException.class)
        .hasMessageContaining("Only a deployment has outputs.");
    assertThat(version.status()).isEqualTo(TemplateVersionStatus.REGISTRATION_IN_PROGRESS);
  }

  @Test
  void recordsTheMovesOfTheTest() {
    fake.progress(Progression.manually());
    var version = registration();

    version.fail("no manifest");

    assertThat(version.status()).isEqualTo(TemplateVersionStatus.REGISTRATION_FAILED);
    assertThat(version.history())
        .last()
        .isEqualTo(
            new Transition(
                Instant.parse("2026-03-01T10:00:00Z"),
                Optional.of("REGISTRATION_IN_PROGRESS"),
                "REGISTRATION_FAILED",
                "fail() of the test"));
  }

  @Test
  void mayBeGivenAProgressionBeforeItsResourceExists() {
    fake.environmentTemplateVersion("web", "1.0").progress(Progression.manually());

    assertThat(registration().status()).isEqualTo(TemplateVersionStatus.REGISTRATION_IN_PROGRESS);
  }

  @Test
  void showsKindNameAndOwner() {
    assertThat(fake.account("222222222222").environment("prod"))
        .hasToString("environment 'prod' (account 222222222222, region us-east-1)");
  }
}
