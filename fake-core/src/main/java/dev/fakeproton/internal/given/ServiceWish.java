package dev.fakeproton.internal.given;

import dev.fakeproton.internal.proton.template.VersionNumber;
import dev.fakeproton.internal.world.Ending;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A service that is wished for.
 *
 * @param name its name
 * @param template the template that it is made from; empty: the chain's, or one that is implied
 * @param version the version that it runs; empty: the recommended one
 * @param instances the environments of its instances by their names, in order
 * @param pipeline whether it has a pipeline
 * @param ending how its creation ends
 */
public record ServiceWish(
    String name,
    Optional<String> template,
    Optional<VersionNumber> version,
    Map<String, String> instances,
    boolean pipeline,
    Ending ending) {

  /** A service without instances. */
  public static ServiceWish of(String name) {
    return new ServiceWish(
        name, Optional.empty(), Optional.empty(), Map.of(), false, Ending.SUCCESS);
  }

  /** The same from this template. */
  public ServiceWish from(String wanted, Optional<VersionNumber> wantedVersion) {
    return new ServiceWish(name, Optional.of(wanted), wantedVersion, instances, pipeline, ending);
  }

  /** The same with one more instance. */
  public ServiceWish with(String instance, String environment) {
    Map<String, String> more = new LinkedHashMap<>(instances);
    more.put(instance, environment);
    return new ServiceWish(
        name, template, version, Collections.unmodifiableMap(more), pipeline, ending);
  }

  /** The same with a pipeline. */
  public ServiceWish withPipeline() {
    return new ServiceWish(name, template, version, instances, true, ending);
  }

  /** The same whose creation ends so. */
  public ServiceWish ending(Ending wanted) {
    return new ServiceWish(name, template, version, instances, pipeline, wanted);
  }
}
