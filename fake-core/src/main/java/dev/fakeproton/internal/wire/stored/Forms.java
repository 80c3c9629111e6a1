package dev.fakeproton.internal.wire.stored;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.proton.model.ProtonRequest;

/**
 * The forms of all types that are stored: simple values, collections, records of them, classes of
 * the SDK's model, and what says what it is {@linkplain StoredAs stored as}.
 *
 * <p>Thread-safe once all is said by {@link #with}: to find a form again is cheap, to make it is
 * not, so one of these serves every snapshot.
 */
public final class Forms {

  private final Map<Type, Form> known = new ConcurrentHashMap<>();

  /**
   * Stores a class as something else, which it does not know itself.
   *
   * @param stored what it is stored as
   */
  public <T, F> Forms with(
      Class<T> type, Type stored, Function<T, F> writer, Function<F, T> reader) {
    known.put(type, new Converted<>(of(stored), writer, reader));
    return this;
  }

  /** The form of a type whose arguments are known. */
  Form of(Type type) {
    return of(type, Map.of());
  }

  private Form of(Type type, Map<TypeVariable<?>, Type> variables) {
    Type resolved = resolved(type, variables);
    Form form = known.get(resolved);
    if (form == null) {
      form = made(resolved);
      known.put(resolved, form);
    }
    return form;
  }

  private static Type resolved(Type type, Map<TypeVariable<?>, Type> variables) {
    if (type instanceof TypeVariable<?> variable) {
      Type meant = variables.get(variable);
      if (meant == null) {
        throw new IllegalStateException("nobody says what " + variable + " is");
      }
      return meant;
    }
    if (type instanceof ParameterizedType generic) {
      return new Generic(
          (Class<?>) generic.getRawType(),
          Arrays.stream(generic.getActualTypeArguments())
              .map(argument -> resolved(argument, variables))
              .toList());
    }
    return type;
  }

  /** A generic class with its arguments, resolved. */
  private record Generic(Class<?> raw, List<Type> arguments) implements Type {}

  private Form made(Type type) {
    Class<?> raw = type instanceof Generic generic ? generic.raw() : (Class<?>) type;
    List<Type> arguments = type instanceof Generic generic ? generic.arguments() : List.of();
    if (Scalar.isFor(raw)) {
      return Scalar.of(raw);
    } else if (raw.isEnum()) {
      return Scalar.constants(raw);
    } else if (StoredAs.class.isAssignableFrom(raw)) {
      return converted(raw);
    } else if (raw == Optional.class) {
      return new Container.Maybe(of(arguments.get(0)));
    } else if (raw == List.class) {
      return new Container.Several(of(arguments.get(0)), items -> items);
    } else if (raw == Set.class) {
      return new Container.Several(
          of(arguments.get(0)), items -> Collections.unmodifiableSet(new LinkedHashSet<>(items)));
    } else if (raw == Map.class) {
      return byKey(arguments, map -> map);
    } else if (raw == SortedMap.class) {
      return byKey(arguments, map -> Collections.unmodifiableSortedMap(new TreeMap<>(map)));
    } else if (raw == ProtonRequest.class) {
      return new RequestForm(this);
    } else if (SdkPojo.class.isAssignableFrom(raw)) {
      return new ModelForm(builderOf(raw));
    } else if (raw.isRecord()) {
      return record(raw, arguments);
    }
    throw new IllegalStateException("no form is known for " + type);
  }

  private Form byKey(List<Type> arguments, Function<Map<Object, Object>, Object> collected) {
    if (of(arguments.get(0)) instanceof Scalar.AsText keys) {
      return new Container.ByKey(keys, of(arguments.get(1)), collected);
    }
    throw new IllegalStateException(arguments.get(0) + " cannot be a key");
  }

  private Form record(Class<?> raw, List<Type> arguments) {
    Map<TypeVariable<?>, Type> variables = new HashMap<>();
    TypeVariable<?>[] declared = raw.getTypeParameters();
    for (int i = 0; i < declared.length; i++) {
      variables.put(declared[i], arguments.get(i));
    }
    return new RecordForm(raw, type -> of(type, variables));
  }

  private static Supplier<SdkPojo> builderOf(Class<?> model) {
    try {
      Method builder = model.getMethod("builder");
      return () -> (SdkPojo) RecordForm.Invocation.of(() -> builder.invoke(null));
    } catch (NoSuchMethodException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Form converted(Class<?> type) {
    Method restoring =
        Arrays.stream(type.getDeclaredMethods())
            .filter(method -> method.getName().equals("restored"))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(type + " lacks restored"));
    restoring.setAccessible(true);
    return new Converted<StoredAs<?>, Object>(
        of(restoring.getGenericParameterTypes()[0]),
        StoredAs::stored,
        stored -> (StoredAs<?>) RecordForm.Invocation.of(() -> restoring.invoke(null, stored)));
  }

  /** Stored as something else. */
  private record Converted<T, F>(Form stored, Function<T, F> writer, Function<F, T> reader)
      implements Form {

    @Override
    @SuppressWarnings("unchecked") // forms are found by the type of the value
    public void write(JsonGenerator json, Object value) throws IOException {
      stored.write(json, writer.apply((T) value));
    }

    @Override
    @SuppressWarnings("unchecked") // as above
    public Object read(JsonNode json, Reading reading) {
      Object read = stored.read(json, reading);
      return reading.made(
          this,
          read,
          () -> {
            try {
              return reader.apply((F) read);
            } catch (NotStoredException nested) {
              throw nested;
            } catch (RuntimeException bad) {
              throw reading.refused("is not good: " + bad.getMessage());
            }
          });
    }
  }
}
