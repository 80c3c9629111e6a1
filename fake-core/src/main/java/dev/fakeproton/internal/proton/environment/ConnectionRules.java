package dev.fakeproton.internal.proton.environment;

import dev.fakeproton.internal.proton.estate.Refusal;
import dev.fakeproton.internal.proton.repository.LinkedRepositories;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.proton.model.CreateEnvironmentRequest;
import software.amazon.awssdk.services.proton.model.Environment;
import software.amazon.awssdk.services.proton.model.ProtonException;
import software.amazon.awssdk.services.proton.model.RepositoryBranch;
import software.amazon.awssdk.services.proton.model.RepositoryBranchInput;
import software.amazon.awssdk.services.proton.model.UpdateEnvironmentRequest;

/**
 * Which roles, connections and repositories go together (specification: environments.md 5.1 and
 * 5.4.2).
 */
final class ConnectionRules {

  private final LinkedRepositories repositories;

  ConnectionRules(LinkedRepositories repositories) {
    this.repositories = repositories;
  }

  /**
   * Checks what a create alone shows: rows C1, C7 to C10 of the specification.
   *
   * @throws ProtonException a validation error that names the members
   */
  static void checkCombination(CreateEnvironmentRequest request) {
    boolean role = request.protonServiceRoleArn() != null;
    boolean codebuild = request.codebuildRoleArn() != null;
    boolean connection = request.environmentAccountConnectionId() != null;
    boolean repository = request.provisioningRepository() != null;
    if (!role && !codebuild && !connection && !repository) {
      throw Refusal.invalid(
          "An environment needs one of protonServiceRoleArn, codebuildRoleArn, environmentAccountConnectionId and provisioningRepository.");
    }
    refuseTogether(connection && role, "environmentAccountConnectionId", "protonServiceRoleArn");
    refuseTogether(connection && codebuild, "environmentAccountConnectionId", "codebuildRoleArn");
    refuseTogether(
        connection && repository, "environmentAccountConnectionId", "provisioningRepository");
    refuseTogether(role && repository, "protonServiceRoleArn", "provisioningRepository");
  }

  /**
   * Checks what an update alone shows.
   *
   * @throws ProtonException a validation error that names the members
   */
  static void checkCombination(UpdateEnvironmentRequest request) {
    refuseTogether(
        request.environmentAccountConnectionId() != null && request.protonServiceRoleArn() != null,
        "environmentAccountConnectionId",
        "protonServiceRoleArn");
  }

  private static void refuseTogether(boolean both, String one, String other) {
    if (both) {
      throw Refusal.invalid(
          "%s and %s exclude each other: send one of them.".formatted(one, other));
    }
  }

  /**
   * The linked repository that a request names.
   *
   * @throws ProtonException not found, if it is not linked
   */
  Optional<RepositoryBranch> linked(@Nullable RepositoryBranchInput branch) {
    return Optional.ofNullable(branch)
        .map(
            named ->
                repositories
                    .find(named)
                    .orElseThrow(() -> Refusal.notFound(LinkedRepositories.notLinked(named))));
  }

  /**
   * Looks up the connection that a request names. The operations on connections are not there yet,
   * so none exists and every id is unknown.
   *
   * @throws ProtonException not found
   */
  static void requireConnection(@Nullable String id) {
    if (id != null) {
      throw Refusal.notFound("The requested environment account connection does not exist: " + id);
    }
  }

  /**
   * Checks that an update keeps the environment's way of being provisioned.
   *
   * @param repository the linked repository that the request names
   * @throws ProtonException a validation error that says what the environment is
   */
  static void checkUpdate(
      UpdateEnvironmentRequest request,
      Optional<RepositoryBranch> repository,
      Environment environment) {
    RepositoryBranch own = environment.provisioningRepository();
    if (own == null) {
      refuse(repository.isPresent(), environment, "is not self-managed", "provisioningRepository");
      return;
    }
    refuse(
        request.protonServiceRoleArn() != null,
        environment,
        "is self-managed",
        "protonServiceRoleArn");
    if (repository.filter(named -> !named.equals(own)).isPresent()) {
      throw Refusal.invalid(
          "Environment '%s' is provisioned through branch %s of %s, which cannot be changed: leave out provisioningRepository."
              .formatted(environment.name(), own.branch(), own.arn()));
    }
  }

  private static void refuse(
      boolean given, Environment environment, String because, String member) {
    if (given) {
      throw Refusal.invalid(
          "Environment '%s' %s: leave out %s.".formatted(environment.name(), because, member));
    }
  }
}
