package dev.fakeproton.internal.proton.component;

import dev.fakeproton.internal.proton.component.ComponentContent.Attachment;
import dev.fakeproton.internal.proton.estate.Refusal;
import dev.fakeproton.internal.proton.service.InstanceTable;
import dev.fakeproton.internal.proton.service.InstanceView;
import dev.fakeproton.internal.proton.service.ServiceTables;
import dev.fakeproton.internal.proton.spec.Parsed;
import dev.fakeproton.internal.proton.spec.ServiceSpec;
import dev.fakeproton.internal.proton.template.ServiceTemplateCatalog;
import java.util.Optional;
import software.amazon.awssdk.services.proton.model.ProtonException;

/** Which components can be attached to which instances (specification: services.md 7.1, 7.4). */
final class AttachmentRules {

  private final ServiceTables services;
  private final InstanceTable instances;
  private final ServiceTemplateCatalog templates;
  private final ComponentTable components;

  AttachmentRules(
      ServiceTables services, ServiceTemplateCatalog templates, ComponentTable components) {
    this.services = services;
    this.instances = services.instances();
    this.templates = templates;
    this.components = components;
  }

  /**
   * The instance that an attachment names.
   *
   * @throws ProtonException not found, if there is no such service or instance
   */
  InstanceView require(Attachment attachment) {
    services.services().check(attachment.service());
    return instances.requireView(attachment.service(), attachment.instance());
  }

  /**
   * Checks that a component can be attached to an instance.
   *
   * @throws ProtonException a conflict or a validation error, if it cannot
   */
  void checkAttachable(InstanceView instance, String component) {
    components
        .to(instance.service(), instance.name())
        .filter(attached -> !attached.name().equals(component))
        .ifPresent(
            attached -> {
              throw Refusal.conflict(
                  "Component '%s' is attached to service instance '%s' of service '%s' already, which can have one. Detach that first."
                      .formatted(attached.name(), instance.name(), instance.service()));
            });
    checkIdle(instance);
    if (!instance.everDeployed()) {
      throw Refusal.conflict(
          "Service instance '%s' of service '%s' was never deployed successfully, so nothing can be attached to it. Remove it from its service and add it again."
              .formatted(instance.name(), instance.service()));
    }
    if (!templates.supportsComponents(instance.template(), instance.version().orElseThrow())) {
      throw Refusal.invalid(
          "Version %s of service template '%s' does not support directly defined components. Add DIRECTLY_DEFINED to its supportedComponentSources."
              .formatted(instance.version().orElseThrow(), instance.template()));
    }
  }

  /**
   * Checks that an instance is not being worked on.
   *
   * @throws ProtonException a conflict, if it is
   */
  void checkIdle(InstanceView instance) {
    if (!instance.isSettled()) {
      throw Refusal.conflict(
          "Service instance '%s' of service '%s' is %s. Wait until its deployment ends."
              .formatted(instance.name(), instance.service(), instance.status()));
    }
  }

  /**
   * The spec that gives an attached component the instance's inputs: the one that was sent, else
   * that of the instance.
   *
   * @throws ProtonException a validation error, if it is bad or lacks the instance
   */
  static String specOf(InstanceView instance, Optional<Parsed<ServiceSpec>> sent) {
    if (sent.isEmpty()) {
      return instance.spec();
    }
    ServiceSpec spec = sent.get().requireGood();
    spec.require(instance.name());
    return spec.text();
  }
}
