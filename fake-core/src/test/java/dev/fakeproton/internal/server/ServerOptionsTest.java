package dev.fakeproton.internal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeproton.testing.Evidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Evidence("OURS: the command line is the fake's own")
class ServerOptionsTest {

  @Test
  void haveDefaultsThatTheHelpNames() {
    ServerOptions options = ServerOptions.parse();

    assertThat(options.host()).isEqualTo("127.0.0.1");
    assertThat(options.port()).isEqualTo(8085);
    assertThat(options.progression()).hasToString("immediately()");
    assertThat(options.account()).isEqualTo("123456789012");
    assertThat(options.region()).isEqualTo("us-east-1");
    assertThat(options.seed()).isEmpty();
    assertThat(options.help()).isFalse();
    assertThat(ServerOptions.HELP)
        .contains("default 8085", "default immediate", "default 123456789012", "default us-east-1");
  }

  @Test
  void areTakenWithBlanksAndWithEqualsSigns() {
    ServerOptions options =
        ServerOptions.parse(
            "--port=0",
            "--progression",
            "after:1.5",
            "--account=222222222222",
            "--region",
            "eu-west-1",
            "--expose-to-network=0.0.0.0");

    assertThat(options.port()).isZero();
    assertThat(options.progression()).hasToString("after(PT1.5S)");
    assertThat(options.account()).isEqualTo("222222222222");
    assertThat(options.region()).isEqualTo("eu-west-1");
    assertThat(options.host()).isEqualTo("0.0.0.0");
  }

  @Test
  void takeTheLastOfARepeatedFlag() {
    assertThat(ServerOptions.parse("--port", "1", "--port", "2").port()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "-h"})
  void askForHelp(String flag) {
    assertThat(ServerOptions.parse(flag).help()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "immediate, immediately()",
    "manual,    manually()",
    "polls:3,   afterPolls(3)",
    "after:2,   after(PT2S)"
  })
  void sayWhenWorkEnds(String text, String progression) {
    assertThat(ServerOptions.parse("--progression", text).progression()).hasToString(progression);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --port        | x              | --port 'x' is not a number from 0 to 65535.
          --port        | -1             | --port '-1' is not a number from 0 to 65535.
          --port        | 65536          | --port '65536' is not a number from 0 to 65535.
          --port        | 99999999999999 | --port '99999999999999' is not a number from 0 to 65535.
          --port        | ٨٠٨٥           | --port '٨٠٨٥' is not a number from 0 to 65535.
          --account     | 12345678901    | --account '12345678901' is not twelve digits.
          --region      | US EAST        | --region 'US EAST' is not a region such as us-east-1.
          --allowed-host | proton:8085   | --allowed-host 'proton:8085' is not a host name, without a port.
          --progression | soon           | --progression 'soon' is not immediate, manual, polls:N or after:SECONDS.
          --progression | polls:-1       | --progression 'polls:-1' is not immediate, manual, polls:N or after:SECONDS.
          --progression | after:         | --progression 'after:' is not immediate, manual, polls:N or after:SECONDS.
          """)
  void sayInOneSentenceWhatIsWrongWithAValue(String flag, String value, String sentence) {
    assertThatThrownBy(() -> ServerOptions.parse(flag, value))
        .isInstanceOf(UsageException.class)
        .hasMessage(sentence);
  }

  @Nested
  class NameASeed {

    @TempDir Path directory;

    @Test
    void thatDoesNotExist() {
      assertRefused("no.json", "--seed 'no.json' cannot be read: there is no such file.");
    }

    @Test
    void thatIsADirectory() {
      assertRefused(
          directory.toString(), "--seed '" + directory + "' cannot be read: Is a directory.");
    }

    @Test
    void thatIsNoText() throws IOException {
      Path file = Files.write(directory.resolve("estate.json"), new byte[] {(byte) 0xc3, 0x28});

      assertRefused(
          file.toString(), "--seed '" + file + "' cannot be read: it is no text in UTF-8.");
    }

    @Test
    void thatIsNoSnapshot() throws IOException {
      Path file = Files.writeString(directory.resolve("estate.json"), "{}");

      assertRefused(
          file.toString(),
          "--seed '"
              + file
              + "': This is no snapshot that can be restored: its member 'format' must be 'FakeProton snapshot', but is missing.");
    }

    @Test
    void thatIsASnapshot() throws IOException {
      String json = "{\"format\": \"FakeProton snapshot\", \"version\": 1}";
      Path file = Files.writeString(directory.resolve("estate.json"), json);

      assertThat(ServerOptions.parse("--seed", file.toString()).seed())
          .contains(new SeedFile(file.toString(), json));
    }

    private void assertRefused(String file, String sentence) {
      assertThatThrownBy(() -> ServerOptions.parse("--seed", file))
          .isInstanceOf(UsageException.class)
          .hasMessage(sentence);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--port",
        "--account",
        "--region",
        "--progression",
        "--seed",
        "--expose-to-network",
        "--allowed-host"
      })
  void sayThatAValueIsMissing(String flag) {
    assertThatThrownBy(() -> ServerOptions.parse(flag))
        .isInstanceOf(UsageException.class)
        .hasMessage(flag + " needs a value; --help lists the flags.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--prot", "port", "-p", "--port:1", "", "--", "--HELP", "--prot=1"})
  void sayThatAFlagIsUnknown(String flag) {
    assertThatThrownBy(() -> ServerOptions.parse(flag))
        .isInstanceOf(UsageException.class)
        .hasMessage("Unknown flag '" + flag + "'; --help lists the flags.");
  }

  @Test
  void areAllInTheHelp() {
    assertThat(ServerOptions.HELP)
        .contains(
            "--port",
            "--progression",
            "--account",
            "--region",
            "--seed",
            "--expose-to-network",
            "--allowed-host",
            "--help");
  }
}
