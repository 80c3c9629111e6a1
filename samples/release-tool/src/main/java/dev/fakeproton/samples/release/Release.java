package dev.fakeproton.samples.release;

import java.util.List;

/** How a release went. */
public sealed interface Release {

  /** The version that was released, such as {@code 1.4}. */
  String version();

  /** Every environment of the template runs the version. */
  record Completed(String version, List<String> updated) implements Release {
    /** Keeps a copy of the list. */
    public Completed {
      updated = List.copyOf(updated);
    }
  }

  /** The bundle was not accepted, so nothing was published or deployed. */
  record NotRegistered(String version, String why) implements Release {}

  /** One environment could not be updated, so those after it were left as they were. */
  record Stopped(String version, List<String> updated, String failed, String why, List<String> left)
      implements Release {
    /** Keeps copies of the lists. */
    public Stopped {
      updated = List.copyOf(updated);
      left = List.copyOf(left);
    }
  }
}
