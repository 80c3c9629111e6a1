package dev.fakeproton.internal.given;

/**
 * Makes things of one kind.
 *
 * @param <W> how a thing of this kind is wished for
 */
public interface Maker<W> {

  /**
   * Makes it, unless it is there.
   *
   * @return whether it was made
   */
  boolean give(W wish);

  /** Brings what was there before to what is wished for. */
  void change(W wish);
}
