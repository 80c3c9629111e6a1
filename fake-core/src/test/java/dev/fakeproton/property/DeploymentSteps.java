package dev.fakeproton.property;

import static dev.fakeproton.property.Answer.CONFLICT;
import static dev.fakeproton.property.Answer.DENIED;
import static dev.fakeproton.property.Answer.INVALID;
import static dev.fakeproton.property.Answer.NOT_FOUND;

import java.util.Map;
import java.util.Optional;

/** Calls about deployments: their records, and the reports of self-managed ones. */
final class DeploymentSteps {

  private DeploymentSteps() {}

  private static Optional<Deployment> find(ModelAccount estate, int number) {
    return estate.deployments.stream().filter(d -> d.id.number() == number).findFirst();
  }

  /** DeleteDeployment; deployments are numbered in the order of their beginning. */
  record Delete(String account, int deployment) implements Step.Call {

    @Override
    public String operation() {
      return "DeleteDeployment";
    }

    @Override
    public Map<String, Object> members(Ids ids) {
      return Map.of("id", ids.of(new Id("deployment", deployment)));
    }

    @Override
    public Verdict predict(ModelAccount estate) {
      Optional<Deployment> found = find(estate, deployment);
      if (found.isEmpty()) {
        return Verdict.ok(Map::of);
      }
      return found.get().isRunning()
          ? Verdict.refused(INVALID)
          : Verdict.ok(
              () -> {
                estate.deployments.remove(found.get());
                return Map.of("deployment", Matching.Open.ANYTHING);
              });
    }
  }

  /** NotifyResourceDeploymentStatusChange (environments.md 10). */
  record Notify(
      String account,
      String owner,
      Ref resource,
      Optional<String> status,
      Optional<Integer> deployment)
      implements Step.Call {

    @Override
    public String operation() {
      return "NotifyResourceDeploymentStatusChange";
    }

    @Override
    public Map<String, Object> members(Ids ids) {
      return Members.of(
          "resourceArn", resource.arn(owner),
          "status", status,
          "deploymentId", deployment.map(number -> ids.of(new Id("deployment", number))));
    }

    @Override
    public Verdict predict(ModelAccount estate) {
      ModelAccount there = estate.model.account(owner);
      Optional<Target> found = there.target(resource);
      if (found.isEmpty()) {
        return Verdict.refused(NOT_FOUND);
      }
      Target own = found.get();
      if (!account.equals(owner) && !isBehind(there, own)) {
        return Verdict.refused(DENIED);
      }
      if (!own.selfManaged()) {
        return Verdict.refused(INVALID);
      }
      Optional<Verdict> misnamed = deployment.flatMap(number -> misnamed(there, own, number));
      if (misnamed.isPresent()) {
        return misnamed.get();
      }
      return status.isEmpty() ? Verdict.done(() -> {}) : report(own, status.get());
    }

    private boolean isBehind(ModelAccount there, Target own) {
      Object environment = own.deploymentNames().get("environmentName");
      ModelEnvironment host = there.environments.get(environment);
      return host != null
          && host.connection != null
          && host.connection.request.account().equals(account);
    }

    /** The verdict on a deployment that is not the one to report of (10.2 N14). */
    private Optional<Verdict> misnamed(ModelAccount there, Target own, int number) {
      Optional<Deployment> named = find(there, number).filter(d -> d.target == own);
      boolean repeated =
          named
              .filter(d -> d.id.equals(own.attempted) && !d.isRunning())
              .filter(d -> status.equals(Optional.of(d.status())))
              .isPresent();
      if (repeated) {
        return Optional.of(Verdict.done(() -> {}));
      }
      // The last success is known by its id, also when its record has been deleted.
      boolean current =
          own.begun
              ? named.filter(d -> d == own.running).isPresent()
              : own.status.equals("SUCCEEDED") && own.succeeded.number() == number;
      if (current) {
        return Optional.empty();
      }
      return Optional.of(Verdict.refused(named.isPresent() ? CONFLICT : NOT_FOUND));
    }

    private static Verdict report(Target own, String status) {
      if (!own.begun) {
        return Verdict.refused(CONFLICT);
      }
      return Verdict.done(
          () -> {
            switch (status) {
              case "SUCCEEDED" -> own.push(Push.SUCCEED);
              case "FAILED" -> {
                own.push(Push.FAIL);
                // The report gives no reason.
                own.message = null;
              }
              default -> {}
            }
          });
    }
  }
}
