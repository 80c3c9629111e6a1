package dev.fakeproton.internal.proton.bundle;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A type of a schema, as OpenAPI 3.0 describes it. Keywords that it does not know, and those whose
 * value is of another kind than they take, say nothing: published templates have such.
 *
 * @param keywords of the type, references followed
 * @param hasDefault whether an input of it may be left out though it is required
 * @param types what references lead to
 */
record OpenApiType(Map<?, ?> keywords, boolean hasDefault, Map<?, ?> types) {

  private static final int MOST_REFERENCES = 20;
  private static final Pattern REFERENCE = Pattern.compile("#/(?:components/schemas/)?([^/]+)");

  /** The type of this name, which says nothing if there is none. */
  static OpenApiType named(String name, Map<?, ?> types) {
    return of(types.get(name), types);
  }

  private static OpenApiType of(@Nullable Object schema, Map<?, ?> types) {
    Map<?, ?> keywords = asMap(schema);
    boolean hasDefault = keywords.get("default") != null;
    for (int i = 0; i < MOST_REFERENCES && keywords.get("$ref") != null; i++) {
      keywords = asMap(target(keywords).map(types::get).orElse(null));
      hasDefault |= keywords.get("default") != null;
    }
    return new OpenApiType(keywords, hasDefault, types);
  }

  private static Map<?, ?> asMap(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }

  /** The name of the type that keywords refer to. */
  static Optional<String> target(Map<?, ?> keywords) {
    return Optional.ofNullable(keywords.get("$ref"))
        .map(reference -> REFERENCE.matcher(reference.toString()))
        .filter(Matcher::matches)
        .map(match -> match.group(1));
  }

  Optional<String> type() {
    return Optional.ofNullable(keywords.get("type")).map(Object::toString);
  }

  Map<String, OpenApiType> properties() {
    Map<String, OpenApiType> properties = new LinkedHashMap<>();
    asMap(keywords.get("properties"))
        .forEach((name, schema) -> properties.put(String.valueOf(name), of(schema, types)));
    return properties;
  }

  /** The properties that must be given, for want of a default. */
  List<String> mustBeGiven() {
    if (!(keywords.get("required") instanceof List<?> names)) {
      return List.of();
    }
    Map<String, OpenApiType> properties = properties();
    return names.stream()
        .map(String::valueOf)
        .filter(name -> !properties.containsKey(name) || !properties.get(name).hasDefault())
        .distinct()
        .toList();
  }

  Optional<OpenApiType> items() {
    return Optional.ofNullable(keywords.get("items")).map(schema -> of(schema, types));
  }

  Optional<List<?>> choices() {
    return keywords.get("enum") instanceof List<?> choices
        ? Optional.of(choices)
        : Optional.empty();
  }

  Optional<BigDecimal> bound(String keyword) {
    return Numbers.of(keywords.get(keyword));
  }

  /** The pattern, if it is one: what Java cannot read is no reason to refuse an input. */
  Optional<Pattern> pattern() {
    if (!(keywords.get("pattern") instanceof String pattern)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Pattern.compile(pattern));
    } catch (PatternSyntaxException | StackOverflowError unreadable) {
      return Optional.empty();
    }
  }
}
