package dev.fakeproton.internal.server;

import dev.fakeproton.Progression;
import dev.fakeproton.internal.store.Owner;
import java.net.URI;

/** What the server prints when it is up: its address, and how to point a client at it. */
final class Greeting {

  private Greeting() {}

  static String of(URI address, ServerOptions options, Owner defaults) {
    return """
    FakeProton is listening on %1$s
    Point the AWS CLI at it:
      export AWS_ENDPOINT_URL_PROTON=%1$s AWS_DEFAULT_REGION=%2$s AWS_ACCESS_KEY_ID=%3$s AWS_SECRET_ACCESS_KEY=fake
      aws proton list-environments
    Control it below %1$s/_fakeproton/, which GET openapi.json describes.
    Work ends %4$s. Nothing is kept when the server ends; Ctrl-C ends it.
    """
        .formatted(address, defaults.region(), defaults.account(), endOfWork(options));
  }

  private static String endOfWork(ServerOptions options) {
    return options.seedSaysWhenWorkEnds() ? "as the seed says" : inWords(options.progression());
  }

  private static String inWords(Progression progression) {
    return switch (progression.mode()) {
      case IMMEDIATELY -> "before the next request is answered";
      case AFTER_POLLS -> "after " + progression.polls() + " Get calls have seen it in progress";
      case AFTER -> "after " + progression.delay().toMillis() / 1000.0 + " seconds";
      case MANUALLY -> "never by itself";
    };
  }
}
