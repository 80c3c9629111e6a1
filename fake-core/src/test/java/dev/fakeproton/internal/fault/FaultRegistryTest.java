package dev.fakeproton.internal.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeproton.internal.store.Owner;
import dev.fakeproton.testing.Evidence;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.model.ListServicesRequest;

@Evidence("OURS: faults are the fake's own")
class FaultRegistryTest {

  private final FaultRegistry registry = new FaultRegistry();
  private final AtomicInteger asked = new AtomicInteger();

  private boolean callIsStruck() {
    return registry
        .claim(
            new FaultCall(
                "ListServices",
                ListServicesRequest.builder().build(),
                new Owner("123456789012", "us-east-1")))
        .isPresent();
  }

  private FaultRule rule(Frequency frequency) {
    FaultScope scope = FaultScope.ANY.matching(request -> asked.incrementAndGet() > 0);
    return new FaultRule(scope, frequency, FaultAction.throttle(), false);
  }

  private static FaultRule once(FaultRule rule) {
    return new FaultRule(
        rule.scope(), rule.frequency().times(1), rule.action(), rule.afterChange());
  }

  @Nested
  class FaultsThatAreUsedUp {

    @Test
    void areNotAskedAboutCalls() {
      registry.add(once(rule(Frequency.ALWAYS)));
      assertThat(callIsStruck()).isTrue();

      assertThat(callIsStruck()).isFalse();

      assertThat(asked).hasValue(1);
    }

    @Test
    void areStillTold() {
      LiveFault fault = registry.add(once(rule(Frequency.ALWAYS)));
      assertThat(fault.isUsedUp()).isFalse();

      callIsStruck();

      assertThat(fault.isUsedUp()).isTrue();
      assertThat(registry.all()).containsExactly(fault);
      assertThat(registry.unused()).isEmpty();
    }

    @Test
    void strikeAgainWhenTheyMay() {
      LiveFault fault = registry.add(once(rule(Frequency.ALWAYS)));
      callIsStruck();

      fault.change(old -> rule(old.frequency().times(2)));

      assertThat(callIsStruck()).isTrue();
      assertThat(callIsStruck()).isFalse();
      assertThat(fault.struck()).isEqualTo(2);
    }

    @Test
    void comeToBeByAChangeOfTheirRuleToo() {
      LiveFault fault = registry.add(rule(Frequency.ALWAYS));
      callIsStruck();

      fault.change(FaultRegistryTest::once);

      assertThat(fault.isUsedUp()).isTrue();
      assertThat(callIsStruck()).isFalse();
    }

    @Test
    void areForgottenWhenVeryManyFollow() {
      LiveFault unused = registry.add(rule(Frequency.ALWAYS.afterCalls(Integer.MAX_VALUE)));
      LiveFault first = registry.add(once(rule(Frequency.ALWAYS)));
      callIsStruck();

      for (int i = 0; i < FaultRegistry.MOST_KEPT_OF_THE_USED_UP; i++) {
        registry.add(once(rule(Frequency.ALWAYS)));
        assertThat(callIsStruck()).isTrue();
      }

      assertThat(registry.all())
          .hasSize(FaultRegistry.MOST_KEPT_OF_THE_USED_UP + 1)
          .contains(unused)
          .doesNotContain(first);
      assertThat(registry.unused()).containsExactly(unused);
    }
  }

  @Test
  void takesNoMoreFaultsWhenVeryManyCanStillStrike() {
    for (int i = 0; i < FaultRegistry.MOST_THAT_STRIKE; i++) {
      registry.add(rule(Frequency.ALWAYS));
    }

    assertThatThrownBy(() -> registry.add(rule(Frequency.ALWAYS)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "There are 1000 faults that can still strike, and there may be no more: remove some first.");
  }
}
