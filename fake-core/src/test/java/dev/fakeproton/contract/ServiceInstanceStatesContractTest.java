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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.proton.model.ConflictException;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.ProtonException;
import software.amazon.awssdk.services.proton.model.RepositoryProvider;
import software.amazon.awssdk.services.proton.model.ResourceNotFoundException;
import software.amazon.awssdk.services.proton.model.ValidationException;

/** Which operation an instance {@code own} of {@code shop} lets through in which state. */
class ServiceInstanceStatesContractTest extends InstanceContract {

  private static final String WHY = "no capacity";
  private static final Map<String, Class<? extends ProtonException>> KINDS =
      Map.of(
          "C", ConflictException.class,
          "N", ResourceNotFoundException.class,
          "V", ValidationException.class);

  /** A cell is the state that follows, or the kind of the refusal; a dash means no such case. */
  private static final String TABLE =
      """
      state                          | deploy      | NONE      | cancel     | drop               | delete service
      not there                      | N           | N         | N          | -                  | -
      IN_PROGRESS, first             | C           | C         | C          | C                  | C
      IN_PROGRESS, by update         | C           | C         | CANCELLING | C                  | C
      SUCCEEDED                      | IN_PROGRESS | SUCCEEDED | C          | DELETE_IN_PROGRESS | DELETE_IN_PROGRESS
      SUCCEEDED, with component      | IN_PROGRESS | SUCCEEDED | C          | C                  | C
      SUCCEEDED, component at work   | C           | C         | C          | C                  | C
      FAILED                         | IN_PROGRESS | FAILED    | C          | DELETE_IN_PROGRESS | DELETE_IN_PROGRESS
      FAILED, never succeeded        | V           | FAILED    | C          | DELETE_IN_PROGRESS | DELETE_IN_PROGRESS
      CANCELLED                      | IN_PROGRESS | CANCELLED | C          | DELETE_IN_PROGRESS | DELETE_IN_PROGRESS
      CANCELLED, never succeeded     | V           | CANCELLED | C          | DELETE_IN_PROGRESS | DELETE_IN_PROGRESS
      CANCELLING                     | C           | C         | C          | C                  | C
      DELETE_IN_PROGRESS, dropped    | C           | C         | C          | C                  | C
      DELETE_IN_PROGRESS, of service | C           | C         | C          | C                  | DELETE_IN_PROGRESS
      DELETE_FAILED                  | C           | C         | C          | DELETE_IN_PROGRESS | DELETE_IN_PROGRESS
      """;

  private final ResourceHandle<DeploymentStatus> own = fake.serviceInstance("shop", "own");

  @BeforeEach
  void makeAnEnvironmentWhosePullRequestsCanBeClosed() {
    link("acme/infra");
    proton.createEnvironment(
        r ->
            r.name("repo")
                .templateName("vpc")
                .templateMajorVersion("1")
                .provisioningRepository(
                    b -> b.branch("main").name("acme/infra").provider(RepositoryProvider.GITHUB))
                .spec(SPEC));
    fake.environment("repo").succeed();
  }

  static Stream<Arguments> cells() {
    return Grid.cells(TABLE).filter(cell -> !cell.get()[2].equals("-"));
  }

  @ParameterizedTest(name = "{0}: {1} -> {2}")
  @MethodSource("cells")
  @Evidence("DOC and OURS, cell by cell: table Service instance of the specification")
  void everyOperationDoesWhatTheTableSays(String state, String operation, String cell) {
    bringTo(state);

    if (KINDS.containsKey(cell)) {
      String before = found();
      assertRefused(KINDS.get(cell), () -> call(operation)).isNotBlank();
      assertThat(found()).isEqualTo(before);
    } else {
      call(operation);
      assertThat(own.status()).hasToString(cell);
    }
  }

  /** The instance as a list shows it, or that it is not there. */
  private String found() {
    return proton.listServiceInstances(r -> r.serviceName("shop")).serviceInstances().stream()
        .filter(each -> each.name().equals("own"))
        .toList()
        .toString();
  }

  private void call(String operation) {
    switch (operation) {
      case "deploy" -> update(CURRENT_VERSION, r -> r.name("own"));
      case "NONE" -> update(NONE, r -> r.name("own"));
      case "cancel" -> cancelOwn();
      case "drop" -> drop();
      default -> proton.deleteService(r -> r.name("shop"));
    }
  }

  private void cancelOwn() {
    proton.cancelServiceInstanceDeployment(r -> r.serviceName("shop").serviceInstanceName("own"));
  }

  private void drop() {
    proton.updateService(r -> r.name("shop").spec(specOf("dev", "live")));
  }

  private void bringTo(String state) {
    switch (state) {
      case "not there" -> {}
      case "IN_PROGRESS, first" -> create("own");
      case "IN_PROGRESS, by update" -> updating();
      case "SUCCEEDED" -> deployed();
      case "SUCCEEDED, with component" -> attach();
      case "SUCCEEDED, component at work" -> {
        fake.progress(Kind.COMPONENT, Progression.manually());
        attach();
      }
      case "FAILED" -> updating().fail(WHY);
      case "FAILED, never succeeded" -> {
        create("own");
        own.fail(WHY);
      }
      case "CANCELLED" -> cancelling().step();
      case "CANCELLED, never succeeded" -> {
        create("own", r -> r.spec(specIn("repo", "own", "size: 1")));
        own.closePullRequest();
      }
      case "CANCELLING" -> cancelling();
      case "DELETE_IN_PROGRESS, dropped" -> dropping();
      case "DELETE_IN_PROGRESS, of service" -> {
        deployed();
        proton.deleteService(r -> r.name("shop"));
      }
      case "DELETE_FAILED" -> {
        dropping().fail("not empty");
        pipeline.succeed();
      }
      default -> throw new IllegalArgumentException(state);
    }
  }

  private void deployed() {
    create("own");
    own.succeed();
  }

  private void attach() {
    deployed();
    proton.createComponent(
        r ->
            r.name("bucket")
                .manifest(MANIFEST)
                .templateFile("Resources: {}")
                .serviceName("shop")
                .serviceInstanceName("own"));
  }

  private ResourceHandle<DeploymentStatus> updating() {
    deployed();
    update(CURRENT_VERSION, r -> r.name("own"));
    return own;
  }

  private ResourceHandle<DeploymentStatus> cancelling() {
    updating();
    cancelOwn();
    return own;
  }

  private ResourceHandle<DeploymentStatus> dropping() {
    deployed();
    drop();
    return own;
  }
}
