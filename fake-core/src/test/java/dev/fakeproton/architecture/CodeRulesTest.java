package dev.fakeproton.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import dev.fakeproton.testing.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What no class of the product does, wherever it lies. */
class CodeRulesTest {

  private static final int LONGEST_FILE = 350;

  private static final DescribedPredicate<JavaClass> OWN_THREADS =
      resideInAPackage("dev.fakeproton.internal.client..")
          .or(resideInAPackage("dev.fakeproton.internal.http.."))
          .or(resideInAPackage("dev.fakeproton.internal.server.."))
          .as("serve clients, or are the server");

  /** The notice keeps another library's lines off standard error, so it must touch it. */
  private static final DescribedPredicate<JavaClass> OWN_THE_CONSOLE =
      resideInAPackage("dev.fakeproton.internal.server..")
          .or(describe("keep it clean", type -> type.getName().endsWith("client.Slf4jNotice")));

  @Test
  void nothingInAWorldHasThreadsOrTimers() {
    noClasses()
        .that(DescribedPredicate.not(OWN_THREADS))
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Executor.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Thread.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Timer.class)
        .check(Product.CLASSES);
  }

  @Test
  void onlyTheServerPrints() {
    noClasses()
        .that(DescribedPredicate.not(OWN_THE_CONSOLE))
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .check(Product.CLASSES);
  }

  @Test
  void noClassHasANameThatSaysNothing() {
    noClasses()
        .should()
        .haveNameMatching(".*(Utils?|Helper|Impl|Manager)(\\$.*)?")
        .check(Product.CLASSES);
  }

  @Test
  void noFileIsTooLongToReadAtOnce() {
    Set<String> tooLong =
        sources()
            .filter(file -> lines(file) > LONGEST_FILE)
            .map(file -> file.getFileName() + " has " + lines(file) + " lines")
            .collect(toSet());

    assertThat(tooLong).as("Java files of more than %s lines", LONGEST_FILE).isEmpty();
  }

  private static Stream<Path> sources() {
    return Stream.of("fake-core", "junit-extension", "samples")
        .map(module -> SourceTree.repository().resolve(module).resolve("src"))
        .filter(Files::isDirectory)
        .flatMap(CodeRulesTest::below)
        .filter(file -> file.toString().endsWith(".java"));
  }

  private static Stream<Path> below(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.toList().stream();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
