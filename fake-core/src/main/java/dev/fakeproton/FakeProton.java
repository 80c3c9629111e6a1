package dev.fakeproton;

import static java.util.Objects.requireNonNull;

import dev.fakeproton.internal.client.Slf4jNotice;
import dev.fakeproton.internal.client.Transports;
import dev.fakeproton.internal.store.Owner;
import dev.fakeproton.internal.world.World;
import dev.fakeproton.internal.world.WorldSettings;
import java.net.URI;
import java.time.Clock;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.proton.ProtonAsyncClient;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.waiters.ProtonAsyncWaiter;
import software.amazon.awssdk.services.proton.waiters.ProtonWaiter;

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
  private final Defects defects;
  private final OpenClients openClients = new OpenClients();
  private final FakeAccount account;
  private final Verdict verdict;

  private FakeProton(World world, Gate gate, Defects defects, Verdict verdict) {
    this.world = world;
    this.gate = gate;
    this.verdict = verdict;
    this.defects = defects;
    account = new FakeAccount(world, world.defaults(), gate, openClients);
  }

  /** Starts a fake with the defaults of {@link #builder()}. */
  public static FakeProton start() {
    return builder().start();
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
    return new FakeAccount(world, owner, gate, openClients);
  }

  /** The default account in another region. */
  public FakeAccount in(Region region) {
    return account.in(region);
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
    try {
      openClients.closeAll();
    } finally {
      gate.close(world.name() + " was closed by " + CallSite.outsideOfTheFake());
    }
    defects.rethrow(world.name());
    verdict.pass(this);
  }

  @Override
  World world() {
    return world;
  }

  @Override
  Owner owner() {
    return world.defaults();
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
     * Has {@link FakeProton#close()} fail for what is most likely a mistake of the test: a fault
     * that struck no call, a script that was not finished, a request with a member that Proton does
     * not have or without a signature, a call that comes when the fake is closed.
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
     */
    public FakeProton start() {
      WorldClock worldClock = WorldClock.following(clock);
      Owner defaults = new Owner(account, region.id());
      Defects defects = new Defects();
      World world =
          new World(new WorldSettings(name, defaults, worldClock, progression, limits, defects));
      return new FakeProton(
          world, gateTo(world), defects, strict ? Verdict.on(world) : Verdict.none());
    }

    private Gate gateTo(World world) {
      if (inProcess && port.isPresent()) {
        throw new IllegalStateException(
            "A fake that is inProcess() listens on no port: leave port(%s) away, or inProcess()."
                .formatted(port.getAsInt()));
      }
      if (inProcess) {
        return Gate.withoutSocket(world);
      }
      return port.isPresent() ? Gate.ofItsOwn(world, port.getAsInt()) : Gate.shared(world);
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
