package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.testing.Evidence;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.model.AccountSettings;
import software.amazon.awssdk.services.proton.model.RepositoryBranchInput;
import software.amazon.awssdk.services.proton.model.RepositoryProvider;
import software.amazon.awssdk.services.proton.model.UpdateAccountSettingsRequest;

class AccountSettingsContractTest extends ContractTest {

  private static final String BUILD_ROLE = "arn:aws:iam::123456789012:role/Build";
  private static final RepositoryBranchInput BRANCH =
      RepositoryBranchInput.builder()
          .provider(RepositoryProvider.GITHUB)
          .name("acme/pipelines")
          .branch("main")
          .build();

  private AccountSettings get() {
    return proton.getAccountSettings(r -> {}).accountSettings();
  }

  private AccountSettings update(Consumer<UpdateAccountSettingsRequest.Builder> request) {
    return proton.updateAccountSettings(request).accountSettings();
  }

  private static AccountSettings roles(String service, String build) {
    return AccountSettings.builder()
        .pipelineServiceRoleArn(service)
        .pipelineCodebuildRoleArn(build)
        .build();
  }

  @Nested
  class Get {

    @Test
    @Evidence("OURS never configured is an empty record, not an error")
    void isEmptyWhereNothingWasEverSet() {
      assertThat(get()).isEqualTo(AccountSettings.builder().build());
    }
  }

  @Nested
  class Update {

    @Test
    @Evidence("DOC M:UpdateAccountSettingsInput")
    void setsRolesAndAnswersWithTheSettings() {
      AccountSettings reply =
          update(r -> r.pipelineServiceRoleArn(ROLE).pipelineCodebuildRoleArn(BUILD_ROLE));

      assertThat(reply).isEqualTo(roles(ROLE, BUILD_ROLE));
      assertThat(get()).isEqualTo(reply);
    }

    @Test
    @Evidence("OURS what is left out keeps its value")
    void keepsWhatIsLeftOut() {
      update(r -> r.pipelineServiceRoleArn(ROLE));

      assertThat(update(r -> r.pipelineCodebuildRoleArn(BUILD_ROLE)))
          .isEqualTo(roles(ROLE, BUILD_ROLE));
    }

    @Test
    @Evidence("OURS nothing given is no error")
    void ofNothingAnswersWithTheSettings() {
      update(r -> r.pipelineServiceRoleArn(ROLE));

      assertThat(update(r -> {})).isEqualTo(roles(ROLE, null));
    }

    @Test
    @Evidence("DOC M:UpdateAccountSettingsInput.pipelineServiceRoleArn; OURS the member is absent")
    void removesTheServiceRoleByAnEmptyOne() {
      update(r -> r.pipelineServiceRoleArn(ROLE).pipelineCodebuildRoleArn(BUILD_ROLE));
      update(r -> r.pipelineServiceRoleArn(""));

      assertThat(get()).isEqualTo(roles(null, BUILD_ROLE));
    }

    @Test
    @Evidence("DOC M:RoleArnOrEmptyString; OURS that it removes this role as well")
    void removesTheCodebuildRoleByAnEmptyOne() {
      update(r -> r.pipelineServiceRoleArn(ROLE).pipelineCodebuildRoleArn(BUILD_ROLE));
      update(r -> r.pipelineCodebuildRoleArn(""));

      assertThat(get()).isEqualTo(roles(ROLE, null));
    }

    @Test
    @Evidence("DOC M:RoleArnOrEmptyString")
    void refusesWhatIsNoRole() {
      assertInvalid(() -> update(r -> r.pipelineServiceRoleArn("ProtonServiceRole")))
          .contains("'pipelineServiceRoleArn'");
    }

    @Test
    @Evidence("INF no not-found is declared")
    void refusesARepositoryThatIsNotLinked() {
      assertInvalid(() -> update(r -> r.pipelineProvisioningRepository(BRANCH)))
          .contains("acme/pipelines");
    }

    @Test
    @Evidence("DOC M:UpdateAccountSettingsInput: not both; OURS the kind")
    void refusesToSetAndDeleteTheRepository() {
      assertInvalid(
              () ->
                  update(
                      r ->
                          r.pipelineProvisioningRepository(BRANCH)
                              .deletePipelineProvisioningRepository(true)))
          .contains("pipelineProvisioningRepository", "deletePipelineProvisioningRepository");
    }

    @Test
    @Evidence("OURS there is nothing to delete, or nothing to do")
    void deletesNoRepositoryWhereThereIsNone() {
      update(r -> r.pipelineServiceRoleArn(ROLE));

      assertThat(update(r -> r.deletePipelineProvisioningRepository(true)))
          .isEqualTo(roles(ROLE, null));
      assertThat(update(r -> r.deletePipelineProvisioningRepository(false)))
          .isEqualTo(roles(ROLE, null));
    }

    @Test
    @Evidence("OURS a refused call changes nothing")
    void setsNothingWhenOneMemberIsRefused() {
      assertInvalid(
          () -> update(r -> r.pipelineServiceRoleArn(ROLE).pipelineProvisioningRepository(BRANCH)));

      assertThat(get()).isEqualTo(roles(null, null));
    }
  }
}
