package dev.fakeproton.internal.wire.stored;

/**
 * A value that is stored as another one, from which it can be made again. Its class has a static
 * method {@code restored} that does so.
 *
 * @param <F> what it is stored as: a text, a record, or anything else that can be stored
 */
public interface StoredAs<F> {

  /** What it is stored as. */
  F stored();
}
