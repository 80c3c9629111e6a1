package dev.fakeproton.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.fakeproton.Kind;
import dev.fakeproton.Progression;
import dev.fakeproton.Registration;
import dev.fakeproton.TransitionEvent;
import dev.fakeproton.testing.Evidence;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;

/** Listeners are told of every transition. */
@Evidence("OURS: how a test listens is the fake's own")
class TransitionEventsContractTest extends ServiceContract {

  private static final String ARN = "arn:aws:proton:us-east-1:123456789012:";

  private final List<TransitionEvent> heard = new CopyOnWriteArrayList<>();

  private List<String> heardLines() {
    return heard.stream()
        .map(
            event ->
                "%s %s -> %s"
                    .formatted(
                        event.arn().replace(ARN, ""),
                        event.transition().from().orElse("none"),
                        event.transition().to()))
        .toList();
  }

  @Nested
  class AListenerThatComesLater {

    @Test
    void isNotToldOfWhatWasDueBefore() {
      fake.onTransition(event -> {});
      environmentForComponents("stage");

      fake.onTransition(heard::add);

      assertThat(fake.environment("stage").history()).hasSize(2);
      assertThat(heardLines()).isEmpty();
    }
  }

  @Nested
  class AListenerThatThrows {

    @Test
    void breaksNeitherTheCallNorOtherListeners() {
      fake.progress(Progression.manually());
      fake.onTransition(
          event -> {
            throw new AssertionError("not so");
          });
      fake.onTransition(heard::add);

      environmentForComponents("stage");

      assertThat(heardLines()).containsExactly("environment/stage none -> IN_PROGRESS");
      assertThatIllegalStateException().isThrownBy(fake::close);
    }

    @Test
    void isReportedWhenTheFakeIsClosed() {
      fake.progress(Progression.manually());
      fake.onTransition(
          event -> {
            throw new AssertionError("not so");
          });
      environmentForComponents("stage");

      assertThatIllegalStateException()
          .isThrownBy(fake::close)
          .withMessage(
              "1 call(s) of a listener to the transitions of the fake failed; what it was told of"
                  + " has happened all the same.")
          .havingCause()
          .withMessage(
              "A listener threw java.lang.AssertionError: not so when it was told of: "
                  + ARN
                  + "environment/stage  2026-03-01T10:00:00.123Z  -> IN_PROGRESS "
                  + " (CreateEnvironment)")
          .havingCause()
          .isInstanceOf(AssertionError.class);
    }

    @Test
    void isToldOfWhatFollows() {
      fake.onTransition(
          event -> {
            heard.add(event);
            throw new IllegalStateException("not so");
          });

      environmentForComponents("stage");
      fake.settle();

      assertThat(heardLines()).hasSize(2);
      assertThatIllegalStateException().isThrownBy(fake::close);
    }
  }

  @Nested
  class AListener {

    @Test
    void isNotToldOfWhatWasBefore() {
      environmentForComponents("stage");
      fake.onTransition(heard::add);

      assertThat(heard).isEmpty();
    }

    @Test
    void isNotToldOfWhatComesAfterItsEnd() {
      try (Registration listening = fake.onTransition(heard::add)) {
        assertThat(listening).isNotNull();
      }
      environmentForComponents("stage");
      fake.settle();

      assertThat(heard).isEmpty();
    }

    @Test
    void canEndTwice() {
      Registration listening = fake.onTransition(event -> {});
      fake.onTransition(heard::add);
      listening.close();
      listening.close();

      environmentForComponents("stage");

      assertThat(heard).hasSize(1);
    }

    @Test
    void isToldOfNothingThatIsRefused() {
      fake.onTransition(heard::add);

      assertThat(catchThrowable(() -> createJob("shop", "a", "a"))).isNotNull();

      assertThat(heard).isEmpty();
    }

    @Test
    void isToldBeforeTheCallIsAnswered() {
      fake.progress(Progression.manually());
      fake.onTransition(heard::add);

      environmentForComponents("stage");

      assertThat(heardLines()).containsExactly("environment/stage none -> IN_PROGRESS");
    }

    @Test
    void isToldOfAllThatFollowsInOrder() {
      fake.onTransition(heard::add);

      createService("shop", "dev");
      fake.settle();

      assertThat(heardLines())
          .containsExactly(
              "service/shop none -> CREATE_IN_PROGRESS",
              "service/shop/pipeline none -> IN_PROGRESS",
              "service/shop/service-instance/dev none -> IN_PROGRESS",
              "service/shop/service-instance/dev IN_PROGRESS -> SUCCEEDED",
              "service/shop/pipeline IN_PROGRESS -> SUCCEEDED",
              "service/shop CREATE_IN_PROGRESS -> ACTIVE");
      assertThat(heard).extracting(TransitionEvent::number).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void isToldOfOtherAccounts() {
      fake.onTransition(heard::add);
      ProtonClient other = fake.account("222222222222").client();
      other.createEnvironmentTemplate(r -> r.name("theirs"));
      other.createEnvironmentTemplateVersion(
          r -> r.templateName("theirs").source(s -> s.s3(s3 -> s3.bucket("bundles").key("k"))));

      assertThat(heard)
          .singleElement()
          .satisfies(
              event -> {
                assertThat(event.account()).isEqualTo("222222222222");
                assertThat(event.region()).isEqualTo("us-east-1");
                assertThat(event.kind()).contains(Kind.ENVIRONMENT_TEMPLATE_VERSION);
              });
    }

    @Test
    void isToldOfConnections() {
      fake.onTransition(heard::add);

      proton.createEnvironmentAccountConnection(
          r -> r.environmentName("prod").managementAccountId("222222222222").roleArn(ROLE));

      assertThat(heard)
          .singleElement()
          .extracting(TransitionEvent::kind)
          .isEqualTo(Optional.empty());
      assertThat(heard.get(0).transition().to()).isEqualTo("PENDING");
    }

    @Test
    void isToldOfTheDeletionOfAVersion() {
      draftVersion("vpc", null);
      fake.onTransition(heard::add);

      proton.deleteEnvironmentTemplateVersion(
          r -> r.templateName("vpc").majorVersion("2").minorVersion("0"));

      assertThat(heardLines()).contains("environment-template/vpc:2.0 DRAFT -> DELETED");
    }
  }

  @Nested
  class FromInside {

    @Test
    void aListenerMayMoveTheWork() {
      fake.progress(Progression.manually());
      fake.onTransition(
          event -> {
            if (event.transition().to().equals("IN_PROGRESS")) {
              fake.resource(event.arn()).fail("no quota");
            }
          });

      environmentForComponents("stage");

      assertThat(fake.environment("stage").status()).isEqualTo(DeploymentStatus.FAILED);
    }

    @Test
    void aListenerMayCallAClientAndHearsOfThatWhenItHasReturned() {
      fake.progress(Progression.manually());
      List<String> order = new CopyOnWriteArrayList<>();
      fake.onTransition(
          event -> {
            order.add("begin " + event.arn().replace(ARN, ""));
            if (event.arn().endsWith("first")) {
              environmentForComponents("second");
            }
            order.add("end " + event.arn().replace(ARN, ""));
          });

      environmentForComponents("first");

      assertThat(order)
          .containsExactly(
              "begin environment/first",
              "end environment/first",
              "begin environment/second",
              "end environment/second");
    }

    @Test
    void aListenerMayEndItself() {
      Registration[] own = new Registration[1];
      own[0] =
          fake.onTransition(
              event -> {
                heard.add(event);
                own[0].close();
              });

      environmentForComponents("stage");
      fake.settle();

      assertThat(heard).hasSize(1);
    }
  }
}
