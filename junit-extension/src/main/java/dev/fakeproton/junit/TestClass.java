package dev.fakeproton.junit;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;

/** What a test class and those that it inherits from say about its fake; read once per class. */
final class TestClass {

  private static final ClassValue<TestClass> KNOWN =
      new ClassValue<>() {
        @Override
        protected TestClass computeValue(Class<?> type) {
          return new TestClass(type);
        }
      };

  private final List<Ancestor> lineage;
  private final List<InjectedField> injectedFields;

  /** One class of the lineage: its annotations, and its fields with extensions. */
  private record Ancestor(Class<?> type, Layer annotations, List<Field> extensions) {}

  /** An extension that a field registers. */
  private record Registered(Field field, FakeProtonExtension extension) {

    Layer layer() {
      String place = "FakeProtonExtension " + Places.nameOf(field);
      return new Layer(extension, place, extension.settings());
    }
  }

  private TestClass(Class<?> type) {
    Set<Class<?>> types = new LinkedHashSet<>();
    collect(type, types);
    lineage = types.stream().map(TestClass::ancestor).toList();
    injectedFields =
        types.stream()
            .flatMap(each -> Arrays.stream(each.getDeclaredFields()))
            .filter(field -> AnnotationSupport.isAnnotated(field, InjectProton.class))
            .map(InjectedField::new)
            .toList();
  }

  /**
   * What is known of a class.
   *
   * @throws ExtensionConfigurationException if its annotations have bad values, or stand where they
   *     cannot
   */
  static TestClass of(Class<?> type) {
    return KNOWN.get(type);
  }

  /** Superclass and interfaces before the class itself, so that what comes later is nearer. */
  private static void collect(Class<?> type, Set<Class<?>> types) {
    Optional.<Class<?>>ofNullable(type.getSuperclass()).ifPresent(above -> collect(above, types));
    Arrays.stream(type.getInterfaces()).forEach(above -> collect(above, types));
    if (type != Object.class) {
      types.add(type);
    }
  }

  private static Ancestor ancestor(Class<?> type) {
    List<Field> extensions =
        Arrays.stream(type.getDeclaredFields())
            .filter(field -> field.getType().isAssignableFrom(FakeProtonExtension.class))
            .filter(field -> AnnotationSupport.isAnnotated(field, RegisterExtension.class))
            .toList();
    return new Ancestor(type, AnnotatedSettings.of(type), extensions);
  }

  /** The fields that are to be injected, of all classes of the lineage. */
  List<InjectedField> injectedFields() {
    return injectedFields;
  }

  /**
   * The layers of settings, the strongest last.
   *
   * @param instance whose fields may register extensions, if it is there already
   */
  List<Layer> layers(Optional<Object> instance) {
    return lineage.stream()
        .flatMap(
            ancestor ->
                Stream.concat(
                    registered(ancestor, instance).map(Registered::layer),
                    Stream.of(ancestor.annotations())))
        .toList();
  }

  /**
   * Whether a static field registers an extension that shares its fake.
   *
   * @throws ExtensionConfigurationException if several extensions of one class could say so
   */
  boolean sharesItsFake() {
    return lineage.stream()
        .flatMap(ancestor -> registered(ancestor, Optional.empty()))
        .anyMatch(registered -> registered.extension().isShared());
  }

  private static Stream<Registered> registered(Ancestor ancestor, Optional<Object> instance) {
    List<Registered> found =
        ancestor.extensions().stream()
            .filter(isStatic().or(field -> instance.isPresent()))
            .flatMap(field -> value(field, instance).stream())
            .toList();
    if (found.size() > 1) {
      throw new ExtensionConfigurationException(
          "%s registers two FakeProtonExtensions, %s and %s, but a test has one fake. Keep one of them."
              .formatted(
                  ancestor.type().getSimpleName(),
                  found.get(0).field().getName(),
                  found.get(1).field().getName()));
    }
    found.forEach(TestClass::requireStaticIfShared);
    return found.stream();
  }

  private static Predicate<Field> isStatic() {
    return field -> Modifier.isStatic(field.getModifiers());
  }

  private static Optional<Registered> value(Field field, Optional<Object> instance) {
    Object owner = isStatic().test(field) ? null : instance.orElseThrow();
    return ReflectionSupport.tryToReadFieldValue(field, owner)
        .toOptional()
        .filter(FakeProtonExtension.class::isInstance)
        .map(extension -> new Registered(field, (FakeProtonExtension) extension));
  }

  private static void requireStaticIfShared(Registered registered) {
    if (registered.extension().isShared() && !isStatic().test(registered.field())) {
      throw new ExtensionConfigurationException(
          "%s shares its fake per class, but is a field of each test's own instance. Make it static."
              .formatted(Places.nameOf(registered.field())));
    }
  }
}
