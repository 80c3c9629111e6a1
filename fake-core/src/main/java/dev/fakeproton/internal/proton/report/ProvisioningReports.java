package dev.fakeproton.internal.proton.report;

import static software.amazon.awssdk.services.proton.model.ResourceDeploymentStatus.FAILED;
import static software.amazon.awssdk.services.proton.model.ResourceDeploymentStatus.IN_PROGRESS;
import static software.amazon.awssdk.services.proton.model.ResourceDeploymentStatus.SUCCEEDED;

import dev.fakeproton.internal.lifecycle.Move;
import dev.fakeproton.internal.lifecycle.Outcome;
import dev.fakeproton.internal.lifecycle.Trigger;
import dev.fakeproton.internal.lifecycle.Work;
import dev.fakeproton.internal.proton.deployment.DeploymentTarget;
import dev.fakeproton.internal.proton.deployment.Outputs;
import dev.fakeproton.internal.proton.deployment.ProvisioningMethod;
import dev.fakeproton.internal.proton.deployment.Reportable;
import dev.fakeproton.internal.proton.estate.Estate;
import dev.fakeproton.internal.proton.estate.Refusal;
import dev.fakeproton.internal.store.Owner;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.NotifyResourceDeploymentStatusChangeRequest;
import software.amazon.awssdk.services.proton.model.NotifyResourceDeploymentStatusChangeResponse;
import software.amazon.awssdk.services.proton.model.Output;
import software.amazon.awssdk.services.proton.model.ResourceDeploymentStatus;

/**
 * NotifyResourceDeploymentStatusChange: what the customer's automation reports of deployments
 * (specification: environments.md 10, whose rules the comments name).
 */
public final class ProvisioningReports {

  private static final String OPERATION = "NotifyResourceDeploymentStatusChange";

  private static final Pattern DEPLOYABLE =
      Pattern.compile(
          "arn:[^:]*:proton:[^:]*:\\d{12}:(environment/[^/]+|component/[^/]+|service/[^/]+/(pipeline|service-instance/[^/]+))");

  private final Estate estate;
  private final ReportDirectory directory;

  /** Reports on what this directory finds. */
  public ProvisioningReports(Estate estate, ReportDirectory directory) {
    this.estate = estate;
    this.directory = directory;
  }

  /** NotifyResourceDeploymentStatusChange. */
  public NotifyResourceDeploymentStatusChangeResponse notify(
      NotifyResourceDeploymentStatusChangeRequest request) {
    String arn = request.resourceArn();
    if (!DEPLOYABLE.matcher(arn).matches()) {
      throw Refusal.invalid(
          "%s is of a kind that is not deployed. Report on environments, service instances, service pipelines and components."
              .formatted(arn));
    }
    ReportDirectory.Found found =
        directory
            .find(arn)
            .filter(resource -> resource.owner().region().equals(estate.owner().region()))
            .orElseThrow(() -> Refusal.notFound("The requested resource does not exist: " + arn));
    checkCaller(found.owner(), found.reportable().target());
    take(found.reportable(), Report.of(request));
    return NotifyResourceDeploymentStatusChangeResponse.builder().build();
  }

  /** N3: the owner, or the account that the infrastructure is in. */
  private void checkCaller(Owner owner, DeploymentTarget<?> target) {
    String caller = estate.owner().account();
    if (!owner.account().equals(caller)
        && !target.infrastructureAccount().equals(Optional.of(caller))) {
      throw Refusal.accessDenied(
          "Account %s may not report on %s: neither does it own the resource, nor is the infrastructure in it."
              .formatted(caller, target.arn()));
    }
  }

  /** What a request says; of outputs with the same key the last one counts (N17). */
  private record Report(
      Optional<String> deploymentId,
      Optional<ResourceDeploymentStatus> status,
      Optional<Map<String, String>> outputs,
      Optional<String> message) {

    static Report of(NotifyResourceDeploymentStatusChangeRequest request) {
      Map<String, String> outputs = new LinkedHashMap<>();
      for (Output output : request.outputs()) {
        outputs.put(output.key(), output.valueString());
      }
      return new Report(
          Optional.ofNullable(request.deploymentId()),
          Optional.ofNullable(request.status()),
          request.hasOutputs() ? Optional.of(outputs) : Optional.empty(),
          Optional.ofNullable(request.statusMessage()));
    }

    boolean saysNothing() {
      return status.isEmpty() && outputs.isEmpty() && message.isEmpty();
    }

    Optional<List<Output>> outputList() {
      return outputs.map(Outputs::of);
    }
  }

  private <T extends DeploymentTarget<T>> void take(Reportable<T> on, Report report) {
    T target = on.target();
    checkMethod(target);
    if (isRepeated(on, report)) {
      return;
    }
    checkDeployment(on, report);
    if (report.saysNothing()) {
      return;
    }
    switch (target.status()) {
      case IN_PROGRESS, CANCELLING, DELETE_IN_PROGRESS -> takeOfRunning(on, report);
      case SUCCEEDED -> takeOfSucceeded(on, report);
      default -> throw notRunning(target);
    }
  }

  /** N13. */
  private static void checkMethod(DeploymentTarget<?> target) {
    if (target.method() != ProvisioningMethod.SELF_MANAGED
        && target.method() != ProvisioningMethod.CODEBUILD) {
      throw Refusal.invalid(
          "%s is provisioned by Proton itself (%s), so nobody reports on it. Reports are for self-managed and CodeBuild provisioning."
              .formatted(target.arn(), target.method()));
    }
  }

  /** N14a: the automation tries again what it has reported before. */
  private static <T extends DeploymentTarget<T>> boolean isRepeated(
      Reportable<T> on, Report report) {
    return report
        .deploymentId()
        .filter(id -> on.target().standing().attemptedId().equals(Optional.of(id)))
        .flatMap(on.engine()::recordedStatus)
        .filter(recorded -> report.status().filter(sent -> isEnd(sent, recorded)).isPresent())
        .isPresent();
  }

  private static boolean isEnd(ResourceDeploymentStatus sent, DeploymentStatus recorded) {
    return switch (recorded) {
      case SUCCEEDED -> sent == SUCCEEDED;
      case FAILED, DELETE_FAILED -> sent == FAILED;
      default -> false;
    };
  }

  /** N14: a report on another deployment than the one that counts now. */
  private static <T extends DeploymentTarget<T>> void checkDeployment(
      Reportable<T> on, Report report) {
    T target = on.target();
    Optional<String> current =
        isRunning(target) ? target.standing().attemptedId() : target.standing().succeededId();
    report
        .deploymentId()
        .filter(id -> !current.equals(Optional.of(id)))
        .ifPresent(
            id -> {
              if (on.engine().hasDeployment(target, id)) {
                throw Refusal.conflict(
                    "Deployment %s of %s is over. The one to report on is %s."
                        .formatted(id, target.arn(), current.orElse("none")));
              }
              throw Refusal.notFound("%s has no deployment %s.".formatted(target.arn(), id));
            });
  }

  private static boolean isRunning(DeploymentTarget<?> target) {
    return target.isDeploying() || target.status() == DeploymentStatus.DELETE_IN_PROGRESS;
  }

  /** N4 to N8, N11, N12: once a deployment is being undone, that it goes on is no news. */
  private <T extends DeploymentTarget<T>> void takeOfRunning(Reportable<T> on, Report report) {
    T target = on.target();
    if (!on.engine().hasBegun(target)) {
      throw notBegun(target);
    }
    boolean decides = target.method() == ProvisioningMethod.SELF_MANAGED;
    Optional<Trigger> trigger = report.status().flatMap(ProvisioningReports::trigger);
    if (decides && trigger.isPresent()) {
      end(target, trigger.get(), report);
    } else if (target.status() == DeploymentStatus.IN_PROGRESS
        || !report.status().equals(Optional.of(IN_PROGRESS))) {
      on.engine().note(target, report.outputList(), report.message());
    }
  }

  private static Optional<Trigger> trigger(ResourceDeploymentStatus status) {
    if (status == SUCCEEDED) {
      return Optional.of(Trigger.SUCCEED);
    }
    return status == FAILED ? Optional.of(Trigger.FAIL) : Optional.empty();
  }

  /** The outputs of a failure are ignored (N5). */
  private void end(DeploymentTarget<?> target, Trigger trigger, Report report) {
    Work work = estate.works().underWay(target.arn()).orElseThrow();
    Move move = work.lifecycle().move(work.state(), trigger).orElseThrow();
    Optional<Map<String, String>> outputs =
        work.lifecycle().mayPutOut(move) ? report.outputs() : Optional.empty();
    estate.works().make(work, move, new Outcome(report.message(), outputs), OPERATION);
  }

  /** N9 and N10. */
  private static <T extends DeploymentTarget<T>> void takeOfSucceeded(
      Reportable<T> on, Report report) {
    T target = on.target();
    if (report.status().isPresent()) {
      throw notRunning(target);
    }
    on.engine().amend(target, report.outputList(), report.message());
  }

  private static RuntimeException notBegun(DeploymentTarget<?> target) {
    return Refusal.conflict(
        "%s is %s, but its own deployment has not begun: it follows others of its service."
            .formatted(target.arn(), target.status()));
  }

  private static RuntimeException notRunning(DeploymentTarget<?> target) {
    return Refusal.conflict(
        "%s is %s: no deployment is running that could be reported on. Outputs alone can be reported of one that has SUCCEEDED."
            .formatted(target.arn(), target.status()));
  }
}
