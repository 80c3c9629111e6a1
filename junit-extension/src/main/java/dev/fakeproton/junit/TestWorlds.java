package dev.fakeproton.junit;

import java.util.Optional;
import org.junit.jupiter.api.TestInstance.Lifecycle;
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
    ExtensionContext scope = sharedScope(context).orElse(context);
    return scope
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(TestWorld.class, key -> pendingOrNew(scope), TestWorld.class);
  }

  /** An instance may be constructed in several steps: what an outer one was given is its own. */
  private static TestWorld pendingOrNew(ExtensionContext scope) {
    return takePending(scope).orElseGet(() -> TestWorld.start(scope));
  }

  /** The outermost enclosing class whose tests share an instance, and so a world. */
  static Optional<ExtensionContext> sharedScope(ExtensionContext context) {
    Optional<ExtensionContext> outer = context.getParent().flatMap(TestWorlds::sharedScope);
    boolean isClass = context.getTestMethod().isEmpty() && context.getTestClass().isPresent();
    boolean shared =
        isClass
            && context.getTestInstanceLifecycle().filter(Lifecycle.PER_CLASS::equals).isPresent();
    return outer.isPresent() || !shared ? outer : Optional.of(context);
  }

  /** The world for the test whose instance is being constructed on this thread. */
  static TestWorld pending(ExtensionContext context) {
    return pendingStore(context)
        .getOrComputeIfAbsent(
            Thread.currentThread(), thread -> TestWorld.start(context), TestWorld.class);
  }

  /** Makes the world that this thread's constructor was given that of the test. */
  static void adoptPending(ExtensionContext context) {
    takePending(context)
        .ifPresent(
            world ->
                sharedScope(context)
                    .orElse(context)
                    .getStore(NAMESPACE)
                    .put(TestWorld.class, world));
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
              } catch (IllegalStateException defect) {
                context.publishReportEntry(
                    "a fake whose test was never constructed", String.valueOf(defect.getMessage()));
              }
            });
  }

  private static Optional<TestWorld> takePending(ExtensionContext context) {
    return Optional.ofNullable(
        pendingStore(context).remove(Thread.currentThread(), TestWorld.class));
  }

  private static Store pendingStore(ExtensionContext context) {
    return context.getRoot().getStore(NAMESPACE);
  }
}
