package dev.fakeproton.internal.proton.connection;

import dev.fakeproton.internal.proton.estate.ExistingResource;
import dev.fakeproton.internal.store.Page;
import dev.fakeproton.internal.store.Storage;
import dev.fakeproton.internal.store.Table;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.proton.model.EnvironmentAccountConnection;
import software.amazon.awssdk.services.proton.model.EnvironmentAccountConnectionStatus;

/**
 * The connections between all accounts of one region: the one thing that accounts share.
 *
 * <p>Not thread-safe: the world's lock guards it.
 */
public final class ConnectionTable {

  /** What any accepted connection with the same of it can stand in for another one. */
  record Route(String managementAccount, String environmentAccount, String environment) {}

  private final Table<String, EnvironmentAccountConnection> rows;
  private final Table.Index<EnvironmentAccountConnection> bySelection;
  private final Table.Index<EnvironmentAccountConnection> byOpenRoute;

  /**
   * No connection yet.
   *
   * @param storage what the region keeps
   */
  public ConnectionTable(Storage storage) {
    this.rows =
        storage.table(
            "environmentAccountConnections",
            EnvironmentAccountConnection.class,
            EnvironmentAccountConnection::id);
    this.bySelection = rows.index(ConnectionSelection::allOf);
    this.byOpenRoute = rows.index(ConnectionTable::openRoute);
  }

  Optional<EnvironmentAccountConnection> find(String id) {
    return rows.find(id);
  }

  void put(EnvironmentAccountConnection connection) {
    rows.put(connection.id(), connection);
  }

  void remove(String id) {
    rows.remove(id);
  }

  /** How many connections a selection has. */
  int count(ConnectionSelection selection) {
    return bySelection.size(selection);
  }

  /** A page of the connections in any of these selections, oldest first. */
  Page<Long, EnvironmentAccountConnection> page(
      Collection<ConnectionSelection> selections, Optional<Long> after, int limit) {
    return bySelection.page(selections, Page.Order.ASCENDING, after, limit);
  }

  /** The accepted connections on a route, oldest first; there is hardly ever more than one. */
  Collection<EnvironmentAccountConnection> open(Route route) {
    return byOpenRoute.all(route);
  }

  private static List<Route> openRoute(EnvironmentAccountConnection connection) {
    return connection.status() == EnvironmentAccountConnectionStatus.CONNECTED
        ? List.of(
            new Route(
                connection.managementAccountId(),
                connection.environmentAccountId(),
                connection.environmentName()))
        : List.of();
  }

  /** All that belong to an account, which is the environment account, for an inventory. */
  public Stream<ExistingResource> existing(String account) {
    return rows.rows()
        .filter(connection -> connection.environmentAccountId().equals(account))
        .map(connection -> ExistingResource.of(connection.arn(), connection.statusAsString()));
  }
}
