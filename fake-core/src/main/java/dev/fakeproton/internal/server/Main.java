package dev.fakeproton.internal.server;

import dev.fakeproton.WorldClock;
import dev.fakeproton.internal.http.ProtonServer;
import dev.fakeproton.internal.http.ServerStartException;
import dev.fakeproton.internal.world.World;
import java.io.PrintStream;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;

/** The runnable server: one world, until the process is told to end. */
public final class Main {

  private static final int USAGE_ERROR = 2;

  private Main() {}

  /** Runs the server; {@code --help} tells the flags. */
  public static void main(String[] args) throws InterruptedException {
    int status = run(args, System.out, System.err);
    if (status != 0) {
      System.exit(status);
    }
  }

  private static int run(String[] args, PrintStream out, PrintStream err)
      throws InterruptedException {
    try {
      ServerOptions options = ServerOptions.parse(args);
      if (options.help()) {
        out.print(ServerOptions.HELP);
        return 0;
      }
      return serve(options, worldOf(options, err), out, err);
    } catch (UsageException mistake) {
      err.println(mistake.getMessage());
      return USAGE_ERROR;
    }
  }

  private static World worldOf(ServerOptions options, PrintStream err) {
    try {
      return new World(
          options.world(
              WorldClock.following(Clock.systemUTC()), defect -> defect.printStackTrace(err)));
    } catch (IllegalArgumentException bad) {
      throw options.seed().orElseThrow(() -> bad).refused(bad);
    }
  }

  private static int serve(ServerOptions options, World world, PrintStream out, PrintStream err)
      throws InterruptedException {
    ProtonServer server;
    try {
      server = ProtonServer.startFor(world, options.host(), options.port(), options.allowedHosts());
    } catch (ServerStartException failed) {
      err.println(failed.getMessage() + "; --port chooses another port, 0 any free one.");
      return USAGE_ERROR;
    }
    CountDownLatch ended = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  server.close();
                  ended.countDown();
                }));
    out.print(Greeting.of(server.root(), options, world.defaults()));
    out.flush();
    ended.await();
    return 0;
  }
}
