package dev.fakeproton.internal.proton.service;

import dev.fakeproton.internal.proton.account.ResourcesSummary;
import dev.fakeproton.internal.proton.template.Staleness;
import dev.fakeproton.internal.proton.template.UsedVersion;
import dev.fakeproton.internal.proton.template.VersionCatalog;
import dev.fakeproton.internal.store.Table;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.ResourceCountsSummary;
import software.amazon.awssdk.services.proton.model.ServiceStatus;

/** Counts services, instances and pipelines (specification: environments.md 11.2). */
public final class ServiceCounts implements ResourcesSummary.Counts {

  private final ServiceTables tables;
  private final VersionCatalog templates;

  /** Counts these tables. */
  public ServiceCounts(ServiceTables tables, VersionCatalog templates) {
    this.tables = tables;
    this.templates = templates;
  }

  /** Every settled status with FAILED in its name is a failure. */
  @Override
  public ResourceCountsSummary services() {
    int failed =
        ServiceStatus.knownValues().stream()
            .filter(status -> status.toString().contains("FAILED"))
            .filter(status -> !status.toString().endsWith("IN_PROGRESS"))
            .mapToInt(tables.services()::count)
            .sum();
    Map<Staleness, Integer> byStaleness = new EnumMap<>(Staleness.class);
    tables
        .deployed()
        .services()
        .forEach(
            (versions, count) ->
                versions.stream()
                    .map(this::staleness)
                    .max(Comparator.naturalOrder())
                    .ifPresent(worst -> byStaleness.merge(worst, count, Integer::sum)));
    return summary(tables.services().size(), failed, byStaleness);
  }

  @Override
  public ResourceCountsSummary instances() {
    return summary(
        tables.instances().size(),
        failed(tables.instances().having(InstanceMember.DEPLOYMENT_STATUS)),
        byStaleness(tables.instances().byDeployedVersion()));
  }

  @Override
  public ResourceCountsSummary pipelines() {
    return summary(
        tables.pipelines().size(),
        failed(tables.pipelines().byStatus()),
        byStaleness(tables.pipelines().byDeployedVersion()));
  }

  private static int failed(Table.Index<?> byStatus) {
    return List.of(DeploymentStatus.FAILED, DeploymentStatus.DELETE_FAILED).stream()
        .mapToInt(status -> byStatus.size(status.toString()))
        .sum();
  }

  private Map<Staleness, Integer> byStaleness(Table.Index<?> byVersion) {
    Map<Staleness, Integer> counts = new EnumMap<>(Staleness.class);
    for (Object version : byVersion.keys()) {
      counts.merge(staleness((UsedVersion) version), byVersion.size(version), Integer::sum);
    }
    return counts;
  }

  private Staleness staleness(UsedVersion version) {
    return Staleness.of(version, templates);
  }

  private static ResourceCountsSummary summary(
      int total, int failed, Map<Staleness, Integer> byStaleness) {
    return ResourceCountsSummary.builder()
        .total(total)
        .failed(failed)
        .upToDate(byStaleness.getOrDefault(Staleness.UP_TO_DATE, 0))
        .behindMinor(byStaleness.getOrDefault(Staleness.BEHIND_MINOR, 0))
        .behindMajor(byStaleness.getOrDefault(Staleness.BEHIND_MAJOR, 0))
        .build();
  }
}
