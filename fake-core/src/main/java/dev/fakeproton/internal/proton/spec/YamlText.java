package dev.fakeproton.internal.proton.spec;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.representer.StandardRepresenter;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * YAML texts, of which JSON is a part, and the trees that they say.
 *
 * <p>A tree holds strings, numbers, booleans, null, lists, and maps whose keys are strings. It is
 * immutable, without cycles, and bounded in depth and size, so that it can be walked without care.
 */
public final class YamlText {

  private static final LoadSettings READING =
      LoadSettings.builder().setSchema(new CoreSchema()).setMaxAliasesForCollections(50).build();

  /** As the real service writes: dashes of lists at column 0, single quotes, no folded lines. */
  private static final DumpSettings WRITING =
      DumpSettings.builder()
          .setSchema(new CoreSchema())
          .setDefaultFlowStyle(FlowStyle.BLOCK)
          .setSplitLines(false)
          .build();

  /** What the parser says right before it quotes the text. */
  private static final Pattern QUOTING =
      Pattern.compile(
          "(duplicate key|undefined alias|(duplicate|undefined) tag handle|constructor for the tag"
              + "|escape character|valid version:|but found:?) .*",
          Pattern.DOTALL);

  private static final int DEEPEST = 500;

  private static final String TOO_DEEP = "it is nested too deeply";

  private int nodesLeft;

  private YamlText(int mostNodes) {
    this.nodesLeft = mostNodes;
  }

  /**
   * Reads the one document of a text.
   *
   * @throws MalformedException if it is no YAML, or nests or repeats itself beyond reason
   */
  public static @Nullable Object read(String text) {
    try {
      // What has no aliases cannot have more nodes than characters.
      return new YamlText(2 * text.length() + 100).copy(new Load(READING).loadFromString(text), 0);
    } catch (MarkedYamlEngineException notYaml) {
      throw new MalformedException(problem(notYaml));
    } catch (YamlEngineException notYaml) {
      if (notYaml.getCause() != null) {
        throw new MalformedException("a value does not fit its tag");
      }
      throw new MalformedException(String.valueOf(notYaml.getMessage()));
    } catch (StackOverflowError nested) {
      // The parser recurses and sets no limit of its own; 51,200 characters hold many brackets.
      throw new MalformedException(TOO_DEEP);
    }
  }

  /**
   * Quotes also the strings that only readers of YAML 1.1 would take for something else: PyYAML
   * makes a boolean of {@code yes}, and a date of {@code 2001-01-01}.
   */
  private static final class Quoting extends StandardRepresenter {

    private static final Pattern OTHERWISE_READ =
        Pattern.compile(
            "(?i)yes|no|on|off|[-+]?[0-9][0-9_:.]*|\\d{4}-\\d\\d?-\\d\\d?.*|[-+]?0b[01_]+|=|<<");

    Quoting(DumpSettings settings) {
      super(settings);
    }

    @Override
    protected Node representScalar(Tag tag, String value, ScalarStyle style) {
      boolean quoted = tag.equals(Tag.STR) && OTHERWISE_READ.matcher(value).matches();
      return super.representScalar(tag, value, quoted ? ScalarStyle.SINGLE_QUOTED : style);
    }
  }

  /** Writes a tree in block form. */
  public static String write(Object tree) {
    return new Dump(WRITING, new Quoting(WRITING)).dumpToString(tree);
  }

  /** What a value is, for messages: the value itself may be sensitive. */
  public static String kind(@Nullable Object value) {
    if (value == null) {
      return "nothing";
    }
    if (value instanceof Map) {
      return "a map";
    }
    return value instanceof Collection ? "a list" : "a single value";
  }

  /** The parser's own message quotes the text, which is sensitive. */
  private static String problem(MarkedYamlEngineException notYaml) {
    String place =
        notYaml
            .getProblemMark()
            .map(
                mark ->
                    " in line %s, column %s".formatted(mark.getLine() + 1, mark.getColumn() + 1))
            .orElse("");
    return QUOTING.matcher(notYaml.getProblem()).replaceFirst("$1") + place;
  }

  /** Copying ends where a tree that contains itself, or multiplies itself, would not. */
  private @Nullable Object copy(@Nullable Object value, int depth) {
    nodesLeft--;
    if (nodesLeft < 0) {
      throw new MalformedException("its aliases repeat too much");
    }
    if (depth > DEEPEST) {
      throw new MalformedException(TOO_DEEP);
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> copy = new LinkedHashMap<>();
      map.forEach((key, entry) -> copy.put(String.valueOf(key), copy(entry, depth + 1)));
      return Collections.unmodifiableMap(copy);
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>();
      list.forEach(item -> copy.add(copy(item, depth + 1)));
      return Collections.unmodifiableList(copy);
    }
    return scalar(value);
  }

  private static @Nullable Object scalar(@Nullable Object value) {
    if (value == null
        || value instanceof String
        || value instanceof Number
        || value instanceof Boolean) {
      return value;
    }
    throw new MalformedException(
        "a value has a tag of another type; expected strings, numbers, booleans, lists and maps");
  }
}
