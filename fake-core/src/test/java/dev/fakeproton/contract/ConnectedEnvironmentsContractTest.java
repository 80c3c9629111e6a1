package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertConflict;
import static dev.fakeproton.testing.Refusals.assertInvalid;
import static dev.fakeproton.testing.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.testing.Evidence;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.CreateEnvironmentRequest;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.DeploymentUpdateType;
import software.amazon.awssdk.services.proton.model.Environment;
import software.amazon.awssdk.services.proton.model.EnvironmentAccountConnectionStatus;
import software.amazon.awssdk.services.proton.model.ProvisionedResource;
import software.amazon.awssdk.services.proton.model.UpdateEnvironmentRequest;

/** Environments that are deployed into another account, through an account connection. */
class ConnectedEnvironmentsContractTest extends ConnectionContract {

  private Environment createThrough(String id) {
    return createThrough(id, NOTHING_ELSE);
  }

  private Environment createThrough(String id, Consumer<CreateEnvironmentRequest.Builder> more) {
    return create(
        "prod",
        r -> r.protonServiceRoleArn(null).environmentAccountConnectionId(id).applyMutation(more));
  }

  /** The environment {@code prod}, deployed through this connection. */
  private Environment deployedThrough(String id) {
    createThrough(id);
    prod.succeed();
    return get("prod");
  }

  private Environment deploy() {
    return update(DeploymentUpdateType.CURRENT_VERSION);
  }

  private static Consumer<UpdateEnvironmentRequest.Builder> through(String id) {
    return r -> r.environmentAccountConnectionId(id);
  }

  @Nested
  class Create {

    @Test
    @Evidence("OBS UG:ag-create-env, create-environment with a connection")
    void showsConnectionAndAccountAndNoRole() {
      String id = accepted();

      Environment environment = createThrough(id);

      assertThat(environment)
          .isEqualTo(
              Environment.builder()
                  .arn("arn:aws:proton:us-east-1:123456789012:environment/prod")
                  .name("prod")
                  .createdAt(NOW)
                  .deploymentStatus(DeploymentStatus.IN_PROGRESS)
                  .environmentAccountConnectionId(id)
                  .environmentAccountId(ENVIRONMENT)
                  .lastDeploymentAttemptedAt(NOW)
                  .lastAttemptedDeploymentId(environment.lastAttemptedDeploymentId())
                  .templateName("vpc")
                  .build());
      assertThat(proton.listEnvironments(r -> {}).environments())
          .singleElement()
          .satisfies(
              summary -> {
                assertThat(summary.environmentAccountConnectionId()).isEqualTo(id);
                assertThat(summary.environmentAccountId()).isEqualTo(ENVIRONMENT);
              });
    }

    @Test
    @Evidence("DOC UG:ag-env-account-connections: the environment account has no access to it")
    void isSeenByTheManagementAccountAlone() {
      deployedThrough(accepted());

      assertNotFound(() -> there.getEnvironment(r -> r.name("prod")));
    }

    @Test
    @Evidence("OURS environments.md 5.8: the stack lies in the environment account")
    void putsTheStackIntoTheEnvironmentAccount() {
      deployedThrough(accepted());

      assertThat(
              proton
                  .listEnvironmentProvisionedResources(r -> r.environmentName("prod"))
                  .provisionedResources())
          .extracting(ProvisionedResource::identifier)
          .singleElement()
          .asString()
          .startsWith("arn:aws:cloudformation:us-east-1:222222222222:stack/AWSProton-prod-");
    }

    @Test
    @Evidence("OURS environments.md 2: a connection with codebuildRoleArn alone means CodeBuild")
    void makesNoStackWhereTheConnectionHasOnlyTheCodebuildRole() {
      deployedThrough(accepted(r -> r.roleArn(null).codebuildRoleArn(CODEBUILD_THERE)));

      assertThat(
              proton
                  .listEnvironmentProvisionedResources(r -> r.environmentName("prod"))
                  .provisionedResources())
          .isEmpty();
    }

    @Test
    @Evidence("OURS environments.md 5.1, the kind")
    void refusesAConnectionThatNamesAnotherManagementAccount() {
      String id = request(r -> r.managementAccountId("333333333333")).id();
      elsewhere.acceptEnvironmentAccountConnection(r -> r.id(id));

      assertNotFound(() -> createThrough(id)).contains(id, MANAGEMENT);
    }

    @Test
    @Evidence("OURS environments.md 5.1: being its environment account does not help")
    void refusesAConnectionThatTheCallerMade() {
      String id =
          proton
              .createEnvironmentAccountConnection(
                  r -> r.environmentName("prod").managementAccountId(ENVIRONMENT).roleArn(ROLE))
              .environmentAccountConnection()
              .id();
      there.acceptEnvironmentAccountConnection(r -> r.id(id));

      assertNotFound(() -> createThrough(id)).contains(id);
    }

    @Test
    @Evidence("DOC UG:ag-env-account-connections, the rule; OURS the kind")
    void refusesAConnectionThatIsNotConnected() {
      String pending = request().id();
      String rejected = reject(request().id()).id();

      assertConflict(() -> createThrough(pending)).contains(pending, "PENDING", "Accept");
      assertConflict(() -> createThrough(rejected)).contains(rejected, "REJECTED");
    }

    @Test
    @Evidence("DOC UG:ag-env-account-connections, for one environment; OURS the kind")
    void refusesAConnectionForAnotherEnvironment() {
      String id = accepted(r -> r.environmentName("test"));

      assertInvalid(() -> createThrough(id)).contains(id, "'test'", "'prod'");
    }

    @Test
    @Evidence("OURS environments.md 5.1: the connection needs a role to provision with")
    void refusesAConnectionWithoutRoles() {
      String id = accepted(r -> r.roleArn(null).componentRoleArn(COMPONENTS_THERE));

      assertInvalid(() -> createThrough(id)).contains(id, "roleArn", ENVIRONMENT);
    }

    @Test
    @Evidence("DOC M:CreateEnvironmentInput.componentRoleArn; OURS with a connection too (C12)")
    void takesAComponentRole() {
      String own = "arn:aws:iam::123456789012:role/ProtonComponentRole";

      assertThat(createThrough(accepted(), r -> r.componentRoleArn(own)).componentRoleArn())
          .isEqualTo(own);
    }

    @Test
    @Evidence("OURS ruling 1: a repetition does not look at the connection again")
    void isIdempotentAlsoWhenTheConnectionIsGone() {
      String id = accepted();
      Environment created = createThrough(id);
      deleteConnection(id);

      assertThat(createThrough(id)).isEqualTo(created);
    }
  }

  @Nested
  class Update {

    @Test
    @Evidence("OURS metadata holds from acceptance on; DOC UG:ag-env-update, a new connection")
    void takesANewConnectionOfTheSameAccount() {
      deployedThrough(accepted());
      String next = accepted();

      Environment updated = update(DeploymentUpdateType.NONE, through(next));

      assertThat(updated.environmentAccountConnectionId()).isEqualTo(next);
      assertThat(updated.environmentAccountId()).isEqualTo(ENVIRONMENT);
      assertThat(updated.deploymentStatus()).isEqualTo(DeploymentStatus.SUCCEEDED);
    }

    @Test
    @Evidence("OURS environments.md 5.4.2: an update deploys through the new connection")
    void deploysThroughTheNewConnection() {
      String first = accepted();
      deployedThrough(first);
      String next = accepted();
      update(DeploymentUpdateType.CURRENT_VERSION, through(next));
      prod.step();
      deleteConnection(first);

      assertThat(deploy().environmentAccountConnectionId()).isEqualTo(next);
      prod.step();
      assertThat(get("prod").deploymentStatus()).isEqualTo(DeploymentStatus.SUCCEEDED);
    }

    @Test
    @Evidence("DOC M:UpdateEnvironment: of the same environment account; OURS the kind")
    void refusesAConnectionOfAnotherEnvironmentAccount() {
      deployedThrough(accepted());
      String id =
          elsewhere
              .createEnvironmentAccountConnection(
                  r -> r.environmentName("prod").managementAccountId(MANAGEMENT))
              .environmentAccountConnection()
              .id();
      accept(id);

      assertInvalid(() -> update(DeploymentUpdateType.NONE, through(id)))
          .contains(id, "333333333333", ENVIRONMENT);
    }

    @Test
    @Evidence("DOC M:UpdateEnvironment: for this environment; OURS the kind")
    void refusesAConnectionForAnotherEnvironment() {
      deployedThrough(accepted());
      String id = accepted(r -> r.environmentName("test"));

      assertInvalid(() -> update(DeploymentUpdateType.NONE, through(id)))
          .contains(id, "'test'", "'prod'");
    }

    @Test
    @Evidence("OURS environments.md 5.4.2: as for a create")
    void refusesAConnectionThatIsNotConnected() {
      deployedThrough(accepted());
      String id = request().id();

      assertConflict(() -> update(DeploymentUpdateType.NONE, through(id))).contains(id, "PENDING");
    }

    @Test
    @Evidence("OURS as for a create: the new one needs the role that the environment uses")
    void refusesAConnectionWithoutTheRoleInUse() {
      deployedThrough(accepted());
      String id = accepted(r -> r.roleArn(null).codebuildRoleArn(CODEBUILD_THERE));

      assertInvalid(() -> update(DeploymentUpdateType.NONE, through(id))).contains(id, "roleArn");
    }

    @Test
    @Evidence("OURS order of checks (ruling 6): the state of the environment comes first")
    void refusesABusyEnvironmentBeforeItLooksAtTheConnection() {
      createThrough(accepted());
      String id = request().id();

      assertConflict(() -> update(DeploymentUpdateType.NONE, through(id))).contains("IN_PROGRESS");
    }
  }

  @Nested
  class Connections {

    @Test
    @Evidence("DOC UG:ag-env-account-connections, the rule; OURS the kind")
    void canBeRejectedOnceTheEnvironmentIsGone() {
      String id = accepted();
      String arn = deployedThrough(id).arn();
      assertConflict(() -> reject(id)).contains(id, arn);

      delete();
      assertConflict(() -> reject(id));
      prod.step();

      assertThat(connection(id).status()).isEqualTo(EnvironmentAccountConnectionStatus.CONNECTED);
      assertThat(reject(id).status()).isEqualTo(EnvironmentAccountConnectionStatus.REJECTED);
    }

    @Test
    @Evidence("OURS environments.md 6.1: used is the one that the environment names")
    void canBeRejectedOnceTheEnvironmentHasAnother() {
      String id = accepted();
      deployedThrough(id);
      update(DeploymentUpdateType.NONE, through(accepted()));

      assertThat(reject(id).status()).isEqualTo(EnvironmentAccountConnectionStatus.REJECTED);
    }

    @Test
    @Evidence("OURS environments.md 6.1: an environment of another account does not count")
    void areUsedByTheirManagementAccountAlone() {
      ProtonClient other = elsewhere;
      String id = accepted();
      deployedThrough(id);
      String theirs = request(r -> r.managementAccountId("333333333333")).id();
      other.acceptEnvironmentAccountConnection(r -> r.id(theirs));

      assertThat(
              other
                  .rejectEnvironmentAccountConnection(r -> r.id(theirs))
                  .environmentAccountConnection()
                  .status())
          .isEqualTo(EnvironmentAccountConnectionStatus.REJECTED);
    }
  }
}
