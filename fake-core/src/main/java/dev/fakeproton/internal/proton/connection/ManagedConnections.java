package dev.fakeproton.internal.proton.connection;

import dev.fakeproton.internal.proton.connection.ConnectionTable.Route;
import dev.fakeproton.internal.proton.estate.Estate;
import dev.fakeproton.internal.proton.estate.Refusal;
import java.util.Optional;
import java.util.function.Predicate;
import software.amazon.awssdk.services.proton.model.EnvironmentAccountConnection;
import software.amazon.awssdk.services.proton.model.EnvironmentAccountConnectionStatus;
import software.amazon.awssdk.services.proton.model.ProtonException;

/** The connections that name an account as their management account: its environments use them. */
public final class ManagedConnections {

  private final Estate estate;
  private final ConnectionTable table;

  /** The connections of this table that the estate's account manages. */
  public ManagedConnections(Estate estate, ConnectionTable table) {
    this.estate = estate;
    this.table = table;
  }

  /**
   * The connection with this id, in whatever status.
   *
   * @throws ProtonException not found, also if it names another management account
   */
  public EnvironmentAccountConnection require(String id) {
    return table
        .find(id)
        .filter(found -> found.managementAccountId().equals(estate.owner().account()))
        .orElseThrow(
            () ->
                Refusal.notFound(
                    "The requested environment account connection does not exist, or does not name %s as its management account: %s"
                        .formatted(estate.owner(), id)));
  }

  /**
   * The accepted connection that serves an environment: its own; else, because that has been
   * deleted, any other for the same account and environment that will do.
   *
   * @param id the environment's own connection
   * @param account its environment account
   * @param environment its name
   * @param willDo whether a stand-in has what is needed
   */
  public Optional<EnvironmentAccountConnection> serving(
      String id,
      String account,
      String environment,
      Predicate<EnvironmentAccountConnection> willDo) {
    return table
        .find(id)
        .filter(own -> own.status() == EnvironmentAccountConnectionStatus.CONNECTED)
        .or(
            () ->
                table.open(new Route(estate.owner().account(), account, environment)).stream()
                    .filter(willDo)
                    .findFirst());
  }
}
