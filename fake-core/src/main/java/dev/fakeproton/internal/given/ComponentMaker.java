package dev.fakeproton.internal.given;

import dev.fakeproton.internal.given.ComponentWish.Attachment;
import dev.fakeproton.internal.world.Ending;
import dev.fakeproton.internal.world.SetUp;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.proton.model.Component;
import software.amazon.awssdk.services.proton.model.ComponentDeploymentUpdateType;
import software.amazon.awssdk.services.proton.model.CreateComponentRequest;
import software.amazon.awssdk.services.proton.model.CreateComponentResponse;
import software.amazon.awssdk.services.proton.model.DeleteComponentRequest;
import software.amazon.awssdk.services.proton.model.DeleteComponentResponse;
import software.amazon.awssdk.services.proton.model.GetComponentRequest;
import software.amazon.awssdk.services.proton.model.GetComponentResponse;
import software.amazon.awssdk.services.proton.model.ListDeploymentsRequest;
import software.amazon.awssdk.services.proton.model.UpdateComponentRequest;
import software.amazon.awssdk.services.proton.model.UpdateComponentResponse;

/** Makes components, with what they are attached to. */
public final class ComponentMaker implements Maker<ComponentWish> {

  private final SetUp setUp;
  private final Undo undo;
  private final EstateMaker estate;

  ComponentMaker(SetUp setUp, Undo undo, EstateMaker estate) {
    this.setUp = setUp;
    this.undo = undo;
    this.estate = estate;
  }

  @Override
  public boolean give(ComponentWish wish) {
    boolean missing = find(setUp, wish.name()).isEmpty();
    if (missing) {
      make(wish);
    }
    return missing;
  }

  private static Optional<Component> find(SetUp setUp, String name) {
    return setUp
        .find(GetComponentRequest.builder().name(name).build(), GetComponentResponse.class)
        .map(GetComponentResponse::component);
  }

  private void make(ComponentWish wish) {
    CreateComponentRequest.Builder request =
        CreateComponentRequest.builder()
            .name(wish.name())
            .manifest(Implied.COMPONENT_MANIFEST)
            .templateFile(Implied.COMPONENT_TEMPLATE);
    if (wish.attachment().isPresent()) {
      Attachment to = wish.attachment().get();
      giveInstance(to, wish.environment());
      request.serviceName(to.service()).serviceInstanceName(to.instance());
    } else {
      request.environmentName(estate.environmentFor(wish.environment()));
    }
    setUp.call(request.build(), CreateComponentResponse.class, worked(wish.name()), wish.ending());
    undo.made(taker -> remove(taker, wish.name()));
  }

  private void giveInstance(Attachment to, Optional<String> environment) {
    if (!estate.services().isThere(to.service(), to.instance())) {
      estate
          .services()
          .give(
              ServiceWish.of(to.service()).with(to.instance(), estate.environmentFor(environment)));
    }
  }

  private static SetUp.Worked worked(String name) {
    return api -> List.of(api.components().arn(name));
  }

  /** What is attached must be detached before, which is a deployment. */
  private static void remove(SetUp taker, String name) {
    taker.settle(worked(name));
    Optional<Component> component = find(taker, name);
    if (component.isEmpty()) {
      return;
    }
    if (component.get().serviceName() != null) {
      taker.call(
          deploying(name).serviceName("").serviceInstanceName("").build(),
          UpdateComponentResponse.class,
          worked(name),
          Ending.SUCCESS);
    }
    taker.call(
        DeleteComponentRequest.builder().name(name).build(),
        DeleteComponentResponse.class,
        worked(name),
        Ending.SUCCESS);
    DeploymentRecords.remove(
        taker, component.get().arn(), ListDeploymentsRequest.builder().componentName(name).build());
  }

  private static UpdateComponentRequest.Builder deploying(String name) {
    return UpdateComponentRequest.builder()
        .name(name)
        .deploymentType(ComponentDeploymentUpdateType.CURRENT_VERSION);
  }

  /** By an update, if need be. */
  @Override
  public void change(ComponentWish wish) {
    Component component = find(setUp, wish.name()).orElseThrow();
    Optional<Attachment> before =
        Optional.ofNullable(component.serviceName())
            .map(service -> new Attachment(service, component.serviceInstanceName()));
    Optional<Attachment> wanted = wish.attachment().filter(to -> !before.equals(Optional.of(to)));
    if (wanted.isEmpty() && isThere(component, wish.ending())) {
      return;
    }
    wanted.ifPresent(to -> giveInstance(to, Optional.of(component.environmentName())));
    setUp.call(
        deploying(wish.name())
            .serviceName(wanted.map(Attachment::service).orElse(null))
            .serviceInstanceName(wanted.map(Attachment::instance).orElse(null))
            .build(),
        UpdateComponentResponse.class,
        worked(wish.name()),
        wish.ending());
  }

  private static boolean isThere(Component component, Ending ending) {
    return Endings.shows(ending, component.deploymentStatus(), component.deploymentStatusMessage());
  }
}
