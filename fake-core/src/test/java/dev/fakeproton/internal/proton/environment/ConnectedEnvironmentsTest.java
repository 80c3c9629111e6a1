package dev.fakeproton.internal.proton.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.Limits;
import dev.fakeproton.Progression;
import dev.fakeproton.internal.lifecycle.Works;
import dev.fakeproton.internal.proton.connection.ConnectionTable;
import dev.fakeproton.internal.proton.connection.EnvironmentAccountConnections;
import dev.fakeproton.internal.proton.connection.ManagedConnections;
import dev.fakeproton.internal.proton.estate.Estate;
import dev.fakeproton.internal.proton.tag.TagTable;
import dev.fakeproton.internal.store.Ids;
import dev.fakeproton.internal.store.Owner;
import dev.fakeproton.internal.store.Storage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.model.AcceptEnvironmentAccountConnectionRequest;
import software.amazon.awssdk.services.proton.model.CreateEnvironmentAccountConnectionRequest;
import software.amazon.awssdk.services.proton.model.DeleteEnvironmentAccountConnectionRequest;
import software.amazon.awssdk.services.proton.model.Environment;

class ConnectedEnvironmentsTest {

  private static final String OWN = "arn:aws:iam::123456789012:role/Components";
  private static final String THERE = "arn:aws:iam::222222222222:role/Components";

  private final InstantSource clock = InstantSource.fixed(Instant.EPOCH);
  private final Ids ids = new Ids();
  private final Works works = new Works(clock, Progression.immediately());
  private final ConnectionTable table = new ConnectionTable(new Storage());
  private final Estate management = estate("123456789012");
  private final EnvironmentAccountConnections here = connections(management);
  private final EnvironmentAccountConnections there = connections(estate("222222222222"));
  private final ConnectedEnvironments connected =
      new ConnectedEnvironments(new ManagedConnections(management, table));

  private Estate estate(String account) {
    return new Estate(
        new Owner(account, "us-east-1"),
        clock,
        ids,
        works,
        Limits::published,
        () -> false,
        new Storage());
  }

  private EnvironmentAccountConnections connections(Estate estate) {
    return new EnvironmentAccountConnections(
        estate, table, id -> Optional.empty(), new TagTable(estate));
  }

  private String accepted(@Nullable String componentRole) {
    String id =
        there
            .create(
                CreateEnvironmentAccountConnectionRequest.builder()
                    .environmentName("prod")
                    .managementAccountId("123456789012")
                    .componentRoleArn(componentRole)
                    .build())
            .environmentAccountConnection()
            .id();
    here.accept(AcceptEnvironmentAccountConnectionRequest.builder().id(id).build());
    return id;
  }

  private void delete(String id) {
    there.delete(DeleteEnvironmentAccountConnectionRequest.builder().id(id).build());
  }

  private static Environment through(String id) {
    return Environment.builder()
        .name("prod")
        .componentRoleArn(OWN)
        .environmentAccountConnectionId(id)
        .environmentAccountId("222222222222")
        .build();
  }

  @Nested
  class TheComponentRole {

    @Test
    void isTheEnvironmentsOwnWithoutAConnection() {
      assertThat(
              connected.componentRole(
                  Environment.builder().name("prod").componentRoleArn(OWN).build()))
          .contains(OWN);
      assertThat(connected.componentRole(Environment.builder().name("prod").build())).isEmpty();
    }

    @Test
    void isThatOfTheConnection() {
      assertThat(connected.componentRole(through(accepted(THERE)))).contains(THERE);
      assertThat(connected.componentRole(through(accepted(null)))).isEmpty();
    }

    @Test
    void goesWithTheConnectionAndComesWithAnother() {
      String id = accepted(THERE);
      delete(id);
      assertThat(connected.componentRole(through(id))).isEmpty();
      accepted(null);
      accepted(THERE + "Again");

      assertThat(connected.componentRole(through(id))).contains(THERE + "Again");
    }
  }
}
