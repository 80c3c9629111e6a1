package dev.fakeproton.internal.given;

import dev.fakeproton.internal.world.Ending;
import java.util.Optional;

/**
 * A component that is wished for.
 *
 * @param name its name
 * @param environment the environment that it is in; empty: one that is implied
 * @param attachment what it is attached to
 * @param ending how its last deployment ends
 */
public record ComponentWish(
    String name, Optional<String> environment, Optional<Attachment> attachment, Ending ending) {

  /** An instance of a service. */
  public record Attachment(String service, String instance) {}

  /** A component that is not attached. */
  public static ComponentWish of(String name, Optional<String> environment) {
    return new ComponentWish(name, environment, Optional.empty(), Ending.SUCCESS);
  }

  /** The same attached to an instance. */
  public ComponentWish attachedTo(String service, String instance) {
    return new ComponentWish(
        name, environment, Optional.of(new Attachment(service, instance)), ending);
  }

  /** The same whose last deployment ends so. */
  public ComponentWish ending(Ending wanted) {
    return new ComponentWish(name, environment, attachment, wanted);
  }
}
