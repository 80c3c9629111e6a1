package dev.fakeproton.junit;

import dev.fakeproton.FakeProton;
import dev.fakeproton.Progression;
import java.lang.reflect.Method;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import software.amazon.awssdk.regions.Region;

/** Reads the settings of a test's fake from the nearest {@link WithFakeProton}. */
final class Settings {

  private Settings() {}

  /**
   * The settings that hold in this scope.
   *
   * @throws ExtensionConfigurationException if the annotation has a bad value
   */
  static FakeProton.Builder of(ExtensionContext scope) {
    FakeProton.Builder settings = FakeProton.builder().name("the fake of " + nameOf(scope));
    return nearest(scope.getTestClass()).map(with -> apply(with, scope, settings)).orElse(settings);
  }

  private static FakeProton.Builder apply(
      WithFakeProton with, ExtensionContext scope, FakeProton.Builder settings) {
    try {
      return settings
          .account(with.account())
          .region(Region.of(with.region()))
          .progression(Progression.parse(with.progression()));
    } catch (IllegalArgumentException badValue) {
      throw new ExtensionConfigurationException(
          "@WithFakeProton on %s: %s".formatted(nameOf(scope), badValue.getMessage()), badValue);
    }
  }

  private static Optional<WithFakeProton> nearest(Optional<? extends Class<?>> type) {
    return type.flatMap(
        testClass ->
            AnnotationSupport.findAnnotation(testClass, WithFakeProton.class)
                .or(() -> nearest(Optional.ofNullable(testClass.getEnclosingClass()))));
  }

  private static String nameOf(ExtensionContext scope) {
    String testClass = scope.getTestClass().map(Class::getSimpleName).orElse("a test");
    String method =
        scope.getTestMethod().map(Method::getName).map(name -> "." + name + "()").orElse("");
    return testClass + method;
  }
}
