package dev.fakeproton.junit;

import dev.fakeproton.FakeProton;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;
import software.amazon.awssdk.services.proton.ProtonAsyncClient;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.waiters.ProtonAsyncWaiter;
import software.amazon.awssdk.services.proton.waiters.ProtonWaiter;

/**
 * Gives every test a fake AWS Proton of its own, and closes it when the test ends.
 *
 * <p>Resolves parameters of the types {@link FakeProton}, {@link ProtonClient}, {@link
 * ProtonAsyncClient}, {@link ProtonWaiter} and {@link ProtonAsyncWaiter} of constructors, test
 * methods and lifecycle methods. All that one test is given belongs to one fake. With
 * {@code @TestInstance(PER_CLASS)} the tests of the class, and of classes nested in it, share one.
 *
 * <p>All fakes of a JVM share one server. Safe under parallel execution. Settings: {@link
 * WithFakeProton}.
 */
public final class FakeProtonExtension
    implements ParameterResolver, BeforeEachCallback, TestInstancePreConstructCallback {

  private static final Map<Class<?>, Function<TestWorld, Object>> INJECTED =
      Map.of(
          FakeProton.class, TestWorld::fake,
          ProtonClient.class, TestWorld::client,
          ProtonAsyncClient.class, TestWorld::asyncClient,
          ProtonWaiter.class, TestWorld::waiter,
          ProtonAsyncWaiter.class, TestWorld::asyncWaiter);

  /** JUnit makes the extension. */
  public FakeProtonExtension() {}

  /** A constructor has no test yet: what it is given is kept for the test that comes next. */
  @Override
  public void preConstructTestInstance(
      TestInstanceFactoryContext factoryContext, ExtensionContext context) {
    if (factoryContext.getOuterInstance().isEmpty()) {
      TestWorlds.dropPending(context);
    }
  }

  /** Gives the test the world that its constructor was given, if it was given one. */
  @Override
  public void beforeEach(ExtensionContext context) {
    TestWorlds.adoptPending(context);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return INJECTED.containsKey(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    Function<TestWorld, Object> injection = INJECTED.get(type);
    if (injection == null) {
      throw new ParameterResolutionException("FakeProton has nothing of " + type);
    }
    return injection.apply(world(parameter, context));
  }

  private static TestWorld world(ParameterContext parameter, ExtensionContext context) {
    if (context.getTestMethod().isPresent() || TestWorlds.sharedScope(context).isPresent()) {
      return TestWorlds.of(context);
    }
    if (parameter.getDeclaringExecutable() instanceof Method method) {
      throw new ParameterResolutionException(
          "%s() of %s runs outside of any test, and every test has a fake of its own. Put @TestInstance(Lifecycle.PER_CLASS) on the class to share one fake, or use @BeforeEach."
              .formatted(method.getName(), method.getDeclaringClass().getSimpleName()));
    }
    return TestWorlds.pending(context);
  }
}
