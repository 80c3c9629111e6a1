package dev.fakeproton.internal.proton.bundle;

import dev.fakeproton.internal.proton.estate.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.proton.model.ProtonException;

/**
 * The schema of a template version: what inputs there are, and what they must be.
 *
 * @param text the file, to the letter
 * @param types OpenAPI types by their names
 * @param inputTypes the names of the types of inputs
 */
public record TemplateSchema(String text, Map<?, ?> types, Map<InputGroup, String> inputTypes) {

  /** Of more problems a message tells only how many. */
  private static final int MOST_PROBLEMS = 10;

  /**
   * Checks inputs (specification: templates.md 7.3, step 7).
   *
   * @param place where they stand in the spec, such as {@code instances[0].spec}
   * @throws ProtonException a validation error if they are not what this schema describes
   */
  public void check(InputGroup group, Map<String, Object> inputs, String place) {
    type(group).ifPresent(type -> check(type, inputs, place));
  }

  private void check(OpenApiType type, Map<String, Object> inputs, String place) {
    List<String> problems = InputCheck.problems(type, inputs, place);
    if (!problems.isEmpty()) {
      int more = problems.size() - MOST_PROBLEMS;
      throw Refusal.invalid(
          "Invalid spec: "
              + String.join("; ", problems.subList(0, Math.min(problems.size(), MOST_PROBLEMS)))
              + (more > 0 ? "; and %s more".formatted(more) : ""));
    }
  }

  /** The type of a group of inputs. */
  Optional<OpenApiType> type(InputGroup group) {
    return typeName(group).map(name -> OpenApiType.named(name, types));
  }

  /** The name of the type of a group of inputs. */
  Optional<String> typeName(InputGroup group) {
    return Optional.ofNullable(inputTypes.get(group));
  }
}
