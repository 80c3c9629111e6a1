package dev.fakeproton.internal.proton.repository;

import dev.fakeproton.internal.proton.estate.CreateByName;
import dev.fakeproton.internal.proton.estate.Estate;
import dev.fakeproton.internal.proton.estate.Listing;
import dev.fakeproton.internal.proton.estate.Refusal;
import dev.fakeproton.internal.proton.tag.TagRules;
import dev.fakeproton.internal.proton.tag.TagTable;
import dev.fakeproton.internal.proton.tag.Tagged;
import dev.fakeproton.internal.store.Page;
import dev.fakeproton.internal.wire.SdkShapes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.proton.model.CreateRepositoryRequest;
import software.amazon.awssdk.services.proton.model.CreateRepositoryResponse;
import software.amazon.awssdk.services.proton.model.DeleteRepositoryRequest;
import software.amazon.awssdk.services.proton.model.DeleteRepositoryResponse;
import software.amazon.awssdk.services.proton.model.GetRepositoryRequest;
import software.amazon.awssdk.services.proton.model.GetRepositoryResponse;
import software.amazon.awssdk.services.proton.model.ListRepositoriesRequest;
import software.amazon.awssdk.services.proton.model.ListRepositoriesResponse;
import software.amazon.awssdk.services.proton.model.Repository;
import software.amazon.awssdk.services.proton.model.RepositorySummary;

/** The operations on links to repositories (specification: templates.md 8). */
public final class Repositories {

  private static final Pattern CONNECTION =
      Pattern.compile(
          "arn:[^:]+:(codestar-connections|codeconnections):[^:]*:[0-9]{12}:connection/.+");

  private final Estate estate;
  private final RepositoryTable table;
  private final TagTable tags;
  private final List<RepositoryUsers> users;

  /**
   * The operations over this table.
   *
   * @param users tell what keeps a link from being deleted
   */
  public Repositories(
      Estate estate, RepositoryTable table, TagTable tags, List<RepositoryUsers> users) {
    this.estate = estate;
    this.table = table;
    this.tags = tags;
    this.users = List.copyOf(users);
  }

  /** CreateRepository: links a repository; the same link again is no error. */
  public CreateRepositoryResponse create(CreateRepositoryRequest request) {
    TagRules.check(request.tags());
    checkConnection(request.connectionArn());
    String arn = table.arn(request.providerAsString(), request.name());
    RepositoryRecord record =
        table
            .rows()
            .find(arn)
            .map(existing -> repeated(existing, request))
            .orElseGet(() -> created(arn, request));
    return CreateRepositoryResponse.builder().repository(record.repository()).build();
  }

  /** The fake cannot know connections: it takes whatever can be one. */
  private static void checkConnection(String arn) {
    if (!CONNECTION.matcher(arn).matches()) {
      throw Refusal.invalid(
          "connectionArn %s is not the ARN of a connection: expected arn:aws:codestar-connections:region:account:connection/id, or the same of codeconnections."
              .formatted(arn));
    }
  }

  private static RepositoryRecord repeated(
      RepositoryRecord existing, CreateRepositoryRequest request) {
    if (!CreateByName.isSame(existing.createdBy(), request)) {
      throw Refusal.conflict(
          "The repository %s is linked already, with other parameters. Delete that link first, or repeat its parameters."
              .formatted(existing.repository().arn()));
    }
    return existing;
  }

  private RepositoryRecord created(String arn, CreateRepositoryRequest request) {
    RepositoryRecord record =
        new RepositoryRecord(
            SdkShapes.copy(request, Repository.builder()).arn(arn).build(), request);
    table.rows().put(arn, record);
    tags.put(arn, request.tags());
    return record;
  }

  /** GetRepository: name and provider are the key. */
  public GetRepositoryResponse get(GetRepositoryRequest request) {
    String arn = table.arn(request.providerAsString(), request.name());
    Repository repository =
        table
            .rows()
            .find(arn)
            .map(RepositoryRecord::repository)
            .orElseThrow(() -> Refusal.notFound("The requested repository does not exist: " + arn));
    return GetRepositoryResponse.builder().repository(repository).build();
  }

  /** ListRepositories: oldest first. */
  public ListRepositoriesResponse list(ListRepositoriesRequest request) {
    Listing listing =
        Listing.of(estate, "ListRepositories", "", request.nextToken(), request.maxResults());
    Page<Long, RepositoryRecord> page =
        table.rows().page(Page.Order.ASCENDING, listing.after(Long::valueOf), listing.limit());
    return ListRepositoriesResponse.builder()
        .repositories(page.items().stream().map(Repositories::summary).toList())
        .nextToken(listing.nextToken(page))
        .build();
  }

  private static RepositorySummary summary(RepositoryRecord record) {
    return SdkShapes.copy(record.repository(), RepositorySummary.builder()).build();
  }

  /** DeleteRepository: forgets a link that nothing uses; one that is not there is no error. */
  public DeleteRepositoryResponse delete(DeleteRepositoryRequest request) {
    String arn = table.arn(request.providerAsString(), request.name());
    Optional<Repository> repository = table.rows().find(arn).map(RepositoryRecord::repository);
    repository.ifPresent(
        existing -> {
          checkUnused(arn);
          table.rows().remove(arn);
          tags.remove(arn);
        });
    return DeleteRepositoryResponse.builder().repository(repository.orElse(null)).build();
  }

  private void checkUnused(String arn) {
    users.stream()
        .flatMap(user -> user.anyUserOfLink(arn).stream())
        .findFirst()
        .ifPresent(
            user -> {
              throw Refusal.conflict(
                  "The repository %s is in use by %s. Delete or change that first."
                      .formatted(arn, user));
            });
  }

  /** The repository that a tag operation names. */
  public Optional<Tagged> tagged(String name) {
    return table
        .rows()
        .find(estate.arn("repository/" + name))
        .map(
            record ->
                new Tagged(
                    new TreeMap<>(Map.of("aws:proton:account", estate.owner().account())), false));
  }
}
