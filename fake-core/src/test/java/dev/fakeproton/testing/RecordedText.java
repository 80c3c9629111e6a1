package dev.fakeproton.testing;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/**
 * A text that is made from the code and committed beside it, so that a review sees its changes.
 *
 * <p>With {@code -Dapi.update} a check writes the text instead of comparing it.
 *
 * @param file where the text lies
 * @param begin the line before the text; empty if the text is the whole file
 * @param end the line after the text; empty if the text is the whole file
 */
public record RecordedText(Path file, String begin, String end) {

  private static final String UPDATE = "api.update";

  /** A text that is a whole file. */
  public static RecordedText in(Path file) {
    return new RecordedText(file, "", "");
  }

  /** A text between two lines of a file. */
  public static RecordedText between(Path file, String begin, String end) {
    return new RecordedText(file, begin, end);
  }

  /**
   * Compares the recorded text, or records this one.
   *
   * @param actual the text as the code has it now, which ends with the end of a line
   * @throws AssertionError if another text is recorded; it shows the lines that differ
   */
  public void check(String actual) {
    String content = read();
    int from = begin.isEmpty() ? 0 : after(content, begin);
    int to = end.isEmpty() ? content.length() : content.indexOf(end, from);
    if (from < 0 || to < 0) {
      throw new AssertionError(
          "%s must have the lines '%s' and '%s': what stands between them is made from the code."
              .formatted(file, begin, end));
    }
    String recorded = content.substring(from, to);
    if (recorded.equals(actual)) {
      return;
    }
    if (System.getProperty(UPDATE) == null) {
      throw new AssertionError(complaint(recorded, actual));
    }
    write(content.substring(0, from) + actual + content.substring(to));
  }

  private static int after(String content, String line) {
    int at = content.indexOf(line + "\n");
    return at < 0 ? -1 : at + line.length() + 1;
  }

  private String complaint(String recorded, String actual) {
    List<String> before = recorded.lines().toList();
    List<String> now = actual.lines().toList();
    return """
    What the code says now is not what %s has (- is recorded, + is new):
    %s%sIf that is meant, record it with: mvn -pl fake-core,junit-extension -am test -D%s
    """
        .formatted(
            file,
            lines("- ", before, line -> !now.contains(line)),
            lines("+ ", now, line -> !before.contains(line)),
            UPDATE);
  }

  private static String lines(String mark, List<String> lines, Predicate<String> shown) {
    return lines.stream().filter(shown).map(line -> mark + line + "\n").collect(joining());
  }

  private String read() {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void write(String content) {
    try {
      Files.writeString(file, content);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
