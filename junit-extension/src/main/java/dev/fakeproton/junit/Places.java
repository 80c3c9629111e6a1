package dev.fakeproton.junit;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What messages call the places in a test that they are about. */
final class Places {

  private Places() {}

  /** A class, method, field or parameter. */
  static String nameOf(AnnotatedElement element) {
    if (element instanceof Class<?> type) {
      return type.getSimpleName();
    }
    if (element instanceof Executable executable) {
      return nameOf(executable);
    }
    if (element instanceof Field field) {
      return nameOf(field.getDeclaringClass()) + "." + field.getName();
    }
    if (element instanceof Parameter parameter) {
      return "parameter %s %s of %s"
          .formatted(
              parameter.getType().getSimpleName(),
              parameter.getName(),
              nameOf(parameter.getDeclaringExecutable()));
    }
    return element.toString();
  }

  private static String nameOf(Executable executable) {
    String owner = nameOf(executable.getDeclaringClass());
    return executable instanceof Method
        ? owner + "." + executable.getName() + "()"
        : "new " + owner;
  }

  /** The test, or the class, of a scope; as its fake is called. */
  static String nameOf(ExtensionContext scope) {
    String testClass = scope.getTestClass().map(Class::getSimpleName).orElse("a test");
    return testClass + scope.getTestMethod().map(m -> "." + m.getName() + "()").orElse("");
  }
}
