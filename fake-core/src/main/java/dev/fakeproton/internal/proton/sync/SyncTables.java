package dev.fakeproton.internal.proton.sync;

import dev.fakeproton.internal.proton.estate.Estate;
import dev.fakeproton.internal.proton.estate.References;
import dev.fakeproton.internal.proton.repository.RepositoryTable;
import dev.fakeproton.internal.proton.repository.RepositoryUsers;
import java.util.Optional;
import software.amazon.awssdk.services.proton.model.ServiceSyncConfig;
import software.amazon.awssdk.services.proton.model.TemplateSyncConfig;

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
   * Checks that the links are there that configurations use.
   *
   * @throws IllegalStateException if one is not
   */
  public void checkReferences(RepositoryTable repositories) {
    templates.forEachLink((key, link) -> check(ofTemplate(key), link, repositories));
    services.forEachLink((service, link) -> check(ofService(service), link, repositories));
  }

  private static void check(String config, String link, RepositoryTable repositories) {
    References.check(config, () -> repositories.require(link));
  }

  private static String ofTemplate(TemplateKey key) {
    return "the template sync configuration of " + key;
  }

  private static String ofService(String service) {
    return "the service sync configuration of service '%s'".formatted(service);
  }
}
