package dev.fakeproton;

import dev.fakeproton.internal.given.Link;
import dev.fakeproton.internal.given.TemplateWish;

/** A service template that was given just now, to be refined or built upon. */
public final class GivenServiceTemplate extends GivenTemplate {

  GivenServiceTemplate(Link<TemplateWish> link) {
    super(link, link.chain().withServiceTemplate(link.wish().name(), link.made()));
  }

  @Override
  public GivenServiceTemplate version(String version) {
    return new GivenServiceTemplate(at(version));
  }

  @Override
  public GivenServiceTemplate failed(String why) {
    return new GivenServiceTemplate(ending(why));
  }

  @Override
  public GivenServiceTemplate inProgress() {
    return new GivenServiceTemplate(held());
  }

  /** Services made from it have a pipeline. */
  public GivenServiceTemplate withPipeline() {
    return new GivenServiceTemplate(
        link().refined("withPipeline()", (wish, estate) -> wish.withPipeline()));
  }
}
