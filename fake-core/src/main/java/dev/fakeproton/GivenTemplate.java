package dev.fakeproton;

import static java.util.Objects.requireNonNull;

import dev.fakeproton.internal.given.Chain;
import dev.fakeproton.internal.given.Link;
import dev.fakeproton.internal.given.TemplateWish;
import dev.fakeproton.internal.world.Ending;

/** An environment template that was given just now, to be refined or built upon. */
public sealed class GivenTemplate extends Given permits GivenServiceTemplate {

  private final Link<TemplateWish> link;

  GivenTemplate(Link<TemplateWish> link) {
    this(link, link.chain().withEnvironmentTemplate(link.wish().name()));
  }

  GivenTemplate(Link<TemplateWish> link, Chain chain) {
    super(chain);
    this.link = link;
  }

  Link<TemplateWish> link() {
    return link;
  }

  /**
   * The template has this version, published, and all before it.
   *
   * @param version such as {@code 2.1}
   */
  public GivenTemplate version(String version) {
    return new GivenTemplate(at(version));
  }

  /**
   * The registration of its last version, 1.0 or that of {@link #version}, has failed. If the
   * template was there before, the version that follows has.
   *
   * @param why the status message
   */
  public GivenTemplate failed(String why) {
    return new GivenTemplate(ending(why));
  }

  /**
   * Its last version is being registered, until the test moves it through its handle: the version
   * has {@link Progression#manually()} of its own.
   */
  public GivenTemplate inProgress() {
    return new GivenTemplate(held());
  }

  Link<TemplateWish> at(String version) {
    return link.refined(
        "version(\"%s\")".formatted(version), (wish, estate) -> wish.at(versionNumber(version)));
  }

  Link<TemplateWish> ending(String why) {
    Ending failure = new Ending.Failure(requireNonNull(why, "why"));
    return link.refined("failed(\"%s\")".formatted(why), (wish, estate) -> wish.ending(failure));
  }

  Link<TemplateWish> held() {
    return link.refined("inProgress()", (wish, estate) -> wish.ending(new Ending.Held()));
  }
}
