package dev.fakeproton.internal.proton.service;

import dev.fakeproton.internal.proton.deployment.Attempt;
import dev.fakeproton.internal.proton.environment.HostEnvironment;
import dev.fakeproton.internal.proton.estate.Estate;
import dev.fakeproton.internal.proton.spec.InstanceSpec;
import dev.fakeproton.internal.proton.spec.ServiceSpec;
import dev.fakeproton.internal.proton.tag.TagTable;
import dev.fakeproton.internal.proton.template.VersionNumber;
import java.util.List;
import software.amazon.awssdk.services.proton.model.ProtonException;
import software.amazon.awssdk.services.proton.model.ServiceInstance;

/** Makes instances, which CreateService, UpdateService and CreateServiceInstance do alike. */
final class InstanceMaker {

  private final Estate estate;
  private final InstanceTable instances;
  private final Hosting hosting;
  private final ServiceBundleRules bundles;
  private final TagTable tags;

  InstanceMaker(
      Estate estate,
      InstanceTable instances,
      Hosting hosting,
      ServiceBundleRules bundles,
      TagTable tags) {
    this.estate = estate;
    this.instances = instances;
    this.hosting = hosting;
    this.bundles = bundles;
    this.tags = tags;
  }

  /**
   * The environments of new instances, in the order of these.
   *
   * @throws ProtonException not found, if there is one that does not exist
   */
  List<HostEnvironment> requireHosts(List<InstanceSpec> wanted) {
    return wanted.stream().map(instance -> hosting.require(instance.environment())).toList();
  }

  /**
   * Checks new instances: first their environments, then their inputs.
   *
   * @throws ProtonException a validation error or a conflict
   */
  void check(
      List<InstanceSpec> wanted,
      List<HostEnvironment> hosts,
      ServiceSpec spec,
      String template,
      VersionNumber version) {
    for (HostEnvironment host : hosts) {
      hosting.check(host, template, version);
      bundles.ofInstance(template, version, host);
    }
    bundles.checkInstances(template, version, spec, wanted);
  }

  /** An instance that is not stored yet; it has its service's tags. */
  InstanceRecord make(
      ServiceRecord service, String name, HostEnvironment host, Attempt<ServiceSpec> attempt) {
    ServiceInstance.Builder instance =
        ServiceInstance.builder()
            .arn(instances.arn(new InstanceKey(service.name(), name)))
            .name(name)
            .serviceName(service.name())
            .templateName(service.template())
            .createdAt(estate.now());
    InstanceRecord made =
        InstanceRecord.of(
            instance,
            host,
            bundles.ofInstance(service.template(), attempt.version(), host),
            attempt);
    tags.inherit(service.arn(), made.arn());
    return made;
  }
}
