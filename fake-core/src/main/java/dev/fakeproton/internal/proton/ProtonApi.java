package dev.fakeproton.internal.proton;

import dev.fakeproton.internal.proton.account.AccountSettingsOperations;
import dev.fakeproton.internal.proton.account.ResourcesSummary;
import dev.fakeproton.internal.proton.connection.ConnectionTable;
import dev.fakeproton.internal.proton.connection.EnvironmentAccountConnections;
import dev.fakeproton.internal.proton.connection.ManagedConnections;
import dev.fakeproton.internal.proton.deployment.DeploymentLog;
import dev.fakeproton.internal.proton.deployment.Deployments;
import dev.fakeproton.internal.proton.environment.ConnectedEnvironments;
import dev.fakeproton.internal.proton.environment.EnvironmentResults;
import dev.fakeproton.internal.proton.environment.EnvironmentTable;
import dev.fakeproton.internal.proton.environment.Environments;
import dev.fakeproton.internal.proton.estate.Estate;
import dev.fakeproton.internal.proton.repository.Repositories;
import dev.fakeproton.internal.proton.repository.RepositoryTable;
import dev.fakeproton.internal.proton.sync.RepositorySyncOperations;
import dev.fakeproton.internal.proton.sync.RepositorySyncs;
import dev.fakeproton.internal.proton.sync.TemplateSyncConfigTable;
import dev.fakeproton.internal.proton.sync.TemplateSyncConfigs;
import dev.fakeproton.internal.proton.sync.TemplateSyncs;
import dev.fakeproton.internal.proton.tag.TagTable;
import dev.fakeproton.internal.proton.tag.Tags;
import dev.fakeproton.internal.proton.template.EnvironmentTemplateTable;
import dev.fakeproton.internal.proton.template.EnvironmentTemplateVersions;
import dev.fakeproton.internal.proton.template.EnvironmentTemplates;
import dev.fakeproton.internal.proton.template.ServiceTemplateTable;
import dev.fakeproton.internal.proton.template.ServiceTemplateVersions;
import dev.fakeproton.internal.proton.template.ServiceTemplates;
import dev.fakeproton.internal.proton.template.TemplateUsers;
import dev.fakeproton.internal.proton.template.VersionUsers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import software.amazon.awssdk.services.proton.model.TemplateType;

/**
 * All families of one account in one region, wired together.
 *
 * <p>Not thread-safe: the world's lock guards it.
 */
public final class ProtonApi {

  /** The operations on services are not there yet, so none refers to a template. */
  private static final TemplateUsers NO_SERVICES = template -> Optional.empty();

  /** Nor is anything deployed from a version of one. */
  private static final VersionUsers NO_INSTANCES = (template, number) -> Optional.empty();

  private final EnvironmentTemplates environmentTemplates;
  private final EnvironmentTemplateVersions environmentTemplateVersions;
  private final ServiceTemplates serviceTemplates;
  private final ServiceTemplateVersions serviceTemplateVersions;
  private final Environments environments;
  private final EnvironmentResults environmentResults;
  private final EnvironmentAccountConnections connections;
  private final Deployments deployments;
  private final AccountSettingsOperations accountSettings;
  private final ResourcesSummary resourcesSummary;
  private final Repositories repositories;
  private final TemplateSyncs templateSyncs;
  private final TemplateSyncConfigs templateSyncConfigs;
  private final RepositorySyncs repositorySyncs;
  private final RepositorySyncOperations repositorySyncOperations;
  private final Tags tags;

  /**
   * The families of a new estate, which is empty.
   *
   * @param connectionTable the connections between all accounts of the region
   */
  public ProtonApi(Estate estate, ConnectionTable connectionTable) {
    TagTable tagTable = new TagTable();
    DeploymentLog log = new DeploymentLog(estate);
    EnvironmentTemplateTable templates = new EnvironmentTemplateTable(estate);
    ServiceTemplateTable serviceTemplateTable = new ServiceTemplateTable(estate);
    IntSupplier registeredTemplates = () -> templates.size() + serviceTemplateTable.size();
    EnvironmentTable environmentTable = new EnvironmentTable(estate);
    RepositoryTable repositoryTable = new RepositoryTable(estate);
    ConnectedEnvironments connected =
        new ConnectedEnvironments(new ManagedConnections(estate, connectionTable));

    environmentTemplates =
        new EnvironmentTemplates(estate, templates, tagTable, registeredTemplates);
    environmentTemplateVersions =
        new EnvironmentTemplateVersions(estate, templates, tagTable, environmentTable);
    serviceTemplates =
        new ServiceTemplates(
            estate, serviceTemplateTable, tagTable, NO_SERVICES, registeredTemplates);
    serviceTemplateVersions =
        new ServiceTemplateVersions(
            estate, serviceTemplateTable, templates, tagTable, NO_INSTANCES);
    environments =
        new Environments(
            estate,
            environmentTable,
            templates,
            log,
            tagTable,
            repositoryTable,
            connected,
            name -> Optional.empty());
    environmentResults = new EnvironmentResults(environmentTable, log);
    connections =
        new EnvironmentAccountConnections(estate, connectionTable, environmentTable, tagTable);
    deployments = new Deployments(estate, log);
    accountSettings = new AccountSettingsOperations(repositoryTable);
    resourcesSummary =
        new ResourcesSummary(templates::size, serviceTemplateTable::size, environmentTable::size);
    TemplateSyncConfigTable templateSyncTable = new TemplateSyncConfigTable();
    repositories =
        new Repositories(
            estate,
            repositoryTable,
            tagTable,
            List.of(environmentTable, accountSettings, templateSyncTable));
    templateSyncs =
        new TemplateSyncs(
            estate,
            templateSyncTable,
            templates,
            environmentTemplateVersions.versions(),
            serviceTemplateTable,
            serviceTemplateVersions.versions());
    repositorySyncs = new RepositorySyncs(estate, templateSyncs);
    repositorySyncOperations = new RepositorySyncOperations(repositorySyncs);
    templateSyncConfigs =
        new TemplateSyncConfigs(templateSyncTable, repositoryTable, templateSyncs, repositorySyncs);
    templates.whenRemoved(
        name -> templateSyncConfigs.templateDeleted(TemplateType.ENVIRONMENT, name));
    serviceTemplateTable.whenRemoved(
        name -> templateSyncConfigs.templateDeleted(TemplateType.SERVICE, name));
    tags =
        new Tags(
            estate,
            tagTable,
            Map.of(
                "environment-template", environmentTemplates::tagged,
                "service-template", serviceTemplates::tagged,
                "environment", environments::tagged,
                "repository", repositories::tagged,
                "environment-account-connection", connections::tagged),
            connections::checkForeign);
  }

  /** Operations on environment templates. */
  public EnvironmentTemplates environmentTemplates() {
    return environmentTemplates;
  }

  /** Operations on versions of environment templates. */
  public EnvironmentTemplateVersions environmentTemplateVersions() {
    return environmentTemplateVersions;
  }

  /** Operations on service templates. */
  public ServiceTemplates serviceTemplates() {
    return serviceTemplates;
  }

  /** Operations on versions of service templates. */
  public ServiceTemplateVersions serviceTemplateVersions() {
    return serviceTemplateVersions;
  }

  /** Operations on environments. */
  public Environments environments() {
    return environments;
  }

  /** What came of deployments of environments. */
  public EnvironmentResults environmentResults() {
    return environmentResults;
  }

  /** Operations on environment account connections. */
  public EnvironmentAccountConnections connections() {
    return connections;
  }

  /** Operations on deployment records. */
  public Deployments deployments() {
    return deployments;
  }

  /** Account settings. */
  public AccountSettingsOperations accountSettings() {
    return accountSettings;
  }

  /** The summary of resources. */
  public ResourcesSummary resourcesSummary() {
    return resourcesSummary;
  }

  /** Operations on links to repositories. */
  public Repositories repositories() {
    return repositories;
  }

  /** Operations on template sync configurations. */
  public TemplateSyncConfigs templateSyncConfigs() {
    return templateSyncConfigs;
  }

  /** Syncs of templates. */
  public TemplateSyncs templateSyncs() {
    return templateSyncs;
  }

  /** Pushes to repositories, and the syncs that read them. */
  public RepositorySyncs repositorySyncs() {
    return repositorySyncs;
  }

  /** Operations on the syncs of repositories. */
  public RepositorySyncOperations repositorySyncOperations() {
    return repositorySyncOperations;
  }

  /** Tags. */
  public Tags tags() {
    return tags;
  }
}
