package dev.fakeproton.internal.server;

import dev.fakeproton.Limits;
import dev.fakeproton.Progression;
import dev.fakeproton.WorldClock;
import dev.fakeproton.internal.http.AllowedHosts;
import dev.fakeproton.internal.store.Owner;
import dev.fakeproton.internal.world.WorldSettings;
import dev.fakeproton.internal.world.WorldSettings.Seed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The server's command line.
 *
 * @param host the address to listen on
 * @param allowedHosts the names that it may be called by
 * @param port the port to listen on; 0 picks a free one
 * @param progression when work ends
 * @param account the account of callers whose access key is not one
 * @param region the region of callers that sign for none
 * @param seed the snapshot that the server begins with
 * @param given the flags that were given, which hold whatever the seed says
 * @param help whether only the help text is wanted
 */
record ServerOptions(
    String host,
    AllowedHosts allowedHosts,
    int port,
    Progression progression,
    String account,
    String region,
    Optional<SeedFile> seed,
    Set<String> given,
    boolean help) {

  static final String HELP =
      """
      Usage: java -jar fakeproton-standalone.jar [flags]

      Serves a fake AWS Proton to any AWS SDK and to the AWS CLI.

        --port NUMBER            port to listen on; 0 picks a free one (default 8085)
        --progression WHEN       when registrations, deployments and deletions end (default immediate):
                                   immediate      before the next request is answered
                                   manual         never by themselves
                                   polls:N        after N Get calls have seen them in progress
                                   after:SECONDS  after that time
        --seed FILE              a snapshot that the server begins with, and returns to on a reset; what GET
                                 /_fakeproton/snapshot answers is one. Account, region and progression are
                                 the snapshot's, where no flag sets them
        --account ID             account of callers whose access key is not twelve digits
                                 (default 123456789012)
        --region NAME            region of callers that sign for none (default us-east-1)
        --expose-to-network HOST listen on HOST, such as 0.0.0.0, instead of on loopback. RISK: there is
                                 no authentication; whoever reaches the port can read and change everything
        --allowed-host NAME      a host name that clients may call the server by, beside IP addresses, localhost
                                 and, on a network, names without dots; may be given several times
        --help                   print this text
      """;

  private static final String EXPOSE = "--expose-to-network";
  private static final String ALLOWED_HOST = "--allowed-host";
  private static final String SEED = "--seed";
  private static final int LARGEST_PORT = 65_535;
  private static final Pattern HOST_NAME = Pattern.compile("[A-Za-z0-9_.-]+");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
  private static final Set<String> FLAGS =
      Set.of("--port", "--progression", "--account", "--region", SEED, EXPOSE, ALLOWED_HOST);

  /**
   * Reads the command line.
   *
   * @throws UsageException if a flag is unknown, lacks its value, or has a bad one
   */
  static ServerOptions parse(String... args) {
    Map<String, String> given = new HashMap<>();
    List<String> hostNames = new ArrayList<>();
    boolean help = false;
    for (int i = 0; i < args.length; i++) {
      String flag = args[i];
      if (flag.equals("--help") || flag.equals("-h")) {
        help = true;
        continue;
      }
      int equals = flag.startsWith("--") ? flag.indexOf('=') : -1;
      String name = equals < 0 ? flag : flag.substring(0, equals);
      if (!FLAGS.contains(name)) {
        throw new UsageException("Unknown flag '%s'; --help lists the flags.".formatted(flag));
      }
      if (equals < 0 && i + 1 == args.length) {
        throw new UsageException(name + " needs a value; --help lists the flags.");
      }
      String value = equals < 0 ? args[++i] : flag.substring(equals + 1);
      given.put(name, value);
      if (name.equals(ALLOWED_HOST)) {
        hostNames.add(
            matching(HOST_NAME.asMatchPredicate(), name, value, "a host name, without a port"));
      }
    }
    String host = given.getOrDefault(EXPOSE, "127.0.0.1");
    AllowedHosts hosts = AllowedHosts.listeningOn(host).and(hostNames);
    return new ServerOptions(
        host,
        given.containsKey(EXPOSE) ? hosts.andNamesWithoutDots() : hosts,
        port(given.getOrDefault("--port", "8085")),
        progression(given.getOrDefault("--progression", "immediate")),
        matching(
            Owner::isAccount,
            "--account",
            given.getOrDefault("--account", "123456789012"),
            "twelve digits"),
        matching(
            Owner::isRegion,
            "--region",
            given.getOrDefault("--region", "us-east-1"),
            "a region such as us-east-1"),
        Optional.ofNullable(given.get(SEED)).map(SeedFile::read),
        Set.copyOf(given.keySet()),
        help);
  }

  /** How the world begins that follows this clock. */
  WorldSettings world(WorldClock clock, Consumer<Throwable> defects) {
    return new WorldSettings(
        "the sandbox",
        new Owner(account, region),
        clock,
        progression,
        Limits.published(),
        seed.map(
            file ->
                new Seed(
                    file.json(),
                    ifGiven("--account", account),
                    ifGiven("--region", region),
                    ifGiven("--progression", progression),
                    Optional.empty())),
        defects);
  }

  boolean seedSaysWhenWorkEnds() {
    return seed.isPresent() && ifGiven("--progression", progression).isEmpty();
  }

  private <T> Optional<T> ifGiven(String flag, T value) {
    return given.contains(flag) ? Optional.of(value) : Optional.empty();
  }

  private static int port(String value) {
    if (!NUMBER.matcher(value).matches() || Integer.parseInt(value) > LARGEST_PORT) {
      throw badValue("--port", value, "a number from 0 to " + LARGEST_PORT);
    }
    return Integer.parseInt(value);
  }

  private static Progression progression(String value) {
    try {
      return Progression.parse(value);
    } catch (IllegalArgumentException otherForm) {
      throw new UsageException("--progression " + otherForm.getMessage() + ".");
    }
  }

  private static String matching(
      Predicate<String> form, String flag, String value, String expected) {
    if (!form.test(value)) {
      throw badValue(flag, value, expected);
    }
    return value;
  }

  private static UsageException badValue(String flag, String value, String expected) {
    return new UsageException("%s '%s' is not %s.".formatted(flag, value, expected));
  }
}
