package dev.fakeproton.samples.lines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.FakeProton;
import dev.fakeproton.junit.FakeProtonExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.proton.ProtonClient;

/** Tests of one instance share one fake, which lifecycle methods of the class are given as well. */
@ExtendWith(FakeProtonExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class SharedFakeTest {

  private final FakeProton fake;

  SharedFakeTest(FakeProton fake) {
    this.fake = fake;
  }

  @BeforeAll
  void prepare(ProtonClient proton) {
    Templates.create(proton, "by-before-all");
  }

  @Test
  void oneTestHasIt(FakeProton injected, ProtonClient proton) {
    assertThat(injected).isSameAs(fake);
    assertThat(Templates.names(proton)).containsExactly("by-before-all");
  }

  @Test
  void anotherTestHasItToo(FakeProton injected) {
    assertThat(injected).isSameAs(fake);
  }

  @Nested
  class ANestedTest {

    @Test
    void hasItToo(FakeProton injected) {
      assertThat(injected).isSameAs(fake);
    }
  }

  @AfterAll
  void see(ProtonClient proton) {
    assertThat(Templates.names(proton)).containsExactly("by-before-all");
  }
}
