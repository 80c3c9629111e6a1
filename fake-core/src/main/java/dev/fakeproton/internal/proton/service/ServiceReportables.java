package dev.fakeproton.internal.proton.service;

import dev.fakeproton.internal.proton.deployment.Reportable;
import java.util.Optional;

/** Instances and pipelines as reports on their deployments see them. */
public final class ServiceReportables {

  private final ServiceTables tables;
  private final ServiceParts parts;

  ServiceReportables(ServiceTables tables, ServiceParts parts) {
    this.tables = tables;
    this.parts = parts;
  }

  /** The instance of this name. */
  public Optional<? extends Reportable<?>> instance(String service, String name) {
    return tables
        .instances()
        .find(new InstanceKey(service, name))
        .map(record -> new Reportable<>(record, parts.instanceEngine()));
  }

  /** The pipeline of this service. */
  public Optional<? extends Reportable<?>> pipeline(String service) {
    return tables
        .pipelines()
        .find(service)
        .map(record -> new Reportable<>(record, parts.pipelineEngine()));
  }
}
