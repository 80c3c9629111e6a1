package dev.fakeproton.internal.proton;

import dev.fakeproton.Kind;
import dev.fakeproton.internal.proton.account.AccountSettingsOperations;
import dev.fakeproton.internal.proton.account.ResourcesSummary;
import dev.fakeproton.internal.proton.bundle.KnownBundles;
import dev.fakeproton.internal.proton.component.ComponentTable;
import dev.fakeproton.internal.proton.component.Components;
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
import dev.fakeproton.internal.proton.estate.ExistingResource;
import dev.fakeproton.internal.proton.report.ProvisioningReports;
import dev.fakeproton.internal.proton.repository.Repositories;
import dev.fakeproton.internal.proton.repository.RepositoryTable;
import dev.fakeproton.internal.proton.service.ServiceCounts;
import dev.fakeproton.internal.proton.service.ServiceFamilies;
import dev.fakeproton.internal.proton.service.ServiceInstances;
import dev.fakeproton.internal.proton.service.ServicePipelines;
import dev.fakeproton.internal.proton.service.ServiceResults;
import dev.fakeproton.internal.proton.service.ServiceTables;
import dev.fakeproton.internal.proton.service.Services;
import dev.fakeproton.internal.proton.sync.SyncBlockers;
import dev.fakeproton.internal.proton.sync.SyncFamilies;
import dev.fakeproton.internal.proton.sync.SyncTables;
import dev.fakeproton.internal.proton.tag.TagTable;
import dev.fakeproton.internal.proton.tag.Tags;
import dev.fakeproton.internal.proton.template.EnvironmentTemplateTable;
import dev.fakeproton.internal.proton.template.EnvironmentTemplateVersions;
import dev.fakeproton.internal.proton.template.EnvironmentTemplates;
import dev.fakeproton.internal.proton.template.ServiceTemplateTable;
import dev.fakeproton.internal.proton.template.ServiceTemplateVersions;
import dev.fakeproton.internal.proton.template.ServiceTemplates;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All families of one account in one region, wired together.
 *
 * <p>Not thread-safe: the world's lock guards it.
 */
public final class ProtonApi {

  private final Tables tables;
  private final KnownBundles bundles;
  private final EnvironmentTemplates environmentTemplates;
  private final EnvironmentTemplateVersions environmentTemplateVersions;
  private final ServiceTemplates serviceTemplates;
  private final ServiceTemplateVersions serviceTemplateVersions;
  private final Environments environments;
  private final EnvironmentResults environmentResults;
  private final EnvironmentAccountConnections connections;
  private final ServiceFamilies services;
  private final Components components;
  private final ProvisioningReports reports;
  private final Deployments deployments;
  private final AccountSettingsOperations accountSettings;
  private final ResourcesSummary resourcesSummary;
  private final Repositories repositories;
  private final SyncFamilies syncs;
  private final Tags tags;
  private final WorkTargets targets;

  /**
   * The families of a new estate, which is empty.
   *
   * @param region what all accounts of the region share
   */
  public ProtonApi(Estate estate, RegionState region) {
    bundles = region.bundles();
    tables = Tables.of(estate, region.connections());
    ConnectionTable connectionTable = tables.connections();
    TagTable tagTable = tables.tags();
    DeploymentLog log = tables.log();
    EnvironmentTemplateTable templates = tables.environmentTemplates();
    ServiceTemplateTable serviceTemplateTable = tables.serviceTemplates();
    EnvironmentTable environmentTable = tables.environments();
    RepositoryTable repositoryTable = tables.repositories();
    ServiceTables serviceTables = tables.services();
    ComponentTable componentTable = tables.components();
    SyncTables syncTables = tables.syncs();
    ConnectedEnvironments connected =
        new ConnectedEnvironments(new ManagedConnections(estate, connectionTable));

    environmentTemplates =
        new EnvironmentTemplates(estate, templates, tagTable, tables::registeredTemplates);
    environmentTemplateVersions =
        new EnvironmentTemplateVersions(estate, templates, bundles, tagTable, environmentTable);
    serviceTemplates =
        new ServiceTemplates(
            estate,
            serviceTemplateTable,
            tagTable,
            serviceTables.services()::anyOf,
            tables::registeredTemplates);
    serviceTemplateVersions =
        new ServiceTemplateVersions(
            estate, serviceTemplateTable, templates, bundles, tagTable, serviceTables);
    environments =
        new Environments(
            estate,
            environmentTable,
            templates,
            log,
            tagTable,
            repositoryTable,
            connected,
            name -> serviceTables.instances().anyIn(name).or(() -> componentTable.anyIn(name)));
    environmentResults = new EnvironmentResults(environmentTable, log);
    connections =
        new EnvironmentAccountConnections(estate, connectionTable, environmentTable, tagTable);
    deployments = new Deployments(estate, log);
    accountSettings = new AccountSettingsOperations(estate, repositoryTable);
    repositories =
        new Repositories(
            estate,
            repositoryTable,
            tagTable,
            List.of(environmentTable, accountSettings, syncTables));
    ServiceFamilies.Neighbours near =
        new ServiceFamilies.Neighbours(
            environmentTable,
            connected,
            serviceTemplateTable,
            accountSettings::pipelineMethod,
            componentTable,
            log,
            tagTable);
    SyncBlockers blockers = new SyncBlockers(estate, syncTables, serviceTables);
    services = ServiceFamilies.of(estate, serviceTables, near, blockers);
    syncs =
        SyncFamilies.of(
            estate,
            syncTables,
            repositoryTable,
            blockers,
            new SyncFamilies.Neighbours(
                templates,
                environmentTemplateVersions.versions(),
                serviceTemplateTable,
                serviceTemplateVersions.versions(),
                serviceTables,
                services.instances()));
    components = new Components(estate, componentTable, serviceTables, near);
    reports = new ProvisioningReports(estate, region.reports());
    targets = new WorkTargets(this, services, estate.owner());
    region.reports().add(estate.owner(), targets);
    resourcesSummary =
        new ResourcesSummary(
            templates::size,
            serviceTemplateTable::size,
            environmentTable::size,
            componentTable::counts,
            new ServiceCounts(serviceTables, serviceTemplateTable));
    tags =
        new Tags(
            estate,
            tagTable,
            Map.of(
                "environment-template", environmentTemplates::tagged,
                "service-template", serviceTemplates::tagged,
                "environment", environments::tagged,
                "repository", repositories::tagged,
                "service", services.taggables()::find,
                "component", components::tagged,
                "environment-account-connection", connections::tagged),
            connections::checkForeign);
  }

  /**
   * Checks that everything is there that something refers to, as it is unless somebody edited what
   * was restored.
   *
   * @throws IllegalStateException that names the first that is not
   */
  public void checkReferences() {
    tables.checkReferences();
    accountSettings.checkReferences(tables.repositories());
    tags.checkReferences();
  }

  /** Whether that is there which some work is on. */
  public boolean isThere(Kind kind, String arn) {
    return targets.isThere(kind, arn);
  }

  /** All that exists, in no certain order. */
  public Stream<ExistingResource> existing() {
    return Stream.concat(tables.existing(), syncs.existing());
  }

  /** What is known of template bundles. */
  public KnownBundles bundles() {
    return bundles;
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

  /** Operations on services. */
  public Services services() {
    return services.services();
  }

  /** Operations on service instances. */
  public ServiceInstances serviceInstances() {
    return services.instances();
  }

  /** Operations on service pipelines. */
  public ServicePipelines servicePipelines() {
    return services.pipelines();
  }

  /** What came of deployments of instances and pipelines. */
  public ServiceResults serviceResults() {
    return services.results();
  }

  /** Operations on components. */
  public Components components() {
    return components;
  }

  /** What the customer's automation reports. */
  public ProvisioningReports reports() {
    return reports;
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

  /** Pushes, syncs and their configurations. */
  public SyncFamilies syncs() {
    return syncs;
  }

  /** Tags. */
  public Tags tags() {
    return tags;
  }
}
