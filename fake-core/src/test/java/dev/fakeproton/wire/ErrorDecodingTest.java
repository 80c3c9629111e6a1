package dev.fakeproton.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fakeproton.FakeProton;
import dev.fakeproton.internal.wire.JsonCodec;
import dev.fakeproton.internal.wire.WireError;
import dev.fakeproton.testing.Evidence;
import dev.fakeproton.wire.CapturingServer.Line;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.ProtonException;

/** What the real Java client makes of the fake's errors. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Evidence("OBS SDK: how the AWS SDK for Java decodes and retries")
class ErrorDecodingTest {

  private final CapturingServer server = new CapturingServer();

  @AfterAll
  void closeServer() {
    server.close();
  }

  private static ProtonException failure(ProtonClient client) {
    return catchThrowableOfType(
        ProtonException.class, () -> client.getEnvironment(r -> r.name("prod")));
  }

  private Line answering(WireError error) {
    return server.answering(error.status(), JsonCodec.encode(error));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ValidationException",
        "ResourceNotFoundException",
        "ConflictException",
        "ServiceQuotaExceededException",
        "AccessDeniedException",
        "ThrottlingException",
        "InternalServerException"
      })
  void aModelledErrorBecomesItsException(String name) {
    Line line = answering(WireError.ofService(name, "Näme not found"));

    ProtonException failure = failure(line.client());

    assertThat(failure.getClass().getSimpleName()).isEqualTo(name);
    assertThat(failure.awsErrorDetails().errorCode()).isEqualTo(name);
    assertThat(failure.awsErrorDetails().errorMessage()).isEqualTo("Näme not found");
    assertThat(failure.statusCode()).isEqualTo(name.startsWith("Internal") ? 500 : 400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ValidationException",
        "ResourceNotFoundException",
        "ConflictException",
        "ServiceQuotaExceededException",
        "AccessDeniedException"
      })
  void aModelledErrorOfTheCallerIsNotRetried(String name) {
    Line line = answering(WireError.ofService(name, "no"));

    failure(line.client());

    assertThat(line.sent()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ThrottlingException", "InternalServerException"})
  void aPassingErrorIsTriedFourTimes(String name) {
    Line line = answering(WireError.ofService(name, "later"));

    failure(line.client());

    assertThat(line.sent()).hasSize(4);
  }

  @Test
  void brokenConstraintsBecomeAValidationException() {
    ProtonException failure = failure(answering(WireError.ofConstraints("1 validation")).client());

    assertThat(failure.getClass().getSimpleName()).isEqualTo("ValidationException");
  }

  @ParameterizedTest
  @ValueSource(strings = {"WorldClosedException", "DefectException"})
  @Evidence("OURS: trying again would not help, and would hide the cause for seconds")
  void whatIsTheFakesOwnIsNotRetried(String name) {
    Line line = answering(WireError.ofFake(name, "sorry"));

    ProtonException failure = failure(line.client());

    assertThat(failure.awsErrorDetails().errorCode()).isEqualTo(name);
    assertThat(failure.awsErrorDetails().errorMessage()).isEqualTo("sorry");
    assertThat(line.sent()).hasSize(1);
  }

  @Test
  void anErrorOfTheFrontEndKeepsItsCode() {
    Line line = answering(WireError.serialization("no JSON"));

    assertThat(failure(line.client()).awsErrorDetails().errorCode())
        .isEqualTo("SerializationException");
  }

  @Test
  void anErrorCarriesTheRequestIdOfTheFake() {
    try (FakeProton fake = FakeProton.start()) {
      ProtonException failure = failure(fake.client());

      assertThat(failure.getClass().getSimpleName()).isEqualTo("ResourceNotFoundException");
      assertThat(failure.requestId())
          .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
      assertThat(failure.awsErrorDetails().serviceName()).isEqualTo("Proton");
    }
  }

  @Test
  void aReplyCarriesTheRequestIdOfTheFake() {
    try (FakeProton fake = FakeProton.start()) {
      assertThat(fake.client().listEnvironments(r -> {}).responseMetadata().requestId())
          .matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }
  }

  @Test
  @Evidence("OBS SDK: both are one response whose members are null")
  void anEmptyObjectAndAnEmptyBodyAreTheSame() {
    var one = server.answering(200, "{}".getBytes(UTF_8)).client();
    var other = server.answering(200, new byte[0]).client();

    assertThat(one.getEnvironment(r -> r.name("prod")).environment()).isNull();
    assertThat(other.getEnvironment(r -> r.name("prod")).environment()).isNull();
  }
}
