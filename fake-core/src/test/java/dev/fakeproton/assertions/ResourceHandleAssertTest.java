package dev.fakeproton.assertions;

import static dev.fakeproton.assertions.FakeProtonAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeproton.FakeProton;
import dev.fakeproton.Progression;
import dev.fakeproton.ResourceHandle;
import dev.fakeproton.testing.Evidence;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.RepositorySyncStatus;
import software.amazon.awssdk.services.proton.model.ResourceSyncStatus;
import software.amazon.awssdk.services.proton.model.ServiceStatus;
import software.amazon.awssdk.services.proton.model.TemplateVersionStatus;

/** Assertions on how resources stand, and what they say when they do not hold. */
@Evidence("OURS: assertions are the fake's own")
class ResourceHandleAssertTest {

  private static final String SPEC = "{proton: EnvironmentSpec, spec: {size: 1}}";
  private static final String ROLE = "arn:aws:iam::123456789012:role/ProtonServiceRole";

  private final FakeProton fake = FakeProton.start();
  private final ProtonClient proton = fake.client();

  @BeforeEach
  void freezeTime() {
    fake.clock().freezeAt(Instant.parse("2026-03-01T10:00:00Z"));
  }

  @AfterEach
  void closeFake() {
    fake.close();
  }

  private ResourceHandle<TemplateVersionStatus> registration() {
    proton.createEnvironmentTemplate(r -> r.name("vpc"));
    proton.createEnvironmentTemplateVersion(
        r -> r.templateName("vpc").source(s -> s.s3(s3 -> s3.bucket("bundles").key("vpc"))));
    return fake.environmentTemplateVersion("vpc", "1.0");
  }

  /** An environment whose creation is under way. */
  private ResourceHandle<DeploymentStatus> deployment() {
    registration();
    proton.updateEnvironmentTemplateVersion(
        r -> r.templateName("vpc").majorVersion("1").minorVersion("0").status("PUBLISHED"));
    fake.progress(Progression.manually());
    proton.createEnvironment(
        r ->
            r.name("prod")
                .templateName("vpc")
                .templateMajorVersion("1")
                .spec(SPEC)
                .protonServiceRoleArn(ROLE));
    return fake.environment("prod");
  }

  @Nested
  class AFailure {

    @Test
    void showsHistoryAndWhatIsInFlight() {
      var environment = deployment();

      Golden.failsAsIn(
          "state-in-flight", () -> assertThat(environment).hasFailed("Stack rolled back"));
    }

    @Test
    void showsTheStatusMessageThatThereIs() {
      var environment = deployment().fail("Access denied");

      Golden.failsAsIn(
          "state-message", () -> assertThat(environment).hasFailed("Stack rolled back"));
    }

    @Test
    void saysThatThereIsNoSuchResource() {
      Golden.failsAsIn("state-absent", () -> assertThat(fake.environment("nobody")).hasSucceeded());
    }

    @Test
    void showsTheHistoryThatWas() {
      var environment = deployment().succeed();

      Golden.failsAsIn(
          "state-history", () -> assertThat(environment).hasHistory("IN_PROGRESS", "FAILED"));
    }

    @Test
    void isThatOfEveryAssertionThatDoesNotHold() {
      var environment = deployment();

      assertThatThrownBy(() -> assertThat(environment).hasSucceeded())
          .isInstanceOf(AssertionError.class);
      assertThatThrownBy(() -> assertThat(environment).hasFailed())
          .isInstanceOf(AssertionError.class);
      assertThatThrownBy(() -> assertThat(environment).hasStatus(DeploymentStatus.CANCELLED))
          .isInstanceOf(AssertionError.class);
      assertThatThrownBy(() -> assertThat(environment.succeed()).isInProgress())
          .isInstanceOf(AssertionError.class);
    }
  }

  @Nested
  class AResource {

    @Test
    void isInProgressThenFails() {
      var environment = deployment();
      assertThat(environment).isInProgress().hasStatus(DeploymentStatus.IN_PROGRESS);

      environment.fail("Stack rolled back");

      assertThat(environment)
          .hasFailed()
          .hasFailed("Stack rolled back")
          .hasHistory("IN_PROGRESS", "FAILED");
    }

    @Test
    void thatIsATemplateVersionTellsWhyItsRegistrationFailed() {
      fake.progress(Progression.immediately().failing("no manifest"));

      assertThat(registration()).hasFailed("no manifest");
    }

    @Test
    void thatIsATemplateVersionHasSucceededAsADraft() {
      assertThat(registration()).hasSucceeded().hasStatus(TemplateVersionStatus.DRAFT);
    }

    @Test
    void hasNoHistoryBeforeItExists() {
      assertThat(fake.environment("nobody")).hasHistory();
    }
  }

  @Nested
  class Statuses {

    /** All statuses that are not success. */
    static final Map<Outcome, Set<String>> NOT_SUCCESS =
        Map.of(
            Outcome.IN_PROGRESS,
            Set.of(
                "IN_PROGRESS",
                "DELETE_IN_PROGRESS",
                "CANCELLING",
                "CREATE_IN_PROGRESS",
                "CREATE_FAILED_CLEANUP_IN_PROGRESS",
                "UPDATE_IN_PROGRESS",
                "UPDATE_FAILED_CLEANUP_IN_PROGRESS",
                "REGISTRATION_IN_PROGRESS",
                "INITIATED",
                "QUEUED"),
            Outcome.FAILED,
            Set.of(
                "FAILED",
                "DELETE_FAILED",
                "CREATE_FAILED",
                "CREATE_FAILED_CLEANUP_COMPLETE",
                "CREATE_FAILED_CLEANUP_FAILED",
                "UPDATE_FAILED",
                "UPDATE_FAILED_CLEANUP_COMPLETE",
                "UPDATE_FAILED_CLEANUP_FAILED",
                "UPDATE_COMPLETE_CLEANUP_FAILED",
                "REGISTRATION_FAILED"),
            Outcome.CANCELLED,
            Set.of("CANCELLED"));

    static final Set<String> SUCCESS =
        Set.of("SUCCEEDED", "DELETE_COMPLETE", "ACTIVE", "DRAFT", "PUBLISHED");

    static Stream<Object> all() {
      return Stream.of(
              DeploymentStatus.values(),
              ServiceStatus.values(),
              TemplateVersionStatus.values(),
              ResourceSyncStatus.values(),
              RepositorySyncStatus.values())
          .flatMap(Arrays::stream)
          .map(Object.class::cast)
          .filter(status -> !"null".equals(String.valueOf(status)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void eachComeToOneOutcome(Object status) {
      Outcome outcome = Outcome.of(status);

      assertThat(outcome == Outcome.SUCCEEDED ? SUCCESS : NOT_SUCCESS.get(outcome))
          .contains(status.toString());
    }
  }
}
