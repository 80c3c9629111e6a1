package dev.fakeproton.internal.proton.environment;

import dev.fakeproton.Kind;
import dev.fakeproton.internal.lifecycle.Lifecycle;
import dev.fakeproton.internal.lifecycle.Move;
import dev.fakeproton.internal.lifecycle.Outcome;
import dev.fakeproton.internal.proton.deployment.DeploymentLog;
import dev.fakeproton.internal.proton.estate.Estate;
import dev.fakeproton.internal.proton.tag.TagTable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.proton.model.Deployment;
import software.amazon.awssdk.services.proton.model.DeploymentState;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.DeploymentTargetResourceType;
import software.amazon.awssdk.services.proton.model.Environment;
import software.amazon.awssdk.services.proton.model.EnvironmentState;
import software.amazon.awssdk.services.proton.model.Output;

/**
 * Starts the work on environments and carries out what comes of it (specification: environments.md
 * 4.2 and 8.2).
 */
final class EnvironmentDeployments {

  /** The text of the real service after a cancel. */
  private static final String CANCELLED = "User initiated cancellation.";

  private final Estate estate;
  private final EnvironmentTable table;
  private final DeploymentLog log;
  private final TagTable tags;
  private final ProvisionedResources provisioned;

  EnvironmentDeployments(Estate estate, EnvironmentTable table, DeploymentLog log, TagTable tags) {
    this.estate = estate;
    this.table = table;
    this.log = log;
    this.tags = tags;
    this.provisioned = new ProvisionedResources(estate);
  }

  /** Starts the deployment that the record's attempt describes, and stores the record. */
  EnvironmentRecord deploy(EnvironmentRecord record, String operation) {
    Instant now = estate.now();
    Attempt attempt = record.attempt();
    Deployment.Builder draft =
        draft(record, DeploymentStatus.IN_PROGRESS)
            .createdAt(now)
            .targetState(
                state(
                    record,
                    attempt.version().majorText(),
                    attempt.version().minorText(),
                    attempt.spec().text()));
    Environment environment =
        record.environment().toBuilder()
            .deploymentStatus(DeploymentStatus.IN_PROGRESS)
            .deploymentStatusMessage(null)
            .lastDeploymentAttemptedAt(now)
            .lastAttemptedDeploymentId(log.begin(draft))
            .build();
    return begin(record, environment, operation);
  }

  /** Starts the deletion; the time of the last attempted deployment stays. */
  EnvironmentRecord delete(EnvironmentRecord record, String operation) {
    Deployment.Builder draft =
        draft(record, DeploymentStatus.DELETE_IN_PROGRESS).createdAt(estate.now());
    Environment environment =
        record.environment().toBuilder()
            .deploymentStatus(DeploymentStatus.DELETE_IN_PROGRESS)
            .deploymentStatusMessage(null)
            .lastAttemptedDeploymentId(log.begin(draft))
            .build();
    return begin(record, environment, operation);
  }

  /** Asks the running deployment to stop. */
  EnvironmentRecord cancel(EnvironmentRecord record, String operation) {
    DeploymentStatus cancelling = DeploymentStatus.CANCELLING;
    estate.works().turn(record.environment().arn(), cancelling.toString(), operation);
    log.move(record.deploymentId(), cancelling, Optional.empty(), estate.now());
    EnvironmentRecord changed = record.in(cancelling, Optional.empty());
    table.put(changed);
    return changed;
  }

  private EnvironmentRecord begin(
      EnvironmentRecord record, Environment environment, String operation) {
    EnvironmentRecord begun = record.with(environment);
    table.put(begun);
    estate
        .works()
        .begin(
            Kind.ENVIRONMENT,
            environment.arn(),
            Lifecycle.DEPLOYMENT,
            Optional.ofNullable(record.environment().deploymentStatusAsString()),
            environment.deploymentStatusAsString(),
            operation,
            (move, outcome, at) -> settle(environment.name(), move, outcome, at));
    return begun;
  }

  /** The environment and its running deployment move together. */
  private void settle(String name, Move move, Outcome outcome, Instant at) {
    EnvironmentRecord record = table.require(name);
    DeploymentStatus status = DeploymentStatus.fromValue(move.to());
    Optional<String> message =
        status == DeploymentStatus.CANCELLED ? Optional.of(CANCELLED) : outcome.message();
    log.move(record.deploymentId(), status, message, at);
    switch (status) {
      case SUCCEEDED -> table.put(succeeded(record, outcome).in(status, message));
      case DELETE_COMPLETE -> {
        table.remove(name);
        tags.remove(record.environment().arn());
        estate.works().retire(record.environment().arn());
      }
      default -> table.put(record.in(status, message));
    }
  }

  /** Version and spec change only here: everything else leaves them as they were. */
  private EnvironmentRecord succeeded(EnvironmentRecord record, Outcome outcome) {
    Environment old = record.environment();
    Attempt attempt = record.attempt();
    Environment environment =
        old.toBuilder()
            .templateMajorVersion(attempt.version().majorText())
            .templateMinorVersion(attempt.version().minorText())
            .spec(attempt.spec().text())
            .lastDeploymentSucceededAt(old.lastDeploymentAttemptedAt())
            .lastSucceededDeploymentId(record.deploymentId())
            .build();
    List<Output> outputs = EnvironmentOutputs.after(record, outcome);
    log.putOut(record.deploymentId(), outputs);
    return record
        .with(environment)
        .having(
            new Deployed(attempt.version(), attempt.spec(), outputs, provisioned.after(record)));
  }

  private static Deployment.Builder draft(EnvironmentRecord record, DeploymentStatus status) {
    Environment environment = record.environment();
    Deployment.Builder draft =
        Deployment.builder()
            .deploymentStatus(status)
            .environmentName(environment.name())
            .targetArn(environment.arn())
            .targetResourceCreatedAt(environment.createdAt())
            .targetResourceType(DeploymentTargetResourceType.ENVIRONMENT)
            .lastAttemptedDeploymentId(environment.lastAttemptedDeploymentId())
            .lastSucceededDeploymentId(environment.lastSucceededDeploymentId());
    record
        .versionInUse()
        .ifPresent(
            number ->
                draft.initialState(
                    state(record, number.majorText(), number.minorText(), environment.spec())));
    return draft;
  }

  private static DeploymentState state(
      EnvironmentRecord record, String major, String minor, String spec) {
    return DeploymentState.fromEnvironment(
        EnvironmentState.builder()
            .templateName(record.environment().templateName())
            .templateMajorVersion(major)
            .templateMinorVersion(minor)
            .spec(spec)
            .build());
  }
}
