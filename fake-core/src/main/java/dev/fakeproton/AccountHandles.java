package dev.fakeproton;

import dev.fakeproton.internal.given.Chain;
import dev.fakeproton.internal.proton.sync.TrackedBranch;
import dev.fakeproton.internal.world.RepositoryControl;
import dev.fakeproton.internal.world.ResourceControl;
import dev.fakeproton.internal.world.ResourceControls;
import dev.fakeproton.internal.world.World;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.RepositoryProvider;
import software.amazon.awssdk.services.proton.model.RepositorySyncStatus;
import software.amazon.awssdk.services.proton.model.ResourceSyncStatus;
import software.amazon.awssdk.services.proton.model.ServiceStatus;
import software.amazon.awssdk.services.proton.model.SyncType;
import software.amazon.awssdk.services.proton.model.TemplateType;
import software.amazon.awssdk.services.proton.model.TemplateVersionStatus;

/** Handles on the resources of one account in one region, none of which need exist yet. */
abstract class AccountHandles extends AccountClients {

  abstract World world();

  private ResourceControls controls() {
    return new ResourceControls(world(), owner());
  }

  /** Makes what a test finds in this account and region, in a line. */
  public Given given() {
    return new Given(Chain.empty(world(), owner()));
  }

  /** A handle on the environment of this name, which need not exist yet. */
  public ResourceHandle<DeploymentStatus> environment(String name) {
    return deployed(controls().environment(name));
  }

  /**
   * A handle on a service, which need not exist yet. What is under way on a service is the work on
   * its instances and its pipeline: {@code step()} makes one move of each, {@code succeed()} makes
   * moves until the service has settled, {@code fail(why)} lets fail what is under way now.
   */
  public ResourceHandle<ServiceStatus> service(String name) {
    return new ResourceHandle<>(controls().service(name), ServiceStatus::fromValue);
  }

  /** A handle on an instance of a service, which need not exist yet. */
  public ResourceHandle<DeploymentStatus> serviceInstance(String service, String name) {
    return deployed(controls().serviceInstance(service, name));
  }

  /** A handle on the pipeline of a service, which need not exist yet. */
  public ResourceHandle<DeploymentStatus> pipeline(String service) {
    return deployed(controls().pipeline(service));
  }

  /** A handle on the component of this name, which need not exist yet. */
  public ResourceHandle<DeploymentStatus> component(String name) {
    return deployed(controls().component(name));
  }

  private static ResourceHandle<DeploymentStatus> deployed(ResourceControl control) {
    return new ResourceHandle<>(control, DeploymentStatus::fromValue);
  }

  /**
   * A handle on a version of an environment template, which need not exist yet.
   *
   * @param version such as {@code 1.0}
   * @throws IllegalArgumentException if {@code version} is no version number
   */
  public ResourceHandle<TemplateVersionStatus> environmentTemplateVersion(
      String template, String version) {
    return new ResourceHandle<>(
        controls().environmentTemplateVersion(template, version), TemplateVersionStatus::fromValue);
  }

  /**
   * A handle on a version of a service template, which need not exist yet.
   *
   * @param version such as {@code 1.0}
   * @throws IllegalArgumentException if {@code version} is no version number
   */
  public ResourceHandle<TemplateVersionStatus> serviceTemplateVersion(
      String template, String version) {
    return new ResourceHandle<>(
        controls().serviceTemplateVersion(template, version), TemplateVersionStatus::fromValue);
  }

  /** A repository of this account and region, which a test pushes to; it needs no link. */
  public FakeRepository repository(RepositoryProvider provider, String name) {
    return new FakeRepository(new RepositoryControl(world(), owner(), provider.toString(), name));
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
    return new ResourceHandle<>(
        controls().templateSync(type, template, majorVersion), ResourceSyncStatus::fromValue);
  }

  /**
   * A handle on the sync of an instance of a service, neither of which need exist yet. Its work
   * ends with the deployment that it submits, and ending it ends that.
   */
  public ResourceHandle<ResourceSyncStatus> serviceInstanceSync(String service, String instance) {
    return new ResourceHandle<>(
        controls().serviceInstanceSync(service, instance), ResourceSyncStatus::fromValue);
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
        controls().repositorySync(tracked, type), RepositorySyncStatus::fromValue);
  }
}
