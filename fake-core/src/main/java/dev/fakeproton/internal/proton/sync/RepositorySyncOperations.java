package dev.fakeproton.internal.proton.sync;

import dev.fakeproton.internal.proton.estate.Refusal;
import java.util.List;
import software.amazon.awssdk.services.proton.model.GetRepositorySyncStatusRequest;
import software.amazon.awssdk.services.proton.model.GetRepositorySyncStatusResponse;
import software.amazon.awssdk.services.proton.model.ListRepositorySyncDefinitionsRequest;
import software.amazon.awssdk.services.proton.model.ListRepositorySyncDefinitionsResponse;
import software.amazon.awssdk.services.proton.model.RepositorySyncDefinition;

/**
 * GetRepositorySyncStatus and ListRepositorySyncDefinitions (specification: templates.md 9.4 and
 * 9.5).
 */
public final class RepositorySyncOperations {

  private final RepositorySyncs syncs;

  /** The operations over these syncs. */
  public RepositorySyncOperations(RepositorySyncs syncs) {
    this.syncs = syncs;
  }

  /** GetRepositorySyncStatus: empty where a branch is tracked but nothing was pushed yet. */
  public GetRepositorySyncStatusResponse status(GetRepositorySyncStatusRequest request) {
    TrackedBranch branch = branch(request);
    if (!syncs.tracks(branch, request.syncType())) {
      throw Refusal.notFound(
          "No configuration of %s tracks %s. Create one first, or check the four members."
              .formatted(request.syncType(), branch));
    }
    return GetRepositorySyncStatusResponse.builder()
        .latestSync(syncs.find(branch, request.syncType()).map(RepositorySync::latest).orElse(null))
        .build();
  }

  /** The ARN of the sync that a request asks for, for counting polls. */
  public String arn(GetRepositorySyncStatusRequest request) {
    return syncs.arn(branch(request), request.syncType());
  }

  private static TrackedBranch branch(GetRepositorySyncStatusRequest request) {
    return new TrackedBranch(
        request.repositoryProviderAsString(), request.repositoryName(), request.branch());
  }

  /** ListRepositorySyncDefinitions: all of them; a repository without any has an empty list. */
  public ListRepositorySyncDefinitionsResponse definitions(
      ListRepositorySyncDefinitionsRequest request) {
    List<RepositorySyncDefinition> definitions =
        syncs.definitions(
            request.syncType(), request.repositoryProviderAsString(), request.repositoryName());
    return ListRepositorySyncDefinitionsResponse.builder().syncDefinitions(definitions).build();
  }
}
