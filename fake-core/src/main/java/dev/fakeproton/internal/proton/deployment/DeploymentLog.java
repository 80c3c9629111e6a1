package dev.fakeproton.internal.proton.deployment;

import dev.fakeproton.internal.proton.estate.Estate;
import dev.fakeproton.internal.proton.estate.ExistingResource;
import dev.fakeproton.internal.store.Page;
import dev.fakeproton.internal.store.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.proton.model.Deployment;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.Output;

/**
 * The deployment records of one account in one region: one per target whenever work on it starts.
 *
 * <p>Records outlive their targets; only DeleteDeployment removes them.
 */
public final class DeploymentLog {

  private static final Set<DeploymentStatus> RUNNING =
      Set.of(
          DeploymentStatus.IN_PROGRESS,
          DeploymentStatus.CANCELLING,
          DeploymentStatus.DELETE_IN_PROGRESS);

  private final Estate estate;
  private final Table<String, DeploymentRecord> records;
  private final Table.Index<DeploymentRecord> byNames;

  /** An empty log. */
  public DeploymentLog(Estate estate) {
    this.records =
        estate
            .storage()
            .table("deployments", DeploymentRecord.class, record -> record.deployment().id());
    this.byNames = records.index(record -> DeploymentNames.of(record.deployment()).allSelections());
    this.estate = estate;
  }

  /**
   * Begins a record.
   *
   * @param draft everything but id, ARN and the time of the last change
   * @return the new record's id
   */
  public String begin(Deployment.Builder draft) {
    String id = estate.ids().next();
    Deployment deployment =
        draft.id(id).arn(estate.arn("deployment/" + id)).lastModifiedAt(estate.now()).build();
    records.put(id, new DeploymentRecord(deployment, Optional.empty()));
    return id;
  }

  /** Moves a record to another status; a record that was deleted meanwhile is passed over. */
  public void move(String id, DeploymentStatus status, Optional<String> message, Instant at) {
    change(
        id,
        deployment ->
            deployment
                .deploymentStatus(status)
                .deploymentStatusMessage(message.orElse(null))
                .lastModifiedAt(at)
                .completedAt(isRunning(status) ? null : at));
  }

  /** Notes what a deployment has put out; it replaces what was noted before. */
  public void putOut(String id, List<Output> outputs) {
    records
        .find(id)
        .ifPresent(
            record ->
                records.put(id, new DeploymentRecord(record.deployment(), Optional.of(outputs))));
  }

  /** What the customer's automation has reported of a running deployment: outputs, a message. */
  public void report(
      String id, Optional<List<Output>> outputs, Optional<String> message, Instant at) {
    change(
        id,
        deployment -> {
          message.ifPresent(deployment::deploymentStatusMessage);
          return deployment.lastModifiedAt(at);
        });
    outputs.ifPresent(reported -> putOut(id, reported));
  }

  /** What a running deployment was reported to put out; empty if nobody has said. */
  public Optional<List<Output>> reported(String id) {
    return records.find(id).flatMap(DeploymentRecord::outputs);
  }

  /** What a deployment of this target has put out; empty if there is no such deployment. */
  public Optional<List<Output>> outputs(String id, String targetArn) {
    return records
        .find(id)
        .filter(record -> targetArn.equals(record.deployment().targetArn()))
        .map(record -> record.outputs().orElse(List.of()));
  }

  /** A record by its id. */
  public Optional<Deployment> find(String id) {
    return records.find(id).map(DeploymentRecord::deployment);
  }

  void remove(String id) {
    records.remove(id);
  }

  /** A page of the records that fit this selection, newest first. */
  Page<Long, DeploymentRecord> page(DeploymentNames selection, Optional<Long> after, int limit) {
    return byNames.page(List.of(selection), Page.Order.DESCENDING, after, limit);
  }

  /** All records, for an inventory. */
  public Stream<ExistingResource> existing() {
    return records
        .rows()
        .map(DeploymentRecord::deployment)
        .map(
            deployment ->
                ExistingResource.of(deployment.arn(), deployment.deploymentStatusAsString()));
  }

  static boolean isRunning(DeploymentStatus status) {
    return RUNNING.contains(status);
  }

  private interface Change {
    Deployment.Builder to(Deployment.Builder deployment);
  }

  private void change(String id, Change change) {
    records
        .find(id)
        .ifPresent(
            record -> {
              Deployment changed = change.to(record.deployment().toBuilder()).build();
              records.put(id, new DeploymentRecord(changed, record.outputs()));
            });
  }
}
