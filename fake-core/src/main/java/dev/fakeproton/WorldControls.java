package dev.fakeproton;

import static java.util.Objects.requireNonNull;

import dev.fakeproton.internal.lifecycle.Works;
import dev.fakeproton.internal.proton.ProtonApi;
import dev.fakeproton.internal.proton.bundle.TemplateBundle;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * What a test does to a world as a whole; what it does to one resource are {@link AccountHandles}.
 */
abstract class WorldControls extends AccountHandles {

  /**
   * Says when all work ends that has no progression of its own kind or resource. What was due
   * before has been done when this returns; what is under way goes on by the new progression.
   */
  public void progress(Progression progression) {
    requireNonNull(progression, "progression");
    inWorld((api, works) -> works.progress(progression));
  }

  /** Says when the work on all resources of a kind ends; as {@link #progress(Progression)}. */
  public void progress(Kind kind, Progression progression) {
    requireNonNull(kind, "kind");
    requireNonNull(progression, "progression");
    inWorld((api, works) -> works.progress(kind, progression));
  }

  private void inWorld(BiConsumer<ProtonApi, Works> action) {
    world()
        .withLock(
            world().defaults(),
            (api, works) -> {
              action.accept(api, works);
              return true;
            });
  }

  /**
   * Puts a template bundle into S3, from where any account can register it as a template version.
   * Its content is checked then, and specs are checked against its schema. Versions that are
   * registered already keep the content that they had.
   *
   * <p>A bundle that nobody has put there is taken for a good one whose content is unknown.
   *
   * @param files their contents by their paths, such as {@code schema/schema.yaml}
   */
  public void templateBundle(String bucket, String key, Map<String, String> files) {
    putBundle(bucket, key, TemplateBundle.of(files));
  }

  /**
   * Puts a template bundle into S3; as {@link #templateBundle(String, String, Map)}.
   *
   * @param archive the bytes of a gzipped tar archive; others are accepted, and fail the
   *     registration
   */
  public void templateBundle(String bucket, String key, byte[] archive) {
    putBundle(bucket, key, TemplateBundle.ofArchive(archive));
  }

  private void putBundle(String bucket, String key, TemplateBundle bundle) {
    requireNonNull(bucket, "bucket");
    requireNonNull(key, "key");
    inWorld((api, works) -> api.bundles().put(bucket, key, bundle));
  }

  /**
   * From now on the registration of a bundle fails that no test has put into S3, as it does where
   * an object is missing.
   */
  public void requireTemplateBundles() {
    inWorld((api, works) -> api.bundles().complete());
  }

  /** The world's time. */
  public WorldClock clock() {
    return world().clock();
  }

  /** Sets the quotas that hold from now on. */
  public void limits(Limits limits) {
    world().limit(requireNonNull(limits, "limits"));
  }

  /**
   * Says whether services whose creation fails from now on are cleaned up: then their instances and
   * their pipeline are removed, and the service ends CREATE_FAILED_CLEANUP_COMPLETE or, if a
   * removal fails too, CREATE_FAILED_CLEANUP_FAILED. Without it, which is how a fake begins, it
   * ends CREATE_FAILED and everything stays to be seen.
   */
  public void cleanUpFailedCreates(boolean cleanUp) {
    world().cleanUpFailedCreates(cleanUp);
  }

  /**
   * Makes the world as it was when the fake was started: nothing exists, ids begin anew, and what
   * holds is what its builder set. Clients and waiters stay usable. Calls that are under way are
   * answered out of the world as it was, or as it is now.
   */
  public void reset() {
    world().reset();
  }

  /**
   * Makes the world as it was when a snapshot was taken, also that of another fake; as {@link
   * #reset()} otherwise. The snapshot's account and region become the default ones of this fake.
   *
   * @throws IllegalArgumentException if the snapshot's content cannot be restored; then the world
   *     stays as it is
   */
  public void resetTo(Snapshot snapshot) {
    world().resetTo(snapshot.json());
  }

  /** All that the world is now; what is due is done before. */
  public Snapshot snapshot() {
    return Snapshot.ofWorld(world().snapshot());
  }
}
