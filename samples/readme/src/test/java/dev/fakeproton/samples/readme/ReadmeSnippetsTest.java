package dev.fakeproton.samples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * That every block of Java in the README stands, word for word, in one of the samples, where it is
 * compiled and run. Only the indentation may differ.
 */
class ReadmeSnippetsTest {

  private static final Path SAMPLES = Path.of("..");
  private static final Path README = SAMPLES.resolve("../README.md");
  private static final Pattern JAVA_BLOCK = Pattern.compile("(?ms)^```java *\\R(.*?)\\R```");

  @Test
  void everyJavaBlockOfTheReadmeIsPartOfASample() throws IOException {
    List<String> blocks = javaBlocks(Files.readString(README));
    List<String> samples = sampleSources();

    assertThat(blocks).isNotEmpty();
    assertThat(blocks)
        .filteredOn(block -> samples.stream().noneMatch(sample -> holds(sample, block)))
        .as("blocks of README.md that stand in no sample")
        .isEmpty();
  }

  @Test
  void aBlockIsFoundAtAnyIndentation() {
    assertThat(holds("class A {\n    if (b) {\n\n      c();\n    }\n}\n", "if (b) {\n\n  c();\n}"))
        .isTrue();
  }

  @Test
  void aBlockThatSaysSomethingElseIsNotFound() {
    assertThat(holds("class A {\n  b();\n  c();\n}\n", "b();\nd();")).isFalse();
  }

  @Test
  void onlyBlocksOfJavaAreLookedAt() {
    assertThat(javaBlocks("```xml\n<a/>\n```\n\n```java\na();\nb();\n```\n\n```\nc\n```\n"))
        .containsExactly("a();\nb();");
  }

  private static List<String> javaBlocks(String markdown) {
    return JAVA_BLOCK.matcher(markdown).results().map(ReadmeSnippetsTest::code).toList();
  }

  private static String code(MatchResult block) {
    return block.group(1).stripIndent();
  }

  private static boolean holds(String sample, String block) {
    List<String> lines = sample.lines().toList();
    int height = (int) block.lines().count();
    return IntStream.rangeClosed(0, lines.size() - height)
        .mapToObj(start -> lines.subList(start, start + height))
        .anyMatch(window -> String.join("\n", window).stripIndent().equals(block));
  }

  private static List<String> sampleSources() throws IOException {
    try (Stream<Path> files = Files.walk(SAMPLES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(ReadmeSnippetsTest::read)
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
