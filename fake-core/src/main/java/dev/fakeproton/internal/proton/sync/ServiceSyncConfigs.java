package dev.fakeproton.internal.proton.sync;

import dev.fakeproton.internal.wire.SdkShapes;
import software.amazon.awssdk.services.proton.model.CreateServiceSyncConfigRequest;
import software.amazon.awssdk.services.proton.model.CreateServiceSyncConfigResponse;
import software.amazon.awssdk.services.proton.model.DeleteServiceSyncConfigRequest;
import software.amazon.awssdk.services.proton.model.DeleteServiceSyncConfigResponse;
import software.amazon.awssdk.services.proton.model.GetServiceSyncConfigRequest;
import software.amazon.awssdk.services.proton.model.GetServiceSyncConfigResponse;
import software.amazon.awssdk.services.proton.model.ServiceSyncConfig;
import software.amazon.awssdk.services.proton.model.UpdateServiceSyncConfigRequest;
import software.amazon.awssdk.services.proton.model.UpdateServiceSyncConfigResponse;

/** The operations on service sync configurations (specification: services.md 8.2). */
public final class ServiceSyncConfigs {

  private final SyncConfigs<String, ServiceSyncConfig> configs;

  ServiceSyncConfigs(SyncConfigs<String, ServiceSyncConfig> configs) {
    this.configs = configs;
  }

  /** CreateServiceSyncConfig: syncs the newest commit, if there was a push already. */
  public CreateServiceSyncConfigResponse create(CreateServiceSyncConfigRequest request) {
    ServiceSyncConfig wanted = SdkShapes.copy(request, ServiceSyncConfig.builder()).build();
    return CreateServiceSyncConfigResponse.builder()
        .serviceSyncConfig(configs.create(wanted))
        .build();
  }

  /** GetServiceSyncConfig. */
  public GetServiceSyncConfigResponse get(GetServiceSyncConfigRequest request) {
    return GetServiceSyncConfigResponse.builder()
        .serviceSyncConfig(configs.require(request.serviceName()).config())
        .build();
  }

  /** UpdateServiceSyncConfig: replaces all members; what is read anew is synced. */
  public UpdateServiceSyncConfigResponse update(UpdateServiceSyncConfigRequest request) {
    ServiceSyncConfig wanted = SdkShapes.copy(request, ServiceSyncConfig.builder()).build();
    return UpdateServiceSyncConfigResponse.builder()
        .serviceSyncConfig(configs.update(wanted))
        .build();
  }

  /** DeleteServiceSyncConfig: instances stay; one that is not there is no error. */
  public DeleteServiceSyncConfigResponse delete(DeleteServiceSyncConfigRequest request) {
    return DeleteServiceSyncConfigResponse.builder()
        .serviceSyncConfig(configs.remove(request.serviceName()).orElse(null))
        .build();
  }

  /** A service is gone, and its configuration with it. */
  void serviceDeleted(String service) {
    configs.remove(service);
  }
}
