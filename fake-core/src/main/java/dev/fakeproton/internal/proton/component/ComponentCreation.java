package dev.fakeproton.internal.proton.component;

import dev.fakeproton.internal.proton.bundle.ComponentManifest;
import dev.fakeproton.internal.proton.component.ComponentContent.Attachment;
import dev.fakeproton.internal.proton.deployment.ProvisioningMethod;
import dev.fakeproton.internal.proton.environment.ConnectedEnvironments;
import dev.fakeproton.internal.proton.environment.EnvironmentTable;
import dev.fakeproton.internal.proton.environment.HostEnvironment;
import dev.fakeproton.internal.proton.estate.ClientTokens;
import dev.fakeproton.internal.proton.estate.Estate;
import dev.fakeproton.internal.proton.estate.Refusal;
import dev.fakeproton.internal.proton.service.InstanceView;
import dev.fakeproton.internal.proton.tag.TagRules;
import dev.fakeproton.internal.proton.tag.TagTable;
import java.util.Optional;
import software.amazon.awssdk.services.proton.model.Component;
import software.amazon.awssdk.services.proton.model.CreateComponentRequest;

/** The rules of CreateComponent (specification: services.md 7.1). */
final class ComponentCreation {

  private final Estate estate;
  private final ComponentTable table;
  private final EnvironmentTable environments;
  private final ConnectedEnvironments connected;
  private final AttachmentRules attachments;
  private final TagTable tags;
  private final ClientTokens<String> tokens;

  ComponentCreation(
      Estate estate,
      ComponentTable table,
      EnvironmentTable environments,
      ConnectedEnvironments connected,
      AttachmentRules attachments,
      TagTable tags,
      ClientTokens<String> tokens) {
    this.estate = estate;
    this.table = table;
    this.environments = environments;
    this.connected = connected;
    this.attachments = attachments;
    this.tags = tags;
    this.tokens = tokens;
  }

  /** The component that this client's token made before. */
  Optional<ComponentRecord> replayed(CreateComponentRequest request) {
    return tokens
        .replayed(Optional.ofNullable(request.clientToken()), tokenless(request))
        .flatMap(table::find);
  }

  /** Notes what the client's token has made. */
  void remember(CreateComponentRequest request) {
    tokens.remember(Optional.ofNullable(request.clientToken()), tokenless(request), request.name());
  }

  private static CreateComponentRequest tokenless(CreateComponentRequest request) {
    return request.toBuilder().clientToken(null).build();
  }

  /** Checks what the request alone shows. */
  static void checkCombination(CreateComponentRequest request) {
    TagRules.check(request.tags());
    boolean service = request.serviceName() != null;
    boolean instance = request.serviceInstanceName() != null;
    if (service != instance) {
      throw Refusal.invalid(
          "serviceName and serviceInstanceName go together: send both to attach the component, or neither.");
    }
    if (!service && request.environmentName() == null) {
      throw Refusal.invalid(
          "A component needs an environmentName, or a serviceName and a serviceInstanceName to be attached to.");
    }
    if (!service && request.serviceSpec() != null) {
      throw Refusal.invalid(
          "A serviceSpec gives a component the inputs of the service instance that it is attached to: send serviceName and serviceInstanceName too.");
    }
  }

  /** A component that is not stored yet. */
  ComponentRecord make(ComponentDraft draft) {
    CreateComponentRequest request = draft.request();
    if (table.find(request.name()).isPresent()) {
      throw Refusal.conflict(
          "There is a component '%s' already. Use another name, or UpdateComponent."
              .formatted(request.name()));
    }
    Optional<Attachment> attachment =
        Optional.ofNullable(request.serviceName())
            .map(service -> new Attachment(service, request.serviceInstanceName()));
    Optional<InstanceView> instance = attachment.map(attachments::require);
    Optional<HostEnvironment> named =
        Optional.ofNullable(request.environmentName()).map(environments::requireHost);
    HostEnvironment host =
        instance
            .map(to -> environments.requireHost(to.environment()))
            .or(() -> named)
            .orElseThrow();
    checkSame(named, host);
    host.requireUsable();
    checkRole(host);
    instance.ifPresent(to -> attachments.checkAttachable(to, request.name()));
    ComponentManifest manifest = draft.manifest().requireGood();
    Optional<String> spec = instance.map(to -> AttachmentRules.specOf(to, draft.spec()));
    Refusal.checkQuota(table.size(), estate.limits().get().components(), "components");
    return record(
        request, host, manifest, new ComponentContent(request.templateFile(), attachment, spec));
  }

  private static void checkSame(Optional<HostEnvironment> named, HostEnvironment host) {
    if (named.isPresent() && !named.get().name().equals(host.name())) {
      throw Refusal.invalid(
          "environmentName is '%s', but the service instance is deployed to '%s'. Leave environmentName out."
              .formatted(named.get().name(), host.name()));
    }
  }

  private void checkRole(HostEnvironment host) {
    if (host.method() != ProvisioningMethod.SELF_MANAGED
        && connected.componentRole(host.environment()).isEmpty()) {
      throw Refusal.invalid(
          "Environment '%s' has no componentRoleArn, so no component can be created in it. Set one on the environment, or on its account connection."
              .formatted(host.name()));
    }
  }

  private ComponentRecord record(
      CreateComponentRequest request,
      HostEnvironment host,
      ComponentManifest manifest,
      ComponentContent content) {
    Component component =
        Component.builder()
            .arn(table.arn(request.name()))
            .name(request.name())
            .description(request.description())
            .environmentName(host.name())
            .createdAt(estate.now())
            .lastClientRequestToken(request.clientToken())
            .build();
    ProvisioningMethod method = ProvisioningMethod.by(manifest.engine());
    tags.put(component.arn(), request.tags());
    return new ComponentRecord(
            component,
            method,
            host.infrastructureAccount(),
            content,
            Optional.empty(),
            content.attachment())
        .having(content);
  }
}
