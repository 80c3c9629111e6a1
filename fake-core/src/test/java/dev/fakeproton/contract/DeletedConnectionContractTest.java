package dev.fakeproton.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.Kind;
import dev.fakeproton.Progression;
import dev.fakeproton.testing.Evidence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.DeploymentUpdateType;
import software.amazon.awssdk.services.proton.model.Environment;

/** Environments whose account connection has been deleted: Proton cannot manage them any more. */
class DeletedConnectionContractTest extends ConnectionContract {

  private String first = UNKNOWN_ID;

  @BeforeEach
  void deployThenDeleteTheConnection() {
    fake.progress(Kind.ENVIRONMENT, Progression.immediately());
    first = accepted(r -> r.codebuildRoleArn(CODEBUILD_THERE));
    create("prod", r -> r.protonServiceRoleArn(null).environmentAccountConnectionId(first));
    get("prod");
    deleteConnection(first);
  }

  private Environment deploy() {
    return update(DeploymentUpdateType.CURRENT_VERSION, r -> r.spec(OTHER_SPEC));
  }

  private DeploymentStatus status() {
    return get("prod").deploymentStatus();
  }

  @Nested
  class AnEnvironment {

    @Test
    @Evidence("OURS environments.md 6.8: it keeps id and account of the connection")
    void staysAsItIs() {
      assertThat(get("prod").deploymentStatus()).isEqualTo(DeploymentStatus.SUCCEEDED);
      assertThat(get("prod").environmentAccountConnectionId()).isEqualTo(first);
      assertThat(get("prod").environmentAccountId()).isEqualTo(ENVIRONMENT);
    }

    @Test
    @Evidence("DOC UG:ag-env-account-connections, that Proton cannot manage it; OURS that it fails")
    void failsToDeploy() {
      assertThat(deploy().deploymentStatus()).isEqualTo(DeploymentStatus.IN_PROGRESS);

      Environment failed = get("prod");
      assertThat(failed.deploymentStatus()).isEqualTo(DeploymentStatus.FAILED);
      assertThat(failed.deploymentStatusMessage()).contains(first, "'prod'", ENVIRONMENT);
      assertThat(failed.spec()).isEqualTo(SPEC);
      assertThat(deployment(failed.lastAttemptedDeploymentId()).deploymentStatusMessage())
          .isEqualTo(failed.deploymentStatusMessage());
    }

    @Test
    @Evidence(
        "OURS environments.md 5.5; DOC UG:ag-env-account-connections: what is left is the customer's duty")
    void failsToBeDeleted() {
      assertThat(delete().deploymentStatus()).isEqualTo(DeploymentStatus.DELETE_IN_PROGRESS);

      assertThat(status()).isEqualTo(DeploymentStatus.DELETE_FAILED);
      assertThat(get("prod").deploymentStatusMessage()).contains(first);
    }

    @Test
    @Evidence("OURS nothing is deployed, so nothing needs the connection")
    void canChangeItsDescription() {
      assertThat(
              update(DeploymentUpdateType.NONE, r -> r.description("orphaned")).deploymentStatus())
          .isEqualTo(DeploymentStatus.SUCCEEDED);
      assertThat(status()).isEqualTo(DeploymentStatus.SUCCEEDED);
    }

    @Test
    @Evidence("OURS a test's own word wins over what Proton could do")
    void succeedsWhereTheTestSaysSo() {
      fake.progress(Kind.ENVIRONMENT, Progression.manually());
      deploy();
      prod.succeed();

      assertThat(status()).isEqualTo(DeploymentStatus.SUCCEEDED);
      assertThat(get("prod").spec()).isEqualTo(OTHER_SPEC);
    }

    @Test
    @Evidence("OURS a step is what would come by itself")
    void failsByAStepOfTheTest() {
      fake.progress(Kind.ENVIRONMENT, Progression.manually());
      deploy();
      prod.step();

      assertThat(status()).isEqualTo(DeploymentStatus.FAILED);
      assertThat(get("prod").deploymentStatusMessage()).contains(first);
    }

    @Test
    @Evidence("OURS a failure that the test explains is explained by the test")
    void failsWithTheReasonThatTheTestGives() {
      fake.progress(Kind.ENVIRONMENT, Progression.manually());
      deploy();
      prod.fail("no quota for VPCs");

      assertThat(get("prod").deploymentStatusMessage()).isEqualTo("no quota for VPCs");
    }

    @Test
    @Evidence("OURS a cancellation needs no connection: nothing has begun there")
    void canBeCancelled() {
      fake.progress(Kind.ENVIRONMENT, Progression.manually());
      deploy();
      cancel();
      prod.step();

      assertThat(status()).isEqualTo(DeploymentStatus.CANCELLED);
    }

    @Test
    @Evidence("OURS what counts is how the connection stands when the work begins")
    void finishesTheDeploymentThatRunsAlready() {
      fake.progress(Kind.ENVIRONMENT, Progression.manually());
      String next = accepted();
      update(DeploymentUpdateType.CURRENT_VERSION, r -> r.environmentAccountConnectionId(next));
      deleteConnection(next);
      prod.step();

      assertThat(status()).isEqualTo(DeploymentStatus.SUCCEEDED);
    }
  }

  @Nested
  class Repair {

    @Test
    @Evidence("DOC UG:ag-env-account-connections: a new connection; OURS by its id")
    void isAnUpdateWithANewConnection() {
      String next = accepted();

      update(DeploymentUpdateType.CURRENT_VERSION, r -> r.environmentAccountConnectionId(next));

      assertThat(status()).isEqualTo(DeploymentStatus.SUCCEEDED);
      assertThat(get("prod").environmentAccountConnectionId()).isEqualTo(next);
    }

    @Test
    @Evidence("DOC UG:ag-env-account-connections: a new connection; OURS that accepting it will do")
    void isANewConnectionAlone() {
      accepted();

      deploy();

      assertThat(status()).isEqualTo(DeploymentStatus.SUCCEEDED);
      assertThat(get("prod").environmentAccountConnectionId()).isEqualTo(first);
    }

    @Test
    @Evidence("OURS as for updates: then it can be deleted")
    void letsTheEnvironmentBeDeleted() {
      delete();
      assertThat(status()).isEqualTo(DeploymentStatus.DELETE_FAILED);
      accepted();

      delete();

      assertThat(proton.listEnvironments(r -> {}).environments()).isEmpty();
    }

    @Test
    @Evidence("DOC UG:ag-env-account-connections: accepted, for this environment and account")
    void isNotAnyOtherConnection() {
      request();
      accepted(r -> r.environmentName("test"));
      accept(
          elsewhere
              .createEnvironmentAccountConnection(
                  r -> r.environmentName("prod").managementAccountId(MANAGEMENT))
              .environmentAccountConnection()
              .id());
      String toOthers = request(r -> r.managementAccountId("333333333333")).id();
      elsewhere.acceptEnvironmentAccountConnection(r -> r.id(toOthers));

      deploy();

      assertThat(status()).isEqualTo(DeploymentStatus.FAILED);
    }

    @Test
    @Evidence("OURS a stand-in needs the role that the environment uses")
    void isNotAConnectionWithoutTheRoleInUse() {
      accepted(r -> r.roleArn(null).codebuildRoleArn(CODEBUILD_THERE));
      deploy();
      assertThat(status()).isEqualTo(DeploymentStatus.FAILED);
      accepted();

      deploy();

      assertThat(status()).isEqualTo(DeploymentStatus.SUCCEEDED);
    }
  }
}
