package dev.fakeproton.internal.proton.sync;

import dev.fakeproton.internal.proton.estate.Estate;
import dev.fakeproton.internal.proton.estate.ExistingResource;
import dev.fakeproton.internal.proton.repository.LinkedRepositories;
import dev.fakeproton.internal.proton.service.ServiceInstances;
import dev.fakeproton.internal.proton.service.ServiceTables;
import dev.fakeproton.internal.proton.template.TemplateTable;
import dev.fakeproton.internal.proton.template.TemplateVersions;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.proton.model.EnvironmentTemplateVersion;
import software.amazon.awssdk.services.proton.model.ServiceTemplateVersion;
import software.amazon.awssdk.services.proton.model.TemplateType;

/**
 * The families of syncs of one account in one region, wired together.
 *
 * @param templateConfigs operations on template sync configurations
 * @param templates the syncs of templates
 * @param serviceConfigs operations on service sync configurations
 * @param services the syncs of service instances
 * @param blockers operations on what keeps these from being synced
 * @param repositories pushes to repositories, and the syncs that read them
 * @param repositoryOperations operations on the syncs of repositories
 */
public record SyncFamilies(
    TemplateSyncConfigs templateConfigs,
    TemplateSyncs templates,
    ServiceSyncConfigs serviceConfigs,
    ServiceSyncs services,
    SyncBlockers blockers,
    RepositorySyncs repositories,
    RepositorySyncOperations repositoryOperations) {

  /** What syncs make: versions of templates, and instances of services. */
  public record Neighbours(
      TemplateTable<?, EnvironmentTemplateVersion> environmentTemplates,
      TemplateVersions<EnvironmentTemplateVersion> environmentTemplateVersions,
      TemplateTable<?, ServiceTemplateVersion> serviceTemplates,
      TemplateVersions<ServiceTemplateVersion> serviceTemplateVersions,
      ServiceTables services,
      ServiceInstances serviceInstances) {}

  /**
   * The families over these tables of configurations.
   *
   * @param blockers what has heard of changes made by hand
   */
  public static SyncFamilies of(
      Estate estate,
      SyncTables tables,
      LinkedRepositories links,
      SyncBlockers blockers,
      Neighbours near) {
    PushedBranches pushed = new PushedBranches(estate);
    TemplateSyncs templates = new TemplateSyncs(estate, tables.templates(), near);
    ServiceSyncs services = new ServiceSyncs(estate, tables, pushed, blockers, near);
    RepositorySyncs repositories =
        new RepositorySyncs(estate, pushed, List.of(templates, services));
    TemplateSyncConfigs templateConfigs =
        new TemplateSyncConfigs(
            new SyncConfigs<>(tables.templates(), links, repositories, templates));
    ServiceSyncConfigs serviceConfigs =
        new ServiceSyncConfigs(new SyncConfigs<>(tables.services(), links, repositories, services));
    near.environmentTemplates()
        .whenRemoved(name -> templateConfigs.templateDeleted(TemplateType.ENVIRONMENT, name));
    near.serviceTemplates()
        .whenRemoved(name -> templateConfigs.templateDeleted(TemplateType.SERVICE, name));
    near.services().instances().whenRemoved(services::instanceDeleted);
    near.services().services().whenRemoved(serviceConfigs::serviceDeleted);
    return new SyncFamilies(
        templateConfigs,
        templates,
        serviceConfigs,
        services,
        blockers,
        repositories,
        new RepositorySyncOperations(repositories));
  }

  /** All syncs, for an inventory. */
  public Stream<ExistingResource> existing() {
    return Stream.of(repositories.existing(), templates.existing(), services.existing())
        .flatMap(all -> all);
  }
}
