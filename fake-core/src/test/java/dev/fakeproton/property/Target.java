package dev.fakeproton.property;

import static dev.fakeproton.property.Matching.Open.SOME_TEXT;

import java.util.Map;
import java.util.TreeMap;

/**
 * What is deployed: an environment, instance, pipeline or component, with the state machine that
 * they share (README.md "DeploymentStatus", environments.md 4).
 */
abstract class Target {

  final ModelAccount account;
  final String arn;
  final String type;
  final Matching.Time createdAt;
  final Map<String, String> tags = new TreeMap<>();
  String status;
  Object message;
  Version version;
  Object spec;
  Matching.Time attemptedAt;
  Matching.Time succeededAt;
  Id attempted;
  Id succeeded;

  /** What the newest attempt deploys. */
  Version wanted;

  Object wantedSpec;
  Deployment running;

  /** Whether a move can be made: work that waits for other work has not begun. */
  boolean begun;

  /** Whether the work under way was started by the target's own update. */
  boolean ownUpdate;

  private boolean doomed;

  Target(ModelAccount account, String arn, String type) {
    this.account = account;
    this.arn = arn;
    this.type = type;
    this.createdAt = account.model.time();
  }

  abstract boolean selfManaged();

  abstract Map<String, Object> deploymentNames();

  /** Removes a target whose deletion is complete from the estate. */
  abstract void vanish();

  /** Is told when work has ended. */
  abstract void settled(boolean succeeded);

  /** Whether work that begins now must fail. */
  boolean isDoomed() {
    return false;
  }

  boolean isDeploying() {
    return status.equals("IN_PROGRESS") || status.equals("CANCELLING");
  }

  boolean isBusy() {
    return isDeploying() || status.startsWith("DELETE");
  }

  boolean everSucceeded() {
    return succeeded != null;
  }

  boolean uses(Version number) {
    return number.equals(version) || (isDeploying() && number.equals(wanted));
  }

  void open(Version to, Object newSpec, boolean own) {
    wanted = to;
    wantedSpec = newSpec;
    ownUpdate = own;
    record("IN_PROGRESS");
    attemptedAt = account.model.time();
  }

  void begin() {
    begun = true;
    doomed = isDoomed();
  }

  void deploy(Version to, Object newSpec, boolean own) {
    open(to, newSpec, own);
    begin();
  }

  void delete() {
    record("DELETE_IN_PROGRESS");
    ownUpdate = false;
    begin();
  }

  private void record(String newStatus) {
    running =
        new Deployment(account.model.newId("deployment"), this, newStatus, account.model.time());
    account.deployments.add(0, running);
    attempted = running.id;
    change(newStatus, null);
  }

  void change(String newStatus, Object newMessage) {
    status = newStatus;
    message = newMessage;
    statusChanged();
  }

  void statusChanged() {}

  void cancel() {
    running.move("CANCELLING", account.model.time());
    change("CANCELLING", null);
  }

  /** Makes a move. Tells whether it is possible. */
  boolean push(Push push) {
    if (!begun || (push == Push.CLOSE && !(isDeploying() && selfManaged()))) {
      return false;
    }
    switch (status) {
      case "IN_PROGRESS" -> pushDeployment(push);
      case "CANCELLING" -> pushCancellation(push);
      default -> pushDeletion(push);
    }
    return true;
  }

  private void pushDeployment(Push push) {
    if (push == Push.CLOSE) {
      settle("CANCELLED", "Pull request was closed.");
    } else if (push == Push.FAIL || (push == Push.STEP && doomed)) {
      settle("FAILED", push == Push.FAIL ? Model.WHY : SOME_TEXT);
    } else {
      succeed(null);
    }
  }

  private void pushCancellation(Push push) {
    switch (push) {
      case STEP, CLOSE -> settle("CANCELLED", "User initiated cancellation.");
      case FAIL -> settle("FAILED", Model.WHY);
      case SUCCEED -> succeed(null);
    }
  }

  private void pushDeletion(Push push) {
    if (push == Push.FAIL || (push == Push.STEP && doomed)) {
      settle("DELETE_FAILED", push == Push.FAIL ? Model.WHY : SOME_TEXT);
    } else {
      begun = false;
      running.move("DELETE_COMPLETE", account.model.time());
      vanish();
      settled(true);
    }
  }

  void succeed(Object newMessage) {
    version = wanted;
    spec = wantedSpec;
    succeededAt = attemptedAt;
    succeeded = running.id;
    settle("SUCCEEDED", newMessage);
  }

  void settle(String to, Object newMessage) {
    begun = false;
    running.move(to, account.model.time());
    change(to, newMessage);
    settled(to.equals("SUCCEEDED"));
  }

  Map<String, Object> deploymentMembers() {
    return Members.of(
        "arn", arn,
        "createdAt", createdAt,
        "deploymentStatus", status,
        "deploymentStatusMessage", message,
        "lastDeploymentAttemptedAt", attemptedAt,
        "lastDeploymentSucceededAt", succeededAt,
        "lastAttemptedDeploymentId", attempted,
        "lastSucceededDeploymentId", succeeded,
        "templateMajorVersion", version == null ? null : String.valueOf(version.major()),
        "templateMinorVersion", version == null ? null : String.valueOf(version.minor()));
  }
}
