package dev.fakeproton.internal.wire.stored;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Texts, numbers and booleans, and what is written as a text. */
final class Scalar {

  private Scalar() {}

  private static final Map<Class<?>, Form> BY_CLASS =
      Map.ofEntries(
          Map.entry(String.class, new AsText("a text", Object::toString, text -> text)),
          Map.entry(
              Instant.class,
              new AsText(
                  "a time such as 2026-03-01T10:00:00.123Z", Object::toString, Instant::parse)),
          Map.entry(
              Duration.class,
              new AsText("a duration such as PT1.5S", Object::toString, Duration::parse)),
          Map.entry(
              BigInteger.class, new AsText("a whole number", Object::toString, BigInteger::new)),
          Map.entry(boolean.class, new Truth()),
          Map.entry(Boolean.class, new Truth()),
          Map.entry(int.class, new Whole(true)),
          Map.entry(Integer.class, new Whole(true)),
          Map.entry(long.class, new Whole(false)),
          Map.entry(Long.class, new Whole(false)));

  static boolean isFor(Class<?> type) {
    return BY_CLASS.containsKey(type);
  }

  static Form of(Class<?> type) {
    return Objects.requireNonNull(BY_CLASS.get(type), type::getName);
  }

  /** The constants of an enum: those of the SDK by their names on the wire. */
  static AsText constants(Class<?> type) {
    boolean ofSdk = type.getName().startsWith("software.amazon.awssdk.");
    Function<Object, String> name =
        ofSdk ? Object::toString : constant -> ((Enum<?>) constant).name();
    Map<String, Object> byName = new LinkedHashMap<>();
    for (Object constant : type.getEnumConstants()) {
      if (!((Enum<?>) constant).name().equals("UNKNOWN_TO_SDK_VERSION")) {
        byName.put(name.apply(constant), constant);
      }
    }
    return new AsText(
        "one of " + byName.keySet(),
        name,
        text -> {
          Object constant = byName.get(text);
          if (constant == null) {
            throw new IllegalArgumentException(text);
          }
          return constant;
        });
  }

  /** Written as a text. */
  record AsText(String what, Function<Object, String> writer, Function<String, Object> reader)
      implements Form {

    @Override
    public void write(JsonGenerator json, Object value) throws IOException {
      json.writeString(writer.apply(value));
    }

    @Override
    public Object read(JsonNode json, Reading reading) {
      return fromKey(reading.text(json), reading);
    }

    Object fromKey(String text, Reading reading) {
      try {
        return reader.apply(text);
      } catch (DateTimeException | IllegalArgumentException somethingElse) {
        throw reading.refused("must be %s, but is '%s'".formatted(what, text));
      }
    }
  }

  private record Truth() implements Form {

    @Override
    public void write(JsonGenerator json, Object value) throws IOException {
      json.writeBoolean((boolean) value);
    }

    @Override
    public Object read(JsonNode json, Reading reading) {
      if (!json.isBoolean()) {
        throw reading.expected("true or false", json);
      }
      return json.booleanValue();
    }

    @Override
    public boolean isLeftOut(Object value) {
      return !(boolean) value;
    }

    @Override
    public Object leftOut(Reading reading) {
      return false;
    }
  }

  private record Whole(boolean small) implements Form {

    @Override
    public void write(JsonGenerator json, Object value) throws IOException {
      json.writeNumber(((Number) value).longValue());
    }

    @Override
    public Object read(JsonNode json, Reading reading) {
      if (!json.isIntegralNumber() || !(small ? json.canConvertToInt() : json.canConvertToLong())) {
        throw reading.expected(
            json.isIntegralNumber() ? "a whole number up to " + largest() : "a whole number", json);
      }
      return small ? (Object) json.intValue() : json.longValue();
    }

    private long largest() {
      return small ? Integer.MAX_VALUE : Long.MAX_VALUE;
    }

    @Override
    public boolean isLeftOut(Object value) {
      return ((Number) value).longValue() == 0;
    }

    @Override
    public Object leftOut(Reading reading) {
      return small ? (Object) 0 : 0L;
    }
  }
}
