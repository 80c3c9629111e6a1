package dev.fakeproton.junit;

import dev.fakeproton.Progression;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Member;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * Reads the {@link WithFakeProton} of one class or method: its own, and those that composed
 * annotations on it carry, nearer ones winning.
 */
final class AnnotatedSettings {

  private static final Map<String, Function<WithFakeProton, String>> MEMBERS =
      Map.of(
          "account", WithFakeProton::account,
          "region", WithFakeProton::region,
          "progression", WithFakeProton::progression,
          "seed", WithFakeProton::seed,
          "strict", with -> with.strict().length == 0 ? "" : Arrays.toString(with.strict()));

  private final AnnotatedElement element;
  private final Set<Class<?>> seen = new HashSet<>();

  private AnnotatedSettings(AnnotatedElement element) {
    this.element = element;
  }

  /** An annotation and whoever carries it: the element, or the type of a composed annotation. */
  private record Carried(AnnotatedElement carrier, Annotation annotation) {}

  /**
   * What the annotations of {@code element} say; nothing, if there are none.
   *
   * @throws ExtensionConfigurationException if a value is bad, or two annotations disagree that are
   *     equally near
   */
  static Layer of(AnnotatedElement element) {
    return new AnnotatedSettings(element).layer();
  }

  private Layer layer() {
    Settings settings = Settings.NONE;
    List<Carried> near = carriedBy(element);
    while (!near.isEmpty()) {
      settings = settings.over(read(near));
      near =
          near.stream()
              .map(carried -> carried.annotation().annotationType())
              .filter(type -> !type.getName().startsWith("java.") && seen.add(type))
              .flatMap(type -> carriedBy(type).stream())
              .toList();
    }
    return new Layer(element, "@WithFakeProton on " + Places.nameOf(element), settings);
  }

  private static List<Carried> carriedBy(AnnotatedElement carrier) {
    return Arrays.stream(carrier.getDeclaredAnnotations())
        .map(annotation -> new Carried(carrier, annotation))
        .toList();
  }

  private Settings read(List<Carried> near) {
    List<Carried> settings =
        near.stream().filter(carried -> carried.annotation() instanceof WithFakeProton).toList();
    MEMBERS.forEach((name, member) -> requireOneValue(name, member, settings));
    return settings.stream()
        .map(carried -> read((WithFakeProton) carried.annotation(), carried.carrier()))
        .reduce(Settings.NONE, Settings::over);
  }

  private void requireOneValue(
      String name, Function<WithFakeProton, String> member, List<Carried> settings) {
    List<String> values =
        settings.stream()
            .map(carried -> member.apply((WithFakeProton) carried.annotation()))
            .filter(value -> !value.isEmpty())
            .distinct()
            .toList();
    if (values.size() > 1) {
      throw new ExtensionConfigurationException(
          "%s has two annotations that set %s, to '%s' and to '%s'. Keep one, or say which by @WithFakeProton(%s = …) on %s itself."
              .formatted(
                  Places.nameOf(element),
                  name,
                  values.get(0),
                  values.get(1),
                  name,
                  Places.nameOf(element)));
    }
  }

  private Settings read(WithFakeProton with, AnnotatedElement carrier) {
    try {
      return new Settings(
          set(with.account()).map(Values::account),
          set(with.region()).map(Values::region),
          set(with.progression()).map(Progression::parse),
          set(with.seed()).map(name -> new Seed(name, Optional.of(typeOf(carrier)))),
          strict(with));
    } catch (IllegalArgumentException badValue) {
      String via = carrier.equals(element) ? "" : " of @" + Places.nameOf(carrier);
      throw new ExtensionConfigurationException(
          "@WithFakeProton%s on %s: %s"
              .formatted(via, Places.nameOf(element), badValue.getMessage()),
          badValue);
    }
  }

  private static Optional<String> set(String member) {
    return Optional.of(member).filter(value -> !value.isEmpty());
  }

  private static Optional<Boolean> strict(WithFakeProton with) {
    if (with.strict().length > 1) {
      throw new IllegalArgumentException("strict has several values: expected true or false");
    }
    return with.strict().length == 0 ? Optional.empty() : Optional.of(with.strict()[0]);
  }

  private static Class<?> typeOf(AnnotatedElement carrier) {
    if (carrier instanceof Class<?> type) {
      return type;
    }
    return ((Member) carrier).getDeclaringClass();
  }
}
