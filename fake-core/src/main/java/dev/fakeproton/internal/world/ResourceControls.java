package dev.fakeproton.internal.world;

import dev.fakeproton.Kind;
import dev.fakeproton.internal.proton.ProtonApi;
import dev.fakeproton.internal.proton.sync.TrackedBranch;
import dev.fakeproton.internal.proton.template.TemplateVersions;
import dev.fakeproton.internal.proton.template.VersionNumber;
import dev.fakeproton.internal.store.Owner;
import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.proton.model.SyncType;
import software.amazon.awssdk.services.proton.model.TemplateType;

/**
 * Finds what a test can do with the resources of one owner, by kind and name; none need exist.
 *
 * @param world the world they are in
 * @param owner the account and region
 */
public record ResourceControls(World world, Owner owner) {

  /** Of an environment. */
  public ResourceControl environment(String name) {
    return control(
        Kind.ENVIRONMENT,
        name,
        api -> api.environments().arn(name),
        api -> api.environments().status(name),
        api -> api.environments().statusMessage(name));
  }

  /** Of a service, which is worked on through its parts. */
  public ResourceControl service(String name) {
    return new ResourceControl(
        world,
        owner,
        Kind.SERVICE,
        name,
        api -> api.services().arn(name),
        api -> api.services().status(name),
        api -> api.services().arnsAtWork(name),
        api -> api.services().statusMessage(name));
  }

  /** Of an instance of a service. */
  public ResourceControl serviceInstance(String service, String name) {
    return control(
        Kind.SERVICE_INSTANCE,
        service + "/" + name,
        api -> api.serviceInstances().arn(service, name),
        api -> api.serviceInstances().status(service, name),
        api -> api.serviceInstances().statusMessage(service, name));
  }

  /** Of the pipeline of a service. */
  public ResourceControl pipeline(String service) {
    return control(
        Kind.SERVICE_PIPELINE,
        service,
        api -> api.servicePipelines().arn(service),
        api -> api.servicePipelines().status(service),
        api -> api.servicePipelines().statusMessage(service));
  }

  /** Of a component. */
  public ResourceControl component(String name) {
    return control(
        Kind.COMPONENT,
        name,
        api -> api.components().arn(name),
        api -> api.components().status(name),
        api -> api.components().statusMessage(name));
  }

  /**
   * Of a version of an environment template.
   *
   * @throws IllegalArgumentException if {@code version} is no version number
   */
  public ResourceControl environmentTemplateVersion(String template, String version) {
    return templateVersion(
        Kind.ENVIRONMENT_TEMPLATE_VERSION,
        template,
        version,
        api -> api.environmentTemplateVersions().versions());
  }

  /**
   * Of a version of a service template.
   *
   * @throws IllegalArgumentException if {@code version} is no version number
   */
  public ResourceControl serviceTemplateVersion(String template, String version) {
    return templateVersion(
        Kind.SERVICE_TEMPLATE_VERSION,
        template,
        version,
        api -> api.serviceTemplateVersions().versions());
  }

  private ResourceControl templateVersion(
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
    return control(
        kind,
        template + ":" + version,
        api -> versions.apply(api).arn(template, number),
        api -> versions.apply(api).status(template, number),
        api -> versions.apply(api).statusMessage(template, number));
  }

  /**
   * Of the sync of a major version of a template.
   *
   * @throws IllegalArgumentException if {@code majorVersion} is no number
   */
  public ResourceControl templateSync(TemplateType type, String template, String majorVersion) {
    if (!majorVersion.matches("[0-9]{1,20}")) {
      throw new IllegalArgumentException(
          "'%s' is no major version of template '%s': expected a number, such as 1"
              .formatted(majorVersion, template));
    }
    BigInteger major = new BigInteger(majorVersion);
    return control(
        Kind.TEMPLATE_SYNC,
        "%s %s:%s".formatted(type, template, majorVersion),
        api -> api.syncs().templates().arn(type, template, major),
        api -> api.syncs().templates().status(type, template, major),
        api -> api.syncs().templates().statusMessage(type, template, major));
  }

  /** Of the sync of an instance of a service. */
  public ResourceControl serviceInstanceSync(String service, String instance) {
    return control(
        Kind.SERVICE_INSTANCE_SYNC,
        service + "/" + instance,
        api -> api.syncs().services().arn(service, instance),
        api -> api.syncs().services().status(service, instance),
        api -> api.syncs().services().statusMessage(service, instance));
  }

  /** Of the sync of a branch of a repository. */
  public ResourceControl repositorySync(TrackedBranch branch, SyncType type) {
    return control(
        Kind.REPOSITORY_SYNC,
        "%s (%s)".formatted(branch, type),
        api -> api.syncs().repositories().arn(branch, type),
        api -> api.syncs().repositories().status(branch, type),
        api -> api.syncs().repositories().statusMessage(branch, type));
  }

  private ResourceControl control(
      Kind kind,
      String name,
      Function<ProtonApi, String> arn,
      Function<ProtonApi, Optional<String>> status,
      Function<ProtonApi, Optional<String>> message) {
    return ResourceControl.of(world, owner, kind, name, arn, status, message);
  }
}
