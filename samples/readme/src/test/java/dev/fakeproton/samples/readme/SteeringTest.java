package dev.fakeproton.samples.readme;

import static dev.fakeproton.assertions.FakeProtonAssertions.assertThat;
import static dev.fakeproton.assertions.FakeProtonAssertions.assertThatThrownBy;

import dev.fakeproton.Call;
import dev.fakeproton.FakeProton;
import dev.fakeproton.FaultTarget;
import dev.fakeproton.IllegalMoveException;
import dev.fakeproton.Kind;
import dev.fakeproton.Progression;
import dev.fakeproton.ResourceHandle;
import dev.fakeproton.junit.FakeProtonExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.AccessDeniedException;
import software.amazon.awssdk.services.proton.model.ConflictException;
import software.amazon.awssdk.services.proton.model.DeleteServiceRequest;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.DeploymentUpdateType;
import software.amazon.awssdk.services.proton.model.GetServiceRequest;
import software.amazon.awssdk.services.proton.model.RepositoryProvider;
import software.amazon.awssdk.services.proton.model.TemplateType;
import software.amazon.awssdk.services.proton.model.UpdateServiceRequest;

/** What the README says of steering, row by row. */
@ExtendWith(FakeProtonExtension.class)
class SteeringTest {

  private static void update(ProtonClient proton, String environment) {
    proton.updateEnvironment(
        r -> r.name(environment).deploymentType(DeploymentUpdateType.CURRENT_VERSION));
  }

  @Nested
  class WhenWorkEnds {

    static List<Progression> progressions() {
      return List.of(
          Progression.immediately(),
          Progression.afterPolls(1),
          Progression.after(Duration.ofMinutes(5)),
          Progression.manually());
    }

    @ParameterizedTest
    @MethodSource("progressions")
    void everyProgressionCanFail(Progression progression, FakeProton fake, ProtonClient proton) {
      fake.given().environment("prod");
      fake.progress(progression.failing("Out of IPs"));

      update(proton, "prod");
      fake.settle();

      assertThat(fake.environment("prod")).hasFailed("Out of IPs");
    }

    @Test
    void aKindAndAResourceHaveTheirOwn(FakeProton fake, ProtonClient proton) {
      fake.given().environment("dev").environment("prod");
      fake.progress(Kind.ENVIRONMENT, Progression.manually());
      fake.environment("dev").progress(Progression.immediately());

      update(proton, "dev");
      update(proton, "prod");

      assertThat(fake.environment("dev")).hasSucceeded();
      assertThat(fake.environment("prod")).isInProgress();
    }

    @Test
    void aScriptHasOneOutcomeForEachPieceOfWork(FakeProton fake, ProtonClient proton) {
      fake.given().environment("prod");
      // snippet: script
      fake.environment("prod")
          .progress(
              Progression.immediately()
                  .failing("Out of IPs")
                  .then(Progression.afterPolls(2))
                  .then(Progression.manually()));
      // end
      update(proton, "prod");
      assertThat(fake.environment("prod")).hasFailed("Out of IPs");
      update(proton, "prod");
      assertThat(fake.environment("prod")).isInProgress();
      fake.settle();
      assertThat(fake.environment("prod")).hasSucceeded();
    }
  }

  @Nested
  class OneResource {

    @Test
    void everyKindHasAHandle(FakeProton fake) {
      List<ResourceHandle<?>> handles =
          List.of(
              fake.environment("prod"),
              fake.service("shop"),
              fake.serviceInstance("shop", "dev"),
              fake.pipeline("shop"),
              fake.component("cache"),
              fake.environmentTemplateVersion("vpc", "1.0"),
              fake.serviceTemplateVersion("web", "1.0"),
              fake.templateSync(TemplateType.SERVICE, "web", "1"),
              fake.serviceInstanceSync("shop", "dev"),
              fake.repositorySync(RepositoryProvider.GITHUB, "acme/infra", "main"));

      assertThat(handles).allMatch(handle -> handle.history().isEmpty());
    }

    @Test
    void itIsSteppedEndedAndTellsItsHistory(FakeProton fake, ProtonClient proton) {
      ResourceHandle<DeploymentStatus> prod = fake.environment("prod");
      fake.given().environment("prod").inProgress();

      assertThat(prod.step().status()).isEqualTo(DeploymentStatus.SUCCEEDED);
      update(proton, "prod");
      prod.succeed();
      update(proton, "prod");
      prod.succeed(Map.of("VpcId", "vpc-1"));
      update(proton, "prod");
      prod.fail("Out of IPs");

      assertThat(proton.listEnvironmentOutputs(r -> r.environmentName("prod")).outputs())
          .extracting(output -> output.valueString())
          .containsExactly("vpc-1");
      assertThat(prod.history()).hasSize(8);
    }

    @Test
    void anIllegalMoveIsRefusedWithTheLegalOnesAndTheHistory(FakeProton fake) {
      fake.given().environment("prod").inProgress();

      assertThatThrownBy(() -> fake.environment("prod").closePullRequest())
          .isInstanceOf(IllegalMoveException.class)
          .hasMessageContainingAll(
              "environment 'prod' is IN_PROGRESS",
              "SUCCEED to SUCCEEDED",
              "FAIL to FAILED",
              "IN_PROGRESS  (CreateEnvironment)");
    }
  }

  @Nested
  class Everything {

    @Test
    void isListedMovedOnceAndSettled(FakeProton fake) {
      fake.given().environment("dev").inProgress().environment("prod").inProgress();

      assertThat(fake.inFlight()).hasSize(2);
      assertThat(fake.step()).isEqualTo(2);
      assertThat(fake.settle()).isZero();
    }

    @Test
    void isFollowedByAListenerAndKeptInASnapshot(@TempDir Path folder, FakeProton fake) {
      List<String> seen = new ArrayList<>();
      fake.onTransition(event -> seen.add(event.transition().to()));
      fake.given().service("shop").withInstances("dev", "live").withPipeline();
      assertThat(seen).contains("ACTIVE");

      Path file = folder.resolve("estate.json");
      fake.snapshot().write(file);
      fake.reset();
      assertThat(fake.environment("shared").history()).isEmpty();

      try (FakeProton copy = FakeProton.restore(file)) {
        assertThat(copy.serviceInstance("shop", "live")).hasSucceeded();
      }
    }

    @Test
    void hasItsOwnTime(FakeProton fake) {
      fake.clock().freezeAt(Instant.parse("2026-03-01T10:00:00Z"));
      fake.clock().advance(Duration.ofMinutes(20));
      assertThat(fake.clock().instant()).isEqualTo("2026-03-01T10:20:00Z");
      fake.clock().follow();
      assertThat(fake.clock().frozenAt()).isEmpty();
    }
  }

  @Nested
  class EstatesAndFaults {

    @Test
    void whatIsImpliedIsMade(FakeProton fake) {
      // snippet: given
      fake.given()
          .environment("prod")
          .service("shop")
          .withInstances("dev", "live")
          .withPipeline()
          .component("cache")
          .attachedTo("shop", "dev")
          .environment("staging")
          .failed("Out of IPs")
          .serviceTemplate("web")
          .version("1.1");
      // end
      assertThat(fake.component("cache")).hasSucceeded();
      assertThat(fake.pipeline("shop")).hasSucceeded();
      assertThat(fake.environment("staging")).hasFailed("Out of IPs");
      assertThat(fake.environmentTemplateVersion("vpc", "1.0").status()).hasToString("PUBLISHED");
    }

    @Test
    void callsMeetFaults(FakeProton fake, ProtonClient proton) {
      fake.given().service("shop");
      // snippet: faults
      fake.faults().on(GetServiceRequest.class).throttle().times(2);
      fake.faults().on(UpdateServiceRequest.class).loseReply().times(1);
      fake.faults()
          .on(DeleteServiceRequest.class)
          .matching(request -> request.name().equals("shop"))
          .error(AccessDeniedException.builder().message("not yours"));
      // end
      proton.getService(r -> r.name("shop"));
      proton.updateService(r -> r.name("shop").description("sells"));
      assertThatThrownBy(() -> proton.deleteService(r -> r.name("shop")))
          .hasMessageContaining("not yours");
      assertThat(fake.faults().unused()).isEmpty();
    }

    @Test
    void everyOtherFaultAndQualifierHasItsPlace(FakeProton fake) {
      FaultTarget<GetServiceRequest> calls = fake.faults().on(GetServiceRequest.class);
      calls.internalError().afterCalls(1);
      calls.delay(Duration.ofMillis(1)).withProbability(0.5, 7);
      calls.reset().account("222222222222");
      calls.truncate().region(Region.EU_WEST_1);
      calls.status(503).onCall(3);
      fake.faults()
          .on(UpdateServiceRequest.class)
          .error(ConflictException.builder().message("busy").build());
      fake.faults().onAny().garble().afterTheChange();

      assertThat(fake.faults().unused()).hasSize(7);
    }

    @Test
    void callsAreKeptWithTheirAnswers(FakeProton fake, ProtonClient proton) {
      fake.given().service("shop");

      proton.getService(r -> r.name("shop"));

      Call<GetServiceRequest> call = fake.calls().to(GetServiceRequest.class).get(0);
      assertThat(call.request().name()).isEqualTo("shop");
      assertThat(call.answer()).isPresent();
      assertThat(call.error()).isEmpty();
      assertThat(call.account()).isEqualTo("123456789012");
      assertThat(call.region()).isEqualTo(Region.US_EAST_1);
      assertThat(call.time()).isBeforeOrEqualTo(fake.clock().instant());
    }
  }
}
