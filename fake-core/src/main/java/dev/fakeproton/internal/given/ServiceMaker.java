package dev.fakeproton.internal.given;

import dev.fakeproton.internal.proton.template.VersionNumber;
import dev.fakeproton.internal.world.Ending;
import dev.fakeproton.internal.world.SetUp;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.proton.model.*; // the requests of services

/** Makes services, with the templates and the environments that they need. */
public final class ServiceMaker implements Maker<ServiceWish> {

  private final SetUp setUp;
  private final Undo undo;
  private final TemplateMaker templates;
  private final EnvironmentMaker environments;
  private final Compatibility compatibility;
  private final Optional<String> chainTemplate;
  private final Set<String> ownTemplates;

  /**
   * Makes services.
   *
   * @param chainTemplate what services are made from where nothing else is wished for
   * @param ownTemplates the service templates that this chain has made
   */
  ServiceMaker(
      SetUp setUp,
      Undo undo,
      TemplateMaker templates,
      EnvironmentMaker environments,
      Optional<String> chainTemplate,
      Set<String> ownTemplates) {
    this.setUp = setUp;
    this.undo = undo;
    this.templates = templates;
    this.environments = environments;
    this.compatibility = new Compatibility(setUp, environments);
    this.chainTemplate = chainTemplate;
    this.ownTemplates = ownTemplates;
  }

  /** One that is there is given the instances that it lacks. */
  @Override
  public boolean give(ServiceWish wish) {
    boolean missing = find(wish.name()).isEmpty();
    if (missing) {
      make(wish);
    } else {
      complete(wish);
    }
    return missing;
  }

  @Override
  public void change(ServiceWish wish) {
    give(wish);
  }

  private Optional<Service> find(String name) {
    return setUp
        .find(GetServiceRequest.builder().name(name).build(), GetServiceResponse.class)
        .map(GetServiceResponse::service);
  }

  private void make(ServiceWish wish) {
    wish.instances().keySet().forEach(instance -> isThere(wish.name(), instance));
    giveEnvironments(wish);
    TemplateCalls.Found template = template(wish);
    VersionNumber version = wish.version().or(template::recommended).orElseThrow();
    if (!(wish.ending() instanceof Ending.Success)
        && wish.instances().isEmpty()
        && !template.pipeline()) {
      throw setUp.refused(
          "service '%s' has neither instances nor a pipeline, so its creation has nothing to wait for. Call withInstances(…) or withPipeline() before."
              .formatted(wish.name()));
    }
    compatibility.ensure(templateName(wish), version, wish.instances().values());
    setUp.call(
        request(wish, version, template.pipeline()),
        CreateServiceResponse.class,
        worked(wish.name()),
        wish.ending());
    undo.made(taker -> remove(taker, wish.name()));
  }

  private void giveEnvironments(ServiceWish wish) {
    wish.instances().values().stream()
        .distinct()
        .forEach(name -> environments.give(EnvironmentWish.of(name)));
  }

  private String templateName(ServiceWish wish) {
    return wish.template()
        .or(() -> chainTemplate)
        .orElse(wish.pipeline() ? Implied.PIPELINE_TEMPLATE : Implied.SERVICE_TEMPLATE);
  }

  /** The template, which is there when this returns. */
  private TemplateCalls.Found template(ServiceWish wish) {
    String name = templateName(wish);
    boolean withoutPipeline = templates.find(name).filter(found -> !found.pipeline()).isPresent();
    if (wish.pipeline() && withoutPipeline && ownTemplates.contains(name)) {
      templates.remakeWithPipeline(name);
    }
    TemplateWish template = TemplateWish.of(name);
    template = wish.version().map(template::at).orElse(template);
    templates.give(wish.pipeline() ? template.withPipeline() : template);
    return templates.find(name).orElseThrow();
  }

  private CreateServiceRequest request(ServiceWish wish, VersionNumber version, boolean pipeline) {
    CreateServiceRequest.Builder request =
        CreateServiceRequest.builder()
            .name(wish.name())
            .templateName(templateName(wish))
            .templateMajorVersion(version.majorText())
            .templateMinorVersion(wish.version().map(VersionNumber::minorText).orElse(null))
            .spec(Implied.serviceSpec(wish.instances()));
    if (pipeline) {
      configurePipelines();
      request
          .repositoryConnectionArn(Implied.codeConnection(setUp.owner()))
          .repositoryId("given/" + wish.name())
          .branchName("main");
    }
    return request.build();
  }

  /** Proton provisions no pipeline before the account says with which role. */
  private void configurePipelines() {
    AccountSettings settings =
        setUp
            .call(GetAccountSettingsRequest.builder().build(), GetAccountSettingsResponse.class)
            .accountSettings();
    if (settings.pipelineServiceRoleArn() == null
        && settings.pipelineCodebuildRoleArn() == null
        && settings.pipelineProvisioningRepository() == null) {
      setUp.call(
          UpdateAccountSettingsRequest.builder()
              .pipelineServiceRoleArn(Implied.role(setUp.owner(), "proton-pipelines"))
              .build(),
          UpdateAccountSettingsResponse.class);
    }
  }

  private static SetUp.Worked worked(String service) {
    return api -> api.services().arnsAtWork(service);
  }

  private static void remove(SetUp taker, String name) {
    taker.settle(worked(name));
    @Nullable Service deleted =
        taker
            .call(
                DeleteServiceRequest.builder().name(name).build(),
                DeleteServiceResponse.class,
                worked(name),
                Ending.SUCCESS)
            .service();
    if (deleted != null) {
      DeploymentRecords.remove(
          taker, deleted.arn(), ListDeploymentsRequest.builder().serviceName(name).build());
    }
  }

  /** Adds to a service that was there the instances that it lacks. */
  private void complete(ServiceWish wish) {
    Service service = find(wish.name()).orElseThrow();
    checkThatItCanBe(service, wish);
    giveEnvironments(wish);
    for (Map.Entry<String, String> instance : wish.instances().entrySet()) {
      if (!isThere(wish.name(), instance.getKey())) {
        add(service, instance.getKey(), instance.getValue());
      }
    }
  }

  private void checkThatItCanBe(Service service, ServiceWish wish) {
    String before = "service '%s' was there before, ".formatted(wish.name());
    if (!wish.template().orElse(service.templateName()).equals(service.templateName())) {
      throw setUp.refused(
          before
              + "made from template '%s'; no update can change that."
                  .formatted(service.templateName()));
    }
    if (wish.pipeline() && service.pipeline() == null) {
      throw setUp.refused(
          before
              + "made from template '%s', which has no pipeline."
                  .formatted(service.templateName()));
    }
    if (!(wish.ending() instanceof Ending.Success)) {
      throw setUp.refused(
          before
              + "and only its creation could end so. Update it with a client, under Progression.manually(), and move it through its handle.");
    }
  }

  /** Whether a service has this instance. */
  boolean isThere(String service, String instance) {
    return setUp
        .find(
            GetServiceInstanceRequest.builder().serviceName(service).name(instance).build(),
            GetServiceInstanceResponse.class)
        .isPresent();
  }

  private void add(Service service, String instance, String environment) {
    templates
        .find(service.templateName())
        .flatMap(TemplateCalls.Found::recommended)
        .ifPresent(
            version -> compatibility.ensure(service.templateName(), version, Set.of(environment)));
    setUp.call(
        CreateServiceInstanceRequest.builder()
            .serviceName(service.name())
            .name(instance)
            .spec(Implied.serviceSpec(Map.of(instance, environment)))
            .build(),
        CreateServiceInstanceResponse.class,
        worked(service.name()),
        Ending.SUCCESS);
  }
}
