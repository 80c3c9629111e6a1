package dev.fakeproton.samples.lines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.junit.Account;
import dev.fakeproton.junit.FakeProtonExtension;
import dev.fakeproton.junit.InRegion;
import dev.fakeproton.junit.InjectProton;
import dev.fakeproton.junit.WithFakeProton;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.proton.ProtonClient;

/** Settings of all places are merged: of extensions in fields, classes, and methods. */
@WithFakeProton(account = "111111111111")
class SettingsTest {

  @RegisterExtension
  static final FakeProtonExtension FAKE =
      FakeProtonExtension.builder().account("999999999999").region("us-west-2").build();

  @InjectProton private ProtonClient field;

  @Test
  void theClassHasThoseOfItsAnnotationAndOfItsExtension(ProtonClient proton) {
    assertThat(proton).isSameAs(field);
    assertThat(Templates.caller(proton)).isEqualTo("111111111111 us-west-2");
  }

  @RepeatedTest(2)
  @WithFakeProton(region = "eu-west-1")
  void aRepetitionHasThoseOfItsMethodToo(ProtonClient proton) {
    assertThat(proton).isSameAs(field);
    assertThat(Templates.caller(proton)).isEqualTo("111111111111 eu-west-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"one", "two"})
  @InSydney
  void aParameterizedTestHasThoseOfAComposedAnnotation(String name, ProtonClient proton) {
    Templates.create(proton, name);
    assertThat(proton).isSameAs(field);
    assertThat(Templates.caller(proton)).isEqualTo("111111111111 ap-southeast-2");
  }

  @Test
  void clientsMayCallAsOthersAndElsewhere(
      @Account("222222222222") ProtonClient other, @InRegion("eu-west-1") ProtonClient elsewhere) {
    assertThat(Templates.caller(other)).isEqualTo("222222222222 us-west-2");
    assertThat(Templates.caller(elsewhere)).isEqualTo("111111111111 eu-west-1");
  }

  @Nested
  class ANestedTest {

    @RegisterExtension
    final FakeProtonExtension ofTheInstance =
        FakeProtonExtension.builder().region("eu-west-3").build();

    @Test
    void hasThoseOfAllThatEncloseIt(ProtonClient proton) {
      assertThat(proton).isSameAs(field);
      assertThat(Templates.caller(proton)).isEqualTo("111111111111 eu-west-3");
    }
  }

  @Retention(RetentionPolicy.RUNTIME)
  @WithFakeProton(region = "ap-southeast-2")
  @interface InSydney {}
}
