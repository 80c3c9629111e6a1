package dev.fakeproton.junit;

import static dev.fakeproton.junit.TestRuns.assertAllPass;
import static dev.fakeproton.junit.TestRuns.failureOf;
import static dev.fakeproton.junit.TestRuns.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.FakeProton;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.proton.ProtonAsyncClient;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.waiters.ProtonAsyncWaiter;
import software.amazon.awssdk.services.proton.waiters.ProtonWaiter;

/** Fields marked {@link InjectProton}. */
class InjectedFieldsTest {

  @Nested
  class RefusedFields {

    @Test
    void finalOnes() {
      assertThat(failureOf(run(FinalCases.class)))
          .isInstanceOf(ExtensionConfigurationException.class)
          .hasMessage(
              "FinalCases.proton is final, so that it cannot be injected. Leave final away.");
    }

    @Test
    void thoseOfOtherTypes() {
      assertThat(failureOf(run(OtherTypeCases.class)))
          .isInstanceOf(ExtensionConfigurationException.class)
          .hasMessage(
              "OtherTypeCases.name is marked for injection, but a fake has no String. It has FakeProton, ProtonAsyncClient, ProtonAsyncWaiter, ProtonClient, ProtonWaiter.");
    }

    @Test
    void staticOnesWhereEveryTestHasAFakeOfItsOwn() {
      assertThat(failureOf(run(StaticCases.class)))
          .isInstanceOf(ExtensionConfigurationException.class)
          .hasMessageStartingWith(
              "StaticCases.proton is static, but every test has a fake of its own. Leave static away, or share one fake by")
          .hasMessageContaining("PER_CLASS")
          .hasMessageContaining("sharedPerClass()");
    }

    @Test
    void staticOnesOfASingleTestThatHasTheExtension() {
      assertThat(failureOf(run(StaticOfMethodCases.class)))
          .hasMessageStartingWith("StaticOfMethodCases.proton is static");
    }
  }

  @Test
  void fieldsOfAllTypesAreSetBeforeLifecycleMethods() {
    assertAllPass(AllTypesCases.class, 1);
  }

  @Test
  void everyTestFindsAFreshFakeInItsFields() {
    FreshCases.SEEN.clear();

    assertAllPass(FreshCases.class, 2);

    assertThat(FreshCases.SEEN).hasSize(2);
  }

  @Test
  void fieldsOfSuperclassesAreSet() {
    assertAllPass(InheritingCases.class, 1);
  }

  @Test
  void fieldsOfEnclosingInstancesAreSet() {
    assertAllPass(EnclosingCases.class, 1);
  }

  @Test
  void fieldsOfInstancesThatAreSharedAreSetBeforeAllTests() {
    assertAllPass(PerClassCases.class, 2);
  }

  @Test
  void fieldsOfInstancesThatEncloseASharedOneAreSetBeforeItsTests() {
    assertAllPass(PerClassInPerMethodCases.class, 1);
  }

  @Test
  void staticFieldsAreSetBeforeAllTestsThatShareAFake() {
    assertAllPass(SharedStaticCases.class, 2);
  }

  @ExtendWith(FakeProtonExtension.class)
  static class FinalCases {
    @InjectProton final ProtonClient proton = null;

    @Test
    void test() {}
  }

  @ExtendWith(FakeProtonExtension.class)
  static class OtherTypeCases {
    @InjectProton String name;

    @Test
    void test() {}
  }

  @ExtendWith(FakeProtonExtension.class)
  static class StaticCases {
    @InjectProton static ProtonClient proton;

    @Test
    void test() {}
  }

  static class StaticOfMethodCases {
    @InjectProton static ProtonClient proton;

    @Test
    @WithFakeProton
    void test() {}
  }

  @ExtendWith(FakeProtonExtension.class)
  static class AllTypesCases {
    @InjectProton FakeProton fake;
    @InjectProton protected ProtonClient proton;
    @InjectProton public ProtonAsyncClient asyncProton;
    @InjectProton private ProtonWaiter waiter;
    @InjectProton private ProtonAsyncWaiter asyncWaiter;
    private ProtonClient unmarked;

    @BeforeEach
    void areThere() {
      assertThat(new Object[] {fake, proton, asyncProton, waiter, asyncWaiter})
          .doesNotContainNull();
      assertThat(unmarked).isNull();
    }

    @Test
    void areWhatParametersAre(
        FakeProton sameFake,
        ProtonClient sameProton,
        ProtonAsyncClient sameAsync,
        ProtonWaiter sameWaiter,
        ProtonAsyncWaiter sameAsyncWaiter) {
      assertThat(fake).isSameAs(sameFake);
      assertThat(proton).isSameAs(sameProton);
      assertThat(asyncProton).isSameAs(sameAsync);
      assertThat(waiter).isSameAs(sameWaiter);
      assertThat(asyncWaiter).isSameAs(sameAsyncWaiter);
    }
  }

  @ExtendWith(FakeProtonExtension.class)
  static class FreshCases {
    static final Set<FakeProton> SEEN = new HashSet<>();

    @InjectProton private FakeProton fake;

    @Test
    void one() {}

    @Test
    void other() {}

    @AfterEach
    void see() {
      SEEN.add(fake);
    }
  }

  abstract static class Ancestor {
    @InjectProton private FakeProton fake;

    FakeProton inherited() {
      return fake;
    }
  }

  @ExtendWith(FakeProtonExtension.class)
  static class InheritingCases extends Ancestor {
    @InjectProton private FakeProton fake;

    @Test
    void test() {
      assertThat(fake).isNotNull().isSameAs(inherited());
    }
  }

  static class EnclosingCases extends Ancestor {
    @InjectProton private FakeProton outer;

    @Nested
    class Inner {
      @InjectProton private FakeProton inner;

      @Nested
      class Innermost {
        @InjectProton private FakeProton innermost;

        @Test
        @WithFakeProton
        void test(FakeProton fake) {
          assertThat(fake)
              .isSameAs(innermost)
              .isSameAs(inner)
              .isSameAs(outer)
              .isSameAs(inherited());
        }
      }
    }
  }

  @ExtendWith(FakeProtonExtension.class)
  @TestInstance(Lifecycle.PER_CLASS)
  static class PerClassCases {
    @InjectProton private FakeProton fake;
    private FakeProton before;

    @BeforeAll
    void prepare() {
      assertThat(fake).isNotNull();
      before = fake;
    }

    @Test
    void one() {
      assertThat(fake).isSameAs(before);
    }

    @Test
    void other(FakeProton injected) {
      assertThat(fake).isSameAs(before).isSameAs(injected);
    }
  }

  @ExtendWith(FakeProtonExtension.class)
  static class PerClassInPerMethodCases {
    @InjectProton private FakeProton outer;

    @Nested
    @TestInstance(Lifecycle.PER_CLASS)
    class Inner {
      @BeforeAll
      void prepare(FakeProton fake) {
        assertThat(outer).isNotNull().isSameAs(fake);
      }

      @Test
      void test(FakeProton fake) {
        assertThat(outer).isSameAs(fake);
      }
    }
  }

  static class SharedStaticCases {
    @RegisterExtension static FakeProtonExtension shared = FakeProtonExtension.sharedPerClass();
    @InjectProton private static FakeProton fake;
    @InjectProton private FakeProton ofTheInstance;

    @BeforeAll
    static void prepare() {
      assertThat(fake).isNotNull();
    }

    @Test
    void one(FakeProton injected) {
      assertThat(injected).isSameAs(fake).isSameAs(ofTheInstance);
    }

    @Nested
    class Inner {
      @InjectProton private static FakeProton nested;

      @Test
      void other() {
        assertThat(nested).isSameAs(fake).isSameAs(ofTheInstance);
      }
    }
  }
}
