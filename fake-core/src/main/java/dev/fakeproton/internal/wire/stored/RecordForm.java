package dev.fakeproton.internal.wire.stored;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A record: its components by their names. */
final class RecordForm implements Form.OfObject {

  private record Component(String name, Method accessor, Form form) {}

  private final List<Component> components;
  private final Set<String> names;
  private final Constructor<?> constructor;

  /**
   * The form of a record.
   *
   * @param forms finds the forms of components by their types
   */
  RecordForm(Class<?> type, Function<Type, Form> forms) {
    components =
        Arrays.stream(type.getRecordComponents())
            .map(
                part ->
                    new Component(
                        part.getName(), accessor(part), forms.apply(part.getGenericType())))
            .toList();
    names = components.stream().map(Component::name).collect(Collectors.toUnmodifiableSet());
    constructor = constructor(type);
  }

  private static Method accessor(RecordComponent component) {
    Method accessor = component.getAccessor();
    accessor.setAccessible(true);
    return accessor;
  }

  private static Constructor<?> constructor(Class<?> type) {
    try {
      Class<?>[] types =
          Arrays.stream(type.getRecordComponents())
              .map(RecordComponent::getType)
              .toArray(Class<?>[]::new);
      Constructor<?> canonical = type.getDeclaredConstructor(types);
      canonical.setAccessible(true);
      return canonical;
    } catch (NoSuchMethodException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void writeMembers(JsonGenerator json, Object value) throws IOException {
    for (Component component : components) {
      Object member = Invocation.of(() -> component.accessor().invoke(value));
      if (!component.form().isLeftOut(member)) {
        json.writeFieldName(component.name());
        component.form().write(json, member);
      }
    }
  }

  @Override
  public Object read(JsonNode json, Reading reading) {
    Members.check(json, names, reading);
    Object[] values =
        components.stream().map(component -> member(component, json, reading)).toArray();
    try {
      return Invocation.of(() -> constructor.newInstance(values));
    } catch (IllegalArgumentException bad) {
      throw reading.refused("is not good: " + bad.getMessage());
    }
  }

  private static Object member(Component component, JsonNode json, Reading reading) {
    JsonNode member = json.get(component.name());
    return reading.in(
        component.name(),
        () ->
            member == null
                ? component.form().leftOut(reading)
                : component.form().read(member, reading));
  }

  /** Calls by reflection of what throws nothing that could be handled. */
  @FunctionalInterface
  interface Invocation {
    Object make() throws ReflectiveOperationException;

    static Object of(Invocation invocation) {
      try {
        return invocation.make();
      } catch (InvocationTargetException thrown) {
        if (thrown.getCause() instanceof RuntimeException cause) {
          throw cause;
        }
        throw new IllegalStateException(thrown);
      } catch (ReflectiveOperationException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }
}
