package dev.fakeproton.internal.proton.sync;

import java.time.Instant;
import java.util.Locale;
import software.amazon.awssdk.services.proton.model.ResourceSyncEvent;

/**
 * What the events of attempts to sync a resource say; undocumented (specification: templates.md
 * 9.3).
 *
 * @param work what attempts submit, such as {@code registration}
 */
record SyncTexts(String work) {

  ResourceSyncEvent submitted(Instant at, String arn) {
    return event(at, type("STARTED"), "Started " + work).toBuilder().externalId(arn).build();
  }

  /** Work that has something to say is quoted. */
  ResourceSyncEvent ended(Instant at, boolean succeeded, String message) {
    String end = succeeded ? "SUCCEEDED" : "FAILED";
    return event(at, type(end), message.isEmpty() ? "The " + work + " " + end : message);
  }

  /** The attempt failed without any work. */
  ResourceSyncEvent failed(Instant at, String why) {
    return event(at, "SYNC_FAILED", why);
  }

  private String type(String end) {
    return work.toUpperCase(Locale.ROOT) + "_" + end;
  }

  private static ResourceSyncEvent event(Instant at, String type, String text) {
    return ResourceSyncEvent.builder().time(at).type(type).event(text).build();
  }
}
