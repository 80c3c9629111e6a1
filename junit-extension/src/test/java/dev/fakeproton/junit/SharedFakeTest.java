package dev.fakeproton.junit;

import static dev.fakeproton.junit.TestRuns.answerOf;
import static dev.fakeproton.junit.TestRuns.assertAllPass;
import static dev.fakeproton.junit.TestRuns.caller;
import static dev.fakeproton.junit.TestRuns.createTemplate;
import static dev.fakeproton.junit.TestRuns.run;
import static dev.fakeproton.junit.TestRuns.templates;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.FakeProton;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.proton.ProtonClient;

/** Which tests share a fake because they share an instance. */
class SharedFakeTest {

  @Test
  void testsOfOneInstanceShareOneFakeAlsoWithNestedClasses() {
    assertAllPass(PerClassCases.class, 3);
  }

  @Test
  void aNestedInstanceThatIsSharedHasTheFakeOfItsOuterConstructor() {
    assertAllPass(PerClassInPerMethodCases.class, 2);
  }

  @Test
  void anExtensionThatSharesGivesAllTestsOfTheClassOneFake() {
    assertAllPass(SharedPerClassCases.class, 4);
  }

  @Test
  void subclassesThatInheritASharingExtensionHaveAFakeEach() {
    OneSubclassCases.seen = null;
    OtherSubclassCases.seen = null;

    assertAllPass(OneSubclassCases.class, 1);
    assertAllPass(OtherSubclassCases.class, 1);

    assertThat(OneSubclassCases.seen).isNotNull().isNotSameAs(OtherSubclassCases.seen);
  }

  @Test
  void aNestedClassMaySharePerClassWhereTheOuterOneDoesNot() {
    assertAllPass(SharedInnerCases.class, 3);
  }

  @Test
  void aSharedFakeIsClosedByTheEndOfItsClass() throws Exception {
    run(SharedPerClassCases.class);

    assertThat(answerOf(SharedPerClassCases.last))
        .contains("the fake of SharedPerClassCases was closed by the end of its test");
  }

  @ExtendWith(FakeProtonExtension.class)
  @TestInstance(Lifecycle.PER_CLASS)
  static class PerClassCases {
    private final FakeProton fake;

    PerClassCases(FakeProton fake) {
      this.fake = fake;
    }

    @BeforeAll
    void prepare(ProtonClient proton) {
      createTemplate(proton, "by-before-all");
    }

    @Test
    void first(FakeProton injected, ProtonClient proton) {
      assertThat(injected).isSameAs(fake);
      assertThat(templates(proton)).containsExactly("by-before-all");
    }

    @Test
    void second(FakeProton injected) {
      assertThat(injected).isSameAs(fake);
    }

    @Nested
    class Inner {
      @Test
      void third(FakeProton injected) {
        assertThat(injected).isSameAs(fake);
      }
    }

    @AfterAll
    void see(ProtonClient proton) {
      assertThat(templates(proton)).containsExactly("by-before-all");
    }
  }

  @ExtendWith(FakeProtonExtension.class)
  static class PerClassInPerMethodCases {
    private final FakeProton outer;

    PerClassInPerMethodCases(FakeProton fake) {
      outer = fake;
    }

    @Nested
    @TestInstance(Lifecycle.PER_CLASS)
    class Inner {
      @Test
      void first(FakeProton injected) {
        assertThat(injected).isSameAs(outer);
      }

      @Test
      void second(FakeProton injected, ProtonClient proton) {
        assertThat(injected).isSameAs(outer);
        assertThat(templates(proton)).isEmpty();
      }
    }
  }

  static class SharedPerClassCases {
    @RegisterExtension
    static final FakeProtonExtension SHARED = FakeProtonExtension.sharedPerClass();

    private static FakeProton last;
    private final FakeProton constructed;

    SharedPerClassCases(FakeProton fake) {
      constructed = fake;
    }

    @BeforeAll
    static void prepare(FakeProton fake, ProtonClient proton) {
      last = fake;
      createTemplate(proton, "by-before-all");
    }

    @RepeatedTest(2)
    void repeated(FakeProton fake, ProtonClient proton) {
      assertThat(fake).isSameAs(constructed).isSameAs(last);
      assertThat(templates(proton)).containsExactly("by-before-all");
    }

    @Test
    void single(FakeProton fake) {
      assertThat(fake).isSameAs(constructed).isSameAs(last);
    }

    @Nested
    class Inner {
      @Test
      void nested(FakeProton fake) {
        assertThat(fake).isSameAs(constructed).isSameAs(last);
      }
    }

    @AfterAll
    static void see(FakeProton fake) {
      assertThat(fake).isSameAs(last);
    }
  }

  abstract static class SharingAncestor {
    @RegisterExtension static FakeProtonExtension shared = FakeProtonExtension.sharedPerClass();
  }

  static class OneSubclassCases extends SharingAncestor {
    private static FakeProton seen;

    @Test
    void test(FakeProton fake) {
      seen = fake;
    }
  }

  static class OtherSubclassCases extends SharingAncestor {
    private static FakeProton seen;

    @Test
    void test(FakeProton fake) {
      seen = fake;
    }
  }

  @WithFakeProton(region = "eu-west-1")
  static class SharedInnerCases {
    private static FakeProton seen;

    @Test
    void hasAFakeOfItsOwn(FakeProton fake) {
      assertThat(fake).isNotSameAs(seen);
    }

    @Nested
    class Inner {
      @RegisterExtension
      static FakeProtonExtension shared =
          FakeProtonExtension.builder().account("222222222222").sharedPerClass().build();

      @BeforeAll
      static void prepare(FakeProton fake) {
        seen = fake;
      }

      @Test
      void one(FakeProton fake, ProtonClient proton) {
        assertThat(fake).isSameAs(seen);
        assertThat(caller(proton)).isEqualTo("222222222222 eu-west-1");
      }

      @Test
      void other(FakeProton fake) {
        assertThat(fake).isSameAs(seen);
      }
    }
  }
}
