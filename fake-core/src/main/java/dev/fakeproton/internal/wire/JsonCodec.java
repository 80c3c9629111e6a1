package dev.fakeproton.internal.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.utils.builder.Buildable;

/**
 * JSON to the SDK's model classes and back, driven by the members that the classes declare.
 *
 * <p>Only the six types that occur in Proton's model are known. Thread-safe.
 */
public final class JsonCodec {

  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonCodec() {}

  /**
   * Sets the members of {@code builder} that {@code json} holds. Unknown members and nulls are
   * passed over; types must have been checked.
   */
  public static void decode(ObjectNode json, SdkPojo builder) {
    Map<String, SdkFields.Member> members = SdkFields.of(builder).byName();
    json.fields()
        .forEachRemaining(
            given -> {
              SdkFields.Member member = members.get(given.getKey());
              if (member != null && !given.getValue().isNull()) {
                SdkField<?> field = member.field();
                field.set(builder, decode(given.getValue(), field));
              }
            });
  }

  private static Object decode(JsonNode json, SdkField<?> field) {
    return switch (field.marshallingType().getKnownType()) {
      case STRING -> json.textValue();
      case INTEGER -> json.intValue();
      case BOOLEAN -> json.booleanValue();
      case INSTANT -> Instant.ofEpochMilli(json.decimalValue().movePointRight(3).longValue());
      case SDK_POJO -> decodeStructure((ObjectNode) json, field.constructor().get());
      case LIST -> decodeList(json, field);
      default -> throw unknownType(field);
    };
  }

  private static Object decodeStructure(ObjectNode json, SdkPojo builder) {
    decode(json, builder);
    return ((Buildable) builder).build();
  }

  private static List<Object> decodeList(JsonNode json, SdkField<?> field) {
    SdkField<?> element = field.getTrait(ListTrait.class).memberFieldInfo();
    List<Object> list = new ArrayList<>(json.size());
    json.forEach(item -> list.add(decode(item, element)));
    return list;
  }

  /** The JSON of a reply: members that were never set are left out. */
  public static byte[] encode(SdkPojo pojo) {
    return write(generator -> writeObject(generator, pojo));
  }

  /** The JSON of an error. */
  public static byte[] encode(WireError error) {
    return write(
        generator -> {
          generator.writeStartObject();
          generator.writeStringField("__type", error.type());
          generator.writeStringField("message", error.message());
          generator.writeEndObject();
        });
  }

  private interface Writing {
    void to(JsonGenerator generator) throws IOException;
  }

  private static byte[] write(Writing writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    try (JsonGenerator generator = FACTORY.createGenerator(bytes)) {
      writing.to(generator);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static void writeObject(JsonGenerator generator, SdkPojo pojo) throws IOException {
    generator.writeStartObject();
    for (SdkFields.Member member : SdkFields.of(pojo).all()) {
      Object value = member.valueIn(pojo);
      if (value != null) {
        generator.writeFieldName(member.name());
        writeValue(generator, value);
      }
    }
    generator.writeEndObject();
  }

  private static void writeValue(JsonGenerator generator, Object value) throws IOException {
    if (value instanceof String text) {
      generator.writeString(text);
    } else if (value instanceof Integer number) {
      generator.writeNumber(number);
    } else if (value instanceof Boolean flag) {
      generator.writeBoolean(flag);
    } else if (value instanceof Instant instant) {
      writeEpochSeconds(generator, instant);
    } else if (value instanceof SdkPojo pojo) {
      writeObject(generator, pojo);
    } else if (value instanceof List<?> list) {
      generator.writeStartArray();
      for (Object item : list) {
        writeValue(generator, item);
      }
      generator.writeEndArray();
    } else {
      throw new IllegalStateException("no JSON form is known for " + value.getClass());
    }
  }

  /** The model carries no timestamp trait; the protocol's default is epoch seconds. */
  private static void writeEpochSeconds(JsonGenerator generator, Instant instant)
      throws IOException {
    long millis = instant.toEpochMilli();
    if (millis % 1000 == 0) {
      generator.writeNumber(millis / 1000);
    } else {
      generator.writeNumber(BigDecimal.valueOf(millis, 3).stripTrailingZeros());
    }
  }

  private static IllegalStateException unknownType(SdkField<?> field) {
    return new IllegalStateException(
        "no JSON form is known for " + field.locationName() + ", a " + field.marshallingType());
  }
}
