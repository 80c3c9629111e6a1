package dev.fakeproton;

/** Something that a test has registered, and can take back. */
@FunctionalInterface
public interface Registration extends AutoCloseable {

  /** Takes it back. Doing so twice does nothing. */
  @Override
  void close();
}
