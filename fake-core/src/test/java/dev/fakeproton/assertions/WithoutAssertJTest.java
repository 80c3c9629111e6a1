package dev.fakeproton.assertions;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.FakeProton;
import dev.fakeproton.testing.ChildJvm;
import dev.fakeproton.testing.Evidence;
import java.io.File;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever asserts with something else needs no AssertJ. */
@Evidence("OURS: AssertJ is an optional dependency")
class WithoutAssertJTest {

  private static final String CLASS_PATH =
      Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
          .filter(entry -> !entry.contains("assertj"))
          .collect(joining(File.pathSeparator));

  /** A user's program that tells what it has called. */
  static final class Program {

    private Program() {}

    public static void main(String[] unused) throws ClassNotFoundException {
      try (FakeProton fake = FakeProton.start()) {
        fake.client().createEnvironmentTemplate(r -> r.name("web"));
        System.out.print(fake.calls().get(0).operation());
        System.out.print(fake.environment("prod").report().lines().count());
      }
      try {
        Class.forName("org.assertj.core.api.Assertions");
        System.out.print(" AssertJ is here");
      } catch (ClassNotFoundException expected) {
        System.out.print(" without AssertJ");
      }
    }
  }

  @Test
  void aFakeRuns() {
    ChildJvm.End end = ChildJvm.runOn(CLASS_PATH, Program.class);

    assertThat(end.err()).isEmpty();
    assertThat(end.out()).isEqualTo("CreateEnvironmentTemplate3 without AssertJ");
  }

  @Test
  void aStrictBuildCompiles(@TempDir Path output) {
    StringWriter complaints = new StringWriter();

    boolean compiled =
        ToolProvider.getSystemJavaCompiler()
            .getTask(
                complaints,
                null,
                null,
                List.of(
                    "-Xlint:all",
                    "-Werror",
                    "-proc:none",
                    "-cp",
                    CLASS_PATH,
                    "-d",
                    output.toString()),
                null,
                List.of(
                    source(
                        """
                        import dev.fakeproton.Call;
                        import dev.fakeproton.Calls;
                        import dev.fakeproton.FakeProton;
                        import dev.fakeproton.ResourceHandle;
                        import java.util.List;
                        import software.amazon.awssdk.services.proton.model.DeploymentStatus;
                        import software.amazon.awssdk.services.proton.model.GetServiceRequest;

                        class Release {
                          void run() {
                            try (FakeProton fake = FakeProton.start()) {
                              ResourceHandle<DeploymentStatus> prod = fake.environment("prod");
                              prod.statusMessage().ifPresent(prod::fail);
                              Calls calls = fake.calls();
                              for (Call<?> call : calls) {
                                call.error().ifPresent(error -> prod.fail(error.message()));
                              }
                              List<Call<GetServiceRequest>> gets = calls.to(GetServiceRequest.class);
                              gets.forEach(get -> prod.fail(get.request().name()));
                            }
                          }
                        }
                        """)))
            .call();

    assertThat(complaints.toString()).isEmpty();
    assertThat(compiled).isTrue();
  }

  private static SimpleJavaFileObject source(String text) {
    return new SimpleJavaFileObject(URI.create("string:///Release.java"), Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }
}
