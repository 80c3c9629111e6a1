package dev.fakeproton.internal.wire.stored;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import software.amazon.awssdk.services.proton.model.ProtonRequest;

/**
 * A request of whichever operation: an object whose one member has the operation's name.
 *
 * @param forms finds the form of the request
 */
record RequestForm(Forms forms) implements Form {

  private static final String PACKAGE = ProtonRequest.class.getPackageName() + ".";
  private static final String SUFFIX = "Request";

  @Override
  public void write(JsonGenerator json, Object value) throws IOException {
    String name = value.getClass().getSimpleName();
    json.writeStartObject();
    json.writeFieldName(name.substring(0, name.length() - SUFFIX.length()));
    forms.of(value.getClass()).write(json, value);
    json.writeEndObject();
  }

  @Override
  public Object read(JsonNode json, Reading reading) {
    if (!json.isObject() || json.size() != 1) {
      throw reading.refused("must be an object with one member, the name of an operation");
    }
    Map.Entry<String, JsonNode> only = json.fields().next();
    Form form = forms.of(type(only.getKey(), reading));
    return reading.in(only.getKey(), () -> form.read(only.getValue(), reading));
  }

  private static Class<?> type(String operation, Reading reading) {
    try {
      if (operation.matches("[A-Z][A-Za-z]*")) {
        Class<?> type = Class.forName(PACKAGE + operation + SUFFIX);
        if (ProtonRequest.class.isAssignableFrom(type) && type != ProtonRequest.class) {
          return type;
        }
      }
    } catch (ClassNotFoundException | LinkageError noOperation) {
      // refused below, like every other name
    }
    throw reading.refused("names '%s', which is no operation".formatted(operation));
  }
}
