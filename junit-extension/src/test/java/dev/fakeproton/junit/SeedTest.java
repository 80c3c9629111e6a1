package dev.fakeproton.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a seed is looked for. */
class SeedTest {

  @Test
  void aMissingOneIsRefusedWithAllPlacesWhereItWasLookedFor() {
    Seed seed = new Seed("no/such.json", Optional.of(Optional.class));

    assertThatThrownBy(() -> seed.read(SeedTest.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "seed 'no/such.json' was not found: there is no class path resource /dev/fakeproton/junit/no/such.json, and no class path resource /java/util/no/such.json, and no class path resource /no/such.json, and no file %s",
            Path.of("no/such.json").toAbsolutePath());
  }

  @Test
  void aDirectoryIsNoSeed(@TempDir Path directory) {
    assertThatThrownBy(() -> new Seed(directory.toString(), Optional.empty()).read(SeedTest.class))
        .hasMessageStartingWith("seed '%s' was not found", directory);
  }

  @Test
  void aFileThatCannotBeReadAsTextIsRefused(@TempDir Path directory) throws IOException {
    Path binary = Files.write(directory.resolve("binary"), new byte[] {(byte) 0xff, (byte) 0xfe});

    assertThatThrownBy(() -> new Seed(binary.toString(), Optional.empty()).read(SeedTest.class))
        .hasMessageStartingWith("seed '%s' cannot be read", binary);
  }

  @Test
  void aResourceBesideTheTestClassComesFirst() {
    assertThat(new Seed("seed.txt", Optional.of(Optional.class)).read(SeedTest.class))
        .isEqualTo("beside the test\n");
  }

  @Test
  void aResourceBesideTheAnnotationComesNext() {
    assertThat(new Seed("seed.txt", Optional.of(SeedTest.class)).read(Optional.class))
        .isEqualTo("beside the test\n");
  }

  @Test
  void anAbsoluteResourceMayBeNamedWithOrWithoutSlash() {
    assertThat(new Seed("/dev/fakeproton/junit/seed.txt", Optional.empty()).read(SeedTest.class))
        .isEqualTo("beside the test\n");
    assertThat(new Seed("dev/fakeproton/junit/seed.txt", Optional.empty()).read(SeedTest.class))
        .isEqualTo("beside the test\n");
  }

  @Test
  void aFileComesLast(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("estate.json"), "in a file");

    assertThat(new Seed(file.toString(), Optional.empty()).read(SeedTest.class))
        .isEqualTo("in a file");
  }
}
