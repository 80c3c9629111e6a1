package dev.fakeproton.junit;

import dev.fakeproton.FakeProton;
import dev.fakeproton.Progression;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.proton.ProtonAsyncClient;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.waiters.ProtonAsyncWaiter;
import software.amazon.awssdk.services.proton.waiters.ProtonWaiter;

/**
 * Gives every test a fake AWS Proton of its own, and closes it when the test ends.
 *
 * <p>Resolves parameters of the types {@link FakeProton}, {@link ProtonClient}, {@link
 * ProtonAsyncClient}, {@link ProtonWaiter} and {@link ProtonAsyncWaiter} of constructors, test
 * methods and lifecycle methods, and sets fields marked {@link InjectProton}; {@link Account} and
 * {@link InRegion} say as whom and where they call. All that one test is given belongs to one fake.
 * With {@code @TestInstance(PER_CLASS)} or {@link #sharedPerClass()} the tests of the class, and of
 * classes nested in it, share one.
 *
 * <p>Registered by {@code @ExtendWith}, with settings by {@link WithFakeProton}, or, built by
 * {@link #builder()}, in a field marked {@code @RegisterExtension}. A class may use several of
 * these: a test has one fake all the same, with the settings of all of them.
 *
 * <p>All fakes of a JVM share one server. Safe under parallel execution.
 */
public final class FakeProtonExtension
    implements ParameterResolver,
        BeforeAllCallback,
        BeforeEachCallback,
        AfterEachCallback,
        AfterAllCallback,
        InvocationInterceptor,
        TestInstancePreConstructCallback {

  private final Settings settings;
  private final boolean shared;

  /** An extension without settings; JUnit makes it. */
  public FakeProtonExtension() {
    this(Settings.NONE, false);
  }

  private FakeProtonExtension(Settings settings, boolean shared) {
    this.settings = settings;
    this.shared = shared;
  }

  /** Settings for an extension that a field registers; what is not set, annotations may set. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * An extension whose fake is shared by all tests of the class, and of classes nested in it; for a
   * static field.
   */
  public static FakeProtonExtension sharedPerClass() {
    return builder().sharedPerClass().build();
  }

  Settings settings() {
    return settings;
  }

  boolean isShared() {
    return shared;
  }

  /** A constructor has no test yet: what it is given is kept for the test that comes next. */
  @Override
  public void preConstructTestInstance(
      TestInstanceFactoryContext factoryContext, ExtensionContext context) {
    TestWorlds.beginConstruction(context);
    if (factoryContext.getOuterInstance().isEmpty()) {
      TestWorlds.dropPending(context);
    }
  }

  /** Checks the settings of the class, and sets the fields of tests that share a fake. */
  @Override
  public void beforeAll(ExtensionContext context) {
    Scopes.checkSettings(context);
    FieldInjection.into(context);
  }

  /**
   * Checks the settings of the test, gives it the world that its constructor was given, if it was
   * given one, and sets the fields of its instances.
   */
  @Override
  public void beforeEach(ExtensionContext context) {
    TestWorlds.adoptPending(context);
    Scopes.checkSettings(context);
    FieldInjection.into(context);
  }

  /** Shows the fake's side if the test has failed, and closes the test's own fake. */
  @Override
  public void afterEach(ExtensionContext context) {
    end(context);
  }

  /**
   * Shows the fake's side if the class has failed, closes the fake that its tests shared, and fails
   * the class if strict fakes of its tests were called after their end.
   */
  @Override
  public void afterAll(ExtensionContext context) {
    end(context);
    TestWorlds.tellLateCalls(context);
  }

  private static void end(ExtensionContext context) {
    TestWorlds.existing(context)
        .ifPresent(
            world -> {
              context.getExecutionException().ifPresent(world::explain);
              if (TestWorlds.endsWith(context)) {
                TestWorlds.end(world, context);
              }
            });
  }

  /** Shows the fake's side if the dynamic test fails, which has no callback of its own. */
  @Override
  public void interceptDynamicTest(
      Invocation<@Nullable Void> invocation,
      DynamicTestInvocationContext invocationContext,
      ExtensionContext context)
      throws Throwable {
    try {
      invocation.proceed();
    } catch (Throwable failure) {
      TestWorlds.existing(context).ifPresent(world -> world.explain(failure));
      throw failure;
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return Wanted.isOffered(parameter.getParameter().getType())
        && TestWorlds.isFirst(
            this, context, parameter.getDeclaringExecutable() instanceof Constructor);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    TestWorld world = world(parameter, context);
    try {
      return world.give(Wanted.by(parameter.getParameter(), parameter.getParameter().getType()));
    } catch (IllegalArgumentException badValue) {
      throw new ParameterResolutionException(String.valueOf(badValue.getMessage()), badValue);
    }
  }

  private static TestWorld world(ParameterContext parameter, ExtensionContext context) {
    if (context.getTestMethod().isPresent() || Scopes.shared(context).isPresent()) {
      return TestWorlds.of(context);
    }
    if (parameter.getDeclaringExecutable() instanceof Method method) {
      throw new ParameterResolutionException(
          "%s() of %s runs outside of any test, and every test has a fake of its own. Put @TestInstance(Lifecycle.PER_CLASS) on the class or register FakeProtonExtension.sharedPerClass() to share one fake, or use @BeforeEach."
              .formatted(method.getName(), method.getDeclaringClass().getSimpleName()));
    }
    return TestWorlds.pending(context);
  }

  /**
   * Settings for an extension, by the names that {@link WithFakeProton} has. Not thread-safe.
   *
   * <p>What is set here, annotations on the same class, on classes nested in it, and on its test
   * methods may set otherwise.
   */
  public static final class Builder {

    private Optional<String> account = Optional.empty();
    private Optional<Region> region = Optional.empty();
    private Optional<Progression> progression = Optional.empty();
    private Optional<Seed> seed = Optional.empty();
    private Optional<Boolean> strict = Optional.empty();
    private boolean shared;

    private Builder() {}

    /**
     * The account that injected clients call as.
     *
     * @param accountId twelve digits
     * @throws IllegalArgumentException if {@code accountId} is something else
     */
    public Builder account(String accountId) {
      account = Optional.of(Values.account(accountId));
      return this;
    }

    /** The region that injected clients call in. */
    public Builder region(Region newRegion) {
      region = Optional.of(newRegion);
      return this;
    }

    /**
     * The region that injected clients call in, such as {@code eu-west-1}.
     *
     * @throws IllegalArgumentException if no region looks like this
     */
    public Builder region(String newRegion) {
      return region(Values.region(newRegion));
    }

    /** When work ends that nobody gives another progression. */
    public Builder progression(Progression newProgression) {
      progression = Optional.of(newProgression);
      return this;
    }

    /**
     * When work ends: {@code immediate}, {@code manual}, {@code polls:N} or {@code after:SECONDS}.
     *
     * @throws IllegalArgumentException if the text is something else
     */
    public Builder progression(String newProgression) {
      return progression(Progression.parse(newProgression));
    }

    /**
     * A snapshot that the fake begins with: a resource on the class path, relative to the test
     * class, or absolute; or else a file. It is looked for when a fake is started.
     */
    public Builder seed(String resourceOrFile) {
      seed = Optional.of(new Seed(resourceOrFile, Optional.empty()));
      return this;
    }

    /** A file with a snapshot that the fake begins with. It is read when a fake is started. */
    public Builder seed(Path file) {
      return seed(file.toAbsolutePath().toString());
    }

    /** Has a test fail for what is most likely its own mistake. */
    public Builder strict() {
      return strict(true);
    }

    /** Whether a test fails for what is most likely its own mistake. */
    public Builder strict(boolean newStrict) {
      strict = Optional.of(newStrict);
      return this;
    }

    /**
     * Has all tests of the class, and of classes nested in it, share one fake; for an extension in
     * a static field.
     */
    public Builder sharedPerClass() {
      shared = true;
      return this;
    }

    /** The extension, to be registered by a field. */
    public FakeProtonExtension build() {
      return new FakeProtonExtension(
          new Settings(account, region, progression, seed, strict), shared);
    }
  }
}
