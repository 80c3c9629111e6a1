package dev.fakeproton.internal.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fakeproton.Limits;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;

/** The quotas of every account. */
final class LimitsEndpoints {

  private record Quota(
      String key, ToIntFunction<Limits> figure, BiFunction<Limits, Integer, Limits> change) {}

  private static final List<Quota> QUOTAS =
      List.of(
          new Quota("templates", Limits::templates, Limits::withTemplates),
          new Quota(
              "versionsPerTemplate", Limits::versionsPerTemplate, Limits::withVersionsPerTemplate),
          new Quota("environments", Limits::environments, Limits::withEnvironments),
          new Quota("connections", Limits::connections, Limits::withConnections),
          new Quota("services", Limits::services, Limits::withServices),
          new Quota(
              "instancesPerService", Limits::instancesPerService, Limits::withInstancesPerService),
          new Quota("components", Limits::components, Limits::withComponents));

  private LimitsEndpoints() {}

  static String[] keys() {
    return QUOTAS.stream().map(Quota::key).toArray(String[]::new);
  }

  static JsonNode read(Call call) {
    return shown(call.world().limits());
  }

  /** What is not given is as published, so that what was set before leaves nothing behind. */
  static JsonNode set(Call call) {
    Limits limits = Limits.published();
    for (Quota quota : QUOTAS) {
      Optional<Integer> figure = call.body().optionalCount(quota.key);
      limits = figure.isPresent() ? quota.change.apply(limits, figure.get()) : limits;
    }
    call.world().limit(limits);
    return shown(limits);
  }

  private static JsonNode shown(Limits limits) {
    ObjectNode figures = JsonNodeFactory.instance.objectNode();
    for (Quota quota : QUOTAS) {
      figures.put(quota.key, quota.figure.applyAsInt(limits));
    }
    return figures;
  }
}
