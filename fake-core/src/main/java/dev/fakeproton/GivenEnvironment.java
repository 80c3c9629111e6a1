package dev.fakeproton;

import static java.util.Objects.requireNonNull;

import dev.fakeproton.internal.given.EnvironmentWish;
import dev.fakeproton.internal.given.Link;
import dev.fakeproton.internal.proton.deployment.Outputs;
import dev.fakeproton.internal.proton.template.VersionNumber;
import dev.fakeproton.internal.world.Ending;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * An environment that was given just now, to be refined or built upon.
 *
 * <p>If it was there before, what refines it is an update.
 */
public final class GivenEnvironment extends Given {

  private final Link<EnvironmentWish> link;

  GivenEnvironment(Link<EnvironmentWish> link) {
    super(
        link.chain()
            .withEnvironment(
                link.wish().name(),
                link.ask(estate -> estate.environments().templateOf(link.wish().name()))));
    this.link = link;
  }

  /** It is made from this template, and runs its recommended version. */
  public GivenEnvironment from(String template) {
    requireNonNull(template, "template");
    return refined(
        "from(\"%s\")".formatted(template), wish -> wish.from(template, Optional.empty()));
  }

  /**
   * It is made from this template, and runs this version.
   *
   * @param version such as {@code 1.0}
   */
  public GivenEnvironment from(String template, String version) {
    requireNonNull(template, "template");
    VersionNumber number = versionNumber(version);
    return refined(
        "from(\"%s\", \"%s\")".formatted(template, version),
        wish -> wish.from(template, Optional.of(number)));
  }

  /**
   * It has this spec; otherwise it has one without inputs.
   *
   * @param yaml the whole document, as CreateEnvironment takes it
   */
  public GivenEnvironment spec(String yaml) {
    requireNonNull(yaml, "yaml");
    return refined("spec(…)", wish -> wish.spec(yaml));
  }

  /**
   * Its deployment has put this out.
   *
   * @param outputs in this order
   * @throws IllegalArgumentException if a key or value has not 1 to 1024 characters
   */
  public GivenEnvironment withOutputs(Map<String, String> outputs) {
    Map<String, String> checked = Outputs.checked(outputs);
    return refined("withOutputs(…)", wish -> wish.ending(new Ending.Success(Optional.of(checked))));
  }

  /**
   * Its last deployment, which is its first if it was not there before, has failed.
   *
   * @param why the status message
   */
  public GivenEnvironment failed(String why) {
    Ending failure = new Ending.Failure(requireNonNull(why, "why"));
    return refined("failed(\"%s\")".formatted(why), wish -> wish.ending(failure));
  }

  /**
   * Its last deployment is under way, until the test moves it through its handle: the environment
   * has {@link Progression#manually()} of its own, also for what comes later.
   */
  public GivenEnvironment inProgress() {
    return refined("inProgress()", wish -> wish.ending(new Ending.Held()));
  }

  private GivenEnvironment refined(String verb, UnaryOperator<EnvironmentWish> change) {
    return new GivenEnvironment(link.refined(verb, (wish, estate) -> change.apply(wish)));
  }
}
