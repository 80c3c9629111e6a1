package dev.fakeproton.junit;

import static dev.fakeproton.junit.TestRuns.caller;
import static dev.fakeproton.junit.TestRuns.failureOf;
import static dev.fakeproton.junit.TestRuns.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.FakeProton;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import software.amazon.awssdk.services.proton.ProtonAsyncClient;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.waiters.ProtonWaiter;

/** {@link Account} and {@link InRegion}, on parameters and fields. */
class AccountAndRegionTest {

  @Nested
  class BadOnes {

    @Test
    void aBadAccountOfAParameterIsToldWithItsPlace() {
      assertThat(failureOf(run(BadAccountCases.class)))
          .isInstanceOf(ParameterResolutionException.class)
          .hasMessageStartingWith("@Account on parameter ProtonClient ")
          .hasMessageEndingWith(
              " of BadAccountCases.test(): 'me' is no AWS account id: expected twelve digits");
    }

    @Test
    void aBadRegionOfAConstructorParameterIsToldWithItsPlace() {
      assertThat(failureOf(run(BadRegionCases.class)))
          .isInstanceOf(ParameterResolutionException.class)
          .hasMessageStartingWith("@InRegion on parameter ProtonClient ")
          .hasMessageEndingWith(
              " of new BadRegionCases: 'Dublin' is no AWS region: expected something like us-east-1");
    }

    @Test
    void aBadAccountOfAFieldIsToldWithItsPlace() {
      assertThat(failureOf(run(BadFieldCases.class)))
          .isInstanceOf(ExtensionConfigurationException.class)
          .hasMessage(
              "@Account on BadFieldCases.proton: '' is no AWS account id: expected twelve digits");
    }

    @Test
    void aFakeHasNoAccountOfItsOwn() {
      assertThat(failureOf(run(FakeOfAccountCases.class)))
          .hasMessageStartingWith("@Account on parameter FakeProton ")
          .hasMessageEndingWith(
              " of FakeOfAccountCases.test(): a FakeProton has all accounts and regions. Leave the annotation away, and call account(\"…\") or in(…) on the fake.");
    }
  }

  @Nested
  @WithFakeProton(account = "111111111111", region = "us-west-2")
  class Parameters {

    private final ProtonClient ofConstructor;

    Parameters(@Account("222222222222") ProtonClient ofConstructor) {
      this.ofConstructor = ofConstructor;
    }

    @Test
    void callAsAnotherAccount(@Account("222222222222") ProtonClient other) {
      assertThat(caller(other)).isEqualTo("222222222222 us-west-2");
      assertThat(other).isSameAs(ofConstructor);
    }

    @Test
    void callInAnotherRegion(@InRegion("eu-west-1") ProtonClient other) {
      assertThat(caller(other)).isEqualTo("111111111111 eu-west-1");
    }

    @Test
    void callAsAnotherAccountInAnotherRegion(
        @Account("222222222222") @InRegion("eu-west-1") ProtonClient other) {
      assertThat(caller(other)).isEqualTo("222222222222 eu-west-1");
    }

    @Test
    void callWhereAComposedAnnotationSays(@Abroad ProtonClient other) {
      assertThat(caller(other)).isEqualTo("333333333333 ap-southeast-2");
    }

    @Test
    void areOfOneWorld(
        FakeProton fake,
        ProtonClient own,
        @Account("222222222222") ProtonClient other,
        @Account("222222222222") ProtonAsyncClient async,
        @Account("222222222222") ProtonWaiter waiter) {
      TestRuns.createTemplate(other, "theirs");

      assertThat(TestRuns.templates(own)).isEmpty();
      assertThat(TestRuns.templates(fake.account("222222222222").client())).hasSize(1);
      assertThat(async.listEnvironmentTemplates(r -> {}).join().templates()).hasSize(1);
      assertThat(waiter).isNotNull();
    }
  }

  @Nested
  @WithFakeProton
  class Fields {

    @InjectProton
    @Account("222222222222")
    private ProtonClient account;

    @InRegion("eu-west-1")
    private ProtonClient region;

    @Abroad private ProtonClient composed;

    @Test
    void callWhereTheirAnnotationsSay() {
      assertThat(caller(account)).isEqualTo("222222222222 us-east-1");
      assertThat(caller(region)).isEqualTo("123456789012 eu-west-1");
      assertThat(caller(composed)).isEqualTo("333333333333 ap-southeast-2");
    }
  }

  @Retention(RetentionPolicy.RUNTIME)
  @Account("333333333333")
  @InRegion("ap-southeast-2")
  @interface Abroad {}

  @WithFakeProton
  static class BadAccountCases {
    @Test
    void test(@Account("me") ProtonClient proton) {}
  }

  @WithFakeProton
  static class BadRegionCases {
    BadRegionCases(@InRegion("Dublin") ProtonClient proton) {}

    @Test
    void test() {}
  }

  @WithFakeProton
  static class BadFieldCases {
    @Account("")
    ProtonClient proton;

    @Test
    void test() {}
  }

  @WithFakeProton
  static class FakeOfAccountCases {
    @Test
    void test(@Account("222222222222") FakeProton fake) {}
  }
}
