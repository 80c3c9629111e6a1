package dev.fakeproton.internal.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.FakeProton;
import dev.fakeproton.Progression;
import dev.fakeproton.testing.ChildJvm;
import dev.fakeproton.testing.Evidence;
import dev.fakeproton.testing.RawHttp;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.regions.Region;

/** The server as a process of its own, as somebody at a terminal meets it. */
@Evidence("OURS: the command line is the fake's own")
class ServerProcessTest {

  private static final long LONGEST_SECONDS = 10;

  private static String templatesAt(URI address) {
    return RawHttp.post(address, "ListEnvironmentTemplates", "{}").body();
  }

  private static String lineOf(BufferedReader out) {
    try {
      return out.readLine();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** One sentence on one line of standard error, and nothing else. */
  private static void assertRefused(ChildJvm.End end, String sentence) {
    assertThat(end.err()).isEqualTo(sentence + System.lineSeparator());
    assertThat(end.out()).isEmpty();
    assertThat(end.status()).isEqualTo(2);
  }

  @Nested
  class ThatRuns {

    @Test
    void saysWhereItListensServesAndEndsWhenTold() throws Exception {
      Process server = ChildJvm.start(Main.class, "--port", "0", "--account", "222222222222");
      try (BufferedReader out = server.inputReader(UTF_8)) {
        String greeting = out.readLine();
        assertThat(greeting).startsWith("FakeProton is listening on http://127.0.0.1:");
        URI address = URI.create(greeting.substring(greeting.indexOf("http")));

        String health =
            RawHttp.send(HttpRequest.newBuilder(address.resolve("/_fakeproton/health")).GET())
                .body();
        assertThat(health)
            .matches(
                "\\{\"status\":\"ok\",\"operations\":\\{\"implemented\":\\d+,\"total\":87\\}\\}\\n");
        assertThat(RawHttp.post(address, "CreateEnvironmentTemplate", "{\"name\":\"web\"}").body())
            .contains("arn:aws:proton:us-east-1:222222222222:environment-template/web");

        // Process.destroy() would also close what is read below.
        assertThat(server.toHandle().destroy()).isTrue();
        assertThat(server.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(new String(server.getErrorStream().readAllBytes(), UTF_8)).isEmpty();
      } finally {
        server.destroyForcibly();
      }
    }
  }

  @Nested
  class ThatHasASeed {

    @TempDir Path directory;

    @Test
    void beginsWithItAndReturnsToItOnAReset() throws Exception {
      Path seed = directory.resolve("estate.json");
      try (FakeProton fake = FakeProton.builder().region(Region.EU_WEST_1).start()) {
        fake.account("222222222222").client().createEnvironmentTemplate(r -> r.name("vpc"));
        fake.progress(Progression.manually());
        fake.snapshot().write(seed);
      }
      Process server =
          ChildJvm.start(
              Main.class, "--port", "0", "--seed", seed.toString(), "--account", "222222222222");
      try (BufferedReader out = server.inputReader(UTF_8)) {
        URI address = URI.create(out.readLine().replaceFirst(".*(http)", "$1"));
        assertThat(Stream.generate(() -> lineOf(out)).limit(5))
            .anyMatch(line -> line.contains("AWS_DEFAULT_REGION=eu-west-1"))
            .anyMatch(line -> line.contains("AWS_ACCESS_KEY_ID=222222222222"))
            .anyMatch(line -> line.contains("Work ends as the seed says."));

        for (int round = 0; round < 2; round++) {
          assertThat(templatesAt(address)).contains("\"vpc\"").doesNotContain("\"web\"");
          RawHttp.post(address, "CreateEnvironmentTemplate", "{\"name\":\"web\"}");
          assertThat(templatesAt(address)).contains("\"web\"");
          RawHttp.send(
              HttpRequest.newBuilder(address.resolve("/_fakeproton/reset"))
                  .POST(BodyPublishers.noBody()));
        }
      } finally {
        server.destroyForcibly();
      }
    }

    @Test
    void saysInOneSentenceWhatIsWrongWithItsContent() throws IOException {
      Path seed =
          Files.writeString(
              directory.resolve("estate.json"),
              "{\"format\": \"FakeProton snapshot\", \"version\": 1, \"colour\": 1}");

      assertRefused(
          ChildJvm.run(Main.class, "--seed", seed.toString()),
          "--seed '"
              + seed
              + "': This is no snapshot that can be restored: colour is no member that a snapshot has here.");
    }
  }

  @Nested
  class ThatIsAskedForHelp {

    @Test
    void printsItsFlagsAndEnds() {
      ChildJvm.End end = ChildJvm.run(Main.class, "--help");

      assertThat(end.out()).isEqualTo(ServerOptions.HELP).contains("--port", "--progression");
      assertThat(end.err()).isEmpty();
      assertThat(end.status()).isZero();
    }
  }

  @Nested
  class ThatCannotStart {

    @Test
    void saysThatThePortIsTaken() throws IOException {
      try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        String port = Integer.toString(taken.getLocalPort());

        assertRefused(
            ChildJvm.run(Main.class, "--port", port),
            "Cannot listen on 127.0.0.1:%s: Address already in use; --port chooses another port, 0 any free one."
                .formatted(port));
      }
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            --prot | 8085  | Unknown flag '--prot'; --help lists the flags.
            --port | 99999 | --port '99999' is not a number from 0 to 65535.
            """)
    void saysInOneSentenceWhatIsWrong(String flag, String value, String sentence) {
      assertRefused(ChildJvm.run(Main.class, flag, value), sentence);
    }
  }
}
