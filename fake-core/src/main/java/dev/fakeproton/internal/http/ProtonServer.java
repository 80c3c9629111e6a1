package dev.fakeproton.internal.http;

import dev.fakeproton.internal.wire.Delivery;
import dev.fakeproton.internal.wire.WireRequest;
import dev.fakeproton.internal.world.Rehearsal;
import dev.fakeproton.internal.world.World;
import dev.fakeproton.internal.world.Worlds;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.handlers.HttpContinueReadHandler;
import java.net.InetSocketAddress;
import java.net.URI;
import org.xnio.Options;

/**
 * An HTTP server on one port that serves worlds: many below {@code /w/<token>}, or one at the root.
 *
 * <p>All its threads are daemons. Thread-safe.
 */
public final class ProtonServer implements AutoCloseable {

  /**
   * Longer than the minute for which SDK clients keep idle connections, so that they close first.
   */
  private static final int IDLE_MILLIS = 120_000;

  private static final int HEAD_MILLIS = 30_000;

  private static final long UNLIMITED = -1;

  /** A world tells its listeners on one thread at a time; few worlds do at once. */
  private static final int WORKERS = 8;

  private final Undertow undertow;
  private final Worlds worlds;
  private final URI root;

  private ProtonServer(Undertow undertow, Worlds worlds, URI root) {
    this.undertow = undertow;
    this.worlds = worlds;
    this.root = root;
  }

  /** The server that all worlds without a port of their own share; started when first asked for. */
  public static ProtonServer shared() {
    return Shared.SERVER;
  }

  /**
   * Starts a server for many worlds.
   *
   * @param host the address to listen on
   * @param port the port to listen on; 0 picks a free one
   * @throws ServerStartException if the address cannot be listened on
   */
  static ProtonServer start(String host, int port) {
    Worlds worlds = new Worlds();
    return start(host, port, worlds, new WorldRouter(worlds, AllowedHosts.listeningOn(host)));
  }

  /**
   * Starts a server for one world, which answers on every path.
   *
   * @param host the address to listen on
   * @param port the port to listen on; 0 picks a free one
   * @throws ServerStartException if the address cannot be listened on
   */
  public static ProtonServer startFor(World world, String host, int port) {
    return startFor(world, host, port, AllowedHosts.listeningOn(host));
  }

  /**
   * Starts a server for one world, which answers on every path.
   *
   * @param host the address to listen on
   * @param port the port to listen on; 0 picks a free one
   * @param hosts the names that it may be called by
   * @throws ServerStartException if the address cannot be listened on
   */
  public static ProtonServer startFor(World world, String host, int port, AllowedHosts hosts) {
    Worlds worlds = new Worlds();
    worlds.open(WorldRouter.ROOT, world);
    return start(host, port, worlds, WorldRouter.ofRoot(worlds, hosts));
  }

  private static ProtonServer start(String host, int port, Worlds worlds, WorldRouter router) {
    StartUpNoise.silence();
    int processors = Runtime.getRuntime().availableProcessors();
    Undertow undertow =
        Undertow.builder()
            .addHttpListener(port, host)
            .setIoThreads(Math.max(2, processors))
            // Calls are answered on I/O threads: nothing on their path ever waits. Workers, made
            // when needed, have what may take long: the control API, a listener of a test.
            .setWorkerThreads(WORKERS)
            .setWorkerOption(Options.THREAD_DAEMON, true)
            .setSocketOption(Options.TCP_NODELAY, true)
            // Undertow would hang up at 2 MiB without a word; ProtonCall has a limit and a
            // sentence.
            .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, UNLIMITED)
            // Paths are only compared; decoding them could only fail, and without a sentence.
            .setServerOption(UndertowOptions.DECODE_URL, false)
            .setServerOption(UndertowOptions.NO_REQUEST_TIMEOUT, IDLE_MILLIS)
            .setServerOption(UndertowOptions.IDLE_TIMEOUT, IDLE_MILLIS)
            .setServerOption(UndertowOptions.REQUEST_PARSE_TIMEOUT, HEAD_MILLIS)
            // Some clients ask before they send a body, and wait for the answer.
            .setHandler(new HttpContinueReadHandler(router))
            .build();
    try {
      undertow.start();
    } catch (RuntimeException failed) {
      throw startFailure(failed, host, port);
    }
    undertow.getWorker().execute(Rehearsal::run);
    InetSocketAddress address = (InetSocketAddress) undertow.getListenerInfo().get(0).getAddress();
    return new ProtonServer(undertow, worlds, uri(host, address.getPort()));
  }

  private static ServerStartException startFailure(RuntimeException failed, String host, int port) {
    Throwable cause = failed.getCause() == null ? failed : failed.getCause();
    return new ServerStartException(
        "Cannot listen on %s:%s: %s".formatted(host, port, cause.getMessage()), failed);
  }

  private static URI uri(String host, int port) {
    String literal = host.contains(":") ? "[" + host + "]" : host;
    return URI.create("http://" + literal + ":" + port);
  }

  /** The address of the server itself. */
  public URI root() {
    return root;
  }

  /** Opens a world to calls, and gives it a token. */
  public String open(World world) {
    return worlds.open(world);
  }

  /** The address of the world with this token. */
  public URI endpoint(String token) {
    return URI.create(root + "/" + WorldRouter.PREFIX + token);
  }

  /** Answers a request to the world with this token as if it had come over HTTP. */
  public Delivery answer(String token, WireRequest request) {
    return worlds.answer(token, request);
  }

  /** Closes a world to calls; {@code because} says who closed it. */
  public void close(String token, String because) {
    worlds.close(token, because);
  }

  /** Stops listening. */
  @Override
  public void close() {
    undertow.stop();
  }

  private static final class Shared {
    private static final ProtonServer SERVER = start("127.0.0.1", 0);
  }
}
