package dev.fakeproton.junit;

import static dev.fakeproton.junit.TestRuns.assertAllPass;
import static dev.fakeproton.junit.TestRuns.caller;
import static dev.fakeproton.junit.TestRuns.failureOf;
import static dev.fakeproton.junit.TestRuns.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.FakeProton;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.TemplateVersionStatus;

/** The settings of {@link WithFakeProton}: how bad ones are told, and how they are merged. */
class SettingsTest {

  @Nested
  class BadSettings {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            BadAccountCases     | @WithFakeProton on BadAccountCases: 'me' is no AWS account id: expected twelve digits
            BadRegionCases      | @WithFakeProton on BadRegionCases: 'Dublin' is no AWS region: expected something like us-east-1
            BadProgressionCases | @WithFakeProton on BadProgressionCases: 'later' is not immediate, manual, polls:N or after:SECONDS
            BadStrictCases      | @WithFakeProton on BadStrictCases: strict has several values: expected true or false
            BadMethodCases      | @WithFakeProton on BadMethodCases.test(): 'me' is no AWS account id: expected twelve digits
            BadComposedCases    | @WithFakeProton of @Nowhere on BadComposedCases: 'nowhere' is no AWS region: expected something like us-east-1
            """)
    void areToldWithTheirPlace(String cases, String message) throws ClassNotFoundException {
      assertThat(failureOf(run(Class.forName(SettingsTest.class.getName() + "$" + cases))))
          .isInstanceOf(ExtensionConfigurationException.class)
          .hasMessage(message);
    }

    @Test
    void areToldOnceAlthoughTheEndOfTheTestAsksForTheFakeAgain() {
      assertThat(failureOf(run(MissingSeedCases.class)))
          .hasMessageContaining(
              "the fake of MissingSeedCases.test() cannot be started: seed 'no/such.json' was not found")
          .hasNoSuppressedExceptions();
    }

    @Test
    void areToldAlsoWhereNobodyAsksForTheFake() {
      run(UnusedCases.class).testEvents().assertStatistics(s -> s.failed(1));
    }

    @Test
    void twoComposedAnnotationsThatDisagreeAreRefused() {
      assertThat(failureOf(run(DisagreeingCases.class)))
          .isInstanceOf(ExtensionConfigurationException.class)
          .hasMessage(
              "DisagreeingCases has two annotations that set region, to 'ap-southeast-2' and to 'eu-west-3'. Keep one, or say which by @WithFakeProton(region = …) on DisagreeingCases itself.");
    }

    @Test
    void aMethodThatSharesItsFakeCannotHaveSettingsOfItsOwn() {
      assertThat(failureOf(run(SharedMethodCases.class)))
          .isInstanceOf(ExtensionConfigurationException.class)
          .hasMessage(
              "@WithFakeProton on SharedMethodCases.test() has no effect: all tests of SharedMethodCases share one fake. Put the settings on SharedMethodCases, or share no fake.");
    }

    @Test
    void aNestedClassThatSharesItsFakeCannotHaveSettingsOfItsOwn() {
      assertThat(failureOf(run(SharedNestedCases.class)))
          .hasMessageStartingWith(
              "@WithFakeProton on Inner has no effect: all tests of SharedNestedCases share one fake.");
    }

    @Test
    void aMethodWhoseConstructorHasTheFakeAlreadyCannotHaveSettingsOfItsOwn() {
      assertThat(failureOf(run(ConstructedCases.class)))
          .isInstanceOf(ExtensionConfigurationException.class)
          .hasMessage(
              "@WithFakeProton on ConstructedCases.test() has no effect: a constructor was given the fake, before JUnit told which test it was for. Put the settings on the outermost class, or take the fake as a parameter of the method.");
    }
  }

  @Nested
  @WithFakeProton(account = "210987654321", region = "eu-west-1", progression = "manual")
  class AccountRegionAndProgression {

    @Test
    void areThoseOfTheInjectedFake(FakeProton fake, ProtonClient proton) {
      assertThat(caller(proton)).isEqualTo("210987654321 eu-west-1");
      assertThat(statusOfANewVersion(fake, proton))
          .isEqualTo(TemplateVersionStatus.REGISTRATION_IN_PROGRESS);
    }

    @Test
    @WithFakeProton(region = "us-west-2", progression = "immediate")
    void areMergedWithThoseOfAMethod(FakeProton fake, ProtonClient proton) {
      assertThat(caller(proton)).isEqualTo("210987654321 us-west-2");
      assertThat(statusOfANewVersion(fake, proton)).isEqualTo(TemplateVersionStatus.DRAFT);
    }

    @Nested
    class NestedClasses {

      @Test
      void inheritThem(ProtonClient proton) {
        assertThat(caller(proton)).isEqualTo("210987654321 eu-west-1");
      }
    }

    @Nested
    @WithFakeProton(region = "us-west-2")
    class NestedClassesWithSettingsOfTheirOwn {

      @Nested
      @WithFakeProton(progression = "immediate")
      class AtAnyDepth {

        @Test
        @WithFakeProton(account = "333333333333")
        void areMergedMemberByMember(FakeProton fake, ProtonClient proton) {
          assertThat(caller(proton)).isEqualTo("333333333333 us-west-2");
          assertThat(statusOfANewVersion(fake, proton)).isEqualTo(TemplateVersionStatus.DRAFT);
        }
      }
    }

    private static TemplateVersionStatus statusOfANewVersion(FakeProton fake, ProtonClient proton) {
      proton.createEnvironmentTemplate(r -> r.name("vpc"));
      proton.createEnvironmentTemplateVersion(
          r -> r.templateName("vpc").source(s -> s.s3(s3 -> s3.bucket("bundles").key("vpc"))));
      return fake.environmentTemplateVersion("vpc", "1.0").status();
    }
  }

  @Nested
  class AMethodAlone {

    @Test
    @WithFakeProton(region = "eu-west-1")
    void needsNothingOnItsClass(ProtonClient proton) {
      assertThat(caller(proton)).isEqualTo("123456789012 eu-west-1");
    }

    @Test
    @InSydney
    void mayHaveAComposedAnnotation(ProtonClient proton) {
      assertThat(caller(proton)).isEqualTo("123456789012 ap-southeast-2");
    }

    @Test
    void hasItsFieldsAndItsConstructorInjectedToo() {
      assertAllPass(MethodOnlyCases.class, 1);
    }
  }

  @Nested
  @InSydney
  @AsSecondAccount
  class ComposedAnnotations {

    @Test
    void carrySettingsThatAreMerged(ProtonClient proton) {
      assertThat(caller(proton)).isEqualTo("222222222222 ap-southeast-2");
    }
  }

  @Nested
  @InSydney
  @WithFakeProton(region = "eu-west-3")
  class AnAnnotationOnTheElementItself {

    @Test
    void winsOverAComposedOne(ProtonClient proton) {
      assertThat(caller(proton)).isEqualTo("123456789012 eu-west-3");
    }
  }

  @Nested
  @WithFakeProton(region = "eu-west-3")
  class ASubclass extends Ancestor implements Contract {

    @Test
    void isMergedWithItsInterfacesAndItsSuperclass(ProtonClient proton) {
      assertThat(caller(proton)).isEqualTo("222222222222 eu-west-3");
    }
  }

  @WithFakeProton(account = "111111111111", region = "us-west-1")
  abstract static class Ancestor {}

  @WithFakeProton(account = "222222222222")
  interface Contract {

    @Test
    @WithFakeProton(region = "us-west-2")
    default void settingsOfADefaultMethodWin(ProtonClient proton) {
      assertThat(caller(proton)).isEqualTo("222222222222 us-west-2");
    }
  }

  @Retention(RetentionPolicy.RUNTIME)
  @WithFakeProton(region = "ap-southeast-2")
  @interface InSydney {}

  @Retention(RetentionPolicy.RUNTIME)
  @WithFakeProton(region = "eu-west-3")
  @interface InParis {}

  @Retention(RetentionPolicy.RUNTIME)
  @WithFakeProton(region = "nowhere")
  @interface Nowhere {}

  @Retention(RetentionPolicy.RUNTIME)
  @WithFakeProton(account = "222222222222")
  @interface AsSecondAccount {}

  @WithFakeProton(account = "me")
  static class BadAccountCases {
    @Test
    void test(FakeProton fake) {}
  }

  @WithFakeProton(region = "Dublin")
  static class BadRegionCases {
    @Test
    void test(FakeProton fake) {}
  }

  @WithFakeProton(progression = "later")
  static class BadProgressionCases {
    @Test
    void test(FakeProton fake) {}
  }

  @WithFakeProton(seed = "no/such.json")
  static class MissingSeedCases {
    @Test
    void test(FakeProton fake) {}
  }

  @WithFakeProton(strict = {true, false})
  static class BadStrictCases {
    @Test
    void test(FakeProton fake) {}
  }

  static class BadMethodCases {
    @Test
    @WithFakeProton(account = "me")
    void test(FakeProton fake) {}
  }

  @Nowhere
  static class BadComposedCases {
    @Test
    void test(FakeProton fake) {}
  }

  @WithFakeProton
  static class UnusedCases {
    @Test
    @WithFakeProton(region = "nowhere")
    void test() {}
  }

  @InSydney
  @InParis
  static class DisagreeingCases {
    @Test
    void test(FakeProton fake) {}
  }

  @WithFakeProton
  @TestInstance(Lifecycle.PER_CLASS)
  static class SharedMethodCases {
    @Test
    @WithFakeProton(progression = "manual")
    void test(FakeProton fake) {}
  }

  @WithFakeProton
  @TestInstance(Lifecycle.PER_CLASS)
  static class SharedNestedCases {
    @Nested
    @WithFakeProton(progression = "manual")
    class Inner {
      @Test
      void test(FakeProton fake) {}
    }
  }

  @WithFakeProton
  static class ConstructedCases {
    ConstructedCases(FakeProton fake) {}

    @Test
    @WithFakeProton(progression = "manual")
    void test() {}
  }

  static class MethodOnlyCases {
    private final ProtonClient constructed;
    @InjectProton private ProtonClient field;

    MethodOnlyCases(ProtonClient proton) {
      constructed = proton;
    }

    @Test
    @WithFakeProton
    void test(ProtonClient proton) {
      assertThat(proton).isSameAs(constructed).isSameAs(field);
    }
  }
}
