package dev.fakeproton.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.Kind;
import dev.fakeproton.Progression;
import dev.fakeproton.Transition;
import dev.fakeproton.UnfinishedScript;
import dev.fakeproton.testing.Evidence;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.DeploymentUpdateType;

/** Several outcomes in turn: each piece of work takes the next one when it begins. */
@Evidence("OURS: progressions are the fake's own")
class ScriptsContractTest extends SelfManagedContract {

  private static final Progression FAILS = Progression.immediately().failing("no quota");
  private static final Progression SUCCEEDS = Progression.immediately();
  private static final Progression WAITS = Progression.manually();

  private void deployAgain(String environment) {
    proton.updateEnvironment(
        r -> r.name(environment).deploymentType(DeploymentUpdateType.CURRENT_VERSION));
  }

  private DeploymentStatus statusOf(String environment) {
    return fake.environment(environment).status();
  }

  @Nested
  class WorkTakes {

    @Test
    void oneOutcomeEachInTurn() {
      fake.environment("prod").progress(FAILS.then(SUCCEEDS).then(WAITS));

      deployAgain("prod");
      assertThat(statusOf("prod")).isEqualTo(DeploymentStatus.FAILED);
      deployAgain("prod");
      assertThat(statusOf("prod")).isEqualTo(DeploymentStatus.SUCCEEDED);
      deployAgain("prod");
      assertThat(statusOf("prod")).isEqualTo(DeploymentStatus.IN_PROGRESS);
    }

    @Test
    void theLastOutcomeForEver() {
      fake.environment("prod").progress(SUCCEEDS.then(FAILS));

      for (DeploymentStatus expected :
          List.of(DeploymentStatus.SUCCEEDED, DeploymentStatus.FAILED, DeploymentStatus.FAILED)) {
        deployAgain("prod");
        assertThat(statusOf("prod")).isEqualTo(expected);
      }
    }

    @Test
    void noOtherOutcomeWhenItIsCancelled() {
      fake.environment("prod").progress(WAITS.then(FAILS));
      deployAgain("prod");

      proton.cancelEnvironmentDeployment(r -> r.environmentName("prod"));
      assertThat(statusOf("prod")).isEqualTo(DeploymentStatus.CANCELLING);

      fake.environment("prod").step();
      assertThat(statusOf("prod")).isEqualTo(DeploymentStatus.CANCELLED);
      deployAgain("prod");
      assertThat(statusOf("prod")).isEqualTo(DeploymentStatus.FAILED);
    }

    @Test
    void theFirstOutcomeWhereItIsUnderWayAlready() {
      fake.progress(WAITS);
      deployAgain("prod");

      fake.environment("prod").progress(FAILS.then(SUCCEEDS));

      assertThat(statusOf("prod")).isEqualTo(DeploymentStatus.FAILED);
      deployAgain("prod");
      assertThat(statusOf("prod")).isEqualTo(DeploymentStatus.SUCCEEDED);
    }

    @Test
    void theOutcomesOfAScriptThatIsSetInItsPlace() {
      fake.environment("prod").progress(WAITS.then(WAITS).then(WAITS));
      deployAgain("prod");

      fake.environment("prod").progress(WAITS.then(FAILS));
      fake.environment("prod").succeed();
      deployAgain("prod");

      assertThat(statusOf("prod")).isEqualTo(DeploymentStatus.FAILED);
    }

    @Test
    void theOldestFirstWhereSeveralAreUnderWay() {
      fake.progress(WAITS);
      environmentForComponents("first");
      environmentForComponents("second");

      fake.progress(FAILS.then(SUCCEEDS));

      assertThat(statusOf("first")).isEqualTo(DeploymentStatus.FAILED);
      assertThat(statusOf("second")).isEqualTo(DeploymentStatus.SUCCEEDED);
    }

    @Test
    void outcomesOfTheScriptOfItsKind() {
      fake.progress(WAITS);
      fake.progress(Kind.ENVIRONMENT, FAILS.then(SUCCEEDS));
      environmentForComponents("first");
      createService("shop", "dev");
      environmentForComponents("second");

      assertThat(statusOf("first")).isEqualTo(DeploymentStatus.FAILED);
      assertThat(statusOf("second")).isEqualTo(DeploymentStatus.SUCCEEDED);
      assertThat(fake.serviceInstance("shop", "dev").status())
          .isEqualTo(DeploymentStatus.IN_PROGRESS);
    }

    @Test
    void outcomesOfTheScriptOfItsService() {
      fake.service("shop").progress(SUCCEEDS.then(SUCCEEDS).then(FAILS));
      createService("shop", "dev", "live");

      assertThat(fake.serviceInstance("shop", "live").status())
          .isEqualTo(DeploymentStatus.SUCCEEDED);
      assertThat(fake.pipeline("shop").status()).isEqualTo(DeploymentStatus.FAILED);
    }

    @Test
    void noneWhereItAwaitsAReport() {
      fake.progress(FAILS.then(SUCCEEDS));
      create(Kind.ENVIRONMENT);
      environmentForComponents("first");

      assertThat(statusOf("infra")).isEqualTo(DeploymentStatus.IN_PROGRESS);
      assertThat(statusOf("first")).isEqualTo(DeploymentStatus.FAILED);
    }
  }

  @Test
  void namesTheSingleOutcomeAsTheCause() {
    fake.environment("prod").progress(FAILS.then(SUCCEEDS));
    deployAgain("prod");

    assertThat(fake.environment("prod").history())
        .last()
        .extracting(Transition::cause)
        .isEqualTo("progression immediately().failing(\"no quota\")");
  }

  @Nested
  class Unfinished {

    @Test
    void isNoProgressionOfOneOutcome() {
      fake.progress(Kind.COMPONENT, FAILS);

      assertThat(fake.unfinishedScripts()).isEmpty();
    }

    @Test
    void isNoScriptWhoseLastOutcomeWasTaken() {
      fake.environment("prod").progress(SUCCEEDS.then(WAITS));
      deployAgain("prod");
      deployAgain("prod");

      assertThat(fake.unfinishedScripts()).isEmpty();
    }

    @Test
    void isNoScriptThatWasReplaced() {
      fake.progress(FAILS.then(SUCCEEDS));
      fake.progress(SUCCEEDS);

      assertThat(fake.unfinishedScripts()).isEmpty();
    }

    @Test
    void namesWhoseItIsAndWhatIsLeft() {
      Progression script = SUCCEEDS.then(FAILS).then(WAITS);
      fake.progress(script);
      fake.progress(Kind.COMPONENT, script);
      fake.environment("prod").progress(script);
      deployAgain("prod");

      assertThat(fake.unfinishedScripts())
          .containsExactly(
              new UnfinishedScript("the world", script, 3),
              new UnfinishedScript("all work of kind component", script, 3),
              new UnfinishedScript(
                  "arn:aws:proton:us-east-1:123456789012:environment/prod", script, 2));
    }

    @Test
    void readsAsALine() {
      fake.progress(SUCCEEDS.then(FAILS));
      fake.client().createEnvironmentTemplate(r -> r.name("other"));
      draftVersion("other", null);

      assertThat(fake.unfinishedScripts())
          .singleElement()
          .hasToString(
              "Of the script immediately().then(immediately().failing(\"no quota\")), set for the"
                  + " world, 1 of 2 outcomes are left: no work began that takes"
                  + " immediately().failing(\"no quota\").");
    }
  }
}
