package dev.fakeproton.internal.wire.stored;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/** How the values of one type are written and read. */
interface Form {

  void write(JsonGenerator json, Object value) throws IOException;

  /**
   * Reads a value.
   *
   * @throws NotStoredException if there is something else
   */
  Object read(JsonNode json, Reading reading);

  /** Whether a member with this value is left out. */
  default boolean isLeftOut(Object value) {
    return false;
  }

  /**
   * The value of a member that was left out.
   *
   * @throws NotStoredException if it cannot be left out
   */
  default Object leftOut(Reading reading) {
    throw reading.refused("is missing");
  }

  /** The form of what is an object. */
  interface OfObject extends Form {

    @Override
    default void write(JsonGenerator json, Object value) throws IOException {
      json.writeStartObject();
      writeMembers(json, value);
      json.writeEndObject();
    }

    void writeMembers(JsonGenerator json, Object value) throws IOException;
  }
}
