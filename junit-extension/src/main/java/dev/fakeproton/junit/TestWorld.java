package dev.fakeproton.junit;

import dev.fakeproton.FakeProton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/**
 * The fake of one test, and what has been injected of it. Thread-safe.
 *
 * <p>JUnit's store closes it: by {@link CloseableResource} up to 5.12, by {@link AutoCloseable}
 * since, which logs a warning about whatever is only the former.
 */
final class TestWorld implements CloseableResource, AutoCloseable {

  private final FakeProton fake;
  private final List<Layer> layers;
  private final Map<Wanted, Object> given = new ConcurrentHashMap<>();

  private TestWorld(FakeProton fake, List<Layer> layers) {
    this.fake = fake;
    this.layers = layers;
  }

  /**
   * A new world with the settings of {@code scope}.
   *
   * @throws ExtensionConfigurationException if they are bad
   */
  static TestWorld start(ExtensionContext scope) {
    List<Layer> layers = Scopes.layers(scope);
    String test = Places.nameOf(scope);
    FakeProton.Builder settings = FakeProton.builder().name("the fake of " + test);
    try {
      FakeProton fake =
          Layer.merged(layers).applyTo(settings, scope.getRequiredTestClass()).start();
      return new TestWorld(fake, layers);
    } catch (IllegalArgumentException badValue) {
      throw new ExtensionConfigurationException(
          "the fake of %s cannot be started: %s".formatted(test, badValue.getMessage()), badValue);
    }
  }

  /** Whether it fails its test for what is most likely the test's own mistake. */
  boolean isStrict() {
    return Layer.merged(layers).strict().orElse(false);
  }

  /** The settings that it was started with. */
  List<Layer> layers() {
    return layers;
  }

  /** What is wanted of this world: the same thing whoever in the test wants it. */
  Object give(Wanted wanted) {
    return given.computeIfAbsent(wanted, unused -> wanted.makeFor(fake));
  }

  /** Shows the fake's side in a failure of its test. */
  void explain(Throwable failure) {
    FakesSide.addTo(failure, fake);
  }

  /**
   * Closes the fake before JUnit does, which wraps what it meets then and logs it.
   *
   * @throws IllegalStateException if a call of the test has met a defect of the fake
   * @throws AssertionError if the fake is strict and has something against the test
   */
  void end() {
    try {
      close();
    } catch (IllegalStateException | AssertionError failure) {
      explain(failure);
      throw failure;
    }
  }

  /** What tells of calls that come when the fake is closed, if it is strict. */
  Runnable aftermath() {
    return fake.aftermath();
  }

  /** Closes the fake, which may throw. */
  @Override
  public void close() {
    fake.close();
  }
}
