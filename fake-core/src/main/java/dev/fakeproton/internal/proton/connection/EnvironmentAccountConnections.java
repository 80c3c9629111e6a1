package dev.fakeproton.internal.proton.connection;

import static software.amazon.awssdk.services.proton.model.EnvironmentAccountConnectionRequesterAccountType.ENVIRONMENT_ACCOUNT;

import dev.fakeproton.internal.proton.estate.ClientTokens;
import dev.fakeproton.internal.proton.estate.Estate;
import dev.fakeproton.internal.proton.estate.Listing;
import dev.fakeproton.internal.proton.estate.Refusal;
import dev.fakeproton.internal.proton.tag.TagRules;
import dev.fakeproton.internal.proton.tag.TagTable;
import dev.fakeproton.internal.proton.tag.Tagged;
import dev.fakeproton.internal.store.Page;
import dev.fakeproton.internal.wire.SdkShapes;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.proton.model.AcceptEnvironmentAccountConnectionRequest;
import software.amazon.awssdk.services.proton.model.AcceptEnvironmentAccountConnectionResponse;
import software.amazon.awssdk.services.proton.model.CreateEnvironmentAccountConnectionRequest;
import software.amazon.awssdk.services.proton.model.CreateEnvironmentAccountConnectionResponse;
import software.amazon.awssdk.services.proton.model.DeleteEnvironmentAccountConnectionRequest;
import software.amazon.awssdk.services.proton.model.DeleteEnvironmentAccountConnectionResponse;
import software.amazon.awssdk.services.proton.model.EnvironmentAccountConnection;
import software.amazon.awssdk.services.proton.model.EnvironmentAccountConnectionStatus;
import software.amazon.awssdk.services.proton.model.EnvironmentAccountConnectionSummary;
import software.amazon.awssdk.services.proton.model.GetEnvironmentAccountConnectionRequest;
import software.amazon.awssdk.services.proton.model.GetEnvironmentAccountConnectionResponse;
import software.amazon.awssdk.services.proton.model.ListEnvironmentAccountConnectionsRequest;
import software.amazon.awssdk.services.proton.model.ListEnvironmentAccountConnectionsResponse;
import software.amazon.awssdk.services.proton.model.ProtonException;
import software.amazon.awssdk.services.proton.model.RejectEnvironmentAccountConnectionRequest;
import software.amazon.awssdk.services.proton.model.RejectEnvironmentAccountConnectionResponse;
import software.amazon.awssdk.services.proton.model.UpdateEnvironmentAccountConnectionRequest;
import software.amazon.awssdk.services.proton.model.UpdateEnvironmentAccountConnectionResponse;

/**
 * The operations on environment account connections, as one account may call them (specification:
 * environments.md 6).
 */
public final class EnvironmentAccountConnections {

  private final Estate estate;
  private final ConnectionTable table;
  private final ConnectionUsers users;
  private final TagTable tags;
  private final Parties parties;
  private final ClientTokens<String> tokens;

  /**
   * The operations over this table.
   *
   * @param table what all accounts of the region share
   * @param users tells which of this account's environments use a connection
   * @param tags the tags of what this account owns
   */
  public EnvironmentAccountConnections(
      Estate estate, ConnectionTable table, ConnectionUsers users, TagTable tags) {
    this.estate = estate;
    this.table = table;
    this.users = users;
    this.tags = tags;
    this.parties = new Parties(estate, table);
    this.tokens =
        new ClientTokens<>(estate, "createEnvironmentAccountConnectionTokens", String.class);
  }

  /** CreateEnvironmentAccountConnection: the caller's account asks to be managed by another. */
  public CreateEnvironmentAccountConnectionResponse create(
      CreateEnvironmentAccountConnectionRequest request) {
    TagRules.check(request.tags());
    parties.checkAsked(request);
    Optional<String> token = Optional.ofNullable(request.clientToken());
    var tokenless = request.toBuilder().clientToken(null).build();
    EnvironmentAccountConnection connection =
        tokens
            .replayed(token, tokenless)
            .map(parties::require)
            .orElseGet(() -> created(request, token, tokenless));
    return CreateEnvironmentAccountConnectionResponse.builder()
        .environmentAccountConnection(connection)
        .build();
  }

  private EnvironmentAccountConnection created(
      CreateEnvironmentAccountConnectionRequest request,
      Optional<String> token,
      CreateEnvironmentAccountConnectionRequest tokenless) {
    String account = estate.owner().account();
    Refusal.checkQuota(
        table.count(ConnectionSelection.of(ENVIRONMENT_ACCOUNT, account)),
        estate.limits().get().connections(),
        "environment account connections of account " + account);
    String id = estate.ids().next();
    EnvironmentAccountConnection connection =
        SdkShapes.copy(request, EnvironmentAccountConnection.builder())
            .id(id)
            .arn(estate.arn(Parties.ARN_TYPE + "/" + id))
            .environmentAccountId(account)
            .status(EnvironmentAccountConnectionStatus.PENDING)
            .requestedAt(estate.now())
            .lastModifiedAt(estate.now())
            .build();
    table.put(connection);
    note(connection, Optional.empty(), connection.statusAsString(), "Create");
    tags.put(connection.arn(), request.tags());
    tokens.remember(token, tokenless, id);
    return connection;
  }

  /** GetEnvironmentAccountConnection: for both of its accounts. */
  public GetEnvironmentAccountConnectionResponse get(
      GetEnvironmentAccountConnectionRequest request) {
    return GetEnvironmentAccountConnectionResponse.builder()
        .environmentAccountConnection(parties.require(request.id()))
        .build();
  }

  /** ListEnvironmentAccountConnections: of one side; oldest first. */
  public ListEnvironmentAccountConnectionsResponse list(
      ListEnvironmentAccountConnectionsRequest request) {
    List<ConnectionSelection> selections = selections(request);
    Listing listing =
        Listing.of(
            estate,
            "ListEnvironmentAccountConnections",
            selections,
            request.nextToken(),
            request.maxResults());
    Page<Long, EnvironmentAccountConnection> page =
        table.page(selections, listing.after(Long::valueOf), listing.limit());
    return ListEnvironmentAccountConnectionsResponse.builder()
        .environmentAccountConnections(
            page.items().stream().map(EnvironmentAccountConnections::summary).toList())
        .nextToken(listing.nextToken(page))
        .build();
  }

  /** One for each status that may fit; no status at all means any. */
  private List<ConnectionSelection> selections(ListEnvironmentAccountConnectionsRequest request) {
    ConnectionSelection any =
        ConnectionSelection.of(request.requestedBy(), estate.owner().account())
            .forEnvironment(Optional.ofNullable(request.environmentName()));
    return request.statuses().isEmpty()
        ? List.of(any)
        : request.statuses().stream().distinct().map(any::in).toList();
  }

  private static EnvironmentAccountConnectionSummary summary(
      EnvironmentAccountConnection connection) {
    return SdkShapes.copy(connection, EnvironmentAccountConnectionSummary.builder()).build();
  }

  /** UpdateEnvironmentAccountConnection: sets the roles that are given, and keeps the status. */
  public UpdateEnvironmentAccountConnectionResponse update(
      UpdateEnvironmentAccountConnectionRequest request) {
    EnvironmentAccountConnection connection = parties.requireAsEnvironmentAccount(request.id());
    parties.checkRoles(request);
    if (connection.status() == EnvironmentAccountConnectionStatus.REJECTED) {
      throw rejected(connection, "updated");
    }
    EnvironmentAccountConnection changed = SdkShapes.copy(request, connection.toBuilder()).build();
    return UpdateEnvironmentAccountConnectionResponse.builder()
        .environmentAccountConnection(changed.equals(connection) ? connection : modified(changed))
        .build();
  }

  /** AcceptEnvironmentAccountConnection: from now on environments can be deployed through it. */
  public AcceptEnvironmentAccountConnectionResponse accept(
      AcceptEnvironmentAccountConnectionRequest request) {
    EnvironmentAccountConnection connection = parties.requireAsManagementAccount(request.id());
    if (connection.status() == EnvironmentAccountConnectionStatus.REJECTED) {
      throw rejected(connection, "accepted");
    }
    return AcceptEnvironmentAccountConnectionResponse.builder()
        .environmentAccountConnection(
            moved(connection, EnvironmentAccountConnectionStatus.CONNECTED, "Accept"))
        .build();
  }

  /** RejectEnvironmentAccountConnection: for good, and only while no environment uses it. */
  public RejectEnvironmentAccountConnectionResponse reject(
      RejectEnvironmentAccountConnectionRequest request) {
    EnvironmentAccountConnection connection = parties.requireAsManagementAccount(request.id());
    users
        .anyUserOf(connection.id())
        .ifPresent(
            user -> {
              throw Refusal.conflict(
                  "Environment account connection %s is %s and used by %s. Delete the environment first."
                      .formatted(connection.id(), connection.status(), user));
            });
    return RejectEnvironmentAccountConnectionResponse.builder()
        .environmentAccountConnection(
            moved(connection, EnvironmentAccountConnectionStatus.REJECTED, "Reject"))
        .build();
  }

  /**
   * DeleteEnvironmentAccountConnection: also while an environment uses it; one that is not there is
   * no error.
   */
  public DeleteEnvironmentAccountConnectionResponse delete(
      DeleteEnvironmentAccountConnectionRequest request) {
    Optional<EnvironmentAccountConnection> connection =
        parties.find(request.id()).map(parties::asEnvironmentAccount);
    connection.ifPresent(
        deleted -> {
          table.remove(deleted.id());
          tags.remove(deleted.arn());
          tokens.forget(deleted.id());
          note(deleted, Optional.of(deleted.statusAsString()), "DELETED", "Delete");
          estate.works().forget(deleted.arn());
        });
    return DeleteEnvironmentAccountConnectionResponse.builder()
        .environmentAccountConnection(connection.orElse(null))
        .build();
  }

  /** The connection that a tag operation names; Proton keeps no tags of its own on it. */
  public Optional<Tagged> tagged(String id) {
    return parties
        .find(id)
        .filter(parties::isEnvironmentAccount)
        .map(connection -> new Tagged(Collections.emptySortedMap(), false));
  }

  /**
   * Refuses an ARN outside of this account's estate that names a connection which the account
   * manages: tags are for the account that made it.
   *
   * @throws ProtonException access denied
   */
  public void checkForeign(String arn) {
    parties
        .find(arn.substring(arn.lastIndexOf('/') + 1))
        .filter(connection -> connection.arn().equals(arn))
        .ifPresent(parties::asEnvironmentAccount);
  }

  private EnvironmentAccountConnection moved(
      EnvironmentAccountConnection connection,
      EnvironmentAccountConnectionStatus status,
      String verb) {
    if (connection.status() == status) {
      return connection;
    }
    note(connection, Optional.of(connection.statusAsString()), status.toString(), verb);
    return modified(connection.toBuilder().status(status).build());
  }

  /** Nothing is ever under way on a connection, but its changes are told like those of others. */
  private void note(
      EnvironmentAccountConnection connection,
      Optional<String> before,
      String status,
      String verb) {
    String operation = verb + "EnvironmentAccountConnection";
    estate.works().note(connection.arn(), before, status, operation);
  }

  private EnvironmentAccountConnection modified(EnvironmentAccountConnection changed) {
    EnvironmentAccountConnection stamped = changed.toBuilder().lastModifiedAt(estate.now()).build();
    table.put(stamped);
    return stamped;
  }

  private static ProtonException rejected(EnvironmentAccountConnection connection, String verb) {
    return Refusal.conflict(
        "Environment account connection %s is REJECTED and cannot be %s any more. Create another one in account %s."
            .formatted(connection.id(), verb, connection.environmentAccountId()));
  }
}
