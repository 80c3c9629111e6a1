package dev.fakeproton.internal.given;

import dev.fakeproton.internal.proton.template.VersionNumber;
import dev.fakeproton.internal.world.Ending;
import java.util.Optional;

/**
 * An environment that is wished for.
 *
 * @param name its name
 * @param template the template that it is made from; empty: the chain's
 * @param version the version that it runs; empty: the recommended one
 * @param spec its spec; empty: one without inputs
 * @param ending how its last deployment ends
 */
public record EnvironmentWish(
    String name,
    Optional<String> template,
    Optional<VersionNumber> version,
    Optional<String> spec,
    Ending ending) {

  /** An environment of the recommended version of the chain's template. */
  public static EnvironmentWish of(String name) {
    return new EnvironmentWish(
        name, Optional.empty(), Optional.empty(), Optional.empty(), Ending.SUCCESS);
  }

  /** The same from this template. */
  public EnvironmentWish from(String wanted, Optional<VersionNumber> wantedVersion) {
    return new EnvironmentWish(name, Optional.of(wanted), wantedVersion, spec, ending);
  }

  /** The same with this spec. */
  public EnvironmentWish spec(String wanted) {
    return new EnvironmentWish(name, template, version, Optional.of(wanted), ending);
  }

  /** The same whose last deployment ends so. */
  public EnvironmentWish ending(Ending wanted) {
    return new EnvironmentWish(name, template, version, spec, wanted);
  }
}
