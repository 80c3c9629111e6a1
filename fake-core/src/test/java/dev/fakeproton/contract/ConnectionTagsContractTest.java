package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertAccessDenied;
import static dev.fakeproton.testing.Refusals.assertInvalid;
import static dev.fakeproton.testing.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.testing.Evidence;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.EnvironmentAccountConnection;
import software.amazon.awssdk.services.proton.model.Tag;

/** Tags of account connections: they belong to the environment account alone. */
class ConnectionTagsContractTest extends ConnectionContract {

  private static final Tag TEAM = Tag.builder().key("team").value("net").build();
  private static final Tag STAGE = Tag.builder().key("stage").value("prod").build();

  private static List<Tag> tags(ProtonClient caller, String arn) {
    return caller.listTagsForResource(r -> r.resourceArn(arn)).tags();
  }

  @Test
  @Evidence("DOC UG:resources: Proton itself keeps no tags on connections")
  void areThoseOfTheCustomerAlone() {
    assertThat(tags(there, request().arn())).isEmpty();
    assertThat(tags(there, request(r -> r.tags(TEAM)).arn())).containsExactly(TEAM);
  }

  @Test
  @Evidence("DOC UG:doc-history 2021-11-26: connections can be tagged")
  void areSetAndTakenOff() {
    String arn = request(r -> r.tags(TEAM)).arn();
    there.tagResource(r -> r.resourceArn(arn).tags(STAGE));
    there.untagResource(r -> r.resourceArn(arn).tagKeys("team"));

    assertThat(tags(there, arn)).containsExactly(STAGE);
  }

  @Test
  @Evidence("OURS ruling 11: tags do not move lastModifiedAt")
  void leaveTheConnectionAsItIs() {
    EnvironmentAccountConnection connection = request();
    fake.clock().advance(Duration.ofMinutes(1));
    there.tagResource(r -> r.resourceArn(connection.arn()).tags(TEAM));

    assertThat(connection(connection.id())).isEqualTo(connection);
  }

  @Test
  @Evidence("OURS environments.md 6.2: the wrong side")
  void areDeniedToTheManagementAccount() {
    EnvironmentAccountConnection connection = request(r -> r.tags(TEAM));
    String arn = connection.arn();

    assertAccessDenied(() -> tags(proton, arn)).contains(connection.id(), ENVIRONMENT);
    assertAccessDenied(() -> proton.tagResource(r -> r.resourceArn(arn).tags(STAGE)));
    assertAccessDenied(() -> proton.untagResource(r -> r.resourceArn(arn).tagKeys("team")));
    assertThat(tags(there, arn)).containsExactly(TEAM);
  }

  @Test
  @Evidence("OURS environments.md 6.2: a third account")
  void areNotFoundByAThirdAccount() {
    String arn = request().arn();

    assertNotFound(() -> tags(elsewhere, arn)).contains(arn);
  }

  @Test
  @Evidence("OURS services.md 9.5: the account of the ARN must be the owner's")
  void areNotFoundUnderTheArnThatTheManagementAccountWouldGive() {
    String arn = request().arn().replace(ENVIRONMENT, MANAGEMENT);

    assertNotFound(() -> tags(proton, arn)).contains(arn);
    assertNotFound(() -> tags(there, arn)).contains(arn);
  }

  @Test
  @Evidence("INF tags go with their resource")
  void goWithTheConnection() {
    EnvironmentAccountConnection connection = request(r -> r.tags(TEAM));
    deleteConnection(connection.id());

    assertNotFound(() -> tags(there, connection.arn()));
  }

  @Test
  @Evidence("DOC UG:resources, the rule; OURS the kind")
  void ofACreateAreCheckedLikeAll() {
    assertInvalid(() -> request(r -> r.tags(Tag.builder().key("aws:x").value("y").build())))
        .contains("aws:x");
  }
}
