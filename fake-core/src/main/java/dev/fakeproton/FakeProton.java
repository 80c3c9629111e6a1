package dev.fakeproton;

import static java.util.Objects.requireNonNull;

import dev.fakeproton.internal.client.Slf4jNotice;
import dev.fakeproton.internal.http.ProtonServer;
import dev.fakeproton.internal.lifecycle.Works;
import dev.fakeproton.internal.proton.ProtonApi;
import dev.fakeproton.internal.proton.bundle.TemplateBundle;
import dev.fakeproton.internal.store.Owner;
import dev.fakeproton.internal.world.World;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.proton.ProtonAsyncClient;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.RepositoryProvider;
import software.amazon.awssdk.services.proton.model.RepositorySyncStatus;
import software.amazon.awssdk.services.proton.model.ResourceSyncStatus;
import software.amazon.awssdk.services.proton.model.SyncType;
import software.amazon.awssdk.services.proton.model.TemplateType;
import software.amazon.awssdk.services.proton.model.TemplateVersionStatus;
import software.amazon.awssdk.services.proton.waiters.ProtonAsyncWaiter;
import software.amazon.awssdk.services.proton.waiters.ProtonWaiter;

/**
 * A running fake of AWS Proton: one world of its own, reachable over HTTP by any AWS SDK, steered
 * by the test that owns it.
 *
 * <p>All fakes of a JVM share one server and one set of connections, so starting another costs next
 * to nothing. Thread-safe.
 */
public final class FakeProton implements AutoCloseable {

  static {
    Slf4jNotice.swallow();
  }

  private final World world;
  private final ProtonServer server;
  private final boolean ownServer;
  private final String token;
  private final Queue<Throwable> defects;
  private final OpenClients openClients = new OpenClients();
  private final FakeAccount account;

  private FakeProton(World world, OptionalInt port, Queue<Throwable> defects) {
    this.world = world;
    this.defects = defects;
    this.ownServer = port.isPresent();
    if (port.isPresent()) {
      server = ProtonServer.startFor(world, "127.0.0.1", port.getAsInt());
      token = "";
    } else {
      server = ProtonServer.shared();
      token = server.open(world);
    }
    account = new FakeAccount(world, world.defaults(), endpoint(), openClients);
  }

  /** Starts a fake with the defaults of {@link #builder()}. */
  public static FakeProton start() {
    return builder().start();
  }

  /** Settings for a fake. */
  public static Builder builder() {
    return new Builder();
  }

  /** Where this fake answers, for clients that a program builds itself. */
  public URI endpoint() {
    return ownServer ? server.root() : server.endpoint(token);
  }

  /** A new client that calls as the default account in the default region; the fake closes it. */
  public ProtonClient client() {
    return account.client();
  }

  /** A new asynchronous client of the default account and region; the fake closes it. */
  public ProtonAsyncClient asyncClient() {
    return account.asyncClient();
  }

  /** A new waiter that polls every few milliseconds; the fake closes it. */
  public ProtonWaiter waiter() {
    return account.waiter();
  }

  /** A new asynchronous waiter that polls every few milliseconds; the fake closes it. */
  public ProtonAsyncWaiter asyncWaiter() {
    return account.asyncWaiter();
  }

  /**
   * Another account of the same world, in the default region.
   *
   * @param accountId twelve digits
   * @throws IllegalArgumentException if {@code accountId} is something else
   */
  public FakeAccount account(String accountId) {
    Owner owner = new Owner(Builder.checkAccount(accountId), world.defaults().region());
    return new FakeAccount(world, owner, endpoint(), openClients);
  }

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
    world.withLock(
        world.defaults(),
        (api, works) -> {
          action.accept(api, works);
          return true;
        });
  }

  /** A handle on an environment of the default account and region, which need not exist yet. */
  public ResourceHandle<DeploymentStatus> environment(String name) {
    return account.environment(name);
  }

  /**
   * A handle on a version of an environment template of the default account and region, which need
   * not exist yet.
   *
   * @param version such as {@code 1.0}
   * @throws IllegalArgumentException if {@code version} is no version number
   */
  public ResourceHandle<TemplateVersionStatus> environmentTemplateVersion(
      String template, String version) {
    return account.environmentTemplateVersion(template, version);
  }

  /**
   * A handle on a version of a service template of the default account and region, which need not
   * exist yet.
   *
   * @param version such as {@code 1.0}
   * @throws IllegalArgumentException if {@code version} is no version number
   */
  public ResourceHandle<TemplateVersionStatus> serviceTemplateVersion(
      String template, String version) {
    return account.serviceTemplateVersion(template, version);
  }

  /** A repository of the default account and region, which a test pushes to. */
  public FakeRepository repository(RepositoryProvider provider, String name) {
    return account.repository(provider, name);
  }

  /** As {@link FakeAccount#templateSync} of the default account and region. */
  public ResourceHandle<ResourceSyncStatus> templateSync(
      TemplateType type, String template, String majorVersion) {
    return account.templateSync(type, template, majorVersion);
  }

  /** As {@link FakeAccount#repositorySync} of the default account and region, for templates. */
  public ResourceHandle<RepositorySyncStatus> repositorySync(
      RepositoryProvider provider, String repository, String branch) {
    return account.repositorySync(provider, repository, branch);
  }

  /** As {@link FakeAccount#repositorySync} of the default account and region. */
  public ResourceHandle<RepositorySyncStatus> repositorySync(
      RepositoryProvider provider, String repository, String branch, SyncType type) {
    return account.repositorySync(provider, repository, branch, type);
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
    return world.clock();
  }

  /** Sets the quotas that hold from now on. */
  public void limits(Limits limits) {
    world.limit(requireNonNull(limits, "limits"));
  }

  /**
   * Ends the world and closes all clients and waiters that it has handed out. Calls that come later
   * are answered with who closed it. Closing twice does nothing.
   *
   * @throws IllegalStateException if a call has met a defect of the fake itself; the defects are
   *     its cause and its suppressed exceptions
   */
  @Override
  public void close() {
    try {
      openClients.closeAll();
    } finally {
      server.close(token, world.name() + " was closed by " + CallSite.outsideOfTheFake());
      if (ownServer) {
        server.close();
      }
    }
    rethrowDefects();
  }

  private void rethrowDefects() {
    Throwable first = defects.poll();
    if (first != null) {
      IllegalStateException failure =
          new IllegalStateException(
              "%s call(s) to %s met a defect of FakeProton itself; please report it."
                  .formatted(defects.size() + 1, world.name()),
              first);
      defects.forEach(failure::addSuppressed);
      defects.clear();
      throw failure;
    }
  }

  /** For messages: name and endpoint. */
  @Override
  public String toString() {
    return world.name() + " at " + endpoint();
  }

  /**
   * Settings for a fake: account 123456789012 in us-east-1, on the shared server, by the system's
   * clock, work ending {@linkplain Progression#immediately() immediately}, published limits.
   */
  public static final class Builder {

    private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");

    private String name = "the fake";
    private String account = "123456789012";
    private Region region = Region.US_EAST_1;
    private Clock clock = Clock.systemUTC();
    private Progression progression = Progression.immediately();
    private Limits limits = Limits.published();
    private OptionalInt port = OptionalInt.empty();

    private Builder() {}

    /** What messages call this fake, such as {@code the fake of ReleaseTest}. */
    public Builder name(String newName) {
      name = requireNonNull(newName, "name");
      return this;
    }

    /**
     * The account of clients that do not name one.
     *
     * @param accountId twelve digits
     * @throws IllegalArgumentException if {@code accountId} is something else
     */
    public Builder account(String accountId) {
      account = checkAccount(accountId);
      return this;
    }

    /** The region of clients that do not name one. */
    public Builder region(Region newRegion) {
      region = requireNonNull(newRegion, "region");
      return this;
    }

    /** The clock that the world's clock follows. */
    public Builder clock(Clock newClock) {
      clock = requireNonNull(newClock, "clock");
      return this;
    }

    /** When work ends that nobody gives another progression. */
    public Builder progression(Progression newProgression) {
      progression = requireNonNull(newProgression, "progression");
      return this;
    }

    /** The quotas of every account. */
    public Builder limits(Limits newLimits) {
      limits = requireNonNull(newLimits, "limits");
      return this;
    }

    /** A port of this fake's own, on 127.0.0.1; 0 picks a free one. */
    public Builder port(int newPort) {
      port = OptionalInt.of(newPort);
      return this;
    }

    /**
     * Starts the fake.
     *
     * @throws IllegalStateException if it cannot listen on the port that was asked for
     */
    public FakeProton start() {
      WorldClock worldClock = WorldClock.following(clock);
      Owner defaults = new Owner(account, region.id());
      Queue<Throwable> defects = new ConcurrentLinkedQueue<>();
      World world = new World(name, defaults, worldClock, progression, limits, defects::add);
      return new FakeProton(world, port, defects);
    }

    static String checkAccount(String accountId) {
      if (!ACCOUNT.matcher(accountId).matches()) {
        throw new IllegalArgumentException(
            "'%s' is no AWS account id: expected twelve digits".formatted(accountId));
      }
      return accountId;
    }
  }
}
