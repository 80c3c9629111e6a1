package dev.fakeproton.internal.proton.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.proton.model.ResourceSyncAttempt;
import software.amazon.awssdk.services.proton.model.ResourceSyncEvent;
import software.amazon.awssdk.services.proton.model.ResourceSyncStatus;
import software.amazon.awssdk.services.proton.model.Revision;

/**
 * An attempt to sync a resource.
 *
 * @param number tells it from other attempts, also from those that are forgotten
 * @param shown as the API shows it
 * @param content what it syncs
 * @param submission the ARN of the work it has submitted, once it has
 */
record SyncAttempt<C>(
    long number, ResourceSyncAttempt shown, C content, Optional<String> submission) {

  boolean isRunning() {
    return shown.status() == ResourceSyncStatus.INITIATED
        || shown.status() == ResourceSyncStatus.IN_PROGRESS;
  }

  Revision revision() {
    return shown.targetRevision();
  }

  SyncAttempt<C> submitted(String work, ResourceSyncEvent event) {
    return new SyncAttempt<>(
        number, with(ResourceSyncStatus.IN_PROGRESS, event), content, Optional.of(work));
  }

  SyncAttempt<C> ended(ResourceSyncStatus status, ResourceSyncEvent event) {
    return new SyncAttempt<>(number, with(status, event), content, submission);
  }

  private ResourceSyncAttempt with(ResourceSyncStatus status, ResourceSyncEvent event) {
    List<ResourceSyncEvent> events = new ArrayList<>(shown.events());
    events.add(event);
    return shown.toBuilder().status(status).events(events).build();
  }
}
