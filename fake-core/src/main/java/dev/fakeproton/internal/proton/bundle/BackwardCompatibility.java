package dev.fakeproton.internal.proton.bundle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a minor version asks for no more than one before it did (specification: templates.md
 * 6.6).
 */
public final class BackwardCompatibility {

  private BackwardCompatibility() {}

  /**
   * Why a schema cannot be that of a later minor version, as a status message; empty if it can.
   *
   * @param version the number of the earlier version, such as {@code 1.0}
   */
  public static Optional<String> problem(
      TemplateSchema schema, TemplateSchema earlier, String version) {
    return Stream.of(InputGroup.values())
        .flatMap(group -> problem(schema, earlier, group).stream())
        .findFirst()
        .map(
            problem ->
                "Template schema is not backward compatible with version %s: %s"
                    .formatted(version, problem));
  }

  private static Optional<String> problem(
      TemplateSchema schema, TemplateSchema earlier, InputGroup group) {
    String typeName = schema.typeName(group).orElse("");
    return schema
        .type(group)
        .flatMap(type -> problem(type, earlier.type(group)))
        .map(problem -> "%s in type [%s]".formatted(problem, typeName));
  }

  private static Optional<String> problem(OpenApiType type, Optional<OpenApiType> earlier) {
    List<String> demandedBefore = earlier.map(OpenApiType::mustBeGiven).orElse(List.of());
    Optional<String> demanded =
        type.mustBeGiven().stream()
            .filter(name -> !demandedBefore.contains(name))
            .findFirst()
            .map("new required property [%s]"::formatted);
    return demanded.or(() -> earlier.flatMap(before -> changedType(type, before)));
  }

  private static Optional<String> changedType(OpenApiType type, OpenApiType earlier) {
    Map<String, OpenApiType> before = earlier.properties();
    return type.properties().entrySet().stream()
        .filter(property -> isOfAnotherType(before.get(property.getKey()), property.getValue()))
        .findFirst()
        .map(property -> "another type of property [%s]".formatted(property.getKey()));
  }

  private static boolean isOfAnotherType(@Nullable OpenApiType before, OpenApiType now) {
    return before != null && !before.type().equals(now.type());
  }
}
