package dev.fakeproton.wire;

import java.lang.reflect.Method;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.utils.builder.Buildable;

/** The SDK's requests and responses with every member set, and the calls that carry them. */
final class FullShapes {

  private static final String PACKAGE = ProtonClient.class.getPackageName() + ".model.";

  /** Quotes, escapes, a control character, a line end, two bytes, three bytes, a pair. */
  private static final String AWKWARD = "\"'\\/\t\u0000\r\n é 東 😀 ";

  private FullShapes() {}

  static SdkPojo request(String operation) {
    return built(builder(operation + "Request"));
  }

  static SdkPojo response(String operation) {
    return built(builder(operation + "Response"));
  }

  /** A new builder of the model class with this name. */
  static SdkPojo builder(String name) {
    try {
      return (SdkPojo) Class.forName(PACKAGE + name).getMethod("builder").invoke(null);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Lets a client make a call. */
  static SdkPojo call(ProtonClient client, String operation, SdkPojo request) {
    String name = Character.toLowerCase(operation.charAt(0)) + operation.substring(1);
    try {
      Method method = ProtonClient.class.getMethod(name, request.getClass());
      return (SdkPojo) method.invoke(client, request);
    } catch (ReflectiveOperationException failed) {
      throw new IllegalStateException(failed);
    }
  }

  static SdkPojo built(SdkPojo builder) {
    List<SdkField<?>> fields = builder.sdkFields();
    int members = isUnion(builder) ? 1 : fields.size();
    fields.subList(0, members).forEach(field -> field.set(builder, value(field, 1)));
    return (SdkPojo) ((Buildable) builder).build();
  }

  static boolean isUnion(SdkPojo builder) {
    Class<?> shape = builder.getClass().getEnclosingClass();
    return Arrays.stream(shape.getMethods()).anyMatch(method -> method.getName().equals("type"))
        && Arrays.stream(shape.getClasses()).anyMatch(type -> type.getSimpleName().equals("Type"));
  }

  private static Object value(SdkField<?> field, int number) {
    return switch (field.marshallingType().getKnownType()) {
      case STRING -> AWKWARD + field.locationName() + number;
      case INTEGER -> Integer.MAX_VALUE - number;
      case BOOLEAN -> true;
      case INSTANT -> Instant.ofEpochMilli(1_617_398_999_962L + number);
      case SDK_POJO -> built(field.constructor().get());
      case LIST -> {
        SdkField<?> element = field.getTrait(ListTrait.class).memberFieldInfo();
        yield List.of(value(element, number), value(element, number + 1));
      }
      default -> throw new IllegalStateException("no sample of " + field.marshallingType());
    };
  }
}
