package dev.fakeproton.internal.proton.bundle;

import dev.fakeproton.internal.store.Storage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.proton.model.TemplateVersionSourceInput;

/**
 * The template bundles that tests have put into S3. The fake has no S3, so a bundle that nobody
 * supplied is taken for a good one of unknown content, unless a test wants it otherwise
 * (specification: templates.md 6).
 *
 * <p>Names of buckets are worldwide, so a world has one of these. Not thread-safe: the world's lock
 * guards it.
 */
public final class KnownBundles {

  /**
   * A bucket that holds whatever is looked for, of unknown content, unless a test has put it there:
   * what a test is given is registered from it.
   */
  public static final String FULL_BUCKET = "given-templates";

  private record S3Object(String bucket, String key) {}

  private final Map<S3Object, TemplateBundle> bundles = new LinkedHashMap<>();
  private boolean complete;

  /** A bundle where it lies, as it is stored. */
  private record Row(String bucket, String key, TemplateBundle bundle) {}

  /**
   * Says what is kept.
   *
   * @param storage what the world keeps
   */
  public void keepIn(Storage storage) {
    storage.list(
        "templateBundles",
        Row.class,
        () ->
            bundles.entrySet().stream()
                .map(
                    entry ->
                        new Row(entry.getKey().bucket(), entry.getKey().key(), entry.getValue())),
        row -> put(row.bucket(), row.key(), row.bundle()));
    storage.value(
        "templateBundlesAreComplete",
        Boolean.class,
        () -> complete ? Optional.of(true) : Optional.empty(),
        all -> complete = all);
  }

  /** Puts a bundle; versions that are registered already keep the content that they had. */
  public void put(String bucket, String key, TemplateBundle bundle) {
    bundles.put(new S3Object(bucket, key), bundle);
  }

  /** From now on what nobody supplied is not there, and cannot be registered. */
  public void complete() {
    complete = true;
  }

  /** The bundle at this place; empty if it is one of unknown content. */
  public Optional<TemplateBundle> find(TemplateVersionSourceInput source) {
    return find(source.s3().bucket(), source.s3().key());
  }

  private Optional<TemplateBundle> find(String bucket, String key) {
    return Optional.ofNullable(bundles.get(new S3Object(bucket, key)))
        .or(
            () ->
                complete && !bucket.equals(FULL_BUCKET)
                    ? Optional.of(TemplateBundle.inaccessible(bucket, key))
                    : Optional.empty());
  }
}
