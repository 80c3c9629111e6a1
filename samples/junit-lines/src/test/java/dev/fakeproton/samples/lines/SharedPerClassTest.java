package dev.fakeproton.samples.lines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.FakeProton;
import dev.fakeproton.junit.FakeProtonExtension;
import dev.fakeproton.junit.InjectProton;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.proton.ProtonClient;

/** Tests that have an instance each, and share a fake all the same. */
class SharedPerClassTest {

  @RegisterExtension static final FakeProtonExtension SHARED = FakeProtonExtension.sharedPerClass();

  @InjectProton private static FakeProton shared;

  @InjectProton private FakeProton field;

  private final FakeProton constructed;

  SharedPerClassTest(FakeProton constructed) {
    this.constructed = constructed;
  }

  @BeforeAll
  static void prepare(ProtonClient proton) {
    assertThat(shared).isNotNull();
    Templates.create(proton, "by-before-all");
  }

  @RepeatedTest(3)
  void everyTestHasIt(FakeProton injected, ProtonClient proton) {
    assertThat(injected).isSameAs(shared).isSameAs(field).isSameAs(constructed);
    assertThat(Templates.names(proton)).containsExactly("by-before-all");
  }

  @Nested
  class ANestedTest {

    @Test
    void hasItToo(FakeProton injected) {
      assertThat(injected).isSameAs(shared).isSameAs(field).isSameAs(constructed);
    }
  }

  @AfterAll
  static void see(FakeProton injected) {
    assertThat(injected).isSameAs(shared);
  }
}
