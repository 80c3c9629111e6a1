package dev.fakeproton.samples.lines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.junit.InjectProton;
import dev.fakeproton.junit.WithFakeProton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.ProtonClient;

/** What a test class inherits, from its superclass and from an interface. */
class InheritanceTest {

  @Nested
  class ASubclass extends Ancestor implements Contract {

    @Test
    void hasTheFieldsOfItsSuperclass(ProtonClient proton) {
      assertThat(inherited()).isSameAs(proton);
      assertThat(Templates.names(proton)).containsExactly("by-interface");
    }
  }

  @WithFakeProton(account = "111111111111")
  abstract static class Ancestor {

    @InjectProton private ProtonClient proton;

    ProtonClient inherited() {
      return proton;
    }
  }

  @WithFakeProton(region = "us-west-2")
  interface Contract {

    @BeforeEach
    default void prepare(ProtonClient proton) {
      Templates.create(proton, "by-interface");
    }

    @Test
    @WithFakeProton(region = "eu-west-1")
    default void aDefaultMethodHasItsOwnSettings(ProtonClient proton) {
      assertThat(Templates.caller(proton)).isEqualTo("111111111111 eu-west-1");
    }
  }
}
