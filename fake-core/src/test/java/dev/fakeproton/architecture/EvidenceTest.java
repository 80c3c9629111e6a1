package dev.fakeproton.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.fakeproton.testing.Evidence;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;

/** Nobody can ask AWS Proton any more, so every test of its behaviour says how it is known. */
class EvidenceTest {

  private static final Pattern MARK_AND_SOURCE = Pattern.compile("(DOC|OBS|INF|OURS)[ :,]+\\S.*");

  @Test
  void everyTestOfTheContractNamesItsEvidence() {
    List<String> without =
        testMethods()
            .filter(method -> evidence(method).filter(EvidenceTest::isMeaningful).isEmpty())
            .map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName())
            .sorted()
            .toList();

    assertThat(without)
        .as("tests without @Evidence of the form 'DOC source', 'OBS …', 'INF …' or 'OURS …'")
        .isEmpty();
  }

  private static Stream<Method> testMethods() {
    return new ClassFileImporter()
        .importPackages("dev.fakeproton.contract").stream()
            .map(JavaClass::getMethods)
            .flatMap(methods -> methods.stream().map(JavaMethod::reflect))
            .filter(EvidenceTest::isTest);
  }

  private static boolean isTest(Method method) {
    return Stream.of(Test.class, ParameterizedTest.class, RepeatedTest.class, TestFactory.class)
        .anyMatch(method::isAnnotationPresent);
  }

  private static Optional<String> evidence(Method method) {
    return Stream.concat(Stream.of(method), enclosing(method.getDeclaringClass()))
        .filter(element -> element.isAnnotationPresent(Evidence.class))
        .map(element -> element.getAnnotation(Evidence.class).value())
        .findFirst();
  }

  private static Stream<Class<?>> enclosing(Class<?> type) {
    return Stream.iterate(type, next -> next != null, Class::getEnclosingClass);
  }

  private static boolean isMeaningful(String evidence) {
    return MARK_AND_SOURCE.matcher(evidence).matches();
  }
}
