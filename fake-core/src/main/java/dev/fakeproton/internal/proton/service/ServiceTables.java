package dev.fakeproton.internal.proton.service;

import dev.fakeproton.internal.proton.estate.Estate;
import dev.fakeproton.internal.proton.template.VersionNumber;
import dev.fakeproton.internal.proton.template.VersionUsers;
import java.util.Optional;

/**
 * The services of one account in one region, with what belongs to them.
 *
 * @param services the services
 * @param instances their instances
 * @param pipelines their pipelines
 */
public record ServiceTables(ServiceTable services, InstanceTable instances, PipelineTable pipelines)
    implements VersionUsers {

  /** Empty tables. */
  public static ServiceTables of(Estate estate) {
    return new ServiceTables(
        new ServiceTable(estate), new InstanceTable(estate), new PipelineTable(estate));
  }

  /** Instances and pipelines may sit on different versions; either keeps its own. */
  @Override
  public Optional<String> anyUserOf(String template, VersionNumber number) {
    return instances.anyUserOf(template, number).or(() -> pipelines.anyUserOf(template, number));
  }
}
