package dev.fakeproton.junit;

import static dev.fakeproton.junit.TestRuns.assertAllPass;
import static dev.fakeproton.junit.TestRuns.caller;
import static dev.fakeproton.junit.TestRuns.failureOf;
import static dev.fakeproton.junit.TestRuns.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeproton.FakeProton;
import dev.fakeproton.Progression;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.proton.ProtonClient;

/** Extensions in fields: the same settings as by annotation, and never two fakes for one test. */
class RegisteredExtensionTest {

  @Nested
  class BadOnes {

    @Test
    void badValuesAreRefusedWhereTheyAreGiven() {
      assertThatThrownBy(() -> FakeProtonExtension.builder().account("me"))
          .hasMessage("'me' is no AWS account id: expected twelve digits");
      assertThatThrownBy(() -> FakeProtonExtension.builder().region("Dublin"))
          .hasMessage("'Dublin' is no AWS region: expected something like us-east-1");
      assertThatThrownBy(() -> FakeProtonExtension.builder().progression("later"))
          .hasMessage("'later' is not immediate, manual, polls:N or after:SECONDS");
    }

    @Test
    void twoInOneClassAreRefused() {
      assertThat(failureOf(run(TwoCases.class)))
          .isInstanceOf(ExtensionConfigurationException.class)
          .hasMessage(
              "TwoCases registers two FakeProtonExtensions, first and second, but a test has one fake. Keep one of them.");
    }

    @Test
    void aSharedOneOfAnInstanceIsRefused() {
      assertThat(failureOf(run(SharedInstanceCases.class)))
          .isInstanceOf(ExtensionConfigurationException.class)
          .hasMessage(
              "SharedInstanceCases.fake shares its fake per class, but is a field of each test's own instance. Make it static.");
    }

    @Test
    void settingsOfAnInstanceComeTooLateForTheFakeOfItsConstructor() {
      assertThat(failureOf(run(LateCases.class)))
          .isInstanceOf(ExtensionConfigurationException.class)
          .hasMessageStartingWith(
              "FakeProtonExtension LateCases.late has no effect: a constructor was given the fake");
    }
  }

  @Test
  void aStaticFieldHasSettings() {
    assertAllPass(StaticCases.class, 2);
  }

  @Test
  void aFieldOfTheInstanceHasSettings() {
    assertAllPass(InstanceCases.class, 1);
  }

  @Test
  void aFieldOfASharedInstanceHasSettings() {
    assertAllPass(SharedLifecycleCases.class, 1);
  }

  @Test
  void annotationsWinOverTheFieldOfTheirClassAndFillWhatItLeavesOpen() {
    assertAllPass(MergedCases.class, 3);
  }

  @Test
  void anExtensionOfTheSuperclassIsMergedWithThatOfTheSubclass() {
    assertAllPass(SubclassCases.class, 1);
  }

  @Test
  void severalExtensionsOfOneTestGiveItOneFake() {
    assertAllPass(ThreefoldCases.class, 1);
  }

  static class TwoCases {
    @RegisterExtension static FakeProtonExtension first = new FakeProtonExtension();
    @RegisterExtension static FakeProtonExtension second = new FakeProtonExtension();

    @Test
    void test(FakeProton fake) {}
  }

  static class SharedInstanceCases {
    @RegisterExtension FakeProtonExtension fake = FakeProtonExtension.sharedPerClass();

    @Test
    void test(FakeProton fake) {}
  }

  @WithFakeProton
  static class LateCases {
    @RegisterExtension
    FakeProtonExtension late = FakeProtonExtension.builder().progression("manual").build();

    LateCases(FakeProton fake) {}

    @Test
    void test() {}
  }

  static class StaticCases {
    @RegisterExtension
    static FakeProtonExtension fake =
        FakeProtonExtension.builder()
            .account("222222222222")
            .region(Region.EU_WEST_1)
            .progression(Progression.manually())
            .build();

    @InjectProton private ProtonClient field;

    @Test
    void parameter(ProtonClient proton) {
      assertThat(caller(proton)).isEqualTo("222222222222 eu-west-1");
    }

    @Test
    void field() {
      assertThat(caller(field)).isEqualTo("222222222222 eu-west-1");
    }
  }

  static class InstanceCases {
    @RegisterExtension
    final FakeProtonExtension fake = FakeProtonExtension.builder().region("eu-west-1").build();

    @InjectProton private ProtonClient field;

    @Test
    void test(ProtonClient proton) {
      assertThat(proton).isSameAs(field);
      assertThat(caller(proton)).isEqualTo("123456789012 eu-west-1");
    }
  }

  @TestInstance(Lifecycle.PER_CLASS)
  static class SharedLifecycleCases {
    @RegisterExtension
    final FakeProtonExtension fake = FakeProtonExtension.builder().region("eu-west-1").build();

    @InjectProton private ProtonClient field;

    @BeforeAll
    void prepare(ProtonClient proton) {
      assertThat(proton).isSameAs(field);
    }

    @Test
    void test(ProtonClient proton) {
      assertThat(caller(proton)).isEqualTo("123456789012 eu-west-1");
    }
  }

  @WithFakeProton(region = "eu-west-1")
  static class MergedCases {
    @RegisterExtension
    static final FakeProtonExtension fake =
        FakeProtonExtension.builder().account("222222222222").region("us-west-2").build();

    @Test
    void ofTheClass(ProtonClient proton) {
      assertThat(caller(proton)).isEqualTo("222222222222 eu-west-1");
    }

    @Test
    @WithFakeProton(account = "333333333333")
    void ofTheMethod(ProtonClient proton) {
      assertThat(caller(proton)).isEqualTo("333333333333 eu-west-1");
    }

    @Nested
    class Inner {
      @RegisterExtension
      static FakeProtonExtension nearer =
          FakeProtonExtension.builder().region("ap-southeast-2").build();

      @Test
      void ofTheNestedClass(ProtonClient proton) {
        assertThat(caller(proton)).isEqualTo("222222222222 ap-southeast-2");
      }
    }
  }

  abstract static class Ancestor {
    @RegisterExtension
    static FakeProtonExtension inherited =
        FakeProtonExtension.builder().account("222222222222").region("us-west-2").build();
  }

  static class SubclassCases extends Ancestor {
    @RegisterExtension
    static FakeProtonExtension own = FakeProtonExtension.builder().region("eu-west-1").build();

    @Test
    void test(ProtonClient proton) {
      assertThat(caller(proton)).isEqualTo("222222222222 eu-west-1");
    }
  }

  @ExtendWith(FakeProtonExtension.class)
  static class ThreefoldCases extends Ancestor {
    @RegisterExtension final FakeProtonExtension ofTheInstance = new FakeProtonExtension();

    private final FakeProton constructed;
    @InjectProton private FakeProton field;

    ThreefoldCases(FakeProton fake) {
      constructed = fake;
    }

    @Test
    void test(FakeProton fake) {
      assertThat(fake).isSameAs(constructed).isSameAs(field);
    }
  }
}
