package dev.fakeproton.internal.wire.stored;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What holds other values, or none. */
final class Container {

  private Container() {}

  /** One or none: written as if it were the value itself. */
  record Maybe(Form inner) implements Form {

    @Override
    public void write(JsonGenerator json, Object value) throws IOException {
      inner.write(json, ((Optional<?>) value).orElseThrow());
    }

    @Override
    public Object read(JsonNode json, Reading reading) {
      return Optional.of(inner.read(json, reading));
    }

    @Override
    public boolean isLeftOut(Object value) {
      return ((Optional<?>) value).isEmpty();
    }

    @Override
    public Object leftOut(Reading reading) {
      return Optional.empty();
    }
  }

  /**
   * Several in an order.
   *
   * @param collected makes the list into what is wanted
   */
  record Several(Form inner, Function<List<Object>, Object> collected) implements Form {

    @Override
    public void write(JsonGenerator json, Object value) throws IOException {
      json.writeStartArray();
      for (Object item : (Collection<?>) value) {
        inner.write(json, item);
      }
      json.writeEndArray();
    }

    @Override
    public Object read(JsonNode json, Reading reading) {
      if (!json.isArray()) {
        throw reading.expected("a list", json);
      }
      List<Object> items = new ArrayList<>(json.size());
      for (int i = 0; i < json.size(); i++) {
        JsonNode item = json.get(i);
        items.add(reading.in("[" + i + "]", () -> inner.read(item, reading)));
      }
      return collected.apply(Collections.unmodifiableList(items));
    }

    @Override
    public boolean isLeftOut(Object value) {
      return ((Collection<?>) value).isEmpty();
    }

    @Override
    public Object leftOut(Reading reading) {
      return collected.apply(List.of());
    }
  }

  /**
   * Values by texts.
   *
   * @param keys how keys are written
   * @param collected makes the map into what is wanted
   */
  record ByKey(Scalar.AsText keys, Form values, Function<Map<Object, Object>, Object> collected)
      implements Form {

    @Override
    public void write(JsonGenerator json, Object value) throws IOException {
      json.writeStartObject();
      for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
        json.writeFieldName(keys.writer().apply(entry.getKey()));
        values.write(json, entry.getValue());
      }
      json.writeEndObject();
    }

    @Override
    public Object read(JsonNode json, Reading reading) {
      if (!json.isObject()) {
        throw reading.expected("an object", json);
      }
      Map<Object, Object> read = new LinkedHashMap<>();
      json.fields()
          .forEachRemaining(
              entry ->
                  reading.in(
                      entry.getKey(),
                      () ->
                          read.put(
                              keys.fromKey(entry.getKey(), reading),
                              values.read(entry.getValue(), reading))));
      return collected.apply(Collections.unmodifiableMap(read));
    }

    @Override
    public boolean isLeftOut(Object value) {
      return ((Map<?, ?>) value).isEmpty();
    }

    @Override
    public Object leftOut(Reading reading) {
      return collected.apply(Map.of());
    }
  }
}
