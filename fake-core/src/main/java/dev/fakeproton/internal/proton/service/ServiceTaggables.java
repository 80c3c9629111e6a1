package dev.fakeproton.internal.proton.service;

import dev.fakeproton.internal.proton.estate.Estate;
import dev.fakeproton.internal.proton.tag.Tagged;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.ServiceStatus;

/** Services and instances as tag operations see them (specification: services.md 9.3). */
public final class ServiceTaggables {

  private final Estate estate;
  private final ServiceTables tables;
  private final ServiceFamilies.Neighbours near;

  ServiceTaggables(Estate estate, ServiceTables tables, ServiceFamilies.Neighbours near) {
    this.estate = estate;
    this.tables = tables;
    this.near = near;
  }

  /**
   * The service or instance that a tag operation names.
   *
   * @param name what follows {@code service/} in the ARN
   */
  public Optional<Tagged> find(String name) {
    String[] parts = name.split("/", -1);
    if (parts.length == 1) {
      return tables.services().find(name).map(this::tagged);
    }
    return parts.length == 3 && parts[1].equals("service-instance")
        ? tables.instances().find(new InstanceKey(parts[0], parts[2])).map(this::tagged)
        : Optional.empty();
  }

  private Tagged tagged(ServiceRecord service) {
    Map<String, String> managed =
        Map.of(
            "aws:proton:account", estate.owner().account(),
            "aws:proton:template", near.templates().arn(service.template()),
            "aws:proton:service", service.arn());
    return new Tagged(new TreeMap<>(managed), service.status() == ServiceStatus.DELETE_IN_PROGRESS);
  }

  private Tagged tagged(InstanceRecord instance) {
    Map<String, String> managed =
        Map.of(
            "aws:proton:account", estate.owner().account(),
            "aws:proton:template", near.templates().arn(instance.instance().templateName()),
            "aws:proton:service", tables.services().arn(instance.key().service()),
            "aws:proton:environment", near.environments().arn(instance.environment()),
            "aws:proton:service-instance", instance.arn());
    return new Tagged(
        new TreeMap<>(managed), instance.status() == DeploymentStatus.DELETE_IN_PROGRESS);
  }
}
