package dev.fakeproton.samples.lines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.junit.FakeProtonExtension;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import software.amazon.awssdk.services.proton.ProtonClient;

/** Two tests that only end if they run at the same time, each on a fake of its own. */
@ExtendWith(FakeProtonExtension.class)
@Execution(ExecutionMode.CONCURRENT)
class ParallelTest {

  private static final CyclicBarrier MEETING = new CyclicBarrier(2);

  private final ProtonClient givenToConstructor;

  ParallelTest(ProtonClient proton) {
    this.givenToConstructor = proton;
  }

  @Test
  void oneTestSeesNothingOfTheOther(ProtonClient proton) throws Exception {
    seeOnly("one", proton);
  }

  @Test
  void theOtherSeesNothingOfTheOne(ProtonClient proton) throws Exception {
    seeOnly("other", proton);
  }

  private void seeOnly(String own, ProtonClient proton) throws Exception {
    Templates.create(proton, own);
    MEETING.await(30, TimeUnit.SECONDS);
    assertThat(Templates.names(givenToConstructor)).containsExactly(own);
  }
}
