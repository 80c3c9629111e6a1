package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertConflict;

import dev.fakeproton.testing.Evidence;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.model.DeploymentUpdateType;

/** Environments that hinder the deletion of a template version, and for how long. */
class TemplateVersionUseContractTest extends EnvironmentContract {

  private void deleteVersion(String minor) {
    proton.deleteEnvironmentTemplateVersion(
        r -> r.templateName("vpc").majorVersion("1").minorVersion(minor));
  }

  @Test
  @Evidence("DOC UG:template-delete, the condition; INF the kind")
  void hindersItsDeletion() {
    deployed();

    assertConflict(() -> deleteVersion("0")).contains("vpc:1.0", "environment/prod");
  }

  @Test
  @Evidence("OURS the target of a running deployment is in use from acceptance on")
  void beginsWithTheAcceptanceOfACreate() {
    create("prod");

    assertConflict(() -> deleteVersion("0")).contains("environment/prod");
  }

  @Test
  @Evidence("OURS the target of a running deployment is in use from acceptance on")
  void countsForBothVersionsDuringAnUpdate() {
    deployed();
    publishedVersion("vpc", "1");
    draftVersion("vpc", "1");
    update(DeploymentUpdateType.MINOR_VERSION);

    for (String minor : Arrays.asList("0", "1")) {
      assertConflict(() -> deleteVersion(minor)).contains("environment/prod");
    }
  }

  @Test
  @Evidence("OURS in use is the version of the last success")
  void endsWithTheSuccessOfAnother() {
    deployed();
    publishedVersion("vpc", "1");
    update(DeploymentUpdateType.MINOR_VERSION);
    prod.succeed();

    deleteVersion("0");

    assertConflict(() -> deleteVersion("1")).contains("environment/prod");
  }

  @Test
  @Evidence("OURS in use is the version of the last success")
  void endsForTheTargetWhenTheUpdateFails() {
    deployed();
    draftVersion("vpc", "1");
    update(DeploymentUpdateType.MINOR_VERSION, r -> r.templateMinorVersion("1"));
    prod.fail("no quota for VPCs");

    deleteVersion("1");

    assertConflict(() -> deleteVersion("0")).contains("environment/prod");
  }

  @Test
  @Evidence("OURS a version is in use until its environment is gone")
  void endsWithTheEnvironment() {
    deployed();
    delete();
    assertConflict(() -> deleteVersion("0")).contains("environment/prod");
    prod.succeed();

    deleteVersion("0");
  }
}
