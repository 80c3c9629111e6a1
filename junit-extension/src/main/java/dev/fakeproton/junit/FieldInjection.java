package dev.fakeproton.junit;

import java.util.List;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Sets the fields of test instances that want something of the fake. A fake is started only where
 * there is such a field.
 */
final class FieldInjection {

  private FieldInjection() {}

  /**
   * Sets the static fields of the test class, and the fields of its instance and of the enclosing
   * ones as far as they are there.
   *
   * @throws ExtensionConfigurationException if a field cannot be set, or is static without a fake
   *     that is shared
   */
  static void into(ExtensionContext context) {
    intoStaticFields(context);
    context
        .getTestInstances()
        .ifPresent(
            instances ->
                instances.getAllInstances().forEach(instance -> intoFields(instance, context)));
  }

  private static void intoStaticFields(ExtensionContext context) {
    List<InjectedField> fields =
        TestClass.of(context.getRequiredTestClass()).injectedFields().stream()
            .filter(InjectedField::isStatic)
            .toList();
    if (fields.isEmpty()) {
      return;
    }
    if (Scopes.shared(context).isEmpty()) {
      throw fields.get(0).refusedAsStatic();
    }
    TestWorld world = TestWorlds.of(context);
    fields.forEach(field -> field.setStatic(world));
  }

  private static void intoFields(Object instance, ExtensionContext context) {
    TestClass.of(instance.getClass()).injectedFields().stream()
        .filter(field -> !field.isStatic())
        .forEach(field -> field.set(instance, TestWorlds.of(context)));
  }
}
