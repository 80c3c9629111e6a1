package dev.fakeproton.internal.proton.account;

import dev.fakeproton.internal.proton.deployment.ProvisioningMethod;
import dev.fakeproton.internal.proton.estate.Estate;
import dev.fakeproton.internal.proton.estate.References;
import dev.fakeproton.internal.proton.estate.Refusal;
import dev.fakeproton.internal.proton.repository.LinkedRepositories;
import dev.fakeproton.internal.proton.repository.RepositoryTable;
import dev.fakeproton.internal.proton.repository.RepositoryUsers;
import dev.fakeproton.internal.store.Owner;
import java.util.Optional;
import software.amazon.awssdk.services.proton.model.AccountSettings;
import software.amazon.awssdk.services.proton.model.GetAccountSettingsRequest;
import software.amazon.awssdk.services.proton.model.GetAccountSettingsResponse;
import software.amazon.awssdk.services.proton.model.RepositoryBranch;
import software.amazon.awssdk.services.proton.model.RepositoryBranchInput;
import software.amazon.awssdk.services.proton.model.UpdateAccountSettingsRequest;
import software.amazon.awssdk.services.proton.model.UpdateAccountSettingsResponse;

/** GetAccountSettings and UpdateAccountSettings (specification: environments.md 11.1). */
public final class AccountSettingsOperations implements RepositoryUsers {

  private final LinkedRepositories repositories;
  private final Owner owner;
  private AccountSettings settings = AccountSettings.builder().build();

  /** Nothing set yet. */
  public AccountSettingsOperations(Estate estate, LinkedRepositories repositories) {
    this.repositories = repositories;
    this.owner = estate.owner();
    AccountSettings none = settings;
    estate
        .storage()
        .value(
            "accountSettings",
            AccountSettings.class,
            () -> Optional.of(settings).filter(set -> !set.equals(none)),
            set -> settings = set);
  }

  /** GetAccountSettings: what was never set is absent. */
  public GetAccountSettingsResponse get(GetAccountSettingsRequest request) {
    return GetAccountSettingsResponse.builder().accountSettings(settings).build();
  }

  /**
   * UpdateAccountSettings: members that are left out stay as they are, an empty role is removed.
   */
  public UpdateAccountSettingsResponse update(UpdateAccountSettingsRequest request) {
    boolean deleteRepository = Boolean.TRUE.equals(request.deletePipelineProvisioningRepository());
    RepositoryBranchInput repository = request.pipelineProvisioningRepository();
    if (deleteRepository && repository != null) {
      throw Refusal.invalid(
          "pipelineProvisioningRepository and deletePipelineProvisioningRepository exclude each other: send one of them.");
    }
    AccountSettings.Builder updated = settings.toBuilder();
    Optional.ofNullable(request.pipelineServiceRoleArn())
        .ifPresent(role -> updated.pipelineServiceRoleArn(role.isEmpty() ? null : role));
    Optional.ofNullable(request.pipelineCodebuildRoleArn())
        .ifPresent(role -> updated.pipelineCodebuildRoleArn(role.isEmpty() ? null : role));
    if (deleteRepository) {
      updated.pipelineProvisioningRepository((RepositoryBranch) null);
    }
    if (repository != null) {
      updated.pipelineProvisioningRepository(requireLinked(repository));
    }
    settings = updated.build();
    return UpdateAccountSettingsResponse.builder().accountSettings(settings).build();
  }

  /** Who provisions pipelines: by the first setting that is there (environments.md 2). */
  public Optional<ProvisioningMethod> pipelineMethod() {
    if (settings.pipelineServiceRoleArn() != null) {
      return Optional.of(ProvisioningMethod.AWS_MANAGED);
    }
    if (settings.pipelineCodebuildRoleArn() != null) {
      return Optional.of(ProvisioningMethod.CODEBUILD);
    }
    return settings.pipelineProvisioningRepository() != null
        ? Optional.of(ProvisioningMethod.SELF_MANAGED)
        : Optional.empty();
  }

  /** The operation declares no "not found", so this is a validation error. */
  private RepositoryBranch requireLinked(RepositoryBranchInput repository) {
    return repositories
        .find(repository)
        .orElseThrow(() -> Refusal.invalid(LinkedRepositories.notLinked(repository)));
  }

  /**
   * Checks that the link is there that pipelines are provisioned through.
   *
   * @throws IllegalStateException if it is not
   */
  public void checkReferences(RepositoryTable links) {
    Optional.ofNullable(settings.pipelineProvisioningRepository())
        .ifPresent(
            repository ->
                References.check(
                    "pipelineProvisioningRepository of the account settings of " + owner,
                    () -> links.require(repository.arn())));
  }

  @Override
  public Optional<String> anyUserOfLink(String repositoryArn) {
    return Optional.ofNullable(settings.pipelineProvisioningRepository())
        .filter(repository -> repository.arn().equals(repositoryArn))
        .map(repository -> "the account settings, for pipelines");
  }
}
