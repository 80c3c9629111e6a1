package dev.fakeproton.samples.lines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.FakeProton;
import dev.fakeproton.junit.FakeProtonExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.proton.ProtonClient;

/** Constructor, lifecycle methods and test method of one test share a fake. */
@ExtendWith(FakeProtonExtension.class)
class InjectionPlacesTest {

  private final FakeProton fake;

  InjectionPlacesTest(FakeProton fake, ProtonClient proton) {
    this.fake = fake;
    Templates.create(proton, "by-constructor");
  }

  @BeforeEach
  void prepare(ProtonClient proton) {
    Templates.create(proton, "by-before-each");
  }

  @Test
  void aTestHasTheFakeOfItsConstructor(FakeProton injected, ProtonClient proton) {
    assertThat(injected).isSameAs(fake);
    assertThat(Templates.names(proton))
        .containsExactlyInAnyOrder("by-constructor", "by-before-each");
  }

  @AfterEach
  void see(FakeProton injected) {
    assertThat(injected).isSameAs(fake);
  }

  @Nested
  class ANestedTest {

    private final FakeProton innerFake;

    ANestedTest(FakeProton fake) {
      this.innerFake = fake;
    }

    @Test
    void hasTheFakeOfItsOuterConstructor(FakeProton injected, ProtonClient proton) {
      assertThat(injected).isSameAs(fake).isSameAs(innerFake);
      assertThat(Templates.names(proton))
          .containsExactlyInAnyOrder("by-constructor", "by-before-each");
    }
  }
}
