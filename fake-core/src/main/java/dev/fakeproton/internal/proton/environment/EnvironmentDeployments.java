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
                    attempt.spec()));
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
    estate
        .works()
        .turn(record.environment().arn(), DeploymentStatus.CANCELLING.toString(), operation);
    EnvironmentRecord cancelling =
        moved(record, DeploymentStatus.CANCELLING, Optional.empty(), estate.now());
    table.put(cancelling);
    return cancelling;
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

  private void settle(String name, Move move, Outcome outcome, Instant at) {
    EnvironmentRecord record = table.require(name);
    DeploymentStatus status = DeploymentStatus.fromValue(move.to());
    switch (status) {
      case SUCCEEDED -> table.put(succeeded(record, outcome, at));
      case DELETE_COMPLETE -> {
        moved(record, status, outcome.message(), at);
        table.remove(name);
        tags.remove(record.environment().arn());
      }
      case CANCELLED -> table.put(moved(record, status, Optional.of(CANCELLED), at));
      default -> table.put(moved(record, status, outcome.message(), at));
    }
  }

  /** Version and spec change only here: everything else leaves them as they were. */
  private EnvironmentRecord succeeded(EnvironmentRecord record, Outcome outcome, Instant at) {
    Environment old = record.environment();
    Attempt attempt = record.attempt();
    Environment environment =
        old.toBuilder()
            .templateMajorVersion(attempt.version().majorText())
            .templateMinorVersion(attempt.version().minorText())
            .spec(attempt.spec())
            .lastDeploymentSucceededAt(old.lastDeploymentAttemptedAt())
            .lastSucceededDeploymentId(old.lastAttemptedDeploymentId())
            .build();
    List<Output> outputs =
        EnvironmentOutputs.after(record, outcome, ProvisioningMethod.of(environment));
    log.putOut(old.lastAttemptedDeploymentId(), outputs);
    EnvironmentRecord changed = record.with(environment).having(outputs, provisioned.after(record));
    return moved(changed, DeploymentStatus.SUCCEEDED, outcome.message(), at);
  }

  /** The environment and its running deployment move together. */
  private EnvironmentRecord moved(
      EnvironmentRecord record, DeploymentStatus status, Optional<String> message, Instant at) {
    log.move(record.environment().lastAttemptedDeploymentId(), status, message, at);
    return record.with(
        record.environment().toBuilder()
            .deploymentStatus(status)
            .deploymentStatusMessage(message.orElse(null))
            .build());
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
