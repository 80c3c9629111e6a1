package dev.fakeproton.internal.proton.template;

import dev.fakeproton.internal.proton.bundle.BundleContent;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.proton.model.TemplateVersionStatus;

/**
 * A template version as the table keeps it: what customers give apart from what the service adds.
 *
 * @param <V> the SDK's class of versions of this kind
 * @param template the name of its template
 * @param number its number
 * @param given what its maker and its updates gave; nothing that the service adds
 * @param content what its bundle says, if it is known and good
 * @param status its status
 * @param statusMessage what the registration said; none before it has ended
 */
record VersionRecord<V>(
    String template,
    VersionNumber number,
    V given,
    Optional<BundleContent> content,
    TemplateVersionStatus status,
    Optional<String> statusMessage,
    Instant createdAt,
    Instant lastModifiedAt) {

  static <V> VersionRecord<V> registering(
      NewVersion<V> wanted, VersionNumber number, Optional<BundleContent> content, Instant now) {
    return new VersionRecord<>(
        wanted.template(),
        number,
        wanted.given(),
        content,
        TemplateVersionStatus.REGISTRATION_IN_PROGRESS,
        Optional.empty(),
        now,
        now);
  }

  /** Whether its registration has ended well. */
  boolean isRegistered() {
    return status == TemplateVersionStatus.DRAFT || status == TemplateVersionStatus.PUBLISHED;
  }

  /** The schema in its bundle, to the letter; it is shown once it has been registered. */
  Optional<String> schema() {
    return content.filter(known -> isRegistered()).map(known -> known.schema().text());
  }

  VersionRecord<V> registered(TemplateVersionStatus end, String message, Instant at) {
    return new VersionRecord<>(
        template, number, given, content, end, Optional.of(message), createdAt, at);
  }

  VersionRecord<V> updatedTo(V edited, TemplateVersionStatus wanted, Instant now) {
    return new VersionRecord<>(
        template, number, edited, content, wanted, statusMessage, createdAt, now);
  }
}
