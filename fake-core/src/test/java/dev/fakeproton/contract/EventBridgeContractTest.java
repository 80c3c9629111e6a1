package dev.fakeproton.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fakeproton.FakeProton;
import dev.fakeproton.Progression;
import dev.fakeproton.TransitionEvent;
import dev.fakeproton.testing.Evidence;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.model.RepositoryProvider;

/** Transitions as the events that AWS Proton sent to EventBridge. */
class EventBridgeContractTest extends ServiceContract {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<TransitionEvent> heard = new CopyOnWriteArrayList<>();

  private TransitionEvent to(String resource, String status) {
    return heard.stream()
        .filter(event -> event.arn().endsWith(":" + resource))
        .filter(event -> event.transition().to().equals(status))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode eventTo(String resource, String status) throws JsonProcessingException {
    return JSON.readTree(to(resource, status).toEventBridge().orElseThrow());
  }

  private void assertDetail(String resource, String status, String type, String detail)
      throws JsonProcessingException {
    JsonNode event = eventTo(resource, status);
    assertThat(event.path("detail-type").asText()).isEqualTo(type);
    assertThat(event.path("detail")).isEqualTo(JSON.readTree(detail.replace('\'', '"')));
  }

  @Test
  @Evidence("DOC UG:event-bridge example of an environment; id and version as all events have them")
  void haveTheDocumentedEnvelope() throws JsonProcessingException {
    fake.progress(Progression.manually());
    fake.onTransition(heard::add);
    proton.deleteEnvironment(r -> r.name("prod"));
    fake.environment("prod").fail("in use");

    JsonNode event = eventTo("environment/prod", "DELETE_FAILED");
    assertThat(event.path("id").asText()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    assertThat(event)
        .isEqualTo(
            JSON.readTree(
                """
                {
                  "version": "0",
                  "id": "%s",
                  "detail-type": "AWS Proton Environment Status Change",
                  "source": "aws.proton",
                  "account": "123456789012",
                  "time": "2026-03-01T10:00:00.123Z",
                  "region": "us-east-1",
                  "resources": ["arn:aws:proton:us-east-1:123456789012:environment/prod"],
                  "detail": {
                    "name": "prod",
                    "status": "DELETE_FAILED",
                    "previousStatus": "DELETE_IN_PROGRESS"
                  }
                }
                """
                    .formatted(event.path("id").asText())));
  }

  @Test
  @Evidence("DOC UG:event-bridge: when a resource is deleted, the status is DELETED")
  void callWhatIsDeletedDeleted() throws JsonProcessingException {
    fake.onTransition(heard::add);
    proton.deleteEnvironment(r -> r.name("prod"));
    fake.settle();

    assertDetail(
        "environment/prod",
        "DELETE_COMPLETE",
        "AWS Proton Environment Status Change",
        "{'name': 'prod', 'status': 'DELETED', 'previousStatus': 'DELETE_IN_PROGRESS'}");
  }

  @Test
  @Evidence("DOC UG:event-bridge table of detail-types and detail fields")
  void nameServicesInstancesAndPipelines() throws JsonProcessingException {
    fake.onTransition(heard::add);
    createService("shop", "dev");
    fake.settle();

    assertDetail(
        "service/shop",
        "ACTIVE",
        "AWS Proton Service Status Change",
        "{'name': 'shop', 'status': 'ACTIVE', 'previousStatus': 'CREATE_IN_PROGRESS'}");
    assertDetail(
        "service/shop/service-instance/dev",
        "SUCCEEDED",
        "AWS Proton Service Instance Status Change",
        "{'name': 'dev', 'serviceName': 'shop', 'status': 'SUCCEEDED', 'previousStatus': 'IN_PROGRESS'}");
    assertDetail(
        "service/shop/pipeline",
        "SUCCEEDED",
        "AWS Proton Service Pipeline Status Change",
        "{'serviceName': 'shop', 'status': 'SUCCEEDED', 'previousStatus': 'IN_PROGRESS'}");
  }

  @Test
  @Evidence("DOC UG:event-bridge table of detail-types and detail fields")
  void nameComponents() throws JsonProcessingException {
    fake.onTransition(heard::add);
    proton.createComponent(
        r -> r.name("cache").environmentName("prod").manifest(MANIFEST).templateFile("resource"));
    fake.settle();

    assertDetail(
        "component/cache",
        "SUCCEEDED",
        "AWS Proton Component Status Change",
        "{'name': 'cache', 'status': 'SUCCEEDED', 'previousStatus': 'IN_PROGRESS'}");
  }

  @Test
  @Evidence("DOC UG:event-bridge example of a service template version")
  void nameVersionsOfTemplates() throws JsonProcessingException {
    fake.progress(Progression.immediately().failing("no manifest"));
    fake.onTransition(heard::add);
    draftServiceVersion("web", null);
    draftVersion("vpc", null);
    fake.settle();

    assertDetail(
        "service-template/web:2.0",
        "REGISTRATION_FAILED",
        "AWS Proton Service Template Version Status Change",
        "{'name': 'web', 'majorVersion': '2', 'minorVersion': '0', 'status': 'REGISTRATION_FAILED', 'previousStatus': 'REGISTRATION_IN_PROGRESS'}");
    assertThat(eventTo("environment-template/vpc:2.0", "REGISTRATION_FAILED").path("detail-type"))
        .hasToString("\"AWS Proton Environment Template Version Status Change\"");
  }

  @Test
  @Evidence("DOC UG:event-bridge table of detail-types and detail fields")
  void nameConnections() throws JsonProcessingException {
    fake.onTransition(heard::add);
    String id =
        proton
            .createEnvironmentAccountConnection(
                r -> r.environmentName("prod").managementAccountId("222222222222").roleArn(ROLE))
            .environmentAccountConnection()
            .id();
    fake.account("222222222222").client().acceptEnvironmentAccountConnection(r -> r.id(id));

    assertDetail(
        "environment-account-connection/" + id,
        "CONNECTED",
        "AWS Proton Environment Account Connection Status Change",
        "{'id': '%s', 'status': 'CONNECTED', 'previousStatus': 'PENDING'}".formatted(id));
  }

  @Test
  @Evidence("OURS: of what comes into being there is no previous status to tell")
  void leaveOutAPreviousStatusThatThereIsNone() throws JsonProcessingException {
    fake.onTransition(heard::add);
    environmentForComponents("stage");

    assertDetail(
        "environment/stage",
        "IN_PROGRESS",
        "AWS Proton Environment Status Change",
        "{'name': 'stage', 'status': 'IN_PROGRESS'}");
  }

  @Test
  @Evidence("DOC UG:event-bridge: the table has no row for syncs")
  void doNotExistForSyncs() {
    link("acme/infra");
    proton.createTemplateSyncConfig(
        r ->
            r.templateType("ENVIRONMENT")
                .templateName("vpc")
                .repositoryProvider("GITHUB")
                .repositoryName("acme/infra")
                .branch("main"));
    fake.onTransition(heard::add);
    fake.repository(RepositoryProvider.GITHUB, "acme/infra")
        .push("main", "c1", SyncContract.bundle("vpc/v1", "one"));

    assertThat(heard).isNotEmpty().allSatisfy(e -> assertThat(e.toEventBridge()).isEmpty());
  }

  @Test
  @Evidence("OURS: the same calls give the same ids, whenever somebody began to listen")
  void haveIdsThatDependOnNothingButTheCalls() {
    assertThat(idOfTheSecondTransition(true)).isEqualTo(idOfTheSecondTransition(false));
  }

  private static String idOfTheSecondTransition(boolean listenEarly) {
    List<TransitionEvent> events = new CopyOnWriteArrayList<>();
    try (FakeProton other = FakeProton.start()) {
      if (listenEarly) {
        other.onTransition(event -> {});
      }
      other.client().createEnvironmentTemplate(r -> r.name("vpc"));
      other.progress(Progression.manually());
      other
          .client()
          .createEnvironmentTemplateVersion(
              r -> r.templateName("vpc").source(s -> s.s3(s3 -> s3.bucket("bundles").key("k"))));
      other.onTransition(events::add);
      other.clock().freezeAt(NOW);
      other.settle();
    }
    return events.get(0).toEventBridge().orElseThrow();
  }
}
