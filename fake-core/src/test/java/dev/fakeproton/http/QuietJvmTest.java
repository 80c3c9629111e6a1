package dev.fakeproton.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.FakeProton;
import dev.fakeproton.testing.ChildJvm;
import dev.fakeproton.testing.Evidence;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.proton.model.ResourceNotFoundException;

/** What a fake leaves of itself in a JVM that has nothing else: no output, no thread. */
@Evidence("OURS: a library does not print, and does not keep a JVM alive")
class QuietJvmTest {

  /** A user's program; what it is told to do comes as arguments. */
  static final class Program {

    private Program() {}

    /** Makes calls of every sort with a fake, which it closes only if told so. */
    public static void main(String[] arguments) {
      List<String> told = List.of(arguments);
      FakeProton fake =
          told.contains("own-port") ? FakeProton.builder().port(0).start() : FakeProton.start();
      fake.client().createEnvironmentTemplate(r -> r.name("web"));
      fake.asyncClient().listEnvironments(r -> {}).join();
      fake.account("222222222222").client().listEnvironments(r -> {});
      try {
        fake.client().getEnvironment(r -> r.name("nobody"));
      } catch (ResourceNotFoundException expected) {
        // As it should be.
      }
      if (told.contains("close")) {
        fake.close();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"close", "own-port"})
  void aProgramEndsByItselfAndHasPrintedNothing(String told) {
    ChildJvm.End end = ChildJvm.run(Program.class, told);

    assertThat(end.out()).isEmpty();
    assertThat(end.err()).isEmpty();
    assertThat(end.status()).isZero();
  }
}
