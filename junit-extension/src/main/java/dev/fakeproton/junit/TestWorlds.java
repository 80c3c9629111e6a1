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
        .getOrComputeIfAbsent(TestWorld.class, key -> TestWorld.start(scope), TestWorld.class);
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
    TestWorld pending = pendingStore(context).remove(Thread.currentThread(), TestWorld.class);
    if (pending != null) {
      context.getStore(NAMESPACE).put(TestWorld.class, pending);
    }
  }

  /** Closes a world whose constructor has failed, so that no test ever sees it. */
  static void dropPending(ExtensionContext context) {
    TestWorld pending = pendingStore(context).remove(Thread.currentThread(), TestWorld.class);
    if (pending != null) {
      pending.close();
    }
  }

  private static Store pendingStore(ExtensionContext context) {
    return context.getRoot().getStore(NAMESPACE);
  }
}
