package dev.fakeproton;

import dev.fakeproton.internal.given.Chain;
import dev.fakeproton.internal.proton.ProtonApi;
import dev.fakeproton.internal.proton.sync.TrackedBranch;
import dev.fakeproton.internal.proton.template.TemplateVersions;
import dev.fakeproton.internal.proton.template.VersionNumber;
import dev.fakeproton.internal.store.Owner;
import dev.fakeproton.internal.world.ResourceControl;
import dev.fakeproton.internal.world.World;
import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.RepositoryProvider;
import software.amazon.awssdk.services.proton.model.RepositorySyncStatus;
import software.amazon.awssdk.services.proton.model.ResourceSyncStatus;
import software.amazon.awssdk.services.proton.model.ServiceStatus;
import software.amazon.awssdk.services.proton.model.SyncType;
import software.amazon.awssdk.services.proton.model.TemplateType;
import software.amazon.awssdk.services.proton.model.TemplateVersionStatus;

/** Handles on the resources of one account in one region, none of which need exist yet. */
abstract class AccountHandles {

  abstract World world();

  abstract Owner owner();

  /** Makes what a test finds in this account and region, in a line. */
  public Given given() {
    return new Given(Chain.empty(world(), owner()));
  }

  /** A handle on the environment of this name, which need not exist yet. */
  public ResourceHandle<DeploymentStatus> environment(String name) {
    return deployed(
        Kind.ENVIRONMENT,
        name,
        api -> api.environments().arn(name),
        api -> api.environments().status(name));
  }

  /**
   * A handle on a service, which need not exist yet. What is under way on a service is the work on
   * its instances and its pipeline: {@code step()} makes one move of each, {@code succeed()} makes
   * moves until the service has settled, {@code fail(why)} lets fail what is under way now.
   */
  public ResourceHandle<ServiceStatus> service(String name) {
    return new ResourceHandle<>(
        new ResourceControl(
            world(),
            owner(),
            Kind.SERVICE,
            name,
            api -> api.services().arn(name),
            api -> api.services().status(name),
            api -> api.services().arnsAtWork(name)),
        ServiceStatus::fromValue);
  }

  /** A handle on an instance of a service, which need not exist yet. */
  public ResourceHandle<DeploymentStatus> serviceInstance(String service, String name) {
    return deployed(
        Kind.SERVICE_INSTANCE,
        service + "/" + name,
        api -> api.serviceInstances().arn(service, name),
        api -> api.serviceInstances().status(service, name));
  }

  /** A handle on the pipeline of a service, which need not exist yet. */
  public ResourceHandle<DeploymentStatus> pipeline(String service) {
    return deployed(
        Kind.SERVICE_PIPELINE,
        service,
        api -> api.servicePipelines().arn(service),
        api -> api.servicePipelines().status(service));
  }

  /** A handle on the component of this name, which need not exist yet. */
  public ResourceHandle<DeploymentStatus> component(String name) {
    return deployed(
        Kind.COMPONENT,
        name,
        api -> api.components().arn(name),
        api -> api.components().status(name));
  }

  private ResourceHandle<DeploymentStatus> deployed(
      Kind kind,
      String name,
      Function<ProtonApi, String> arn,
      Function<ProtonApi, Optional<String>> status) {
    return new ResourceHandle<>(
        ResourceControl.of(world(), owner(), kind, name, arn, status), DeploymentStatus::fromValue);
  }

  /**
   * A handle on a version of an environment template, which need not exist yet.
   *
   * @param version such as {@code 1.0}
   * @throws IllegalArgumentException if {@code version} is no version number
   */
  public ResourceHandle<TemplateVersionStatus> environmentTemplateVersion(
      String template, String version) {
    return templateVersion(
        Kind.ENVIRONMENT_TEMPLATE_VERSION,
        template,
        version,
        api -> api.environmentTemplateVersions().versions());
  }

  /**
   * A handle on a version of a service template, which need not exist yet.
   *
   * @param version such as {@code 1.0}
   * @throws IllegalArgumentException if {@code version} is no version number
   */
  public ResourceHandle<TemplateVersionStatus> serviceTemplateVersion(
      String template, String version) {
    return templateVersion(
        Kind.SERVICE_TEMPLATE_VERSION,
        template,
        version,
        api -> api.serviceTemplateVersions().versions());
  }

  private ResourceHandle<TemplateVersionStatus> templateVersion(
      Kind kind,
      String template,
      String version,
      Function<ProtonApi, TemplateVersions<?>> versions) {
    VersionNumber number =
        VersionNumber.find(version)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "'%s' is no version of template '%s': expected major.minor, such as 1.0"
                            .formatted(version, template)));
    return new ResourceHandle<>(
        ResourceControl.of(
            world(),
            owner(),
            kind,
            template + ":" + version,
            api -> versions.apply(api).arn(template, number),
            api -> versions.apply(api).status(template, number)),
        TemplateVersionStatus::fromValue);
  }

  /** A repository of this account and region, which a test pushes to; it needs no link. */
  public FakeRepository repository(RepositoryProvider provider, String name) {
    return new FakeRepository(world(), owner(), provider, name);
  }

  /**
   * A handle on the sync of a major version of a template, which need not exist yet. Its work ends
   * with the registration that it submits, and ending it ends that.
   *
   * @param majorVersion such as {@code 1}
   * @throws IllegalArgumentException if {@code majorVersion} is no number
   */
  public ResourceHandle<ResourceSyncStatus> templateSync(
      TemplateType type, String template, String majorVersion) {
    if (!majorVersion.matches("[0-9]{1,20}")) {
      throw new IllegalArgumentException(
          "'%s' is no major version of template '%s': expected a number, such as 1"
              .formatted(majorVersion, template));
    }
    BigInteger major = new BigInteger(majorVersion);
    return new ResourceHandle<>(
        ResourceControl.of(
            world(),
            owner(),
            Kind.TEMPLATE_SYNC,
            "%s %s:%s".formatted(type, template, majorVersion),
            api -> api.syncs().templates().arn(type, template, major),
            api -> api.syncs().templates().status(type, template, major)),
        ResourceSyncStatus::fromValue);
  }

  /**
   * A handle on the sync of an instance of a service, neither of which need exist yet. Its work
   * ends with the deployment that it submits, and ending it ends that.
   */
  public ResourceHandle<ResourceSyncStatus> serviceInstanceSync(String service, String instance) {
    return new ResourceHandle<>(
        ResourceControl.of(
            world(),
            owner(),
            Kind.SERVICE_INSTANCE_SYNC,
            service + "/" + instance,
            api -> api.syncs().services().arn(service, instance),
            api -> api.syncs().services().status(service, instance)),
        ResourceSyncStatus::fromValue);
  }

  /** A handle on the template sync of a branch of a repository, which need not exist yet. */
  public ResourceHandle<RepositorySyncStatus> repositorySync(
      RepositoryProvider provider, String repository, String branch) {
    return repositorySync(provider, repository, branch, SyncType.TEMPLATE_SYNC);
  }

  /** A handle on the sync of a branch of a repository, which need not exist yet. */
  public ResourceHandle<RepositorySyncStatus> repositorySync(
      RepositoryProvider provider, String repository, String branch, SyncType type) {
    TrackedBranch tracked = new TrackedBranch(provider.toString(), repository, branch);
    return new ResourceHandle<>(
        ResourceControl.of(
            world(),
            owner(),
            Kind.REPOSITORY_SYNC,
            "%s (%s)".formatted(tracked, type),
            api -> api.syncs().repositories().arn(tracked, type),
            api -> api.syncs().repositories().status(tracked, type)),
        RepositorySyncStatus::fromValue);
  }
}
