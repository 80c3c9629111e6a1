package dev.fakeproton.internal.proton.sync;

import dev.fakeproton.internal.wire.SdkShapes;
import software.amazon.awssdk.services.proton.model.CreateTemplateSyncConfigRequest;
import software.amazon.awssdk.services.proton.model.CreateTemplateSyncConfigResponse;
import software.amazon.awssdk.services.proton.model.DeleteTemplateSyncConfigRequest;
import software.amazon.awssdk.services.proton.model.DeleteTemplateSyncConfigResponse;
import software.amazon.awssdk.services.proton.model.GetTemplateSyncConfigRequest;
import software.amazon.awssdk.services.proton.model.GetTemplateSyncConfigResponse;
import software.amazon.awssdk.services.proton.model.TemplateSyncConfig;
import software.amazon.awssdk.services.proton.model.TemplateType;
import software.amazon.awssdk.services.proton.model.UpdateTemplateSyncConfigRequest;
import software.amazon.awssdk.services.proton.model.UpdateTemplateSyncConfigResponse;

/** The operations on template sync configurations (specification: templates.md 9.3). */
public final class TemplateSyncConfigs {

  private final SyncConfigs<TemplateKey, TemplateSyncConfig> configs;

  TemplateSyncConfigs(SyncConfigs<TemplateKey, TemplateSyncConfig> configs) {
    this.configs = configs;
  }

  /** CreateTemplateSyncConfig: syncs the newest commit, if there was a push already. */
  public CreateTemplateSyncConfigResponse create(CreateTemplateSyncConfigRequest request) {
    TemplateSyncConfig wanted = SdkShapes.copy(request, TemplateSyncConfig.builder()).build();
    return CreateTemplateSyncConfigResponse.builder()
        .templateSyncConfig(configs.create(wanted))
        .build();
  }

  /** GetTemplateSyncConfig. */
  public GetTemplateSyncConfigResponse get(GetTemplateSyncConfigRequest request) {
    TemplateKey key = new TemplateKey(request.templateType(), request.templateName());
    return GetTemplateSyncConfigResponse.builder()
        .templateSyncConfig(configs.require(key).config())
        .build();
  }

  /** UpdateTemplateSyncConfig: replaces all members; what is read anew is synced. */
  public UpdateTemplateSyncConfigResponse update(UpdateTemplateSyncConfigRequest request) {
    TemplateSyncConfig wanted = SdkShapes.copy(request, TemplateSyncConfig.builder()).build();
    return UpdateTemplateSyncConfigResponse.builder()
        .templateSyncConfig(configs.update(wanted))
        .build();
  }

  /** DeleteTemplateSyncConfig: versions stay; one that is not there is no error. */
  public DeleteTemplateSyncConfigResponse delete(DeleteTemplateSyncConfigRequest request) {
    TemplateKey key = new TemplateKey(request.templateType(), request.templateName());
    return DeleteTemplateSyncConfigResponse.builder()
        .templateSyncConfig(configs.remove(key).orElse(null))
        .build();
  }

  /** A template is gone, and its configuration with it. */
  void templateDeleted(TemplateType type, String template) {
    configs.remove(new TemplateKey(type, template));
  }
}
