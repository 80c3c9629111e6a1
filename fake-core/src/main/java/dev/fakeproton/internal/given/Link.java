package dev.fakeproton.internal.given;

import dev.fakeproton.internal.world.SetUp;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A link of a chain: one thing that was given, and how it is refined.
 *
 * <p>A refinement of what this link has made takes it back, with all that it implied, and makes it
 * anew, so that it looks as if it had been made so in the first place. What was there before is
 * changed by an operation. Not thread-safe.
 *
 * @param <W> how a thing of this kind is wished for
 * @param chain what the links before have given
 * @param call what the test wrote
 * @param wish what is wished for
 * @param undo takes back what this link has made
 * @param made whether this link has made the thing itself
 * @param maker what makes things of this kind
 */
public record Link<W>(
    Chain chain,
    String call,
    W wish,
    Undo undo,
    boolean made,
    Function<EstateMaker, Maker<W>> maker) {

  /** A new link: what it gives is there when this returns. */
  public static <W> Link<W> of(
      Chain chain, String call, W wish, Function<EstateMaker, Maker<W>> maker) {
    Undo undo = new Undo();
    EstateMaker estate = new EstateMaker(chain, chain.setUp(call), undo);
    boolean made = chain.world().settingUp(() -> maker.apply(estate).give(wish));
    return new Link<>(chain, call, wish, undo, made, maker);
  }

  /**
   * The link refined.
   *
   * @param verb what the test wrote, such as {@code failed("why")}
   */
  public Link<W> refined(String verb, BiFunction<W, EstateMaker, W> change) {
    return chain.world().settingUp(() -> refine(verb, change));
  }

  private Link<W> refine(String verb, BiFunction<W, EstateMaker, W> change) {
    String refinedCall = call + "." + verb;
    SetUp setUp = chain.setUp(refinedCall);
    EstateMaker estate = new EstateMaker(chain, setUp, undo);
    if (made) {
      undo.run(setUp);
    }
    W refined = change.apply(wish, estate);
    if (made) {
      maker.apply(estate).give(refined);
    } else {
      maker.apply(estate).change(refined);
    }
    return new Link<>(chain, refinedCall, refined, undo, made, maker);
  }

  /** Asks something of the estate as it is now. */
  public <T> T ask(Function<EstateMaker, T> question) {
    return question.apply(new EstateMaker(chain, chain.setUp(call), undo));
  }
}
