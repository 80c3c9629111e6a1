package dev.fakeproton.junit;

import static dev.fakeproton.junit.TestRuns.assertAllPass;
import static dev.fakeproton.junit.TestRuns.createTemplate;
import static dev.fakeproton.junit.TestRuns.failureOf;
import static dev.fakeproton.junit.TestRuns.run;
import static dev.fakeproton.junit.TestRuns.templates;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.FakeProton;
import dev.fakeproton.Progression;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.proton.ProtonAsyncClient;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.waiters.ProtonAsyncWaiter;
import software.amazon.awssdk.services.proton.waiters.ProtonWaiter;

/** Where the extension injects what, and which tests share a fake. */
class InjectionTest {

  @Test
  void lifecycleMethodsOutsideOfAnyTestAreToldToShareAFake() {
    assertThat(failureOf(run(BeforeAllCases.class)))
        .isInstanceOf(ParameterResolutionException.class)
        .hasMessageContaining("prepare() of BeforeAllCases")
        .hasMessageContaining("PER_CLASS");
  }

  @Test
  void typesThatTheFakeDoesNotHaveAreLeftToOtherExtensions() {
    assertThat(failureOf(run(UnknownTypeCases.class)))
        .hasMessageContaining("No ParameterResolver registered");
  }

  @Test
  void aConstructorThatFailsLeavesNoWorldToTheNextTest() {
    run(FailingConstructorCases.class).testEvents().assertStatistics(s -> s.failed(1).succeeded(1));
  }

  @Test
  void everyTypeIsInjectedIntoTestMethods() {
    assertAllPass(MethodCases.class, 5);
  }

  @Test
  void constructorLifecycleMethodsAndTestShareOneFake() {
    assertAllPass(SharingCases.class, 2);
  }

  @Test
  void everyTestHasAFreshFakeHoweverItIsRun() {
    assertAllPass(FreshCases.class, 6);
  }

  @Test
  void dynamicTestsShareTheFakeOfTheirFactory() {
    assertAllPass(FactoryCases.class, 2);
  }

  @Test
  void nestedTestsShareTheFakeOfTheirOuterConstructors() {
    assertAllPass(NestedCases.class, 2);
  }

  @ExtendWith(FakeProtonExtension.class)
  static class BeforeAllCases {
    @BeforeAll
    static void prepare(FakeProton fake) {}

    @Test
    void test() {}
  }

  @ExtendWith(FakeProtonExtension.class)
  static class UnknownTypeCases {
    @Test
    void test(StringBuilder unknown) {}
  }

  @ExtendWith(FakeProtonExtension.class)
  static class FailingConstructorCases {
    private static final AtomicBoolean CONSTRUCTED = new AtomicBoolean();

    private final ProtonClient proton;

    FailingConstructorCases(ProtonClient proton) {
      assertThat(templates(proton)).isEmpty();
      createTemplate(proton, "made-by-constructor");
      this.proton = proton;
      assertThat(CONSTRUCTED.getAndSet(true)).as("the first construction fails").isTrue();
    }

    @Test
    void first() {
      assertThat(templates(proton)).containsExactly("made-by-constructor");
    }

    @Test
    void second() {
      assertThat(templates(proton)).containsExactly("made-by-constructor");
    }
  }

  @ExtendWith(FakeProtonExtension.class)
  static class MethodCases {
    @Test
    void fake(FakeProton fake) {
      assertThat(fake.endpoint().getHost()).isEqualTo("127.0.0.1");
    }

    @Test
    void client(ProtonClient proton) {
      assertThat(templates(proton)).isEmpty();
    }

    @Test
    void asyncClient(ProtonAsyncClient proton) {
      assertThat(proton.listEnvironmentTemplates(r -> {}).join().templates()).isEmpty();
    }

    @Test
    void waiter(FakeProton fake, ProtonClient proton, ProtonWaiter waiter) {
      createTemplate(proton, "vpc");
      fake.environmentTemplateVersion("vpc", "1.0").progress(Progression.afterPolls(3));
      version(proton);
      var registered =
          waiter.waitUntilEnvironmentTemplateVersionRegistered(
              r -> r.templateName("vpc").majorVersion("1").minorVersion("0"));
      assertThat(registered.attemptsExecuted()).isEqualTo(4);
    }

    @Test
    void asyncWaiter(ProtonClient proton, ProtonAsyncWaiter waiter) {
      createTemplate(proton, "vpc");
      version(proton);
      var registered =
          waiter
              .waitUntilEnvironmentTemplateVersionRegistered(
                  r -> r.templateName("vpc").majorVersion("1").minorVersion("0"))
              .join();
      assertThat(registered.matched().response()).isPresent();
    }

    private static void version(ProtonClient proton) {
      proton.createEnvironmentTemplateVersion(
          r -> r.templateName("vpc").source(s -> s.s3(s3 -> s3.bucket("bundles").key("vpc"))));
    }
  }

  @ExtendWith(FakeProtonExtension.class)
  static class SharingCases {
    private final FakeProton fake;

    SharingCases(FakeProton fake) {
      this.fake = fake;
      createTemplate(fake.client(), "by-constructor");
    }

    @BeforeEach
    void prepare(ProtonClient proton) {
      createTemplate(proton, "by-before-each");
    }

    @Test
    void first(FakeProton injected, ProtonClient proton) {
      assertThat(injected).isSameAs(fake);
      assertThat(templates(proton)).containsExactly("by-before-each", "by-constructor");
    }

    @Test
    void second(ProtonClient proton) {
      assertThat(templates(proton)).containsExactly("by-before-each", "by-constructor");
      createTemplate(proton, "by-test");
    }

    @AfterEach
    void see(ProtonClient proton) {
      assertThat(templates(proton)).contains("by-before-each", "by-constructor");
    }
  }

  @ExtendWith(FakeProtonExtension.class)
  static class FreshCases {
    @Test
    void plain(ProtonClient proton) {
      leaveATrace(proton);
    }

    @RepeatedTest(2)
    void repeated(ProtonClient proton) {
      leaveATrace(proton);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "b"})
    void parameterized(String name, ProtonClient proton) {
      leaveATrace(proton);
    }

    @Test
    void other(ProtonClient proton) {
      leaveATrace(proton);
    }

    private static void leaveATrace(ProtonClient proton) {
      assertThat(templates(proton)).isEmpty();
      createTemplate(proton, "trace");
    }
  }

  @ExtendWith(FakeProtonExtension.class)
  static class FactoryCases {
    @TestFactory
    Stream<DynamicTest> dynamic(ProtonClient proton) {
      createTemplate(proton, "by-factory");
      return Stream.of("one", "two")
          .map(
              name ->
                  DynamicTest.dynamicTest(
                      name, () -> assertThat(templates(proton)).containsExactly("by-factory")));
    }
  }

  @ExtendWith(FakeProtonExtension.class)
  static class NestedCases {
    NestedCases(ProtonClient proton) {
      createTemplate(proton, "by-outer");
    }

    @Nested
    class Inner {
      Inner(ProtonClient proton) {
        createTemplate(proton, "by-inner");
      }

      @Test
      void seesBoth(ProtonClient proton) {
        assertThat(templates(proton)).containsExactly("by-inner", "by-outer");
      }

      @Nested
      class Innermost {
        @Test
        void seesBoth(ProtonClient proton) {
          assertThat(templates(proton)).containsExactly("by-inner", "by-outer");
        }
      }
    }
  }
}
