package dev.fakeproton;

import static java.util.Objects.requireNonNull;

import dev.fakeproton.internal.world.Motion;
import dev.fakeproton.internal.world.ResourceArn;
import dev.fakeproton.internal.world.World;
import dev.fakeproton.internal.world.WorldControl;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

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
    control().progress(progression);
  }

  /** Says when the work on all resources of a kind ends; as {@link #progress(Progression)}. */
  public void progress(Kind kind, Progression progression) {
    requireNonNull(kind, "kind");
    requireNonNull(progression, "progression");
    control().progress(kind, progression);
  }

  /**
   * All work under way, in all accounts and regions, in the order in which it came into its status.
   * What is due is done first, as before a request. Immutable.
   */
  public List<WorkInFlight> inFlight() {
    return new Motion(world()).inFlight();
  }

  /**
   * Makes one natural move of all that is in flight, in all accounts and regions: work ends as its
   * progression says, a cancellation takes hold, a sync goes on. Work that begins by that waits for
   * the next step; where nothing is in flight, nothing happens.
   *
   * @return how many moves that were; a sync moves with the work that it has submitted
   */
  public int step() {
    return new Motion(world()).step();
  }

  /**
   * Makes natural moves, as {@link #step()} does, until nothing is in flight: services go through
   * all their steps, syncs and what they submit come to their end, and work that waits for a report
   * of the customer's automation succeeds.
   *
   * @return how many moves that were
   * @throws IllegalStateException if that does not come to an end; it names what still moves
   */
  public int settle() {
    return new Motion(world()).settle();
  }

  /**
   * A handle on the resource of this ARN, in whatever account and region, which need not exist yet:
   * an environment, service, service instance, pipeline, component, template version, or a sync as
   * {@link #inFlight()} names it. Its statuses are the names that the API gives them.
   *
   * @throws IllegalArgumentException if {@code arn} is no ARN of Proton, or one of something that
   *     is never worked on
   */
  public ResourceHandle<String> resource(String arn) {
    return new ResourceHandle<>(
        ResourceArn.control(world(), requireNonNull(arn, "arn")), Function.identity());
  }

  /**
   * The progressions of several outcomes that no work has come to the end of: the world's, then
   * those of kinds, then those of resources. Immutable; one that was replaced by another is not
   * among them.
   */
  public List<UnfinishedScript> unfinishedScripts() {
    return control().unfinishedScripts();
  }

  /**
   * Tells a listener of every change of a resource's status from now on, in all accounts and
   * regions, in the order in which they happen, each exactly once.
   *
   * <p>The listener is called by the thread that caused the change – for a request, one of the
   * server – after the change and before the call is answered; if another thread is calling
   * listeners at that moment, that one goes on with this change, and the call may be answered
   * earlier. So it is never called by two threads at once. It may call the fake, its handles and
   * its clients; what changes by that it is told of when it has returned. If it throws, neither the
   * call nor other listeners notice, and {@link FakeProton#close()} reports it.
   *
   * @return ends it: no call of the listener begins after that
   */
  public Registration onTransition(Consumer<TransitionEvent> listener) {
    requireNonNull(listener, "listener");
    World world = world();
    Runnable end = world.listen(change -> listener.accept(new TransitionEvent(world, change)));
    return end::run;
  }

  /**
   * What a test that has failed needs to see of this world, in at most 60 lines: the last calls and
   * their answers, what is in flight and what would move it, what has happened to the resources
   * that changed last, and what was prepared and never used. The JUnit extension adds it to the
   * failure of a test.
   */
  public String report() {
    return new WorldReport(this).text();
  }

  private WorldControl control() {
    return new WorldControl(world());
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
    requireNonNull(bucket, "bucket");
    requireNonNull(key, "key");
    control().putBundle(bucket, key, files);
  }

  /**
   * Puts a template bundle into S3; as {@link #templateBundle(String, String, Map)}.
   *
   * @param archive the bytes of a gzipped tar archive; others are accepted, and fail the
   *     registration
   */
  public void templateBundle(String bucket, String key, byte[] archive) {
    requireNonNull(bucket, "bucket");
    requireNonNull(key, "key");
    control().putBundle(bucket, key, archive);
  }

  /**
   * From now on the registration of a bundle fails that no test has put into S3, as it does where
   * an object is missing.
   */
  public void requireTemplateBundles() {
    control().requireBundles();
  }

  /**
   * What has been called so far, in the order in which the world saw it; later calls do not change
   * it. The newest 10,000 requests are kept; fewer, where long specs and lists would take more than
   * some 64 MiB.
   */
  public Calls calls() {
    return Calls.of(world().calls(), world().defaults());
  }

  /** What goes wrong in this world on purpose; nothing does until a test says so. */
  public Faults faults() {
    return new Faults(world().faults());
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
