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
 * @param deployed the versions that both have deployed
 */
public record ServiceTables(
    ServiceTable services,
    InstanceTable instances,
    PipelineTable pipelines,
    DeployedVersions deployed)
    implements VersionUsers {

  /** Empty tables. */
  public static ServiceTables of(Estate estate) {
    DeployedVersions deployed = new DeployedVersions();
    return new ServiceTables(
        new ServiceTable(estate),
        new InstanceTable(estate, deployed),
        new PipelineTable(estate, deployed),
        deployed);
  }

  /** Instances and pipelines may sit on different versions; either keeps its own. */
  @Override
  public Optional<String> anyUserOf(String template, VersionNumber number) {
    return instances.anyUserOf(template, number).or(() -> pipelines.anyUserOf(template, number));
  }
}
