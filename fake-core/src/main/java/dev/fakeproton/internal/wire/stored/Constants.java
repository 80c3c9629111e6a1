package dev.fakeproton.internal.wire.stored;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import software.amazon.awssdk.core.SdkPojo;

/**
 * The members of the SDK's model that take one of a few texts: the SDK takes any, and hands out a
 * constant for those that it does not know.
 */
final class Constants {

  private static final String UNKNOWN = "UNKNOWN_TO_SDK_VERSION";

  private static final ConcurrentMap<Class<?>, List<Method>> BY_CLASS = new ConcurrentHashMap<>();

  private Constants() {}

  /**
   * Checks the members of a shape that is built.
   *
   * @throws NotStoredException that names the first with a text that it does not take
   */
  static void check(SdkPojo shape, Reading reading) {
    for (Method member : BY_CLASS.computeIfAbsent(shape.getClass(), Constants::members)) {
      Object constant = RecordForm.Invocation.of(() -> member.invoke(shape));
      if (constant instanceof Enum<?> known && known.name().equals(UNKNOWN)) {
        Scalar.AsText form = Scalar.constants(member.getReturnType());
        reading.in(member.getName(), () -> form.fromKey(text(shape, member), reading));
      }
    }
  }

  private static List<Method> members(Class<?> shape) {
    return Arrays.stream(shape.getMethods())
        .filter(method -> method.getParameterCount() == 0 && method.getReturnType().isEnum())
        .toList();
  }

  private static String text(SdkPojo shape, Method member) {
    return String.valueOf(
        RecordForm.Invocation.of(
            () -> shape.getClass().getMethod(member.getName() + "AsString").invoke(shape)));
  }
}
