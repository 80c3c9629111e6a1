package dev.fakeproton.internal.proton.template;

import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.proton.model.ProtonRequest;

/**
 * A template as the table keeps it: what customers give apart from what the service adds.
 *
 * @param <T> the SDK's class of templates of this kind
 * @param name its name
 * @param given what its creator and its updates gave; nothing that the service adds
 * @param createdBy the request that created it, to tell its repetitions
 * @param modified whether an update has changed it since
 * @param recommended the version that the service recommends
 */
record TemplateRecord<T>(
    String name,
    T given,
    ProtonRequest createdBy,
    boolean modified,
    Optional<VersionNumber> recommended,
    Instant createdAt,
    Instant lastModifiedAt) {

  static <T> TemplateRecord<T> created(String name, T given, ProtonRequest createdBy, Instant now) {
    return new TemplateRecord<>(name, given, createdBy, false, Optional.empty(), now, now);
  }

  TemplateRecord<T> recommending(Optional<VersionNumber> version) {
    return new TemplateRecord<>(
        name, given, createdBy, modified, version, createdAt, lastModifiedAt);
  }

  TemplateRecord<T> updatedTo(T edited, Instant now) {
    return new TemplateRecord<>(name, edited, createdBy, true, recommended, createdAt, now);
  }
}
