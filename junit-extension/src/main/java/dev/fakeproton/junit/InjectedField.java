package dev.fakeproton.junit;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** A field that takes something of the test's fake. */
final class InjectedField {

  private final Field field;
  private final Wanted wanted;

  /**
   * A field that can be set.
   *
   * @throws ExtensionConfigurationException if it cannot be
   */
  InjectedField(Field field) {
    this.field = field;
    this.wanted = wanted(field);
    if (Modifier.isFinal(field.getModifiers())) {
      throw refused("is final, so that it cannot be injected. Leave final away");
    }
    try {
      field.setAccessible(true);
    } catch (InaccessibleObjectException closed) {
      throw refused(
          "is in a module that does not let it be set. Open package %s to dev.fakeproton.junit"
              .formatted(field.getDeclaringClass().getPackageName()));
    }
  }

  private static Wanted wanted(Field field) {
    if (!Wanted.isOffered(field.getType())) {
      throw new ExtensionConfigurationException(
          "%s is marked for injection, but a fake has no %s. It has %s."
              .formatted(
                  Places.nameOf(field), field.getType().getSimpleName(), Wanted.offeredTypes()));
    }
    try {
      return Wanted.by(field, field.getType());
    } catch (IllegalArgumentException badValue) {
      throw new ExtensionConfigurationException(String.valueOf(badValue.getMessage()), badValue);
    }
  }

  boolean isStatic() {
    return Modifier.isStatic(field.getModifiers());
  }

  /** Why a static field cannot have the fake of one test. */
  ExtensionConfigurationException refusedAsStatic() {
    return refused(
        "is static, but every test has a fake of its own. Leave static away, or share one fake by @TestInstance(Lifecycle.PER_CLASS) or by @RegisterExtension static FakeProtonExtension fake = FakeProtonExtension.sharedPerClass()");
  }

  /** Sets the field of {@code instance}. */
  void set(Object instance, TestWorld world) {
    write(instance, world);
  }

  /** Sets the static field. */
  void setStatic(TestWorld world) {
    write(null, world);
  }

  private void write(@Nullable Object instance, TestWorld world) {
    try {
      field.set(instance, world.give(wanted));
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private ExtensionConfigurationException refused(String why) {
    return new ExtensionConfigurationException(Places.nameOf(field) + " " + why + ".");
  }
}
