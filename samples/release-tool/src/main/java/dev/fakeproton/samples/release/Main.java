package dev.fakeproton.samples.release;

import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.S3ObjectSource;
import software.amazon.awssdk.services.proton.waiters.ProtonWaiter;

/** The command line of the {@link ReleaseTool}. */
public final class Main {

  private Main() {}

  /** Takes template, major version, bucket and key; exits with 1 if the release did not succeed. */
  public static void main(String[] args) {
    if (args.length != 4) {
      System.err.println("Usage: release TEMPLATE MAJOR_VERSION BUCKET KEY");
      System.exit(2);
    }
    Release release = release(args);
    System.out.println(describe(release));
    System.exit(release instanceof Release.Completed ? 0 : 1);
  }

  private static Release release(String... args) {
    S3ObjectSource bundle = S3ObjectSource.builder().bucket(args[2]).key(args[3]).build();
    try (ProtonClient proton = ProtonClient.create();
        ProtonWaiter waiter = proton.waiter()) {
      return new ReleaseTool(proton, waiter).release(args[0], args[1], bundle);
    }
  }

  static String describe(Release release) {
    if (release instanceof Release.Completed completed) {
      return "%s runs in %s".formatted(completed.version(), completed.updated());
    }
    if (release instanceof Release.NotRegistered refused) {
      return "%s was not registered: %s".formatted(refused.version(), refused.why());
    }
    Release.Stopped stopped = (Release.Stopped) release;
    return "%s stopped at %s: %s. Updated: %s. Left as they were: %s"
        .formatted(
            stopped.version(), stopped.failed(), stopped.why(), stopped.updated(), stopped.left());
  }
}
