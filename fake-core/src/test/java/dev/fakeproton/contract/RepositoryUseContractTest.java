package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertConflict;
import static dev.fakeproton.testing.Refusals.assertInvalid;
import static dev.fakeproton.testing.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.proton.model.DeploymentUpdateType.NONE;

import dev.fakeproton.testing.Evidence;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.model.CreateEnvironmentRequest;
import software.amazon.awssdk.services.proton.model.Environment;
import software.amazon.awssdk.services.proton.model.Provisioning;
import software.amazon.awssdk.services.proton.model.Repository;
import software.amazon.awssdk.services.proton.model.RepositoryBranch;
import software.amazon.awssdk.services.proton.model.RepositoryBranchInput;
import software.amazon.awssdk.services.proton.model.RepositoryProvider;

/** Who uses a linked repository, and so keeps its link; {@code acme/infra} is linked. */
class RepositoryUseContractTest extends EnvironmentContract {

  private static final String ARN =
      "arn:aws:proton:us-east-1:123456789012:repository/github:acme/infra";
  private static final String CODEBUILD_ROLE = "arn:aws:iam::123456789012:role/Build";
  private static final RepositoryBranchInput BRANCH = branch("acme/infra", "main");
  private static final RepositoryBranch LINKED_BRANCH =
      RepositoryBranch.builder()
          .arn(ARN)
          .provider(RepositoryProvider.GITHUB)
          .name("acme/infra")
          .branch("main")
          .build();

  @BeforeEach
  void linkARepository() {
    link("acme/infra");
  }

  private Repository deleteLink() {
    return proton
        .deleteRepository(r -> r.provider(RepositoryProvider.GITHUB).name("acme/infra"))
        .repository();
  }

  private static RepositoryBranchInput branch(String name, String branch) {
    return RepositoryBranchInput.builder()
        .provider(RepositoryProvider.GITHUB)
        .name(name)
        .branch(branch)
        .build();
  }

  /** Asks for the environment {@code prod}, provisioned through the repository. */
  private Environment selfManaged(Consumer<CreateEnvironmentRequest.Builder> more) {
    return create(
        "prod",
        r -> r.protonServiceRoleArn(null).provisioningRepository(BRANCH).applyMutation(more));
  }

  private void deployedSelfManaged() {
    selfManaged(NOTHING_ELSE);
    prod.succeed();
  }

  @Nested
  class CreateEnvironment {

    @Test
    @Evidence("OBS UG:ag-create-env, pr-environment (C4)")
    void showsTheBranchWithTheArnOfItsLink() {
      Environment reply = selfManaged(NOTHING_ELSE);

      assertThat(reply.provisioningRepository()).isEqualTo(LINKED_BRANCH);
      assertThat(reply.provisioning()).isNull();
      assertThat(reply.protonServiceRoleArn()).isNull();
      assertThat(get("prod").provisioningRepository()).isEqualTo(LINKED_BRANCH);
    }

    @Test
    @Evidence("DOC M:EnvironmentSummary has no provisioningRepository")
    void isListedWithoutTheRepository() {
      selfManaged(NOTHING_ELSE);

      assertThat(proton.listEnvironments(r -> {}).environments().get(0).toString())
          .doesNotContain("acme/infra");
    }

    @Test
    @Evidence("OURS undocumented, accepted (C11)")
    void takesACodebuildRoleBesideTheRepository() {
      Environment reply = selfManaged(r -> r.codebuildRoleArn(CODEBUILD_ROLE));

      assertThat(reply.codebuildRoleArn()).isEqualTo(CODEBUILD_ROLE);
      assertThat(reply.provisioningRepository()).isEqualTo(LINKED_BRANCH);
    }

    @Test
    @Evidence("DOC M:CreateEnvironmentInput; OURS the kind (C10)")
    void refusesAServiceRoleBesideTheRepository() {
      assertInvalid(() -> selfManaged(r -> r.protonServiceRoleArn(ROLE)))
          .contains("protonServiceRoleArn", "provisioningRepository");
    }

    @Test
    @Evidence("OURS a customer-managed environment is provisioned by nobody (C13)")
    void refusesTheRepositoryForACustomerManagedTemplate() {
      proton.createEnvironmentTemplate(
          r -> r.name("existing").provisioning(Provisioning.CUSTOMER_MANAGED));
      publishedVersion("existing", null);

      assertInvalid(() -> selfManaged(r -> r.templateName("existing")))
          .contains("'existing'", "provisioningRepository");
    }

    @Test
    @Evidence("DOC the repository must be linked; OURS the kind (U23)")
    void doesNotFindTheSameNameOfAnotherProvider() {
      RepositoryBranchInput elsewhere =
          BRANCH.toBuilder().provider(RepositoryProvider.BITBUCKET).build();

      assertNotFound(() -> selfManaged(r -> r.provisioningRepository(elsewhere)))
          .contains("acme/infra", "BITBUCKET");
    }

    @Test
    @Evidence("OURS ruling 1: every member as sent")
    void repeatedWithTheSameBranchAnswersAsBefore() {
      Environment first = selfManaged(NOTHING_ELSE);

      assertThat(selfManaged(NOTHING_ELSE)).isEqualTo(first);
      assertInvalid(() -> selfManaged(r -> r.provisioningRepository(branch("acme/infra", "dev"))))
          .isEqualTo("Idempotent parameter mismatch");
    }
  }

  /** The row "self-managed" of environments.md 5.4.2. */
  @Nested
  class UpdateOfASelfManagedEnvironment {

    @BeforeEach
    void deployASelfManagedEnvironment() {
      deployedSelfManaged();
    }

    @Test
    @Evidence("DOC M:UpdateEnvironmentInput; OURS the kind")
    void refusesAServiceRole() {
      assertInvalid(() -> update(NONE, r -> r.protonServiceRoleArn(ROLE)))
          .contains("'prod'", "self-managed", "protonServiceRoleArn");
    }

    @Test
    @Evidence("OURS it may serve instances that live in the environment")
    void takesACodebuildRole() {
      assertThat(update(NONE, r -> r.codebuildRoleArn(CODEBUILD_ROLE)).codebuildRoleArn())
          .isEqualTo(CODEBUILD_ROLE);
    }

    @Test
    @Evidence("DOC M:UpdateEnvironmentInput wants it sent, UG:ag-env-update left alone")
    void takesItsOwnRepositoryAgain() {
      assertThat(update(NONE, r -> r.provisioningRepository(BRANCH)).provisioningRepository())
          .isEqualTo(LINKED_BRANCH);
      assertThat(update(NONE).provisioningRepository()).isEqualTo(LINKED_BRANCH);
    }

    @Test
    @Evidence("OURS another value is refused")
    void refusesAnotherBranchOrRepository() {
      link("acme/other");

      assertInvalid(() -> update(NONE, r -> r.provisioningRepository(branch("acme/infra", "dev"))))
          .contains("'prod'", "main");
      assertInvalid(() -> update(NONE, r -> r.provisioningRepository(branch("acme/other", "main"))))
          .contains("'prod'", "acme/infra");
      assertThat(get("prod").provisioningRepository()).isEqualTo(LINKED_BRANCH);
    }

    @Test
    @Evidence("OURS U23: a missing reference comes before the state")
    void doesNotFindARepositoryThatIsNotLinked() {
      assertNotFound(
              () -> update(NONE, r -> r.provisioningRepository(branch("acme/nowhere", "main"))))
          .contains("acme/nowhere");
    }
  }

  @Nested
  class UpdateOfAnotherEnvironment {

    @Test
    @Evidence("OURS environments.md 5.4.2: the method of an environment stays; the kind")
    void refusesARepository() {
      deployed();

      assertInvalid(() -> update(NONE, r -> r.provisioningRepository(BRANCH)))
          .contains("'prod'", "not self-managed");
    }
  }

  @Nested
  @Evidence("OURS templates.md 8.4: Conflict is declared, what for is undocumented")
  class DeleteRepository {

    @Test
    void isRefusedWhileAnEnvironmentIsProvisionedThroughIt() {
      deployedSelfManaged();

      assertConflict(() -> deleteLink()).contains(ARN, "environment 'prod'");
    }

    @Test
    void isRefusedWhileSuchAnEnvironmentIsBeingDeleted() {
      deployedSelfManaged();
      delete();
      assertConflict(() -> deleteLink());

      prod.succeed();

      assertThat(deleteLink().arn()).isEqualTo(ARN);
    }

    @Test
    void isRefusedWhileThePipelinesUseIt() {
      proton.updateAccountSettings(r -> r.pipelineProvisioningRepository(BRANCH));
      assertConflict(() -> deleteLink()).contains(ARN, "account settings");

      proton.updateAccountSettings(r -> r.deletePipelineProvisioningRepository(true));

      assertThat(deleteLink().arn()).isEqualTo(ARN);
    }

    @Test
    void doesNotMindUsersOfOtherRepositories() {
      link("acme/other");
      selfManaged(r -> r.provisioningRepository(branch("acme/other", "main")));
      proton.updateAccountSettings(
          r -> r.pipelineProvisioningRepository(branch("acme/other", "main")));

      assertThat(deleteLink().arn()).isEqualTo(ARN);
    }
  }

  @Nested
  class UpdateAccountSettings {

    @Test
    @Evidence("DOC M:UpdateAccountSettingsInput; OBS UG:ag-create-env, the form of the ARN")
    void setsAndRemovesTheLinkedRepository() {
      assertThat(
              proton
                  .updateAccountSettings(r -> r.pipelineProvisioningRepository(BRANCH))
                  .accountSettings()
                  .pipelineProvisioningRepository())
          .isEqualTo(LINKED_BRANCH);

      assertThat(
              proton
                  .updateAccountSettings(r -> r.deletePipelineProvisioningRepository(true))
                  .accountSettings()
                  .pipelineProvisioningRepository())
          .isNull();
    }
  }
}
