package dev.fakeproton.junit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Which settings hold for a test, and which tests share a fake. */
final class Scopes {

  private Scopes() {}

  /**
   * The layers of settings from the outermost enclosing class to the test method, the strongest
   * last.
   *
   * @throws ExtensionConfigurationException if an annotation has a bad value
   */
  static List<Layer> layers(ExtensionContext context) {
    List<Layer> layers = new ArrayList<>();
    classes(context)
        .keySet()
        .forEach(type -> layers.addAll(TestClass.of(type).layers(instance(context, type))));
    context.getTestMethod().map(AnnotatedSettings::of).ifPresent(layers::add);
    return layers;
  }

  /**
   * The outermost enclosing class whose tests share a fake: because they share an instance, or an
   * extension that says so.
   */
  static Optional<ExtensionContext> shared(ExtensionContext context) {
    return classes(context).entrySet().stream()
        .filter(each -> isShared(each.getKey(), each.getValue()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /**
   * Checks the settings that hold for a class or a test.
   *
   * @throws ExtensionConfigurationException if one is bad, or comes to a fake that others share
   */
  static void checkSettings(ExtensionContext context) {
    List<Layer> layers = layers(context);
    shared(context)
        .ifPresent(
            scope -> {
              String sharing = Places.nameOf(scope);
              Layer.requireNoMore(
                  layers(scope),
                  layers,
                  "all tests of %s share one fake. Put the settings on %s, or share no fake."
                      .formatted(sharing, sharing));
            });
  }

  private static boolean isShared(Class<?> type, ExtensionContext scope) {
    return scope.getTestInstanceLifecycle().filter(Lifecycle.PER_CLASS::equals).isPresent()
        || TestClass.of(type).sharesItsFake();
  }

  /**
   * The test class and those that enclose it, outermost first, with their contexts. JUnit may have
   * several contexts for one class, as where a class is run once for each of its parameters: the
   * innermost is the one whose end is that of the class's tests.
   */
  private static Map<Class<?>, ExtensionContext> classes(ExtensionContext context) {
    Map<Class<?>, ExtensionContext> outer =
        context.getParent().map(Scopes::classes).orElseGet(LinkedHashMap::new);
    if (context.getTestMethod().isEmpty()) {
      context.getTestClass().ifPresent(type -> outer.put(type, context));
    }
    return outer;
  }

  private static Optional<Object> instance(ExtensionContext context, Class<?> type) {
    return context.getTestInstances().flatMap(instances -> instances.findInstance(type));
  }
}
