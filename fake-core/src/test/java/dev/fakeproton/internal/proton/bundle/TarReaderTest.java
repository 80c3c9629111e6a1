package dev.fakeproton.internal.proton.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.fakeproton.testing.Bundles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Archives as the tar programs of the world write them. */
class TarReaderTest {

  private final ByteArrayOutputStream tar = new ByteArrayOutputStream();

  private void add(String name, char type, String content) {
    Bundles.append(tar, name, type, content.getBytes(UTF_8));
  }

  private Map<String, String> read() throws IOException {
    return texts(TarReader.read(Bundles.gzipped(tar.toByteArray())));
  }

  private static Map<String, String> texts(Map<String, byte[]> files) {
    Map<String, String> texts = new HashMap<>();
    files.forEach((path, content) -> texts.put(path, new String(content, UTF_8)));
    return texts;
  }

  @Test
  void directoriesAndLinksAreNoFiles() throws IOException {
    add("./", '5', "");
    add("./a", '0', "hello");
    add("./b", '2', "");
    add("./c", '0', "");

    assertThat(read()).isEqualTo(Map.of("./a", "hello", "./c", ""));
  }

  @Test
  void longNamesAreReadInTheGnuForm() throws IOException {
    String name = "d/".repeat(80) + "file";
    add("././@LongLink", 'L', name + "\0");
    add(name.substring(0, 99), '0', "hello");
    add("short", '0', "again");

    assertThat(read()).isEqualTo(Map.of(name, "hello", "short", "again"));
  }

  @Test
  void longNamesAreReadInThePosixForm() throws IOException {
    String name = "d/".repeat(80) + "ä";
    String record = " path=" + name + "\n";
    int length = record.getBytes(UTF_8).length + 3;
    add("PaxHeaders/x", 'x', "20 ctime=1626038400\n" + length + record);
    add("x", '0', "hello");

    assertThat(read()).isEqualTo(Map.of(name, "hello"));
  }

  @Test
  void namesAreReadWithTheirPrefix() throws IOException {
    add("file", '0', "hello");
    byte[] archive = tar.toByteArray();
    byte[] prefix = "some/directory".getBytes(UTF_8);
    System.arraycopy(prefix, 0, archive, 345, prefix.length);
    correctChecksum(archive);

    assertThat(texts(TarReader.read(Bundles.gzipped(archive))))
        .isEqualTo(Map.of("some/directory/file", "hello"));
  }

  private static void correctChecksum(byte[] archive) {
    Arrays.fill(archive, 148, 156, (byte) ' ');
    int sum = 0;
    for (int i = 0; i < 512; i++) {
      sum += archive[i] & 0xff;
    }
    byte[] octal = ("0" + Integer.toOctalString(sum) + "\0").getBytes(UTF_8);
    System.arraycopy(octal, 0, archive, 148, octal.length);
  }

  @Test
  void anArchiveEndsAtEmptyBlocks() throws IOException {
    add("a", '0', "hello");
    tar.writeBytes(new byte[1024]);
    add("b", '0', "not read");

    assertThat(read()).containsOnlyKeys("a");
  }

  @Test
  void whatIsCutOffIsNone() {
    add("a", '0', "x".repeat(2000));
    byte[] cut = Arrays.copyOf(tar.toByteArray(), 1500);

    assertThatIOException().isThrownBy(() -> TarReader.read(Bundles.gzipped(cut)));
  }

  @Test
  void whatIsNoTarIsNone() {
    byte[] text = "schema: ".repeat(200).getBytes(UTF_8);

    assertThatIOException().isThrownBy(() -> TarReader.read(Bundles.gzipped(text)));
    assertThatIOException().isThrownBy(() -> TarReader.read(Bundles.gzipped(new byte[] {7})));
    assertThatIOException().isThrownBy(() -> TarReader.read(text));
    assertThatIOException().isThrownBy(() -> TarReader.read(new byte[0]));
  }

  @Test
  void whatUnpacksToTooMuchIsNone() {
    add("a", '0', "x".repeat(500));
    add("b", '0', "x".repeat(500));
    byte[] archive = Bundles.gzipped(tar.toByteArray());

    assertThatIOException()
        .isThrownBy(() -> TarReader.read(archive, 2047))
        .withMessageContaining("too much");
  }
}
