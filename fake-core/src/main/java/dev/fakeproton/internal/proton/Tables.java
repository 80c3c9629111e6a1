package dev.fakeproton.internal.proton;

import dev.fakeproton.internal.proton.component.ComponentTable;
import dev.fakeproton.internal.proton.connection.ConnectionTable;
import dev.fakeproton.internal.proton.deployment.DeploymentLog;
import dev.fakeproton.internal.proton.environment.EnvironmentTable;
import dev.fakeproton.internal.proton.estate.Estate;
import dev.fakeproton.internal.proton.estate.ExistingResource;
import dev.fakeproton.internal.proton.repository.RepositoryTable;
import dev.fakeproton.internal.proton.service.ServiceTables;
import dev.fakeproton.internal.proton.sync.SyncTables;
import dev.fakeproton.internal.proton.tag.TagTable;
import dev.fakeproton.internal.proton.template.EnvironmentTemplateTable;
import dev.fakeproton.internal.proton.template.ServiceTemplateTable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.services.proton.model.TemplateType;

/**
 * What one account has in one region; the connections are those of all accounts.
 *
 * <p>Not thread-safe: the world's lock guards it.
 */
record Tables(
    Estate estate,
    TagTable tags,
    DeploymentLog log,
    EnvironmentTemplateTable environmentTemplates,
    ServiceTemplateTable serviceTemplates,
    EnvironmentTable environments,
    RepositoryTable repositories,
    ServiceTables services,
    ComponentTable components,
    SyncTables syncs,
    ConnectionTable connections) {

  /** The tables of a new estate, which is empty. */
  static Tables of(Estate estate, ConnectionTable connections) {
    return new Tables(
        estate,
        new TagTable(estate),
        new DeploymentLog(estate),
        new EnvironmentTemplateTable(estate),
        new ServiceTemplateTable(estate),
        new EnvironmentTable(estate),
        new RepositoryTable(estate),
        ServiceTables.of(estate),
        new ComponentTable(estate),
        new SyncTables(estate),
        connections);
  }

  /** How many templates of both kinds are registered. */
  int registeredTemplates() {
    return environmentTemplates.size() + serviceTemplates.size();
  }

  /**
   * Checks that everything is there that something refers to, as it is unless somebody edited what
   * was restored.
   *
   * @throws IllegalStateException that names the first that is not
   */
  void checkReferences() {
    environmentTemplates.checkReferences();
    serviceTemplates.checkReferences();
    environments.checkReferences(environmentTemplates, repositories);
    services.checkReferences(serviceTemplates, environments);
    components.checkReferences(environments, services.instances());
    syncs.checkReferences(repositories, this::requireTemplate, services.services());
  }

  private void requireTemplate(TemplateType type, String name) {
    (type == TemplateType.SERVICE ? serviceTemplates : environmentTemplates).check(name);
  }

  /** All that exists, but for syncs under way; in no certain order. */
  Stream<ExistingResource> existing() {
    return Stream.<Supplier<Stream<ExistingResource>>>of(
            environmentTemplates::existing,
            environmentTemplates::existingVersions,
            serviceTemplates::existing,
            serviceTemplates::existingVersions,
            environments::existing,
            services.services()::existing,
            services.instances()::existing,
            services.pipelines()::existing,
            components::existing,
            () -> connections.existing(estate.owner().account()),
            repositories::existing,
            log::existing)
        .flatMap(Supplier::get);
  }
}
