package dev.fakeproton.internal.proton.sync;

import dev.fakeproton.internal.proton.estate.Refusal;
import dev.fakeproton.internal.proton.repository.LinkedRepositories;
import dev.fakeproton.internal.proton.sync.TemplateSyncConfigTable.Row;
import dev.fakeproton.internal.wire.SdkShapes;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.proton.model.CreateTemplateSyncConfigRequest;
import software.amazon.awssdk.services.proton.model.CreateTemplateSyncConfigResponse;
import software.amazon.awssdk.services.proton.model.DeleteTemplateSyncConfigRequest;
import software.amazon.awssdk.services.proton.model.DeleteTemplateSyncConfigResponse;
import software.amazon.awssdk.services.proton.model.GetTemplateSyncConfigRequest;
import software.amazon.awssdk.services.proton.model.GetTemplateSyncConfigResponse;
import software.amazon.awssdk.services.proton.model.ProtonException;
import software.amazon.awssdk.services.proton.model.RepositoryBranch;
import software.amazon.awssdk.services.proton.model.SyncType;
import software.amazon.awssdk.services.proton.model.TemplateSyncConfig;
import software.amazon.awssdk.services.proton.model.TemplateType;
import software.amazon.awssdk.services.proton.model.UpdateTemplateSyncConfigRequest;
import software.amazon.awssdk.services.proton.model.UpdateTemplateSyncConfigResponse;

/** The operations on template sync configurations (specification: templates.md 9.3). */
public final class TemplateSyncConfigs {

  private final TemplateSyncConfigTable table;
  private final LinkedRepositories repositories;
  private final TemplateSyncs syncs;
  private final RepositorySyncs reads;

  /**
   * The operations over this table.
   *
   * @param syncs syncs what configurations find
   * @param reads reads the branches that configurations track
   */
  public TemplateSyncConfigs(
      TemplateSyncConfigTable table,
      LinkedRepositories repositories,
      TemplateSyncs syncs,
      RepositorySyncs reads) {
    this.table = table;
    this.repositories = repositories;
    this.syncs = syncs;
    this.reads = reads;
  }

  /** CreateTemplateSyncConfig: syncs the newest commit, if there was a push already. */
  public CreateTemplateSyncConfigResponse create(CreateTemplateSyncConfigRequest request) {
    TemplateSyncConfig wanted = SdkShapes.copy(request, TemplateSyncConfig.builder()).build();
    TemplateKey key = new TemplateKey(wanted.templateType(), wanted.templateName());
    TemplateSyncConfig config =
        table
            .find(key)
            .map(Row::config)
            .map(existing -> repeated(existing, wanted))
            .orElseGet(() -> created(key, wanted));
    return CreateTemplateSyncConfigResponse.builder().templateSyncConfig(config).build();
  }

  private static TemplateSyncConfig repeated(
      TemplateSyncConfig existing, TemplateSyncConfig wanted) {
    if (!existing.equals(wanted)) {
      throw Refusal.conflict(
          "The %s template '%s' has a sync configuration with other members. Use UpdateTemplateSyncConfig."
              .formatted(wanted.templateTypeAsString(), wanted.templateName()));
    }
    return existing;
  }

  /** The operation declares no "not found", so what is missing is a validation error. */
  private TemplateSyncConfig created(TemplateKey key, TemplateSyncConfig config) {
    if (!syncs.hasTemplate(key)) {
      throw Refusal.invalid(
          "There is no %s template '%s'. A sync makes versions only: create the template first."
              .formatted(key.type(), key.template()));
    }
    Row row = row(config, Refusal::invalid);
    table.put(row);
    reads.read(row.branch(), SyncType.TEMPLATE_SYNC, "CreateTemplateSyncConfig");
    return config;
  }

  private Row row(TemplateSyncConfig config, Function<String, ProtonException> refusal) {
    TrackedBranch branch =
        new TrackedBranch(
            config.repositoryProviderAsString(), config.repositoryName(), config.branch());
    return repositories
        .find(branch.input())
        .map(RepositoryBranch::arn)
        .map(arn -> new Row(config, arn))
        .orElseThrow(() -> refusal.apply(LinkedRepositories.notLinked(branch.input())));
  }

  /** GetTemplateSyncConfig. */
  public GetTemplateSyncConfigResponse get(GetTemplateSyncConfigRequest request) {
    Row row = require(new TemplateKey(request.templateType(), request.templateName()));
    return GetTemplateSyncConfigResponse.builder().templateSyncConfig(row.config()).build();
  }

  private Row require(TemplateKey key) {
    return table.find(key).orElseThrow(() -> Refusal.notFound(notThere(key)));
  }

  static String notThere(TemplateKey key) {
    return "The requested template sync configuration does not exist: %s template '%s'"
        .formatted(key.type(), key.template());
  }

  /** UpdateTemplateSyncConfig: replaces all members; what is read anew is synced. */
  public UpdateTemplateSyncConfigResponse update(UpdateTemplateSyncConfigRequest request) {
    TemplateSyncConfig wanted = SdkShapes.copy(request, TemplateSyncConfig.builder()).build();
    Row before = require(new TemplateKey(wanted.templateType(), wanted.templateName()));
    Row after = row(wanted, Refusal::notFound);
    table.put(after);
    if (!after.equals(before)) {
      reads.forgetUntracked(before.branch(), SyncType.TEMPLATE_SYNC);
      reads.read(after.branch(), SyncType.TEMPLATE_SYNC, "UpdateTemplateSyncConfig");
    }
    return UpdateTemplateSyncConfigResponse.builder().templateSyncConfig(wanted).build();
  }

  /** DeleteTemplateSyncConfig: versions stay; one that is not there is no error. */
  public DeleteTemplateSyncConfigResponse delete(DeleteTemplateSyncConfigRequest request) {
    Optional<TemplateSyncConfig> removed =
        remove(new TemplateKey(request.templateType(), request.templateName()));
    return DeleteTemplateSyncConfigResponse.builder()
        .templateSyncConfig(removed.orElse(null))
        .build();
  }

  /** A template is gone, and its configuration with it. */
  public void templateDeleted(TemplateType type, String template) {
    remove(new TemplateKey(type, template));
  }

  private Optional<TemplateSyncConfig> remove(TemplateKey key) {
    Optional<Row> row = table.find(key);
    row.ifPresent(
        existing -> {
          table.remove(key);
          syncs.forget(key);
          reads.forgetUntracked(existing.branch(), SyncType.TEMPLATE_SYNC);
        });
    return row.map(Row::config);
  }
}
