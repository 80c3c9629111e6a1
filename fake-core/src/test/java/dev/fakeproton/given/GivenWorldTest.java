package dev.fakeproton.given;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.FakeAccount;
import dev.fakeproton.FakeProton;
import dev.fakeproton.Given;
import dev.fakeproton.GivenService;
import dev.fakeproton.Kind;
import dev.fakeproton.Progression;
import dev.fakeproton.testing.Evidence;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.DeploymentSummary;
import software.amazon.awssdk.services.proton.model.DeploymentUpdateType;
import software.amazon.awssdk.services.proton.model.ServiceStatus;
import software.amazon.awssdk.services.proton.model.TemplateVersionStatus;

/** What holds for everything that a test is given: progressions, time, accounts, order. */
@Evidence("OURS: what a test is given is the fake's own")
class GivenWorldTest {

  private static final String SPEC = "{proton: EnvironmentSpec, spec: {vpc_cidr: 10.0.0.0/16}}";

  private final FakeProton fake = FakeProton.start();
  private final ProtonClient proton = fake.client();

  @AfterEach
  void end() {
    fake.close();
  }

  private static Given everything(FakeProton fake) {
    return fake.given()
        .environmentTemplate("vpc")
        .serviceTemplate("web")
        .connection("222222222222", "prod")
        .environment("prod")
        .service("shop")
        .withInstances("dev", "live")
        .withPipeline()
        .component("cache")
        .attachedTo("shop", "dev");
  }

  static Stream<Progression> progressions() {
    return Stream.of(
            Progression.immediately(),
            Progression.afterPolls(3),
            Progression.after(Duration.ofHours(1)),
            Progression.manually())
        .flatMap(timing -> Stream.of(timing, timing.failing("by progression")));
  }

  @Nested
  class ByOthersToo {

    @Test
    void isRefinedAlthoughTheyUseWhatItImplied() {
      GivenService shop = fake.given().service("shop");
      fake.given().service("bank").withInstances("live");

      shop.withInstances("dev");

      assertThat(fake.serviceInstance("shop", "dev").status())
          .isEqualTo(DeploymentStatus.SUCCEEDED);
      assertThat(fake.serviceInstance("bank", "live").status())
          .isEqualTo(DeploymentStatus.SUCCEEDED);
    }

    @Test
    void isRefinedAlthoughTheirServicesKeepItsTemplateWithoutAnyVersion() {
      GivenService shop = fake.given().service("shop");
      fake.given().service("bank");

      shop.withInstances("dev");

      assertThat(fake.serviceInstance("shop", "dev").status())
          .isEqualTo(DeploymentStatus.SUCCEEDED);
      assertThat(fake.service("bank").status()).isEqualTo(ServiceStatus.ACTIVE);
    }

    @Test
    void standsWhenManyThreadsGiveAtOnce() {
      List<String> services = IntStream.range(0, 40).mapToObj(i -> "shop-" + i).toList();

      services.parallelStream()
          .forEach(name -> fake.given().service(name).withInstances("dev").withPipeline());

      assertThat(services)
          .allSatisfy(
              name -> assertThat(fake.service(name).status()).isEqualTo(ServiceStatus.ACTIVE));
    }
  }

  @Nested
  class UnderAnyProgression {

    static Stream<Progression> all() {
      return progressions();
    }

    @ParameterizedTest
    @MethodSource("all")
    void standsDeployed(Progression progression) {
      fake.progress(progression);

      everything(fake);

      assertThat(fake.environmentTemplateVersion("vpc", "1.0").status())
          .isEqualTo(TemplateVersionStatus.PUBLISHED);
      assertThat(fake.environment("prod").status()).isEqualTo(DeploymentStatus.SUCCEEDED);
      assertThat(fake.service("shop").status()).isEqualTo(ServiceStatus.ACTIVE);
      assertThat(fake.pipeline("shop").status()).isEqualTo(DeploymentStatus.SUCCEEDED);
      assertThat(fake.component("cache").status()).isEqualTo(DeploymentStatus.SUCCEEDED);
    }

    @ParameterizedTest
    @MethodSource("all")
    void standsFailedOrInProgress(Progression progression) {
      fake.progress(progression);

      fake.given().environment("broken").failed("no stack").environment("slow").inProgress();

      assertThat(proton.getEnvironment(r -> r.name("broken")).environment())
          .satisfies(broken -> assertThat(broken.deploymentStatusMessage()).isEqualTo("no stack"));
      assertThat(fake.environment("slow").status()).isEqualTo(DeploymentStatus.IN_PROGRESS);
    }

    @Test
    void standsDeployedUnderOnesOfKindAndResource() {
      fake.progress(Kind.SERVICE_INSTANCE, Progression.manually());
      fake.environment("prod").progress(Progression.immediately().failing("by progression"));

      fake.given().environment("prod").service("shop").withInstances("dev");

      assertThat(fake.environment("prod").status()).isEqualTo(DeploymentStatus.SUCCEEDED);
      assertThat(fake.serviceInstance("shop", "dev").status())
          .isEqualTo(DeploymentStatus.SUCCEEDED);
    }

    @Test
    void changesNone() {
      fake.environment("prod").progress(Progression.immediately().failing("by progression"));
      fake.given().environment("prod").spec(SPEC);

      proton.updateEnvironment(
          r -> r.name("prod").deploymentType(DeploymentUpdateType.CURRENT_VERSION).spec(SPEC));

      assertThat(fake.environment("prod").status()).isEqualTo(DeploymentStatus.FAILED);
    }

    @Test
    void countsNoPolls() {
      fake.progress(Progression.afterPolls(1));
      fake.given().environment("prod");
      proton.updateEnvironment(
          r -> r.name("prod").deploymentType(DeploymentUpdateType.CURRENT_VERSION).spec(SPEC));

      fake.given().environment("prod");
      fake.given().environment("prod");

      assertThat(fake.environment("prod").status()).isEqualTo(DeploymentStatus.IN_PROGRESS);
    }

    @Test
    void takesNoOutcomeOfAScriptWhenItIsMadeAnew() {
      GivenService shop = fake.given().service("shop").withInstances("dev").withPipeline();
      shop = shop.inProgress();
      fake.pipeline("shop").progress(Progression.manually().then(Progression.immediately()));

      shop.failed("no stack");

      assertThat(fake.unfinishedScripts()).singleElement().matches(script -> script.left() == 2);
    }
  }

  @Nested
  class Twice {

    @Test
    void isTheSameAsOnce() {
      everything(fake);
      List<DeploymentSummary> before = proton.listDeployments(r -> {}).deployments();

      everything(fake);

      assertThat(proton.listDeployments(r -> {}).deployments()).isEqualTo(before);
    }

    @Test
    void givesTheSameIdsInAnotherWorld() {
      Instant noon = Instant.parse("2026-03-01T12:00:00Z");
      fake.clock().freezeAt(noon);
      try (FakeProton other = FakeProton.start()) {
        other.clock().freezeAt(noon);

        everything(fake);
        everything(other);

        assertThat(proton.listDeployments(r -> {}).deployments())
            .hasSize(5)
            .isEqualTo(other.client().listDeployments(r -> {}).deployments());
      }
    }
  }

  @Nested
  class AtTheTimeOfTheWorld {

    @Test
    void isMade() {
      Instant noon = Instant.parse("2026-03-01T12:00:00Z");
      fake.clock().freezeAt(noon);

      fake.given().environment("prod");
      fake.clock().advance(Duration.ofHours(1));

      assertThat(proton.getEnvironment(r -> r.name("prod")).environment().createdAt())
          .isEqualTo(noon);
      assertThat(fake.environment("prod").history().get(1).at()).isEqualTo(noon);
    }

    @Test
    void tellsWhatGaveItInTheHistory() {
      fake.given().environment("prod").failed("no stack");

      assertThat(fake.environment("prod").history().get(1).cause())
          .isEqualTo("given().environment(\"prod\").failed(\"no stack\")");
    }
  }

  @Nested
  class WhereBundlesMustBeThere {

    @Test
    void needsNone() {
      fake.requireTemplateBundles();

      everything(fake);

      assertThat(fake.service("shop").status()).isEqualTo(ServiceStatus.ACTIVE);
    }
  }

  @Nested
  class OfAnotherAccount {

    @Test
    void isOnlyThere() {
      FakeAccount other = fake.account("222222222222").in(Region.EU_WEST_1);

      other.given().environment("prod");

      assertThat(proton.listEnvironments(r -> {}).environments()).isEmpty();
      assertThat(other.client().getEnvironment(r -> r.name("prod")).environment().arn())
          .isEqualTo("arn:aws:proton:eu-west-1:222222222222:environment/prod");
    }

    @Test
    void hasRolesOfThatAccount() {
      FakeAccount other = fake.account("222222222222").in(Region.of("cn-north-1"));

      other.given().environment("prod");

      assertThat(
              other.client().getEnvironment(r -> r.name("prod")).environment().componentRoleArn())
          .startsWith("arn:aws-cn:iam::222222222222:role/");
    }
  }
}
