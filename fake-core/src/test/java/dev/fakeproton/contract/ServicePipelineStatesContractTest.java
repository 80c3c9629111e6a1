package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.proton.model.DeploymentUpdateType.CURRENT_VERSION;
import static software.amazon.awssdk.services.proton.model.DeploymentUpdateType.NONE;

import dev.fakeproton.Kind;
import dev.fakeproton.Progression;
import dev.fakeproton.ResourceHandle;
import dev.fakeproton.testing.Evidence;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.proton.model.ConflictException;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.DeploymentUpdateType;
import software.amazon.awssdk.services.proton.model.ProtonException;
import software.amazon.awssdk.services.proton.model.RepositoryProvider;
import software.amazon.awssdk.services.proton.model.ResourceNotFoundException;
import software.amazon.awssdk.services.proton.model.ValidationException;

/** Which operation the pipeline of a service {@code app} lets through in which state. */
class ServicePipelineStatesContractTest extends ServiceContract {

  private static final String WHY = "no capacity";
  private static final Map<String, Class<? extends ProtonException>> KINDS =
      Map.of(
          "C", ConflictException.class,
          "N", ResourceNotFoundException.class,
          "V", ValidationException.class);

  private static final String TABLE =
      """
      state                              | deploy      | NONE      | cancel     | add instance | delete service
      no pipeline                        | N           | N         | N          | -            | -
      IN_PROGRESS, instances before it   | C           | C         | C          | C            | C
      IN_PROGRESS, by CreateService      | C           | C         | C          | C            | C
      IN_PROGRESS, announced             | C           | C         | C          | C            | C
      IN_PROGRESS, by UpdateService      | C           | C         | C          | C            | C
      IN_PROGRESS, by its update         | C           | C         | CANCELLING | C            | C
      SUCCEEDED                          | IN_PROGRESS | SUCCEEDED | C          | IN_PROGRESS  | DELETE_IN_PROGRESS
      FAILED                             | IN_PROGRESS | FAILED    | C          | IN_PROGRESS  | DELETE_IN_PROGRESS
      FAILED, never succeeded            | V           | FAILED    | C          | C            | DELETE_IN_PROGRESS
      CANCELLED                          | IN_PROGRESS | CANCELLED | C          | IN_PROGRESS  | DELETE_IN_PROGRESS
      CANCELLED, never succeeded         | V           | CANCELLED | C          | C            | DELETE_IN_PROGRESS
      CANCELLING                         | C           | C         | C          | C            | C
      DELETE_IN_PROGRESS                 | C           | C         | C          | C            | DELETE_IN_PROGRESS
      DELETE_FAILED                      | C           | C         | C          | C            | DELETE_IN_PROGRESS
      """;

  private final ResourceHandle<DeploymentStatus> pipeline = fake.pipeline("app");
  private final ResourceHandle<DeploymentStatus> one = fake.serviceInstance("app", "one");

  static Stream<Arguments> cells() {
    return Grid.cells(TABLE).filter(cell -> !cell.get()[2].equals("-"));
  }

  @ParameterizedTest(name = "{0}: {1} -> {2}")
  @MethodSource("cells")
  @Evidence("DOC and OURS, cell by cell: table Service pipeline of the specification")
  void everyOperationDoesWhatTheTableSays(String state, String operation, String cell) {
    bringTo(state);

    if (KINDS.containsKey(cell)) {
      var before = service("app");
      assertRefused(KINDS.get(cell), () -> call(operation)).isNotBlank();
      assertThat(service("app")).isEqualTo(before);
    } else {
      call(operation);
      assertThat(pipeline.status()).hasToString(cell);
    }
  }

  private void call(String operation) {
    switch (operation) {
      case "deploy" -> update(CURRENT_VERSION);
      case "NONE" -> update(NONE);
      case "cancel" -> proton.cancelServicePipelineDeployment(r -> r.serviceName("app"));
      case "add instance" -> addInstance();
      default -> proton.deleteService(r -> r.name("app"));
    }
  }

  private void update(DeploymentUpdateType type) {
    proton.updateServicePipeline(
        r -> r.serviceName("app").deploymentType(type).spec(specOf("one")));
  }

  private void addInstance() {
    proton.updateService(r -> r.name("app").spec(specOf("one", "two")));
  }

  private void bringTo(String state) {
    switch (state) {
      case "no pipeline" -> createJob("app", "one");
      case "IN_PROGRESS, instances before it" -> creating();
      case "IN_PROGRESS, by CreateService" -> creatingPipeline();
      case "IN_PROGRESS, announced" -> {
        deployed();
        addInstance();
      }
      case "IN_PROGRESS, by UpdateService" -> {
        deployed();
        addInstance();
        fake.serviceInstance("app", "two").succeed();
      }
      case "IN_PROGRESS, by its update" -> updating();
      case "SUCCEEDED" -> deployed();
      case "FAILED" -> updating().fail(WHY);
      case "FAILED, never succeeded" -> creatingPipeline().fail(WHY);
      case "CANCELLED" -> cancelling().step();
      case "CANCELLED, never succeeded" -> {
        provisionPipelinesByPullRequest();
        creatingPipeline().closePullRequest();
      }
      case "CANCELLING" -> cancelling();
      case "DELETE_IN_PROGRESS" -> deleting();
      case "DELETE_FAILED" -> {
        deleting().fail("not empty");
        one.succeed();
      }
      default -> throw new IllegalArgumentException(state);
    }
  }

  private void provisionPipelinesByPullRequest() {
    link("acme/infra");
    proton.updateAccountSettings(
        r ->
            r.pipelineServiceRoleArn("")
                .pipelineProvisioningRepository(
                    b -> b.branch("main").name("acme/infra").provider(RepositoryProvider.GITHUB)));
  }

  private void creating() {
    fake.progress(Kind.SERVICE_INSTANCE, Progression.manually());
    fake.progress(Kind.SERVICE_PIPELINE, Progression.manually());
    createService("app", "one");
  }

  private ResourceHandle<DeploymentStatus> creatingPipeline() {
    creating();
    one.succeed();
    return pipeline;
  }

  private void deployed() {
    creatingPipeline().succeed();
  }

  private ResourceHandle<DeploymentStatus> updating() {
    deployed();
    update(CURRENT_VERSION);
    return pipeline;
  }

  private ResourceHandle<DeploymentStatus> cancelling() {
    updating();
    proton.cancelServicePipelineDeployment(r -> r.serviceName("app"));
    return pipeline;
  }

  private ResourceHandle<DeploymentStatus> deleting() {
    deployed();
    proton.deleteService(r -> r.name("app"));
    return pipeline;
  }
}
