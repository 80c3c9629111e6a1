package dev.fakeproton.internal.wire.stored;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.fakeproton.internal.wire.SdkFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.utils.builder.Buildable;

/**
 * A class of the SDK's model: its members as on the wire, but times as people read them.
 *
 * @param builder makes an empty builder
 */
record ModelForm(Supplier<SdkPojo> builder) implements Form.OfObject {

  @Override
  public void writeMembers(JsonGenerator json, Object value) throws IOException {
    SdkPojo pojo = (SdkPojo) value;
    for (SdkFields.Member member : SdkFields.of(pojo).all()) {
      Object set = member.valueIn(pojo);
      if (set != null) {
        json.writeFieldName(member.name());
        writeValue(json, set);
      }
    }
  }

  private void writeValue(JsonGenerator json, Object value) throws IOException {
    if (value instanceof SdkPojo) {
      write(json, value);
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      for (Object item : list) {
        writeValue(json, item);
      }
      json.writeEndArray();
    } else {
      Scalar.of(value.getClass()).write(json, value);
    }
  }

  @Override
  public Object read(JsonNode json, Reading reading) {
    return read(json, builder.get(), reading);
  }

  private static Object read(JsonNode json, SdkPojo target, Reading reading) {
    Map<String, SdkFields.Member> members = SdkFields.of(target).byName();
    Members.check(json, members.keySet(), reading);
    members.forEach(
        (name, member) -> {
          JsonNode given = json.get(name);
          if (given != null) {
            SdkField<?> field = member.field();
            field.set(target, reading.in(name, () -> value(given, field, reading)));
          }
        });
    Object built = ((Buildable) target).build();
    Constants.check((SdkPojo) built, reading);
    return built;
  }

  private static Object value(JsonNode json, SdkField<?> field, Reading reading) {
    return switch (field.marshallingType().getKnownType()) {
      case STRING, INTEGER, BOOLEAN, INSTANT ->
          Scalar.of(field.marshallingType().getTargetClass()).read(json, reading);
      case SDK_POJO -> read(json, field.constructor().get(), reading);
      case LIST -> list(json, field, reading);
      default -> throw new IllegalStateException("no form is known for " + field.locationName());
    };
  }

  private static List<Object> list(JsonNode json, SdkField<?> field, Reading reading) {
    if (!json.isArray()) {
      throw reading.expected("a list", json);
    }
    SdkField<?> element = field.getTrait(ListTrait.class).memberFieldInfo();
    List<Object> list = new ArrayList<>(json.size());
    for (int i = 0; i < json.size(); i++) {
      JsonNode item = json.get(i);
      list.add(reading.in("[" + i + "]", () -> value(item, element, reading)));
    }
    return list;
  }
}
