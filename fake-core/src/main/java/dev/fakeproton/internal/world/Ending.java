package dev.fakeproton.internal.world;

import java.util.Map;
import java.util.Optional;

/** How work ends that a set-up begins. */
public sealed interface Ending {

  /** As a success, which is what a set-up wants where nothing else is said. */
  Ending SUCCESS = new Success(Optional.empty());

  /**
   * As a success.
   *
   * @param outputs what a deployment puts out, in order; empty means: as ever
   */
  record Success(Optional<Map<String, String>> outputs) implements Ending {}

  /**
   * As a failure.
   *
   * @param why the status message
   */
  record Failure(String why) implements Ending {}

  /** Not at all: it stays under way until the test moves it. */
  record Held() implements Ending {}
}
