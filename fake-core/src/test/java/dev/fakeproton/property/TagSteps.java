package dev.fakeproton.property;

import static dev.fakeproton.property.Answer.CONFLICT;
import static dev.fakeproton.property.Answer.INVALID;
import static dev.fakeproton.property.Answer.NOT_FOUND;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Calls about tags (services.md 9). */
final class TagSteps {

  private TagSteps() {}

  private record Tagged(Map<String, String> tags, boolean deleting) {}

  private static Optional<Tagged> find(ModelAccount estate, Ref ref) {
    return switch (ref.type()) {
      case ENVIRONMENT_TEMPLATE -> template(estate, Family.ENVIRONMENT, ref);
      case SERVICE_TEMPLATE -> template(estate, Family.SERVICE, ref);
      case ENVIRONMENT_VERSION -> version(estate, Family.ENVIRONMENT, ref);
      case SERVICE_VERSION -> version(estate, Family.SERVICE, ref);
      case SERVICE ->
          Optional.ofNullable(estate.services.get(ref.name()))
              .map(s -> new Tagged(s.tags, s.status.equals("DELETE_IN_PROGRESS")));
      default ->
          estate.target(ref).map(t -> new Tagged(t.tags, t.status.equals("DELETE_IN_PROGRESS")));
    };
  }

  private static Optional<Tagged> template(ModelAccount estate, Family family, Ref ref) {
    return Optional.ofNullable(estate.templates(family).get(ref.name()))
        .map(t -> new Tagged(t.tags, false));
  }

  private static Optional<Tagged> version(ModelAccount estate, Family family, Ref ref) {
    return Optional.ofNullable(estate.templates(family).get(ref.name()))
        .flatMap(
            t ->
                t.versions.values().stream()
                    .filter(v -> v.number.toString().equals(ref.part()))
                    .findFirst())
        .map(v -> new Tagged(v.tags, false));
  }

  private static Verdict change(ModelAccount estate, Ref ref, Runnable effect) {
    if (ref.type() == Ref.Type.PIPELINE) {
      return Verdict.refused(INVALID);
    }
    return find(estate, ref)
        .map(own -> own.deleting() ? Verdict.refused(CONFLICT) : Verdict.done(effect))
        .orElseGet(() -> Verdict.refused(NOT_FOUND));
  }

  /** TagResource. */
  record Tag(String account, Ref resource, String key, String value) implements Step.Call {

    @Override
    public String operation() {
      return "TagResource";
    }

    @Override
    public Map<String, Object> members(Ids ids) {
      return Map.of(
          "resourceArn", resource.arn(account),
          "tags", List.of(Map.of("key", key, "value", value)));
    }

    @Override
    public Verdict predict(ModelAccount estate) {
      return change(
          estate, resource, () -> find(estate, resource).orElseThrow().tags().put(key, value));
    }
  }

  /** UntagResource. */
  record Untag(String account, Ref resource, String key) implements Step.Call {

    @Override
    public String operation() {
      return "UntagResource";
    }

    @Override
    public Map<String, Object> members(Ids ids) {
      return Map.of("resourceArn", resource.arn(account), "tagKeys", List.of(key));
    }

    @Override
    public Verdict predict(ModelAccount estate) {
      return change(
          estate, resource, () -> find(estate, resource).orElseThrow().tags().remove(key));
    }
  }
}
