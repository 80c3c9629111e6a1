package dev.fakeproton.internal.proton.service;

import dev.fakeproton.internal.proton.deployment.TemplatedTarget;
import dev.fakeproton.internal.proton.environment.EnvironmentTable;
import dev.fakeproton.internal.proton.estate.Estate;
import dev.fakeproton.internal.proton.estate.References;
import dev.fakeproton.internal.proton.template.ServiceTemplateCatalog;
import dev.fakeproton.internal.proton.template.VersionCatalog;
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

  /**
   * Checks that everything is there that services, instances and pipelines refer to.
   *
   * @throws IllegalStateException if something is not
   */
  public void checkReferences(ServiceTemplateCatalog templates, EnvironmentTable environments) {
    services
        .all()
        .forEach(
            row -> {
              References.checkArn(services.arn(row.name()), row.arn());
              References.check(row.arn(), () -> templates.hasPipeline(row.template()));
            });
    instances
        .all()
        .forEach(
            row ->
                References.check(
                    row.arn(),
                    () -> {
                      References.checkArn(instances.arn(row.key()), row.arn());
                      services.check(row.key().service());
                      environments.requireHost(row.environment());
                      checkVersions(row, templates);
                    }));
    pipelines
        .all()
        .forEach(
            row ->
                References.check(
                    row.arn(),
                    () -> {
                      References.checkArn(pipelines.arn(row.service()), row.arn());
                      services.check(row.service());
                      checkVersions(row, templates);
                    }));
  }

  private static void checkVersions(TemplatedTarget<?, ?> row, VersionCatalog templates) {
    row.usedVersions().forEach(used -> templates.requireStatus(used.template(), used.number()));
  }

  /** Instances and pipelines may sit on different versions; either keeps its own. */
  @Override
  public Optional<String> anyUserOf(String template, VersionNumber number) {
    return instances.anyUserOf(template, number).or(() -> pipelines.anyUserOf(template, number));
  }
}
