package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertInvalid;
import static dev.fakeproton.testing.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.proton.model.DeploymentUpdateType.CURRENT_VERSION;
import static software.amazon.awssdk.services.proton.model.DeploymentUpdateType.MAJOR_VERSION;
import static software.amazon.awssdk.services.proton.model.DeploymentUpdateType.MINOR_VERSION;
import static software.amazon.awssdk.services.proton.model.DeploymentUpdateType.NONE;

import dev.fakeproton.Progression;
import dev.fakeproton.testing.Evidence;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.proton.model.DeploymentUpdateType;
import software.amazon.awssdk.services.proton.model.Environment;
import software.amazon.awssdk.services.proton.model.UpdateEnvironmentRequest;

/** UpdateEnvironment in its four deployment types, on the environment {@code prod} at 1.0. */
class EnvironmentUpdateContractTest extends EnvironmentContract {

  private static final String OTHER_ROLE = "arn:aws:iam::123456789012:role/Other";

  @BeforeEach
  void deployAndLetTimePass() {
    deployed();
    fake.clock().advance(Duration.ofMinutes(1));
  }

  private Environment updated(
      DeploymentUpdateType type, Consumer<UpdateEnvironmentRequest.Builder> more) {
    update(type, more);
    prod.succeed();
    return get("prod");
  }

  private static Consumer<UpdateEnvironmentRequest.Builder> named(String major, String minor) {
    return r -> r.templateMajorVersion(major).templateMinorVersion(minor);
  }

  @Nested
  class None {

    @Test
    @Evidence("DOC M:UpdateEnvironmentInput.deploymentType: no deployment occurs")
    void changesMetadataAndNothingElse() {
      Environment before = get("prod");

      update(NONE, r -> r.description("for customers").componentRoleArn(OTHER_ROLE));

      assertThat(get("prod"))
          .isEqualTo(
              before.toBuilder().description("for customers").componentRoleArn(OTHER_ROLE).build());
      assertThat(deployments("prod")).hasSize(1);
    }

    @Test
    @Evidence("OBS UG:ag-env-update; OURS no spec in the reply (ruling 7)")
    void answersWithTheEnvironmentWithoutSpec() {
      Environment reply = update(NONE, r -> r.description("for customers"));

      assertThat(reply).isEqualTo(get("prod").toBuilder().spec(null).build());
    }

    @Test
    @Evidence("OURS an empty description is a value like others")
    void storesAnEmptyDescription() {
      update(NONE, r -> r.description("for customers"));
      update(NONE, r -> r.description(""));

      assertThat(get("prod").description()).isEmpty();
    }

    @Test
    @Evidence("OURS NONE takes nothing that would be deployed")
    void refusesASpec() {
      assertInvalid(() -> update(NONE, r -> r.spec(OTHER_SPEC))).contains("NONE", "spec");
    }

    @ParameterizedTest
    @CsvSource({"1,", ",0", "1,0"})
    @Evidence("OURS NONE takes nothing that would be deployed")
    void refusesAVersion(String major, String minor) {
      assertInvalid(() -> update(NONE, named(major, minor))).contains("NONE");
    }

    @Test
    @Evidence("OURS what never succeeded may still be described")
    void worksAfterAFailedCreation() {
      create("test");
      fake.environment("test").fail("no quota for VPCs");

      proton.updateEnvironment(r -> r.name("test").deploymentType(NONE).description("broken"));

      assertThat(get("test").description()).isEqualTo("broken");
      assertThat(get("test").deploymentStatusMessage()).isEqualTo("no quota for VPCs");
    }
  }

  @Nested
  class CurrentVersion {

    @Test
    @Evidence("DOC M:UpdateEnvironmentInput.deploymentType")
    void deploysANewSpecOnTheVersionInUse() {
      publishedVersion("vpc", "1");

      Environment after = updated(CURRENT_VERSION, r -> r.spec(OTHER_SPEC));

      assertThat(after.spec()).isEqualTo(OTHER_SPEC);
      assertThat(version(after)).isEqualTo("1.0");
    }

    @Test
    @Evidence("OURS without a spec it deploys the current one again")
    void withoutASpecDeploysTheCurrentOneAgain() {
      Environment before = get("prod");

      Environment after = updated(CURRENT_VERSION, r -> {});

      assertThat(after.spec()).isEqualTo(before.spec());
      assertThat(after.lastSucceededDeploymentId())
          .isNotEqualTo(before.lastSucceededDeploymentId());
    }

    @ParameterizedTest
    @CsvSource({"1,", ",0", "1,0"})
    @Evidence("DOC M:UpdateEnvironmentInput.deploymentType: not to be included; OURS the kind")
    void refusesAVersion(String major, String minor) {
      assertInvalid(() -> update(CURRENT_VERSION, named(major, minor))).contains("CURRENT_VERSION");
    }
  }

  @Nested
  class MinorVersion {

    @Test
    @Evidence("OBS UG:ag-env-update")
    void showsTheOldVersionUntilItSucceeds() {
      publishedVersion("vpc", "1");

      Environment reply = update(MINOR_VERSION, named(null, "1"));

      assertThat(version(reply)).isEqualTo("1.0");
      prod.succeed();
      assertThat(version(get("prod"))).isEqualTo("1.1");
    }

    @Test
    @Evidence("DOC M:UpdateEnvironmentInput.deploymentType: by default the recommended one")
    void isTheRecommendedMinorWhereNoneIsNamed() {
      publishedVersion("vpc", "1");
      draftVersion("vpc", "1");
      publishedVersion("vpc", "2");

      assertThat(version(updated(MINOR_VERSION, r -> {}))).isEqualTo("1.1");
    }

    @Test
    @Evidence("DOC a different minor, so a lower one too")
    void mayBeLower() {
      publishedVersion("vpc", "1");
      updated(MINOR_VERSION, r -> {});

      assertThat(version(updated(MINOR_VERSION, named(null, "0")))).isEqualTo("1.0");
    }

    @Test
    @Evidence("OURS the minor version in use is accepted; OBS UG:ag-env-update passes the major")
    void mayBeTheOneInUse() {
      assertThat(version(updated(MINOR_VERSION, named("1", "0")))).isEqualTo("1.0");
    }

    @Test
    @Evidence("DOC UG:template-create: drafts can be used by name (ruling 4)")
    void mayBeADraftThatIsNamed() {
      draftVersion("vpc", "1");

      assertThat(version(updated(MINOR_VERSION, named(null, "1")))).isEqualTo("1.1");
    }

    @Test
    @Evidence("OURS MINOR_VERSION stays on the major version in use")
    void refusesAnotherMajorVersion() {
      publishedVersion("vpc", "2");

      assertInvalid(() -> update(MINOR_VERSION, named("2", "0"))).contains("MINOR_VERSION");
    }

    @Test
    @Evidence("OURS ruling 5: a missing reference")
    void refusesAnUnknownMinorVersion() {
      assertNotFound(() -> update(MINOR_VERSION, named(null, "7"))).contains("vpc:1.7");
    }

    @Test
    @Evidence("OURS a failed registration cannot be used (ruling 4)")
    void refusesAVersionThatIsNotRegistered() {
      fake.progress(Progression.immediately().failing("no manifest"));
      draftVersion("vpc", "1");

      assertInvalid(() -> update(MINOR_VERSION, named(null, "1"))).contains("REGISTRATION_FAILED");
    }

    @Test
    @Evidence("OURS a default never picks a draft (ruling 4)")
    void withoutAMinorIsRefusedWhereNoneIsPublished() {
      draftVersion("vpc", "2");
      updated(MAJOR_VERSION, named("2", "0"));

      assertInvalid(() -> update(MINOR_VERSION)).contains("'vpc'");
    }

    @Test
    @Evidence("OURS the spec that is left out stays")
    void keepsTheSpecWhereNoneIsGiven() {
      assertThat(updated(MINOR_VERSION, r -> {}).spec()).isEqualTo(SPEC);
    }
  }

  @Nested
  class MajorVersion {

    @Test
    @Evidence("DOC M:UpdateEnvironmentInput.deploymentType: by default the recommended one")
    void isTheRecommendedVersionWhereNoneIsNamed() {
      publishedVersion("vpc", "2");
      publishedVersion("vpc", "2");
      publishedVersion("vpc", "3");
      draftVersion("vpc", "4");

      assertThat(version(updated(MAJOR_VERSION, r -> {}))).isEqualTo("3.0");
    }

    @Test
    @Evidence("DOC M:UpdateEnvironmentInput.deploymentType: the minor of the named major")
    void isTheRecommendedMinorOfTheNamedMajor() {
      publishedVersion("vpc", "2");
      publishedVersion("vpc", "2");
      publishedVersion("vpc", "3");

      assertThat(version(updated(MAJOR_VERSION, named("2", null)))).isEqualTo("2.1");
    }

    @Test
    @Evidence("DOC M:UpdateEnvironmentInput.templateMinorVersion; drafts by ruling 4")
    void isTheNamedVersionAlsoADraft() {
      publishedVersion("vpc", "2");
      draftVersion("vpc", "2");

      assertThat(version(updated(MAJOR_VERSION, named("2", "1")))).isEqualTo("2.1");
    }

    @Test
    @Evidence("OURS where the recommended major is in use, it is deployed")
    void withoutAMajorMayStayOnTheOneInUse() {
      publishedVersion("vpc", "1");

      assertThat(version(updated(MAJOR_VERSION, r -> {}))).isEqualTo("1.1");
    }

    @Test
    @Evidence("DOC M:UpdateEnvironmentInput.deploymentType: higher than the one in use; OURS kind")
    void refusesTheMajorVersionInUse() {
      publishedVersion("vpc", "1");

      assertInvalid(() -> update(MAJOR_VERSION, named("1", "1"))).contains("MAJOR_VERSION");
    }

    @Test
    @Evidence("DOC M:UpdateEnvironmentInput.deploymentType: higher than the one in use; OURS kind")
    void refusesALowerMajorVersion() {
      publishedVersion("vpc", "2");
      updated(MAJOR_VERSION, r -> {});

      assertInvalid(() -> update(MAJOR_VERSION, named("1", "0"))).contains("MAJOR_VERSION");
    }

    @Test
    @Evidence("OURS a minor version alone names no version of another major")
    void refusesAMinorVersionAlone() {
      assertInvalid(() -> update(MAJOR_VERSION, named(null, "0"))).contains("templateMajorVersion");
    }

    @Test
    @Evidence("OURS ruling 5: a missing reference")
    void refusesAnUnknownMajorVersion() {
      assertNotFound(() -> update(MAJOR_VERSION, named("7", null))).contains("vpc:7");
    }

    @Test
    @Evidence("OURS a default never picks a draft (ruling 4)")
    void refusesAMajorVersionWithoutAPublishedMinor() {
      draftVersion("vpc", "2");

      assertInvalid(() -> update(MAJOR_VERSION, named("2", null))).contains("'vpc'");
    }

    @Test
    @Evidence("OURS a default never goes back, as it might after a draft was deployed")
    void withoutAMajorIsRefusedWhereTheRecommendedOneIsLower() {
      draftVersion("vpc", "2");
      updated(MAJOR_VERSION, named("2", "0"));

      assertInvalid(() -> update(MAJOR_VERSION)).contains("1.0", "2.0");
    }
  }
}
