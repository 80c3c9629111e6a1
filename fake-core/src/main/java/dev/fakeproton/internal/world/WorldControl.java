package dev.fakeproton.internal.world;

import dev.fakeproton.Kind;
import dev.fakeproton.Progression;
import dev.fakeproton.UnfinishedScript;
import dev.fakeproton.internal.lifecycle.Progressions;
import dev.fakeproton.internal.lifecycle.Works;
import dev.fakeproton.internal.proton.ProtonApi;
import dev.fakeproton.internal.proton.bundle.TemplateBundle;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * What a test can do with a world as a whole, through the same door as a request.
 *
 * @param world the world
 */
public record WorldControl(World world) {

  /** Sets the world's progression. */
  public void progress(Progression progression) {
    inWorld((api, works) -> works.progress(progression));
  }

  /** Sets the progression of a kind. */
  public void progress(Kind kind, Progression progression) {
    inWorld((api, works) -> works.progress(kind, progression));
  }

  /** All progressions that were set and hold. */
  public Progressions.Rules progressions() {
    return world.withLock(world.defaults(), (api, works) -> works.progressions().rules());
  }

  /** The scripts that no work has come to the end of. */
  public List<UnfinishedScript> unfinishedScripts() {
    return world.withLock(world.defaults(), (api, works) -> works.progressions().unfinished());
  }

  /** Puts a template bundle of these files into S3. */
  public void putBundle(String bucket, String key, Map<String, String> files) {
    putBundle(bucket, key, TemplateBundle.of(files));
  }

  /** Puts a template bundle into S3, as the bytes of an archive. */
  public void putBundle(String bucket, String key, byte[] archive) {
    putBundle(bucket, key, TemplateBundle.ofArchive(archive));
  }

  private void putBundle(String bucket, String key, TemplateBundle bundle) {
    inWorld((api, works) -> api.bundles().put(bucket, key, bundle));
  }

  /** From now on a bundle that nobody has put into S3 is missing. */
  public void requireBundles() {
    inWorld((api, works) -> api.bundles().complete());
  }

  private void inWorld(BiConsumer<ProtonApi, Works> action) {
    world.withLock(
        world.defaults(),
        (api, works) -> {
          action.accept(api, works);
          return true;
        });
  }
}
