package dev.fakeproton.junit;

import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/**
 * Where the worlds of tests are kept: in JUnit's stores, which close them at the end of their
 * scope.
 */
final class TestWorlds {

  private static final Namespace NAMESPACE = Namespace.create(FakeProtonExtension.class);

  private TestWorlds() {}

  /** The world of the scope that the context lies in, made when first asked for. */
  static TestWorld of(ExtensionContext context) {
    ExtensionContext scope = Scopes.shared(context).orElse(context);
    return store(scope)
        .getOrComputeIfAbsent(TestWorld.class, key -> pendingOrNew(scope), TestWorld.class);
  }

  /** The world that the context lies in, if it has been made; none if it could not be. */
  static Optional<TestWorld> existing(ExtensionContext context) {
    try {
      return Optional.ofNullable(store(context).get(TestWorld.class, TestWorld.class));
    } catch (ExtensionConfigurationException toldBefore) {
      // The store throws again what whoever asked for the world first was told.
      return Optional.empty();
    }
  }

  /** Whether a world that the context lies in ends with it. */
  static boolean endsWith(ExtensionContext context) {
    return Scopes.shared(context).orElse(context) == context;
  }

  /**
   * Ends the world of a scope, and has the class around it look whether calls still come to it, if
   * it is strict.
   */
  static void end(TestWorld world, ExtensionContext scope) {
    if (world.isStrict()) {
      store(classAround(scope))
          .getOrComputeIfAbsent(LateCalls.class, unused -> new LateCalls(), LateCalls.class)
          .watch(world.aftermath());
    }
    world.end();
  }

  private static ExtensionContext classAround(ExtensionContext scope) {
    ExtensionContext parent = scope.getParent().orElse(scope);
    return parent.getTestMethod().isPresent() ? classAround(parent) : parent;
  }

  /**
   * Looks whether calls have come to worlds after their end, at the end of a class.
   *
   * @throws AssertionError if there were any
   */
  static void tellLateCalls(ExtensionContext classScope) {
    LateCalls calls = store(classScope).get(LateCalls.class, LateCalls.class);
    if (calls != null) {
      calls.close();
    }
  }

  /** An instance may be constructed in several steps: what an outer one was given is its own. */
  private static TestWorld pendingOrNew(ExtensionContext scope) {
    return takePending(scope).orElseGet(() -> TestWorld.start(scope));
  }

  /** The world for the test whose instance is being constructed on this thread. */
  static TestWorld pending(ExtensionContext context) {
    return store(context.getRoot())
        .getOrComputeIfAbsent(pendingKey(), key -> TestWorld.start(context), TestWorld.class);
  }

  /**
   * Makes the world that this thread's constructor was given that of the test.
   *
   * @throws ExtensionConfigurationException if the test has settings that the constructor's world
   *     could not know
   */
  static void adoptPending(ExtensionContext context) {
    ExtensionContext scope = Scopes.shared(context).orElse(context);
    takePending(context)
        .ifPresent(
            world -> {
              store(scope).put(TestWorld.class, world);
              Layer.requireNoMore(
                  world.layers(),
                  Scopes.layers(scope),
                  "a constructor was given the fake, before JUnit told which test it was for. Put the settings on the outermost class, or take the fake as a parameter of the method.");
            });
  }

  /**
   * Closes a world whose constructor has failed, so that no test ever sees it. The test that comes
   * next has no part in it: what it met is only reported.
   */
  static void dropPending(ExtensionContext context) {
    takePending(context)
        .ifPresent(
            world -> {
              try {
                world.close();
              } catch (IllegalStateException | AssertionError met) {
                context.publishReportEntry(
                    "a fake whose test was never constructed", String.valueOf(met.getMessage()));
              }
            });
  }

  private static Optional<TestWorld> takePending(ExtensionContext context) {
    return Optional.ofNullable(store(context.getRoot()).remove(pendingKey(), TestWorld.class));
  }

  /**
   * Whether the extension is the first that offers its fake to what JUnit is about to call. A test
   * may have several of our extensions, one by an annotation and others by fields; JUnit asks them
   * in turn and refuses two that offer the same.
   */
  static boolean isFirst(
      FakeProtonExtension extension, ExtensionContext context, boolean construction) {
    Store store = store(construction ? context.getRoot() : context);
    Object key = construction ? constructionKey() : FakeProtonExtension.class;
    return store.getOrComputeIfAbsent(key, unused -> extension, FakeProtonExtension.class)
        == extension;
  }

  /** Forgets who was first when this thread constructed an instance before. */
  static void beginConstruction(ExtensionContext context) {
    FakeProtonExtension unused =
        store(context.getRoot()).remove(constructionKey(), FakeProtonExtension.class);
  }

  private record OfThread(Thread thread, String what) {}

  private static Object pendingKey() {
    return new OfThread(Thread.currentThread(), "world");
  }

  private static Object constructionKey() {
    return new OfThread(Thread.currentThread(), "extension");
  }

  private static Store store(ExtensionContext context) {
    return context.getStore(NAMESPACE);
  }
}
