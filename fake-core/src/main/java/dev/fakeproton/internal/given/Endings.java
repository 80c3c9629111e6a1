package dev.fakeproton.internal.given;

import dev.fakeproton.internal.world.Ending;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;

/** Tells whether a resource shows already what is wished for. */
final class Endings {

  private Endings() {}

  /** Any status will do where nothing but its being there is wished for. */
  static boolean shows(Ending ending, DeploymentStatus status, @Nullable String message) {
    if (ending instanceof Ending.Failure failure) {
      return status == DeploymentStatus.FAILED && failure.why().equals(message);
    }
    return ending instanceof Ending.Held
        ? status == DeploymentStatus.IN_PROGRESS
        : ending.equals(Ending.SUCCESS);
  }
}
