package dev.fakeproton.internal.proton.component;

import dev.fakeproton.internal.proton.component.ComponentContent.Attachment;
import dev.fakeproton.internal.proton.estate.Refusal;
import dev.fakeproton.internal.proton.service.InstanceView;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.proton.model.Component;
import software.amazon.awssdk.services.proton.model.ComponentDeploymentUpdateType;
import software.amazon.awssdk.services.proton.model.UpdateComponentRequest;

/** The rules of UpdateComponent (specification: services.md 7.4). */
final class ComponentUpdate {

  private final AttachmentRules attachments;

  ComponentUpdate(AttachmentRules attachments) {
    this.attachments = attachments;
  }

  /** Checks what the request alone shows. */
  static void checkCombination(UpdateComponentRequest request) {
    boolean onlyDescription =
        Stream.of(
                request.serviceName(),
                request.serviceInstanceName(),
                request.serviceSpec(),
                request.templateFile())
            .allMatch(member -> member == null);
    if (isMetadataOnly(request) && !onlyDescription) {
      throw Refusal.invalid(
          "deploymentType NONE deploys nothing, so it takes no more than a description. Use CURRENT_VERSION to deploy something.");
    }
    if (state(request.serviceName()) != state(request.serviceInstanceName())) {
      throw Refusal.invalid(
          "serviceName and serviceInstanceName go together: send both to attach the component, both empty to detach it, or neither.");
    }
    if (state(request.serviceName()) == Given.EMPTY && request.serviceSpec() != null) {
      throw Refusal.invalid(
          "A serviceSpec gives a component the inputs of the service instance that it is attached to, but empty names detach it: leave out serviceSpec.");
    }
  }

  static boolean isMetadataOnly(UpdateComponentRequest request) {
    return request.deploymentType() == ComponentDeploymentUpdateType.NONE;
  }

  private enum Given {
    ABSENT,
    EMPTY,
    NAMED
  }

  private static Given state(@Nullable String member) {
    if (member == null) {
      return Given.ABSENT;
    }
    return member.isEmpty() ? Given.EMPTY : Given.NAMED;
  }

  /** The component with what the request changes; nothing is stored or started yet. */
  ComponentRecord changed(ComponentRecord component, ComponentChange change) {
    UpdateComponentRequest request = change.request();
    Optional<Attachment> wanted = attachment(component, request);
    Optional<InstanceView> instance = wanted.map(attachments::require);
    checkSettled(component);
    checkMove(component, wanted, instance);
    if (wanted.isEmpty() && request.serviceSpec() != null) {
      throw Refusal.invalid(
          "A serviceSpec gives a component the inputs of the service instance that it is attached to, but component '%s' is not attached to any."
              .formatted(component.name()));
    }
    ComponentRecord described = described(component, request);
    if (isMetadataOnly(request)) {
      return described;
    }
    Optional<String> spec = instance.map(to -> spec(component, wanted, to, change));
    String templateFile =
        Optional.ofNullable(request.templateFile()).orElse(component.content().templateFile());
    return described.having(new ComponentContent(templateFile, wanted, spec));
  }

  private static Optional<Attachment> attachment(
      ComponentRecord component, UpdateComponentRequest request) {
    return switch (state(request.serviceName())) {
      case ABSENT -> component.content().attachment();
      case EMPTY -> Optional.empty();
      case NAMED ->
          Optional.of(new Attachment(request.serviceName(), request.serviceInstanceName()));
    };
  }

  private static void checkSettled(ComponentRecord component) {
    if (!component.isSettled()) {
      throw Refusal.conflict(
          "Component '%s' is %s and cannot be updated now. It can when it is SUCCEEDED, FAILED or CANCELLED."
              .formatted(component.name(), component.status()));
    }
  }

  /** What is attached stays, goes, or comes; it never moves from one instance to another. */
  private void checkMove(
      ComponentRecord component, Optional<Attachment> wanted, Optional<InstanceView> instance) {
    Optional<Attachment> before = component.content().attachment();
    before.map(attachments::require).ifPresent(attachments::checkIdle);
    if (wanted.isEmpty() || wanted.equals(before)) {
      return;
    }
    if (before.isPresent()) {
      throw Refusal.conflict(
          "Component '%s' is attached to service instance '%s' of service '%s'. Detach it before it is attached to another."
              .formatted(component.name(), before.get().instance(), before.get().service()));
    }
    InstanceView to = instance.orElseThrow();
    if (!to.environment().equals(component.environment())) {
      throw Refusal.invalid(
          "Component '%s' is in environment '%s', but service instance '%s' of service '%s' is deployed to '%s'."
              .formatted(
                  component.name(),
                  component.environment(),
                  to.name(),
                  to.service(),
                  to.environment()));
    }
    attachments.checkAttachable(to, component.name());
  }

  private static ComponentRecord described(
      ComponentRecord component, UpdateComponentRequest request) {
    Component.Builder changed = component.component().toBuilder();
    Optional.ofNullable(request.description()).ifPresent(changed::description);
    Optional.ofNullable(request.clientToken()).ifPresent(changed::lastClientRequestToken);
    return component.with(changed.build());
  }

  /** One that stays attached keeps its spec; one that comes takes the instance's. */
  private static String spec(
      ComponentRecord component,
      Optional<Attachment> wanted,
      InstanceView instance,
      ComponentChange change) {
    boolean stays = wanted.equals(component.content().attachment());
    return stays && change.spec().isEmpty()
        ? component.content().serviceSpec().orElseThrow()
        : AttachmentRules.specOf(instance, change.spec());
  }
}
