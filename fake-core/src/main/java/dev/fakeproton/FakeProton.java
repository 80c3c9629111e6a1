package dev.fakeproton;

import static java.util.Objects.requireNonNull;

import dev.fakeproton.internal.client.Slf4jNotice;
import dev.fakeproton.internal.http.ProtonServer;
import dev.fakeproton.internal.store.Owner;
import dev.fakeproton.internal.world.ListenerException;
import dev.fakeproton.internal.world.World;
import dev.fakeproton.internal.world.WorldSettings;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
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
  private final ProtonServer server;
  private final boolean ownServer;
  private final String token;
  private final Queue<Throwable> defects;
  private final OpenClients openClients = new OpenClients();
  private final FakeAccount account;
  private final Verdict verdict;

  private FakeProton(World world, OptionalInt port, Queue<Throwable> defects, Verdict verdict) {
    this.world = world;
    this.verdict = verdict;
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

  /** The default account in another region. */
  public FakeAccount in(Region region) {
    return account.in(region);
  }

  /**
   * Ends the world and closes all clients and waiters that it has handed out. Calls that come later
   * are answered with who closed it. Closing twice does nothing.
   *
   * @throws IllegalStateException if a call has met a defect of the fake itself, or a listener has
   *     thrown; what was thrown is its cause and its suppressed exceptions
   * @throws AssertionError if the fake is {@linkplain Builder#strict() strict} and has something
   *     against its test; closed again, it tells of calls that have come since
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
    verdict.pass(this);
  }

  private void rethrowDefects() {
    rethrow(
        defects.stream().filter(each -> !(each instanceof ListenerException)).toList(),
        "%s call(s) to %s met a defect of FakeProton itself; please report it.");
    rethrow(
        List.copyOf(defects),
        "%s call(s) of a listener to the transitions of %s failed; what it was told of has happened all the same.");
  }

  private void rethrow(List<Throwable> problems, String message) {
    if (problems.isEmpty()) {
      return;
    }
    IllegalStateException failure =
        new IllegalStateException(
            message.formatted(problems.size(), world.name()), problems.get(0));
    defects.stream().filter(each -> each != problems.get(0)).forEach(failure::addSuppressed);
    defects.clear();
    throw failure;
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
     * Starts the fake.
     *
     * @throws IllegalStateException if it cannot listen on the port that was asked for
     */
    public FakeProton start() {
      WorldClock worldClock = WorldClock.following(clock);
      Owner defaults = new Owner(account, region.id());
      Queue<Throwable> defects = new ConcurrentLinkedQueue<>();
      World world =
          new World(
              new WorldSettings(name, defaults, worldClock, progression, limits, defects::add));
      return new FakeProton(world, port, defects, strict ? Verdict.on(world) : Verdict.none());
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
