package dev.fakeproton.internal.wire.stored;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a {@link StoredWriter} has written, row by row: a large text never lies in memory as a
 * tree. Whoever is given a member reads it, or passes over it.
 */
public final class StoredReader implements AutoCloseable {

  static final String POSITION = "position";

  private static final Pattern DUPLICATE = Pattern.compile("Duplicate field '(.*)'");

  private static final ObjectMapper TREES = new ObjectMapper();

  /** The text is in memory already; what was stored in one piece must come back in one. */
  private static final JsonFactory TEXTS =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  private final JsonParser json;
  private final Forms forms;
  private final Reading reading = new Reading();

  /** Reads a text. */
  public StoredReader(String text, Forms forms) {
    this.forms = forms;
    try {
      json = TEXTS.createParser(text);
      json.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private interface Step<T> {
    T make() throws IOException;
  }

  private static <T> T read(Step<T> step) {
    try {
      return step.make();
    } catch (JsonEOFException brokenOff) {
      throw new NotStoredException("it breaks off" + at(brokenOff.getLocation()));
    } catch (JsonProcessingException notJson) {
      throw new NotStoredException(
          twice(notJson).orElse("it is not JSON") + at(notJson.getLocation()));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** What Jackson calls a duplicate, which is JSON all the same. */
  private static Optional<String> twice(JsonProcessingException notJson) {
    Matcher duplicate = DUPLICATE.matcher(notJson.getOriginalMessage());
    return duplicate.lookingAt()
        ? Optional.of("the member '%s' is there twice,".formatted(duplicate.group(1)))
        : Optional.empty();
  }

  /** Whoever nests too deeply, or has a number of very many digits, is not told where. */
  private static String at(@Nullable JsonLocation place) {
    return place == null
        ? ", or nests too deeply, or has a name or number that is too long"
        : " in line %s, column %s".formatted(place.getLineNr(), place.getColumnNr());
  }

  /**
   * Reads the one object that the text is.
   *
   * @throws NotStoredException if it is something else
   */
  public void whole(Consumer<String> member) {
    read(
        () -> {
          JsonToken first = json.nextToken();
          if (first == null) {
            throw new NotStoredException("it is empty");
          }
          if (first != JsonToken.START_OBJECT) {
            throw reading.expected("an object", TREES.readTree(json));
          }
          eachMember(member);
          return true;
        });
    requireEnd();
  }

  private void requireEnd() {
    boolean ended;
    try {
      ended = json.nextToken() == null;
    } catch (IOException something) {
      ended = false;
    }
    if (!ended) {
      throw new NotStoredException(
          "there is something behind its end," + at(json.currentTokenLocation()));
    }
  }

  /**
   * Reads an object.
   *
   * @param member reads the member of this name
   */
  public void members(Consumer<String> member) {
    read(
        () -> {
          if (json.currentToken() != JsonToken.START_OBJECT) {
            throw reading.refused("must be an object");
          }
          eachMember(member);
          return true;
        });
  }

  private void eachMember(Consumer<String> member) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      in(
          name,
          () -> {
            member.accept(name);
            return true;
          });
    }
  }

  private <T> T in(String step, Supplier<T> part) {
    return reading.in(step, part);
  }

  /** Passes over a member. */
  public void skip() {
    read(json::skipChildren);
  }

  /** Reads a value. */
  public Object value(Type type) {
    JsonNode tree = read(() -> TREES.<JsonNode>readTree(json));
    return forms.of(type).read(tree, reading);
  }

  /** What a member is that was left out. */
  public Object leftOut(Type type) {
    return forms.of(type).leftOut(reading);
  }

  /**
   * Reads rows.
   *
   * @param row is given each with its position, where it says one
   */
  public void rows(Type type, BiConsumer<Optional<Long>, Object> row) {
    read(
        () -> {
          if (json.currentToken() != JsonToken.START_ARRAY) {
            throw reading.refused("must be a list");
          }
          for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
            JsonNode tree = TREES.readTree(json);
            in("[" + i + "]", () -> row(type, tree, row));
          }
          return true;
        });
  }

  private boolean row(Type type, JsonNode tree, BiConsumer<Optional<Long>, Object> row) {
    Optional<Long> position = Optional.empty();
    if (tree instanceof ObjectNode object && object.has(POSITION)) {
      JsonNode given = object.remove(POSITION);
      position = Optional.of((Long) in(POSITION, () -> Scalar.of(Long.class).read(given, reading)));
    }
    try {
      row.accept(position, forms.of(type).read(tree, reading));
    } catch (IllegalStateException contradiction) {
      throw refused("does not fit the rest: " + contradiction.getMessage());
    } catch (NullPointerException | IndexOutOfBoundsException incomplete) {
      throw refused("lacks a member that a snapshot has there");
    }
    return true;
  }

  /** A refusal that names the place that is being read. */
  public NotStoredException refused(String why) {
    return reading.refused(why);
  }

  @Override
  public void close() {
    read(
        () -> {
          json.close();
          return true;
        });
  }
}
