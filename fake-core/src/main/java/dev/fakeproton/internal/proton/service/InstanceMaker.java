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
  private final TagTable tags;

  InstanceMaker(Estate estate, InstanceTable instances, Hosting hosting, TagTable tags) {
    this.estate = estate;
    this.instances = instances;
    this.hosting = hosting;
    this.tags = tags;
  }

  /**
   * Checks the environments of new instances: first that all exist, then their states.
   *
   * @return the environments, in the order of the instances
   * @throws ProtonException not found, a validation error or a conflict
   */
  List<HostEnvironment> checkHosts(
      List<InstanceSpec> wanted, String template, VersionNumber version) {
    List<HostEnvironment> hosts =
        wanted.stream().map(instance -> hosting.require(instance.environment())).toList();
    hosts.forEach(host -> hosting.check(host, template, version));
    return hosts;
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
    InstanceRecord made = InstanceRecord.of(instance, host, attempt);
    tags.inherit(service.arn(), made.arn());
    return made;
  }
}
