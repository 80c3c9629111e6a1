package dev.fakeproton.internal.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * JSON text to a tree.
 *
 * <p>Jackson's own mapper does the same, and takes a tenth of a second of every cold start to get
 * ready for what is not used here. Thread-safe.
 */
public final class JsonTree {

  /** Whoever has the bytes in memory has had a limit for them. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private JsonTree() {}

  /**
   * Reads a request body; nothing at all counts as an empty object, of equal keys the last wins.
   *
   * @return empty if the body is no JSON object
   */
  public static Optional<ObjectNode> object(byte[] body) {
    return object(body, parser -> parser);
  }

  /**
   * Reads a body that a person may have written, who means something else than the last of equal
   * keys.
   *
   * @return empty if the body is no JSON object, or has a key twice
   */
  public static Optional<ObjectNode> objectOfDistinctKeys(byte[] body) {
    return object(body, parser -> parser.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION));
  }

  private static Optional<ObjectNode> object(byte[] body, UnaryOperator<JsonParser> setting) {
    if (body.length == 0) {
      return Optional.of(NODES.objectNode());
    }
    try (JsonParser parser = FACTORY.createParser(body)) {
      return object(setting.apply(parser));
    } catch (IOException notJson) {
      return Optional.empty();
    }
  }

  /** Reads a resource of the product. */
  static ObjectNode object(InputStream resource) throws IOException {
    try (JsonParser parser = FACTORY.createParser(resource)) {
      return object(parser).orElseThrow(() -> new IOException("no JSON object"));
    }
  }

  private static Optional<ObjectNode> object(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      return Optional.empty();
    }
    ObjectNode root = readObject(parser);
    return parser.nextToken() == null ? Optional.of(root) : Optional.empty();
  }

  private static ObjectNode readObject(JsonParser parser) throws IOException {
    ObjectNode object = NODES.objectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      object.set(name, readValue(parser, parser.nextToken()));
    }
    return object;
  }

  private static ArrayNode readArray(JsonParser parser) throws IOException {
    ArrayNode array = NODES.arrayNode();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      array.add(readValue(parser, token));
    }
    return array;
  }

  /** Recursion is bounded: the parser refuses what is nested more than a thousand deep. */
  private static JsonNode readValue(JsonParser parser, JsonToken token) throws IOException {
    return switch (token) {
      case START_OBJECT -> readObject(parser);
      case START_ARRAY -> readArray(parser);
      case VALUE_STRING -> NODES.textNode(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> readNumber(parser);
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      case VALUE_NULL -> NODES.nullNode();
      default -> throw new IOException("unexpected " + token);
    };
  }

  private static JsonNode readNumber(JsonParser parser) throws IOException {
    return switch (parser.getNumberType()) {
      case INT -> NODES.numberNode(parser.getIntValue());
      case LONG -> NODES.numberNode(parser.getLongValue());
      case BIG_INTEGER -> NODES.numberNode(parser.getBigIntegerValue());
      default -> NODES.numberNode(parser.getDecimalValue());
    };
  }
}
