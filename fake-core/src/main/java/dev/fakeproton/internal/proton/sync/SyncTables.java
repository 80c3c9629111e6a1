package dev.fakeproton.internal.proton.sync;

import dev.fakeproton.internal.proton.estate.Estate;
import dev.fakeproton.internal.proton.estate.References;
import dev.fakeproton.internal.proton.repository.RepositoryTable;
import dev.fakeproton.internal.proton.repository.RepositoryUsers;
import dev.fakeproton.internal.proton.service.ServiceTable;
import java.util.Optional;
import java.util.function.BiConsumer;
import software.amazon.awssdk.services.proton.model.ServiceSyncConfig;
import software.amazon.awssdk.services.proton.model.TemplateSyncConfig;
import software.amazon.awssdk.services.proton.model.TemplateType;

/** The sync configurations of one account in one region. */
public final class SyncTables implements RepositoryUsers {

  private final SyncConfigTable<TemplateKey, TemplateSyncConfig> templates;
  private final SyncConfigTable<String, ServiceSyncConfig> services;

  /** No configurations yet. */
  public SyncTables(Estate estate) {
    templates =
        new SyncConfigTable<>(
            estate, "templateSyncConfigs", TemplateKey.class, TemplateSyncConfig.class);
    services =
        new SyncConfigTable<>(estate, "serviceSyncConfigs", String.class, ServiceSyncConfig.class);
  }

  SyncConfigTable<TemplateKey, TemplateSyncConfig> templates() {
    return templates;
  }

  /** By the names of the services. */
  SyncConfigTable<String, ServiceSyncConfig> services() {
    return services;
  }

  @Override
  public Optional<String> anyUserOfLink(String repositoryArn) {
    return templates
        .anyOfLink(repositoryArn)
        .map(SyncTables::ofTemplate)
        .or(() -> services.anyOfLink(repositoryArn).map(SyncTables::ofService));
  }

  /**
   * Checks that what is synced is there, and the links that configurations use.
   *
   * @param requireTemplate asks for a template, as operations do
   * @param known the services
   * @throws IllegalStateException if something is not
   */
  public void checkReferences(
      RepositoryTable repositories,
      BiConsumer<TemplateType, String> requireTemplate,
      ServiceTable known) {
    templates.forEachLink(
        (key, link) ->
            References.check(
                ofTemplate(key),
                () -> {
                  requireTemplate.accept(key.type(), key.template());
                  repositories.require(link);
                }));
    services.forEachLink(
        (service, link) ->
            References.check(
                ofService(service),
                () -> {
                  known.check(service);
                  repositories.require(link);
                }));
  }

  private static String ofTemplate(TemplateKey key) {
    return "the template sync configuration of " + key;
  }

  private static String ofService(String service) {
    return "the service sync configuration of service '%s'".formatted(service);
  }
}
