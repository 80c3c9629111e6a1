package dev.fakeproton.samples.lines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.junit.FakeProtonExtension;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.proton.ProtonClient;

/** Every test finds its fake empty, in whichever way it is run. */
@ExtendWith(FakeProtonExtension.class)
class FreshFakeTest {

  @Test
  void aTestFindsNothing(ProtonClient proton) {
    findNothingAndLeaveATrace(proton);
  }

  @RepeatedTest(3)
  void aRepetitionFindsNothing(ProtonClient proton) {
    findNothingAndLeaveATrace(proton);
  }

  @ParameterizedTest
  @ValueSource(strings = {"one", "two", "three"})
  void aParameterizedTestFindsNothing(String name, ProtonClient proton) {
    findNothingAndLeaveATrace(proton);
    assertThat(Templates.names(proton)).doesNotContain(name);
  }

  /** The dynamic tests of one factory are one test in this respect. */
  @TestFactory
  Stream<DynamicTest> dynamicTestsFindWhatTheirFactoryLeft(ProtonClient proton) {
    findNothingAndLeaveATrace(proton);
    return Stream.of("one", "two")
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name, () -> assertThat(Templates.names(proton)).containsExactly("trace")));
  }

  @AfterEach
  void seeTheTrace(ProtonClient proton) {
    assertThat(Templates.names(proton)).containsExactly("trace");
  }

  private static void findNothingAndLeaveATrace(ProtonClient proton) {
    assertThat(Templates.names(proton)).isEmpty();
    Templates.create(proton, "trace");
  }
}
