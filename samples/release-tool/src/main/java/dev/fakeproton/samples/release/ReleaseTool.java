package dev.fakeproton.samples.release;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.ConflictException;
import software.amazon.awssdk.services.proton.model.Deployment;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.DeploymentUpdateType;
import software.amazon.awssdk.services.proton.model.Environment;
import software.amazon.awssdk.services.proton.model.EnvironmentState;
import software.amazon.awssdk.services.proton.model.EnvironmentSummary;
import software.amazon.awssdk.services.proton.model.EnvironmentTemplateFilter;
import software.amazon.awssdk.services.proton.model.EnvironmentTemplateVersion;
import software.amazon.awssdk.services.proton.model.S3ObjectSource;
import software.amazon.awssdk.services.proton.model.TemplateVersionStatus;
import software.amazon.awssdk.services.proton.waiters.ProtonWaiter;

/**
 * Rolls a new minor version of an environment template out: registers and publishes it, then moves
 * one environment after the other to it, and stops at the first that fails.
 */
public final class ReleaseTool {

  private final ProtonClient proton;
  private final ProtonWaiter waiter;

  /**
   * A tool that calls Proton through this client.
   *
   * @param waiter says how often to look, and for how long
   */
  public ReleaseTool(ProtonClient proton, ProtonWaiter waiter) {
    this.proton = proton;
    this.waiter = waiter;
  }

  /**
   * Releases a bundle to every environment of one major version of a template.
   *
   * @param bundle where the template bundle lies
   */
  public Release release(String template, String majorVersion, S3ObjectSource bundle) {
    EnvironmentTemplateVersion version = register(template, majorVersion, bundle);
    if (version.status() != TemplateVersionStatus.DRAFT) {
      return new Release.NotRegistered(
          number(version), explain(version.statusMessage(), version.statusAsString()));
    }
    publish(version);
    return update(environmentsOf(version), version);
  }

  private EnvironmentTemplateVersion register(
      String template, String majorVersion, S3ObjectSource bundle) {
    EnvironmentTemplateVersion begun =
        proton
            .createEnvironmentTemplateVersion(
                r -> r.templateName(template).majorVersion(majorVersion).source(s -> s.s3(bundle)))
            .environmentTemplateVersion();
    untilTheWaiterHasSeenEnough(
        () ->
            waiter.waitUntilEnvironmentTemplateVersionRegistered(
                r ->
                    r.templateName(template)
                        .majorVersion(begun.majorVersion())
                        .minorVersion(begun.minorVersion())));
    return proton
        .getEnvironmentTemplateVersion(
            r ->
                r.templateName(template)
                    .majorVersion(begun.majorVersion())
                    .minorVersion(begun.minorVersion()))
        .environmentTemplateVersion();
  }

  private void publish(EnvironmentTemplateVersion version) {
    proton.updateEnvironmentTemplateVersion(
        r ->
            r.templateName(version.templateName())
                .majorVersion(version.majorVersion())
                .minorVersion(version.minorVersion())
                .status(TemplateVersionStatus.PUBLISHED));
  }

  private List<String> environmentsOf(EnvironmentTemplateVersion version) {
    EnvironmentTemplateFilter ofThisMajorVersion =
        EnvironmentTemplateFilter.builder()
            .templateName(version.templateName())
            .majorVersion(version.majorVersion())
            .build();
    return proton
        .listEnvironmentsPaginator(r -> r.environmentTemplates(ofThisMajorVersion))
        .environments()
        .stream()
        .map(EnvironmentSummary::name)
        .toList();
  }

  private Release update(List<String> environments, EnvironmentTemplateVersion version) {
    for (int done = 0; done < environments.size(); done++) {
      String environment = environments.get(done);
      Optional<String> failure = update(environment, version);
      if (failure.isPresent()) {
        return new Release.Stopped(
            number(version),
            environments.subList(0, done),
            environment,
            failure.get(),
            environments.subList(done + 1, environments.size()));
      }
    }
    return new Release.Completed(number(version), environments);
  }

  /** Why the environment could not be updated; empty if it was. */
  private Optional<String> update(String name, EnvironmentTemplateVersion version) {
    try {
      proton.updateEnvironment(
          r ->
              r.name(name)
                  .deploymentType(DeploymentUpdateType.MINOR_VERSION)
                  .templateMajorVersion(version.majorVersion())
                  .templateMinorVersion(version.minorVersion()));
    } catch (ConflictException refused) {
      if (!isBeingUpdated(name, version)) {
        return Optional.of(refused.awsErrorDetails().errorMessage());
      }
    }
    untilTheWaiterHasSeenEnough(() -> waiter.waitUntilEnvironmentDeployed(r -> r.name(name)));
    Environment environment = proton.getEnvironment(r -> r.name(name)).environment();
    return environment.deploymentStatus() == DeploymentStatus.SUCCEEDED
        ? Optional.empty()
        : Optional.of(
            explain(environment.deploymentStatusMessage(), environment.deploymentStatusAsString()));
  }

  /**
   * Whether the deployment under way is one to this version. UpdateEnvironment takes no client
   * token: if its reply is lost, the SDK asks again, and is refused for what it has begun itself.
   */
  private boolean isBeingUpdated(String name, EnvironmentTemplateVersion version) {
    Environment environment = proton.getEnvironment(r -> r.name(name)).environment();
    Deployment last =
        proton
            .getDeployment(r -> r.environmentName(name).id(environment.lastAttemptedDeploymentId()))
            .deployment();
    EnvironmentState target = last.targetState().environment();
    return last.deploymentStatus() == DeploymentStatus.IN_PROGRESS
        && version.majorVersion().equals(target.templateMajorVersion())
        && version.minorVersion().equals(target.templateMinorVersion());
  }

  /** A waiter that gives up says no more than that: what became of the work, the resource tells. */
  private static void untilTheWaiterHasSeenEnough(Runnable waiting) {
    try {
      waiting.run();
    } catch (SdkClientException gaveUp) {
      // The caller reads the resource next.
    }
  }

  private static String explain(String message, String status) {
    return message == null || message.isEmpty() ? status : message;
  }

  private static String number(EnvironmentTemplateVersion version) {
    return version.majorVersion() + "." + version.minorVersion();
  }
}
