package dev.fakeproton.internal.proton.sync;

import dev.fakeproton.internal.proton.estate.Estate;
import dev.fakeproton.internal.proton.estate.Refusal;
import dev.fakeproton.internal.proton.service.ServiceInstances;
import dev.fakeproton.internal.proton.service.ServiceTables;

/** The instances of services that syncs make and update. */
record SyncedInstances(
    Estate estate, SyncBlockers blockers, ServiceTables services, ServiceInstances instances)
    implements SyncedResources<SyncedInstances.Name, SpecFile> {

  /** An instance of a service, which need not exist yet. */
  record Name(String service, String name) {}

  static String arn(Estate estate, Name instance) {
    return estate.arn("service-instance-sync/%s/%s".formatted(instance.service(), instance.name()));
  }

  @Override
  public String arn(Name instance) {
    return arn(estate, instance);
  }

  @Override
  public String target(Name instance) {
    return instance.name();
  }

  @Override
  public Object group(Name instance) {
    return instance.service();
  }

  @Override
  public boolean isHeld(Name instance) {
    return blockers.holding(instance.service(), instance.name()).isPresent();
  }

  /** What was changed by hand since the attempt was started is not overwritten. */
  @Override
  public String submit(Name instance, SpecFile file) {
    blockers
        .holding(instance.service(), instance.name())
        .ifPresent(
            blocker -> {
              throw Refusal.conflict(
                  "Service sync blocker %s is ACTIVE. Resolve it with UpdateServiceSyncBlocker: %s"
                      .formatted(blocker.id(), blocker.createdReason()));
            });
    instances.sync(instance.service(), instance.name(), file.spec());
    return instances.arn(instance.service(), instance.name());
  }

  @Override
  public boolean isThere(Name instance, String arn) {
    return services.instances().contains(instance.service(), instance.name());
  }
}
