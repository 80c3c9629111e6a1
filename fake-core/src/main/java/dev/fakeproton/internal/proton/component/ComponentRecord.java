package dev.fakeproton.internal.proton.component;

import dev.fakeproton.Kind;
import dev.fakeproton.internal.proton.component.ComponentContent.Attachment;
import dev.fakeproton.internal.proton.deployment.DeploymentTarget;
import dev.fakeproton.internal.proton.deployment.ProvisioningMethod;
import dev.fakeproton.internal.proton.deployment.Standing;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.proton.model.Component;
import software.amazon.awssdk.services.proton.model.Deployment;
import software.amazon.awssdk.services.proton.model.DeploymentState;
import software.amazon.awssdk.services.proton.model.DeploymentTargetResourceType;
import software.amazon.awssdk.services.proton.model.Output;
import software.amazon.awssdk.services.proton.model.ProvisionedResource;

/**
 * A component as the table keeps it.
 *
 * @param component as Get answers it
 * @param method who provisions it; its manifest says so
 * @param infrastructureAccount the account that its infrastructure is in, if not the owner's
 * @param content what it consists of; what was asked for holds from acceptance on, until an update
 *     ends without success
 * @param inUse what the last success left behind
 * @param attachedAtCreation the instance that it was created for, which its managed tags name
 */
record ComponentRecord(
    Component component,
    ProvisioningMethod method,
    Optional<String> infrastructureAccount,
    ComponentContent content,
    Optional<InUse> inUse,
    Optional<Attachment> attachedAtCreation)
    implements DeploymentTarget<ComponentRecord> {

  /**
   * What the last deployment that succeeded left behind.
   *
   * @param content what it deployed
   * @param outputs what it put out
   * @param provisioned what it provisioned
   */
  record InUse(
      ComponentContent content, List<Output> outputs, List<ProvisionedResource> provisioned) {}

  ComponentRecord with(Component changed) {
    return new ComponentRecord(
        changed, method, infrastructureAccount, content, inUse, attachedAtCreation);
  }

  /** With other content; the members that the API shows of it change too. */
  ComponentRecord having(ComponentContent changed) {
    Optional<Attachment> attachment = changed.attachment();
    Component shown =
        component.toBuilder()
            .serviceName(attachment.map(Attachment::service).orElse(null))
            .serviceInstanceName(attachment.map(Attachment::instance).orElse(null))
            .serviceSpec(changed.serviceSpec().orElse(null))
            .build();
    return new ComponentRecord(
        shown, method, infrastructureAccount, changed, inUse, attachedAtCreation);
  }

  /**
   * What it is after an update that did not succeed: file and spec are those of the last success.
   * The attachment stays as it was asked for, as the instance may have gone on with it.
   */
  ComponentRecord fallenBack() {
    return inUse
        .map(InUse::content)
        .map(
            deployed ->
                new ComponentContent(
                    deployed.templateFile(),
                    content.attachment(),
                    deployed.attachment().equals(content.attachment())
                        ? deployed.serviceSpec()
                        : content.serviceSpec()))
        .map(this::having)
        .orElse(this);
  }

  /** The same, attached to nothing. */
  ComponentRecord detached() {
    return having(new ComponentContent(content.templateFile(), Optional.empty(), Optional.empty()));
  }

  String name() {
    return component.name();
  }

  String environment() {
    return component.environmentName();
  }

  boolean isAttached() {
    return content.attachment().isPresent();
  }

  @Override
  public Kind kind() {
    return Kind.COMPONENT;
  }

  @Override
  public String arn() {
    return component.arn();
  }

  @Override
  public String stackName() {
    return component.name();
  }

  @Override
  public Standing standing() {
    return Standing.of(component);
  }

  @Override
  public ComponentRecord standing(Standing changed) {
    return with(changed.on(component.toBuilder()).build());
  }

  @Override
  public List<Output> outputs() {
    return inUse.map(InUse::outputs).orElse(List.of());
  }

  @Override
  public List<ProvisionedResource> provisioned() {
    return inUse.map(InUse::provisioned).orElse(List.of());
  }

  @Override
  public ComponentRecord deployed(List<Output> outputs, List<ProvisionedResource> provisioned) {
    return having(Optional.of(new InUse(content, outputs, provisioned)));
  }

  @Override
  public ComponentRecord puttingOut(List<Output> outputs) {
    return having(inUse.map(old -> new InUse(old.content(), outputs, old.provisioned())));
  }

  private ComponentRecord having(Optional<InUse> newlyInUse) {
    return new ComponentRecord(
        component, method, infrastructureAccount, content, newlyInUse, attachedAtCreation);
  }

  @Override
  public Deployment.Builder describe() {
    return Deployment.builder()
        .environmentName(component.environmentName())
        .serviceName(component.serviceName())
        .serviceInstanceName(component.serviceInstanceName())
        .componentName(component.name())
        .targetArn(component.arn())
        .targetResourceCreatedAt(component.createdAt())
        .targetResourceType(DeploymentTargetResourceType.COMPONENT);
  }

  @Override
  public Optional<DeploymentState> stateInUse() {
    return inUse.map(before -> before.content().state());
  }

  @Override
  public DeploymentState stateWanted() {
    return content.state();
  }
}
