package dev.fakeproton;

import static java.util.Objects.requireNonNull;

import dev.fakeproton.internal.given.EstateMaker;
import dev.fakeproton.internal.given.Link;
import dev.fakeproton.internal.given.ServiceWish;
import dev.fakeproton.internal.proton.template.VersionNumber;
import dev.fakeproton.internal.world.Ending;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * A service that was given just now, to be refined or built upon.
 *
 * <p>If it was there before, it is given the instances that it lacks; what else refines it must
 * hold already.
 */
public final class GivenService extends Given {

  private final Link<ServiceWish> link;

  GivenService(Link<ServiceWish> link) {
    super(link.chain());
    this.link = link;
  }

  /** It is made from this template, and runs its recommended version. */
  public GivenService from(String template) {
    requireNonNull(template, "template");
    return refined(
        "from(\"%s\")".formatted(template),
        (wish, estate) -> wish.from(template, Optional.empty()));
  }

  /**
   * It is made from this template, and runs this version.
   *
   * @param version such as {@code 1.0}
   */
  public GivenService from(String template, String version) {
    requireNonNull(template, "template");
    VersionNumber number = versionNumber(version);
    return refined(
        "from(\"%s\", \"%s\")".formatted(template, version),
        (wish, estate) -> wish.from(template, Optional.of(number)));
  }

  /**
   * It has these instances, in the environment that the chain has given last, else in the oldest
   * that can host them, else in one that is made.
   */
  public GivenService withInstances(String... names) {
    return refined(
        "withInstances(\"%s\")".formatted(String.join("\", \"", names)),
        (wish, estate) -> {
          String environment = estate.environmentFor(Optional.empty());
          ServiceWish more = wish;
          for (String name : names) {
            more = more.with(name, environment);
          }
          return more;
        });
  }

  /** It has this instance in this environment, which is made if it is not there. */
  public GivenService withInstance(String name, String environment) {
    requireNonNull(name, "name");
    requireNonNull(environment, "environment");
    return refined(
        "withInstance(\"%s\", \"%s\")".formatted(name, environment),
        (wish, estate) -> wish.with(name, environment));
  }

  /**
   * It has a pipeline. A template that this chain has made for it is made anew, so that its
   * services have one; the account is given a role for pipelines, if it has no way to provision
   * them.
   */
  public GivenService withPipeline() {
    return refined("withPipeline()", (wish, estate) -> wish.withPipeline());
  }

  /**
   * Its creation has failed: its instances have, and its pipeline with them.
   *
   * @param why the status message of the instances, or of the pipeline where there are none
   */
  public GivenService failed(String why) {
    Ending failure = new Ending.Failure(requireNonNull(why, "why"));
    return refined("failed(\"%s\")".formatted(why), (wish, estate) -> wish.ending(failure));
  }

  /**
   * It is being created, until the test moves it through its handle: the service has {@link
   * Progression#manually()} of its own, also for what comes later.
   */
  public GivenService inProgress() {
    return refined("inProgress()", (wish, estate) -> wish.ending(new Ending.Held()));
  }

  private GivenService refined(
      String verb, BiFunction<ServiceWish, EstateMaker, ServiceWish> change) {
    return new GivenService(link.refined(verb, change));
  }
}
