package dev.fakeproton.internal.store;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A generic type with its arguments, such as a list of texts.
 *
 * @param raw the generic class
 * @param arguments what its variables stand for
 */
public record TypeOf(Class<?> raw, List<Type> arguments) implements ParameterizedType {

  /** The class with these arguments. */
  public TypeOf(Class<?> raw, Type... arguments) {
    this(raw, List.of(arguments));
  }

  @Override
  public Type[] getActualTypeArguments() {
    return arguments.toArray(Type[]::new);
  }

  @Override
  public Type getRawType() {
    return raw;
  }

  @Override
  public @Nullable Type getOwnerType() {
    return raw.getDeclaringClass();
  }
}
