package dev.fakeproton.junit;

import static dev.fakeproton.junit.TestRuns.assertAllPass;
import static dev.fakeproton.junit.TestRuns.createTemplate;
import static dev.fakeproton.junit.TestRuns.templates;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.FakeProton;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
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
}
