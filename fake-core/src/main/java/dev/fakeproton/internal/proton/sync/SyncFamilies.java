package dev.fakeproton.internal.proton.sync;

import dev.fakeproton.internal.proton.estate.Estate;
import dev.fakeproton.internal.proton.repository.LinkedRepositories;
import dev.fakeproton.internal.proton.template.TemplateTable;
import dev.fakeproton.internal.proton.template.TemplateVersions;
import software.amazon.awssdk.services.proton.model.EnvironmentTemplateVersion;
import software.amazon.awssdk.services.proton.model.ServiceTemplateVersion;
import software.amazon.awssdk.services.proton.model.TemplateType;

/**
 * The families of syncs of one account in one region, wired together.
 *
 * @param templateConfigs operations on template sync configurations
 * @param templates the syncs of templates
 * @param repositories pushes to repositories, and the syncs that read them
 * @param repositoryOperations operations on the syncs of repositories
 */
public record SyncFamilies(
    TemplateSyncConfigs templateConfigs,
    TemplateSyncs templates,
    RepositorySyncs repositories,
    RepositorySyncOperations repositoryOperations) {

  /** What syncs make versions of. */
  public record Neighbours(
      TemplateTable<?, EnvironmentTemplateVersion> environmentTemplates,
      TemplateVersions<EnvironmentTemplateVersion> environmentTemplateVersions,
      TemplateTable<?, ServiceTemplateVersion> serviceTemplates,
      TemplateVersions<ServiceTemplateVersion> serviceTemplateVersions) {}

  /** The families over this table of configurations. */
  public static SyncFamilies of(
      Estate estate, TemplateSyncConfigTable table, LinkedRepositories links, Neighbours near) {
    TemplateSyncs templates = new TemplateSyncs(estate, table, near);
    RepositorySyncs repositories = new RepositorySyncs(estate, templates);
    TemplateSyncConfigs configs = new TemplateSyncConfigs(table, links, templates, repositories);
    near.environmentTemplates()
        .whenRemoved(name -> configs.templateDeleted(TemplateType.ENVIRONMENT, name));
    near.serviceTemplates()
        .whenRemoved(name -> configs.templateDeleted(TemplateType.SERVICE, name));
    return new SyncFamilies(
        configs, templates, repositories, new RepositorySyncOperations(repositories));
  }
}
