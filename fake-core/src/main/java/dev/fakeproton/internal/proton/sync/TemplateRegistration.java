package dev.fakeproton.internal.proton.sync;

import dev.fakeproton.internal.proton.spec.MalformedException;
import dev.fakeproton.internal.proton.spec.YamlText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.proton.model.CompatibleEnvironmentTemplate;

/**
 * What a synced version of a service template says of itself beside its bundle, in a file {@code
 * .template-registration.yaml}, or in an older form {@code .compatible-envs} (specification:
 * templates.md 9.1).
 *
 * @param compatibleEnvironments what the version is compatible with; empty if there is a problem
 * @param componentSources what the file names as supported, if it does
 * @param problem why the version cannot be registered
 */
record TemplateRegistration(
    List<CompatibleEnvironmentTemplate> compatibleEnvironments,
    Optional<List<String>> componentSources,
    Optional<String> problem) {

  private static final String FILE = ".template-registration.yaml";
  private static final String OLDER_FILE = ".compatible-envs";

  private static final String ENVIRONMENTS = "compatible_environments";
  private static final String SOURCES = "supported_component_sources";

  private static final Pattern ENVIRONMENT =
      Pattern.compile("([0-9A-Za-z][0-9A-Za-z_-]{0,99}):(0|[1-9][0-9]{0,19})");

  /** What a request of CreateServiceTemplateVersion may name. */
  private static final int MOST_ENVIRONMENTS = 10;

  /** What the files in the directory of a major version say. */
  static TemplateRegistration in(Map<String, String> files) {
    String file = files.get(FILE);
    if (file != null) {
      return read(FILE, () -> of(file));
    }
    String olderFile = files.get(OLDER_FILE);
    if (olderFile != null) {
      return read(OLDER_FILE, () -> ofLines(olderFile));
    }
    return bad("File(s): [%s] is/are missing or not in the correct directory.".formatted(FILE));
  }

  private static TemplateRegistration read(String file, Supplier<TemplateRegistration> reading) {
    try {
      return reading.get();
    } catch (MalformedException malformed) {
      return bad("%s is not valid: %s".formatted(file, malformed.problem()));
    }
  }

  private static TemplateRegistration bad(String problem) {
    return new TemplateRegistration(List.of(), Optional.empty(), Optional.of(problem));
  }

  private static TemplateRegistration of(String text) {
    if (!(YamlText.read(text) instanceof Map<?, ?> map)) {
      throw new MalformedException("expected a map with the key " + ENVIRONMENTS);
    }
    Object sources = map.get(SOURCES);
    return new TemplateRegistration(
        environments(list(map.get(ENVIRONMENTS), ENVIRONMENTS).stream()),
        sources == null ? Optional.empty() : Optional.of(componentSources(sources)),
        Optional.empty());
  }

  private static TemplateRegistration ofLines(String text) {
    Stream<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty());
    return new TemplateRegistration(environments(lines), Optional.empty(), Optional.empty());
  }

  private static List<?> list(@Nullable Object value, String key) {
    if (value instanceof List<?> list) {
      return list;
    }
    throw new MalformedException(
        "expected a list under %s, found %s".formatted(key, YamlText.kind(value)));
  }

  private static List<CompatibleEnvironmentTemplate> environments(Stream<?> items) {
    List<CompatibleEnvironmentTemplate> environments =
        items.map(TemplateRegistration::environment).distinct().toList();
    if (environments.isEmpty() || environments.size() > MOST_ENVIRONMENTS) {
      throw new MalformedException(
          "expected 1 to %s compatible environments, found %s"
              .formatted(MOST_ENVIRONMENTS, environments.size()));
    }
    return environments;
  }

  private static CompatibleEnvironmentTemplate environment(@Nullable Object item) {
    Matcher named = ENVIRONMENT.matcher(item instanceof String text ? text : "");
    if (!named.matches()) {
      throw new MalformedException(
          "expected the name of an environment template, a colon and a major version, such as vpc:1");
    }
    return CompatibleEnvironmentTemplate.builder()
        .templateName(named.group(1))
        .majorVersion(named.group(2))
        .build();
  }

  private static List<String> componentSources(Object value) {
    List<?> items = list(value, SOURCES);
    if (!items.stream().allMatch("DIRECTLY_DEFINED"::equals)) {
      throw new MalformedException("expected only DIRECTLY_DEFINED under " + SOURCES);
    }
    return items.stream().map(String::valueOf).distinct().toList();
  }
}
