package dev.fakeproton;

import static java.util.Objects.requireNonNull;

import dev.fakeproton.internal.given.ComponentWish;
import dev.fakeproton.internal.given.Link;
import dev.fakeproton.internal.world.Ending;
import java.util.function.UnaryOperator;

/**
 * A component that was given just now, to be refined or built upon.
 *
 * <p>If it was there before, what refines it is an update.
 */
public final class GivenComponent extends Given {

  private final Link<ComponentWish> link;

  GivenComponent(Link<ComponentWish> link) {
    super(link.chain());
    this.link = link;
  }

  /** It is attached to an instance of a service, both of which are made if they are not there. */
  public GivenComponent attachedTo(String service, String instance) {
    requireNonNull(service, "service");
    requireNonNull(instance, "instance");
    return refined(
        "attachedTo(\"%s\", \"%s\")".formatted(service, instance),
        wish -> wish.attachedTo(service, instance));
  }

  /**
   * Its last deployment, which is its first if it was not there before, has failed.
   *
   * @param why the status message
   */
  public GivenComponent failed(String why) {
    Ending failure = new Ending.Failure(requireNonNull(why, "why"));
    return refined("failed(\"%s\")".formatted(why), wish -> wish.ending(failure));
  }

  /**
   * Its last deployment is under way, until the test moves it through its handle: the component has
   * {@link Progression#manually()} of its own, also for what comes later.
   */
  public GivenComponent inProgress() {
    return refined("inProgress()", wish -> wish.ending(new Ending.Held()));
  }

  private GivenComponent refined(String verb, UnaryOperator<ComponentWish> change) {
    return new GivenComponent(link.refined(verb, (wish, estate) -> change.apply(wish)));
  }
}
