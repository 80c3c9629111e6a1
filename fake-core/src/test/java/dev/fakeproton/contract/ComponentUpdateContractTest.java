package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertConflict;
import static dev.fakeproton.testing.Refusals.assertInvalid;
import static dev.fakeproton.testing.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.proton.model.ComponentDeploymentUpdateType.CURRENT_VERSION;
import static software.amazon.awssdk.services.proton.model.ComponentDeploymentUpdateType.NONE;

import dev.fakeproton.testing.Evidence;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.proton.model.Component;
import software.amazon.awssdk.services.proton.model.ComponentState;
import software.amazon.awssdk.services.proton.model.Deployment;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.UpdateComponentRequest;

/** UpdateComponent. */
class ComponentUpdateContractTest extends ComponentContract {

  private static final String PINNED =
      "{proton: ServiceSpec, instances: [{name: dev, environment: prod, spec: {size: 7}}]}";

  private ComponentState target(String deployment) {
    return deployment(deployment).targetState().component();
  }

  @Test
  @Evidence("DOC API declares it")
  void ofAnUnknownComponentIsNotFound() {
    assertNotFound(() -> redeploy(r -> {})).contains(ARN);
    assertNotFound(() -> update(NONE, r -> {})).contains(ARN);
  }

  @Test
  @Evidence("OURS ruling 2, for this operation: also while the deployment runs")
  void withATokenSaysAgainWhatItDid() {
    detached();
    String id = redeploy(r -> r.clientToken("mine")).lastAttemptedDeploymentId();

    Component again = redeploy(r -> r.clientToken("mine"));

    assertThat(again.lastAttemptedDeploymentId()).isEqualTo(id);
    assertThat(again.lastClientRequestToken()).isEqualTo("mine");
    assertInvalid(() -> redeploy(r -> r.clientToken("mine").templateFile(OTHER_FILE)))
        .isEqualTo("Idempotent parameter mismatch");
  }

  @Nested
  class WithoutDeployment {

    @Test
    @Evidence("DOC M:ComponentDeploymentUpdateType; OURS ruling 11, lastModifiedAt")
    void changesTheDescriptionAlone() {
      Component before = attached();
      fake.clock().advance(Duration.ofMinutes(1));
      Component reply = update(NONE, r -> r.description("new"));

      assertThat(reply)
          .isEqualTo(
              before.toBuilder()
                  .description("new")
                  .lastModifiedAt(NOW.plus(Duration.ofMinutes(1)))
                  .lastClientRequestToken(reply.lastClientRequestToken())
                  .build());
      assertThat(proton.listDeployments(r -> r.componentName("bucket")).deployments()).hasSize(1);
    }

    static Stream<Consumer<UpdateComponentRequest.Builder>> more() {
      return Stream.of(
          r -> r.templateFile(OTHER_FILE),
          r -> r.serviceSpec(PINNED),
          r -> r.serviceName("").serviceInstanceName(""),
          r -> r.serviceName("shop").serviceInstanceName("dev"));
    }

    @ParameterizedTest
    @MethodSource("more")
    @Evidence("DOC M:UpdateComponentInput.deploymentType; OURS the kind")
    void refusesAnythingElse(Consumer<UpdateComponentRequest.Builder> more) {
      attached();

      assertInvalid(() -> update(NONE, r -> r.description("new").applyMutation(more)))
          .contains("NONE");
      assertThat(get("bucket").description()).isNull();
    }
  }

  @Nested
  class Deploying {

    @Test
    @Evidence("DOC M:UpdateComponent; OURS members that are not sent keep their value")
    void keepsWhatIsNotSent() {
      Component before = attached();
      Component reply = redeploy(r -> {});
      Deployment record = deployment(reply.lastAttemptedDeploymentId());

      assertThat(reply.serviceInstanceName()).isEqualTo("dev");
      assertThat(reply.serviceSpec()).isEqualTo(before.serviceSpec());
      assertThat(reply.lastSucceededDeploymentId()).isEqualTo(before.lastSucceededDeploymentId());
      assertThat(record.initialState()).isEqualTo(record.targetState());
      assertThat(record.targetState().component().templateFile()).isEqualTo(FILE);
      assertThat(record.lastSucceededDeploymentId()).isEqualTo(before.lastSucceededDeploymentId());
    }

    @Test
    @Evidence("DOC M:UpdateComponent")
    void takesAnotherFileAndSpec() {
      attached();
      Component reply = redeploy(r -> r.templateFile(OTHER_FILE).serviceSpec(PINNED));
      bucket.succeed();

      assertThat(target(reply.lastAttemptedDeploymentId()).templateFile()).isEqualTo(OTHER_FILE);
      assertThat(get("bucket").serviceSpec()).isEqualTo(PINNED);
    }

    @ParameterizedTest
    @EnumSource(
        value = DeploymentStatus.class,
        names = {"FAILED", "CANCELLED"})
    @Evidence("DOC UG:ag-svc-instance-update: as it was before the cancelled attempt; OURS FAILED")
    void withoutSuccessLeavesFileAndSpecAsTheyWere(DeploymentStatus end) {
      Component before = attached();
      redeploy(r -> r.templateFile(OTHER_FILE).serviceSpec(PINNED).description("new"));
      if (end == DeploymentStatus.FAILED) {
        bucket.fail(WHY);
      } else {
        cancel();
        bucket.step();
      }

      assertThat(get("bucket").deploymentStatus()).isEqualTo(end);
      assertThat(get("bucket").serviceSpec()).isEqualTo(before.serviceSpec());
      assertThat(get("bucket").description()).isEqualTo("new");
      assertThat(target(redeploy(r -> {}).lastAttemptedDeploymentId()).templateFile())
          .isEqualTo(FILE);
    }

    @Test
    @Evidence("OURS environments.md 4.2: components have no versions and may be updated")
    void repairsOneThatWasNeverDeployed() {
      createDetached("bucket");
      bucket.fail(WHY);
      String id = redeploy(r -> r.templateFile(OTHER_FILE)).lastAttemptedDeploymentId();
      bucket.succeed();

      assertThat(get("bucket").lastSucceededDeploymentId()).isEqualTo(id);
      assertThat(get("bucket").deploymentStatusMessage()).isNull();
    }
  }

  @Nested
  class Attachment {

    /** Absent –, empty "", or a name. */
    static Stream<Arguments> mixes() {
      return Grid.cells(
          """
          service | –  | "" | dev
          –       | ok | V  | V
          ""      | V  | ok | V
          shop    | V  | V  | ok
          """);
    }

    @ParameterizedTest(name = "serviceName {0}, serviceInstanceName {1} -> {2}")
    @MethodSource("mixes")
    @Evidence("DOC M:UpdateComponentInput: both empty, both named or neither; OURS the kind")
    void takesBothOrNeitherName(String service, String instance, String cell) {
      detached();
      Consumer<UpdateComponentRequest.Builder> names =
          r -> r.serviceName(sent(service)).serviceInstanceName(sent(instance));

      if (cell.equals("V")) {
        assertInvalid(() -> redeploy(names)).contains("serviceName", "serviceInstanceName");
      } else {
        assertThat(redeploy(names).serviceName()).isEqualTo(service.equals("shop") ? "shop" : null);
      }
    }

    private static String sent(String cell) {
      return switch (cell) {
        case "–" -> null;
        case "\"\"" -> "";
        default -> cell;
      };
    }

    @Test
    @Evidence("OURS services.md 7.4: at acceptance; the environment stays")
    void endsAtAcceptance() {
      attached();
      Component reply = detach();

      assertThat(reply.serviceName()).isNull();
      assertThat(reply.serviceInstanceName()).isNull();
      assertThat(reply.serviceSpec()).isNull();
      assertThat(reply.environmentName()).isEqualTo("prod");
      assertThat(reply.deploymentStatus()).isEqualTo(DeploymentStatus.IN_PROGRESS);
      assertThat(deployment(reply.lastAttemptedDeploymentId()).serviceName()).isNull();
    }

    @Test
    @Evidence("OURS services.md 7.4: no change, but it deploys")
    void canBeEndedOrMadeAgain() {
      detached();
      assertThat(detach().deploymentStatus()).isEqualTo(DeploymentStatus.IN_PROGRESS);
      bucket.succeed();
      attach("dev");
      bucket.succeed();

      assertThat(attach("dev").serviceInstanceName()).isEqualTo("dev");
    }

    @Test
    @Evidence("DOC M:UpdateComponentInput; OURS serviceSpec by default that of the instance")
    void beginsWithTheSpecOfTheInstance() {
      detached();

      assertThat(attach("live").serviceSpec()).isEqualTo(instance("shop", "live").spec());
    }

    @Test
    @Evidence("OURS services.md 7.4: file and spec fall back, the attachment stays")
    void staysWhenTheDeploymentFails() {
      detached();
      attach("dev");
      bucket.fail(WHY);

      assertThat(get("bucket").serviceInstanceName()).isEqualTo("dev");
      assertThat(get("bucket").serviceSpec()).isEqualTo(instance("shop", "dev").spec());
    }

    @Test
    @Evidence("OURS services.md 7.4: the component stays in its environment")
    void refusesAnInstanceElsewhere() {
      environmentForComponents("test");
      create("bucket", r -> r.environmentName("test"));
      bucket.succeed();

      assertInvalid(() -> attach("dev")).contains("'test'", "'prod'");
    }

    @Test
    @Evidence("OURS services.md 7.4: the checks of CreateComponent")
    void refusesAnInstanceThatHasOne() {
      createAttached("other", "dev");
      detached();

      assertConflict(() -> attach("dev")).contains("'other'", "'dev'");
      assertNotFound(() -> attach("nothing")).contains("nothing");
    }

    @Test
    @Evidence("DOC M:UpdateComponentInput.serviceSpec: only while attached; OURS the kind")
    void isNeededForASpec() {
      detached();
      assertInvalid(() -> redeploy(r -> r.serviceSpec(PINNED))).contains("'bucket'", "serviceSpec");
      attach("dev");
      bucket.succeed();

      assertInvalid(
              () -> redeploy(r -> r.serviceName("").serviceInstanceName("").serviceSpec(PINNED)))
          .contains("serviceSpec");
      assertInvalid(() -> redeploy(r -> r.serviceSpec(jobSpecOf("live")))).contains("'dev'");
    }

    @Test
    @Evidence("OURS ruling 6: what the request alone shows comes before the look-up")
    void isCheckedForASpecBeforeTheComponentIsLookedUp() {
      assertInvalid(
          () ->
              update(
                  CURRENT_VERSION,
                  r -> r.serviceName("").serviceInstanceName("").serviceSpec(PINNED)));
    }
  }
}
