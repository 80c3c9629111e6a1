package dev.fakeproton.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeproton.FakeProton;
import dev.fakeproton.GivenEnvironment;
import dev.fakeproton.Limits;
import dev.fakeproton.Transition;
import dev.fakeproton.testing.Evidence;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.DeploymentSummary;
import software.amazon.awssdk.services.proton.model.DeploymentUpdateType;
import software.amazon.awssdk.services.proton.model.Environment;
import software.amazon.awssdk.services.proton.model.Output;
import software.amazon.awssdk.services.proton.model.TemplateVersionStatus;

/** {@code given().environment(…)} and what refines it. */
@Evidence("OURS: what a test is given is the fake's own")
class GivenEnvironmentTest {

  private static final String SPEC = "{proton: EnvironmentSpec, spec: {vpc_cidr: 10.0.0.0/16}}";

  private final FakeProton fake = FakeProton.start();
  private final ProtonClient proton = fake.client();

  @AfterEach
  void end() {
    fake.close();
  }

  private Environment prod() {
    return proton.getEnvironment(r -> r.name("prod")).environment();
  }

  private List<DeploymentSummary> deployments() {
    return proton.listDeployments(r -> r.environmentName("prod")).deployments();
  }

  @Nested
  class Refused {

    @Test
    void isABadNameInOneSentenceThatNamesTheCall() {
      assertThatThrownBy(() -> fake.given().environment("no name"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("given().environment(\"no name\") is refused: ")
          .hasMessageContaining("at 'name' failed to satisfy constraint");
    }

    @Test
    void leavesNothingThatABadNameWouldHaveImplied() {
      assertThatThrownBy(() -> fake.given().environment("no name"))
          .isInstanceOf(IllegalArgumentException.class);

      assertThat(proton.listEnvironmentTemplates(r -> {}).templates()).isEmpty();
    }

    @Test
    void isABadSpec() {
      GivenEnvironment prod = fake.given().environment("prod");

      assertThatThrownBy(() -> prod.spec("proton: ServiceSpec"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith("given().environment(\"prod\").spec(…) is refused: ");
    }

    @Test
    void isATextThatIsNoVersion() {
      GivenEnvironment prod = fake.given().environment("prod");

      assertThatThrownBy(() -> prod.from("vpc", "one"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("'one' is no version: expected major.minor, such as 1.0");
    }

    @Test
    void isAnOutputThatDoesNotFit() {
      GivenEnvironment prod = fake.given().environment("prod");

      assertThatThrownBy(() -> prod.withOutputs(Map.of("VpcId", "")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("the output 'VpcId' = ''");
    }

    @Test
    void isWhatTheQuotaHasNoRoomFor() {
      fake.limits(Limits.published().withEnvironments(0));

      assertThatThrownBy(() -> fake.given().environment("prod"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(
              "given().environment(\"prod\") is refused: The quota of 0 environments is reached. Delete some, or raise the limit of this fake.");
    }

    @Test
    void isRefiningWhatSomethingElseUsesAlready() {
      GivenEnvironment prod = fake.given().environment("prod");
      prod.service("shop").withInstances("dev");

      assertThatThrownBy(() -> prod.failed("too late"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith(
              "given().environment(\"prod\").failed(\"too late\") is refused: ");
      assertThat(prod().deploymentStatus()).isEqualTo(DeploymentStatus.SUCCEEDED);
    }

    @Test
    void isAnotherTemplateThanThatOfAnEnvironmentThatWasThere() {
      fake.given().environment("prod");

      GivenEnvironment again = fake.given().environment("prod");

      assertThatThrownBy(() -> again.from("net"))
          .hasMessageContaining("'prod' was there before, made from template 'vpc'");
    }
  }

  @Nested
  class Made {

    @Test
    void isDeployedFromAPublishedVersionOfATemplate() {
      fake.given().environment("prod");

      assertThat(prod().deploymentStatus()).isEqualTo(DeploymentStatus.SUCCEEDED);
      assertThat(prod().templateName()).isEqualTo("vpc");
      assertThat(fake.environmentTemplateVersion("vpc", "1.0").status())
          .isEqualTo(TemplateVersionStatus.PUBLISHED);
    }

    @Test
    void comesFromTheTemplateThatTheChainGaveLast() {
      fake.given().environmentTemplate("net").environment("prod");

      assertThat(prod().templateName()).isEqualTo("net");
    }

    @Test
    void takesTheTemplateAndTheVersionThatAreChosen() {
      fake.given().environment("prod").from("net", "2.1");

      assertThat(prod().templateName()).isEqualTo("net");
      assertThat(prod().templateMajorVersion()).isEqualTo("2");
      assertThat(prod().templateMinorVersion()).isEqualTo("1");
      assertThat(proton.listEnvironmentTemplates(r -> {}).templates()).hasSize(1);
    }

    @Test
    void takesTheSpecThatIsChosen() {
      fake.given().environment("prod").spec(SPEC);

      assertThat(prod().spec()).isEqualTo(SPEC);
      assertThat(deployments()).hasSize(1);
    }

    @Test
    void putsOutWhatIsChosen() {
      fake.given().environment("prod").withOutputs(Map.of("VpcId", "vpc-1"));

      assertThat(proton.listEnvironmentOutputs(r -> r.environmentName("prod")).outputs())
          .containsExactly(Output.builder().key("VpcId").valueString("vpc-1").build());
    }

    @Test
    void canBeUpdatedAndDeletedByAClient() {
      fake.given().environment("prod");

      proton.updateEnvironment(
          r -> r.name("prod").deploymentType(DeploymentUpdateType.CURRENT_VERSION).spec(SPEC));
      assertThat(prod().spec()).isEqualTo(SPEC);
      proton.deleteEnvironment(r -> r.name("prod"));

      assertThat(proton.listEnvironments(r -> {}).environments()).isEmpty();
    }
  }

  @Nested
  class Failed {

    @Test
    void hasFailedInItsFirstDeployment() {
      fake.given().environment("prod").failed("no stack");

      assertThat(prod().deploymentStatus()).isEqualTo(DeploymentStatus.FAILED);
      assertThat(prod().deploymentStatusMessage()).isEqualTo("no stack");
      assertThat(prod().lastDeploymentSucceededAt()).isNull();
      assertThat(prod().templateMajorVersion()).isNull();
    }

    @Test
    void looksAsIfItHadBeenMadeSoInTheFirstPlace() {
      fake.given().environment("prod").failed("no stack");

      assertThat(fake.environment("prod").history())
          .extracting(Transition::to)
          .containsExactly("IN_PROGRESS", "FAILED");
      assertThat(deployments())
          .extracting(DeploymentSummary::deploymentStatus)
          .containsExactly(DeploymentStatus.FAILED);
      assertThat(proton.listDeployments(r -> {}).deployments()).hasSize(1);
    }

    @Test
    void hasFailedInAnUpdateIfItWasThereBefore() {
      fake.given().environment("prod");

      fake.given().environment("prod").failed("no update");

      assertThat(prod().deploymentStatus()).isEqualTo(DeploymentStatus.FAILED);
      assertThat(prod().lastDeploymentSucceededAt()).isNotNull();
      assertThat(deployments()).hasSize(2);
    }

    @Test
    void staysAsItIsWhenItIsGivenTwice() {
      fake.given().environment("prod").failed("no stack");
      fake.given().environment("prod").failed("no stack");

      assertThat(deployments()).hasSize(1);
    }
  }

  @Nested
  class InProgress {

    @Test
    void staysSoUntilTheTestMovesIt() {
      fake.given().environment("prod").inProgress();

      assertThat(prod().deploymentStatus()).isEqualTo(DeploymentStatus.IN_PROGRESS);
      assertThat(prod().deploymentStatus()).isEqualTo(DeploymentStatus.IN_PROGRESS);
      fake.environment("prod").succeed();

      assertThat(prod().deploymentStatus()).isEqualTo(DeploymentStatus.SUCCEEDED);
      assertThat(fake.environment("prod").history())
          .extracting(Transition::to)
          .containsExactly("IN_PROGRESS", "SUCCEEDED");
    }

    @Test
    void isAnUpdateIfItWasThereBefore() {
      fake.given().environment("prod");
      fake.given().environment("prod").inProgress();

      assertThat(prod().deploymentStatus()).isEqualTo(DeploymentStatus.IN_PROGRESS);
      assertThat(prod().lastDeploymentSucceededAt()).isNotNull();
    }

    @Test
    void canStillBeRefined() {
      fake.given().environment("prod").inProgress().spec(SPEC);

      fake.environment("prod").succeed();

      assertThat(prod().spec()).isEqualTo(SPEC);
      assertThat(deployments()).hasSize(1);
    }
  }

  @Nested
  class ThatWasThere {

    @Test
    void isLeftAlone() {
      fake.given().environment("prod").spec(SPEC);
      Environment before = prod();

      fake.given().environment("prod");

      assertThat(prod()).isEqualTo(before);
    }

    @Test
    void isUpdatedToTheVersionThatIsChosen() {
      fake.given().environment("prod");

      fake.given().environment("prod").from("vpc", "1.1");

      assertThat(prod().templateMinorVersion()).isEqualTo("1");
      assertThat(deployments()).hasSize(2);
    }

    @Test
    void isNotUpdatedWhereItRunsThatVersion() {
      fake.given().environment("prod").from("vpc", "1.1").spec(SPEC);
      fake.given().environment("prod").from("vpc", "1.1").spec(SPEC);

      assertThat(deployments()).hasSize(1);
    }

    @Test
    void keepsTheTemplateThatAClientGaveIt() {
      fake.given().environmentTemplate("net");
      proton.createEnvironment(
          r ->
              r.name("prod")
                  .templateName("net")
                  .templateMajorVersion("1")
                  .protonServiceRoleArn("arn:aws:iam::123456789012:role/proton")
                  .spec(SPEC));

      fake.given().environment("prod").service("shop").withInstances("dev");

      assertThat(prod().templateName()).isEqualTo("net");
      assertThat(proton.listEnvironmentTemplates(r -> {}).templates()).hasSize(1);
    }
  }

  @Nested
  class Connected {

    @Test
    void isDeployedToTheAccountThatIsConnectedForItsName() {
      fake.given().connection("222222222222", "prod").environment("prod");

      assertThat(prod().environmentAccountId()).isEqualTo("222222222222");
      assertThat(prod().protonServiceRoleArn()).isNull();
      assertThat(prod().deploymentStatus()).isEqualTo(DeploymentStatus.SUCCEEDED);
    }

    @Test
    void canHaveComponents() {
      fake.given().connection("222222222222", "prod").environment("prod").component("cache");

      assertThat(fake.component("cache").status()).isEqualTo(DeploymentStatus.SUCCEEDED);
    }

    @Test
    void isNotDeployedToAnAccountThatIsConnectedForAnother() {
      fake.given().connection("222222222222", "live").environment("prod");

      assertThat(prod().environmentAccountId()).isNull();
    }
  }
}
