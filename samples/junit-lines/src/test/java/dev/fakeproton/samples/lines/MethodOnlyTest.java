package dev.fakeproton.samples.lines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.FakeProton;
import dev.fakeproton.junit.InjectProton;
import dev.fakeproton.junit.WithFakeProton;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** One method that has a fake, in classes that have none. */
class MethodOnlyTest {

  @InjectProton private FakeProton field;

  @Test
  void aTestWithoutTheExtensionHasNothing() {
    assertThat(field).isNull();
  }

  @Nested
  class ANestedTest {

    private final FakeProton constructed;

    ANestedTest(FakeProton constructed) {
      this.constructed = constructed;
    }

    @Test
    @WithFakeProton
    void hasOneFakeInFieldsAndConstructor(FakeProton fake) {
      assertThat(fake).isSameAs(field).isSameAs(constructed);
    }
  }
}
