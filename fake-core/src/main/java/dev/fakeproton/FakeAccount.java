package dev.fakeproton;

import dev.fakeproton.internal.client.SdkClients;
import dev.fakeproton.internal.proton.ProtonApi;
import dev.fakeproton.internal.proton.sync.TrackedBranch;
import dev.fakeproton.internal.proton.template.TemplateVersions;
import dev.fakeproton.internal.proton.template.VersionNumber;
import dev.fakeproton.internal.store.Owner;
import dev.fakeproton.internal.world.ResourceControl;
import dev.fakeproton.internal.world.World;
import java.math.BigInteger;
import java.net.URI;
import java.util.function.Function;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.proton.ProtonAsyncClient;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.RepositoryProvider;
import software.amazon.awssdk.services.proton.model.RepositorySyncStatus;
import software.amazon.awssdk.services.proton.model.ResourceSyncStatus;
import software.amazon.awssdk.services.proton.model.SyncType;
import software.amazon.awssdk.services.proton.model.TemplateType;
import software.amazon.awssdk.services.proton.model.TemplateVersionStatus;
import software.amazon.awssdk.services.proton.waiters.ProtonAsyncWaiter;
import software.amazon.awssdk.services.proton.waiters.ProtonWaiter;

/**
 * One account of a fake, in one region: clients that call as it, and handles on what it owns.
 *
 * <p>Accounts need no set-up: every twelve digits are an account. Thread-safe.
 */
public final class FakeAccount {

  private final World world;
  private final Owner owner;
  private final OpenClients openClients;
  private final URI endpoint;

  FakeAccount(World world, Owner owner, URI endpoint, OpenClients openClients) {
    this.world = world;
    this.owner = owner;
    this.endpoint = endpoint;
    this.openClients = openClients;
  }

  /** The same account in another region. */
  public FakeAccount in(Region region) {
    return new FakeAccount(world, new Owner(owner.account(), region.id()), endpoint, openClients);
  }

  /** A new client that calls as this account; the fake closes it. */
  public ProtonClient client() {
    return openClients.closing(new SdkClients(endpoint, owner).client());
  }

  /** A new asynchronous client that calls as this account; the fake closes it. */
  public ProtonAsyncClient asyncClient() {
    return openClients.closing(new SdkClients(endpoint, owner).asyncClient());
  }

  /** A new waiter that polls as this account, every few milliseconds; the fake closes it. */
  public ProtonWaiter waiter() {
    return openClients.closing(SdkClients.waiter(client()));
  }

  /** A new asynchronous waiter that polls as this account; the fake closes it. */
  public ProtonAsyncWaiter asyncWaiter() {
    return openClients.closing(SdkClients.asyncWaiter(asyncClient()));
  }

  /** A handle on the environment of this name, which need not exist yet. */
  public ResourceHandle<DeploymentStatus> environment(String name) {
    return new ResourceHandle<>(
        new ResourceControl(
            world,
            owner,
            Kind.ENVIRONMENT,
            name,
            api -> api.environments().arn(name),
            api -> api.environments().status(name)),
        DeploymentStatus::fromValue);
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
        new ResourceControl(
            world,
            owner,
            kind,
            template + ":" + version,
            api -> versions.apply(api).arn(template, number),
            api -> versions.apply(api).status(template, number)),
        TemplateVersionStatus::fromValue);
  }

  /** A repository of this account and region, which a test pushes to; it needs no link. */
  public FakeRepository repository(RepositoryProvider provider, String name) {
    return new FakeRepository(world, owner, provider, name);
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
        new ResourceControl(
            world,
            owner,
            Kind.TEMPLATE_SYNC,
            "%s %s:%s".formatted(type, template, majorVersion),
            api -> api.syncs().templates().arn(type, template, major),
            api -> api.syncs().templates().status(type, template, major)),
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
        new ResourceControl(
            world,
            owner,
            Kind.REPOSITORY_SYNC,
            "%s (%s)".formatted(tracked, type),
            api -> api.syncs().repositories().arn(tracked, type),
            api -> api.syncs().repositories().status(tracked, type)),
        RepositorySyncStatus::fromValue);
  }

  /** For messages: account and region. */
  @Override
  public String toString() {
    return owner.toString();
  }
}
