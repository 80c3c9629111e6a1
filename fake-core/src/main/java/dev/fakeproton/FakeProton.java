package dev.fakeproton;

import static java.util.Objects.requireNonNull;

import dev.fakeproton.internal.client.Slf4jNotice;
import dev.fakeproton.internal.client.Transports;
import dev.fakeproton.internal.store.Owner;
import dev.fakeproton.internal.world.World;
import dev.fakeproton.internal.world.WorldSettings;
import dev.fakeproton.internal.world.WorldSettings.Seed;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.regions.Region;

/**
 * A running fake of AWS Proton: one world of its own, reachable over HTTP by any AWS SDK, steered
 * by the test that owns it.
 *
 * <p>All fakes of a JVM share one server and one set of connections, so starting another costs next
 * to nothing. Thread-safe.
 */
public final class FakeProton extends WorldControls implements AutoCloseable {

  static {
    Slf4jNotice.swallow();
  }

  private final World world;
  private final Gate gate;
  private final OpenClients openClients;
  private final Aftermath aftermath;

  private FakeProton(World world, Gate gate, Defects defects, boolean strict) {
    this.world = world;
    this.gate = gate;
    this.openClients = strict ? OpenClients.watched() : OpenClients.unwatched();
    this.aftermath =
        new Aftermath(world.name(), defects, strict ? Verdict.on(world) : Verdict.none());
  }

  /** Starts a fake with the defaults of {@link #builder()}. */
  public static FakeProton start() {
    return builder().start();
  }

  /**
   * Starts a fake that goes on where a snapshot was taken.
   *
   * @throws IllegalArgumentException if the snapshot's content cannot be restored
   */
  public static FakeProton restore(Snapshot snapshot) {
    return builder().seed(snapshot).start();
  }

  /**
   * Starts a fake that goes on where the snapshot in a file was taken.
   *
   * @throws IllegalArgumentException if the file holds no snapshot that can be restored
   */
  public static FakeProton restore(Path file) {
    return restore(Snapshot.read(file));
  }

  /**
   * Starts a fake that goes on where a snapshot with this text was taken.
   *
   * @throws IllegalArgumentException if it is no snapshot that can be restored
   */
  public static FakeProton restore(String json) {
    return restore(Snapshot.parse(json));
  }

  /** Settings for a fake. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Where this fake answers, for clients that a program builds itself. Of a fake that was built
   * {@link Builder#inProcess()} it is an address that leads nowhere, and its clients need {@link
   * #inProcessHttpClient()}.
   */
  public URI endpoint() {
    return gate.endpoint();
  }

  /**
   * A transport for synchronous SDK clients that a program builds itself: their requests run in
   * this JVM, on the thread that makes them, and no port is used. Faults and the end of the fake
   * look as they do over HTTP. Only the SDK's own timeouts hold; closing it does nothing.
   */
  public SdkHttpClient inProcessHttpClient() {
    return Transports.through(gate::answer).sync();
  }

  /** A transport for asynchronous SDK clients; as {@link #inProcessHttpClient()}. */
  public SdkAsyncHttpClient inProcessAsyncHttpClient() {
    return Transports.through(gate::answer).async();
  }

  /**
   * Another account of the same world, in the default region.
   *
   * @param accountId twelve digits
   * @throws IllegalArgumentException if {@code accountId} is something else
   */
  public FakeAccount account(String accountId) {
    Owner other = new Owner(Owner.requireAccount(accountId), owner().region());
    return new FakeAccount(world, other, gate, openClients);
  }

  /** The default account in another region. */
  public FakeAccount in(Region region) {
    return new FakeAccount(world, owner(), gate, openClients).in(region);
  }

  /**
   * Ends the world and closes all clients and waiters that it has handed out. Calls that come later
   * are answered with who closed it. Closing twice does nothing.
   *
   * @throws IllegalStateException if a call has met a defect of the fake itself, or the predicate
   *     of a fault or a listener has thrown; what was thrown is its cause and its suppressed
   *     exceptions
   * @throws AssertionError if the fake is {@linkplain Builder#strict() strict} and has something
   *     against its test; closed again, it tells of calls that have come since
   */
  @Override
  public void close() {
    aftermath.verdict().see(openClients);
    try {
      openClients.closeAll();
    } finally {
      gate.close(world.name() + " was closed by " + CallSite.outsideOfTheFake());
    }
    aftermath.passOn(this);
  }

  /**
   * What is to be run when calls could have come since this fake was closed: it throws what closing
   * it again would throw, but holds on to nothing that was in the fake.
   */
  public Runnable aftermath() {
    return aftermath;
  }

  @Override
  World world() {
    return world;
  }

  @Override
  Owner owner() {
    return world.defaults();
  }

  @Override
  Gate gate() {
    return gate;
  }

  @Override
  OpenClients openClients() {
    return openClients;
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

    private static final String DEFAULT_ACCOUNT = "123456789012";
    private static final String DEFAULT_REGION = Region.US_EAST_1.id();

    private String name = "the fake";
    private Optional<String> account = Optional.empty();
    private Optional<Region> region = Optional.empty();
    private Clock clock = Clock.systemUTC();
    private Optional<Progression> progression = Optional.empty();
    private Optional<Limits> limits = Optional.empty();
    private Optional<Snapshot> seed = Optional.empty();
    private OptionalInt port = OptionalInt.empty();
    private boolean strict;
    private boolean inProcess;

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
      account = Optional.of(Owner.requireAccount(accountId));
      return this;
    }

    /** The region of clients that do not name one. */
    public Builder region(Region newRegion) {
      region = Optional.of(requireNonNull(newRegion, "region"));
      return this;
    }

    /** The clock that the world's clock follows. */
    public Builder clock(Clock newClock) {
      clock = requireNonNull(newClock, "clock");
      return this;
    }

    /** When work ends that nobody gives another progression. */
    public Builder progression(Progression newProgression) {
      progression = Optional.of(requireNonNull(newProgression, "progression"));
      return this;
    }

    /** The quotas of every account. */
    public Builder limits(Limits newLimits) {
      limits = Optional.of(requireNonNull(newLimits, "limits"));
      return this;
    }

    /**
     * What the fake begins with, and returns to when it is reset. Account, region, progression and
     * limits are the snapshot's, where this builder does not set them.
     */
    public Builder seed(Snapshot snapshot) {
      seed = Optional.of(requireNonNull(snapshot, "snapshot"));
      return this;
    }

    /**
     * What the fake begins with, as {@link #seed(Snapshot)}.
     *
     * @throws IllegalArgumentException if the file holds no snapshot
     */
    public Builder seed(Path file) {
      return seed(Snapshot.read(file));
    }

    /** A port of this fake's own, on 127.0.0.1; 0 picks a free one. */
    public Builder port(int newPort) {
      port = OptionalInt.of(newPort);
      return this;
    }

    /**
     * Has {@link FakeProton#close()} fail for what is most likely a mistake of the test: a fault
     * that struck no call, a script that was not finished, a request with a member that Proton does
     * not have or without a signature, an asynchronous call of a client of this fake that has not
     * ended, a call that comes when the fake is closed.
     */
    public Builder strict() {
      strict = true;
      return this;
    }

    /**
     * No port at all: {@link FakeProton#client()} and its like reach the fake without a socket, and
     * no server is started for it.
     */
    public Builder inProcess() {
      inProcess = true;
      return this;
    }

    /**
     * Starts the fake.
     *
     * @throws IllegalStateException if it cannot listen on the port that was asked for, or was to
     *     be in process too
     * @throws IllegalArgumentException if the seed's content cannot be restored
     */
    public FakeProton start() {
      Defects defects = new Defects();
      World world = new World(settings(defects));
      return new FakeProton(world, Gate.to(world, port, inProcess), defects, strict);
    }

    private WorldSettings settings(Consumer<Throwable> defects) {
      Optional<String> regionId = region.map(Region::id);
      return new WorldSettings(
          name,
          new Owner(account.orElse(DEFAULT_ACCOUNT), regionId.orElse(DEFAULT_REGION)),
          WorldClock.following(clock),
          progression.orElse(Progression.immediately()),
          limits.orElse(Limits.published()),
          seed.map(snapshot -> new Seed(snapshot.json(), account, regionId, progression, limits)),
          defects);
    }
  }
}
