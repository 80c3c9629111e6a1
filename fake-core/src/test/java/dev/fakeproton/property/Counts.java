package dev.fakeproton.property;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What GetResourcesSummary counts (environments.md 11.2). */
final class Counts {

  private static final int UP_TO_DATE = 0;
  private static final int BEHIND_MINOR = 1;
  private static final int BEHIND_MAJOR = 2;

  private Counts() {}

  static Map<String, Object> of(ModelAccount account) {
    Collection<ModelService> services = account.services.values();
    List<ModelInstance> instances =
        services.stream().flatMap(s -> s.instances.values().stream()).toList();
    List<ModelPipeline> pipelines =
        services.stream().map(s -> s.pipeline).filter(p -> p != null).toList();
    return Map.of(
        "environmentTemplates", total(account.templates(Family.ENVIRONMENT).size()),
        "serviceTemplates", total(account.templates(Family.SERVICE).size()),
        "environments", total(account.environments.size()),
        "components",
            Map.of(
                "total", account.components.size(),
                "failed", failed(account.components.values().stream().map(c -> c.status))),
        "services",
            counts(
                failed(services.stream().map(s -> s.status)),
                services.stream()
                    .map(
                        s ->
                            s.parts().stream()
                                .map(part -> staleness(s, part))
                                .flatMap(Optional::stream)
                                .max(Integer::compare))
                    .toList()),
        "serviceInstances",
            counts(
                failed(instances.stream().map(i -> i.status)),
                instances.stream().map(i -> staleness(i.service, i)).toList()),
        "pipelines",
            counts(
                failed(pipelines.stream().map(p -> p.status)),
                services.stream()
                    .filter(s -> s.pipeline != null)
                    .map(s -> staleness(s, s.pipeline))
                    .toList()));
  }

  private static Map<String, Object> total(int number) {
    return Map.of("total", number);
  }

  private static int failed(Stream<String> statuses) {
    return (int) statuses.filter(s -> s.contains("FAILED") && !s.endsWith("IN_PROGRESS")).count();
  }

  private static Map<String, Object> counts(int failed, List<Optional<Integer>> stale) {
    return Map.of(
        "total", stale.size(),
        "failed", failed,
        "upToDate", number(stale, UP_TO_DATE),
        "behindMinor", number(stale, BEHIND_MINOR),
        "behindMajor", number(stale, BEHIND_MAJOR));
  }

  private static int number(List<Optional<Integer>> stale, int which) {
    return (int) stale.stream().filter(s -> s.equals(Optional.of(which))).count();
  }

  private static Optional<Integer> staleness(ModelService service, Target part) {
    if (part.version == null) {
      return Optional.empty();
    }
    Optional<Version> newest =
        service.account.templates(Family.SERVICE).get(service.request.template()).recommended();
    if (newest.isEmpty() || part.version.compareTo(newest.get()) >= 0) {
      return Optional.of(UP_TO_DATE);
    }
    return Optional.of(part.version.major() < newest.get().major() ? BEHIND_MAJOR : BEHIND_MINOR);
  }
}
