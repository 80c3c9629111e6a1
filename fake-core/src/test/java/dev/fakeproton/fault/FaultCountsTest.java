package dev.fakeproton.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.FakeProton;
import dev.fakeproton.Faults;
import dev.fakeproton.testing.Evidence;
import dev.fakeproton.testing.RawHttp;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.model.ListServicesRequest;

/** How often a fault strikes. One call is one request here: nothing retries. */
@Evidence("OURS: faults are the fake's own")
class FaultCountsTest {

  private static final int STRUCK = 503;

  private final FakeProton fake = FakeProton.start();
  private final Faults faults = fake.faults();

  @AfterEach
  void closeFake() {
    fake.close();
  }

  private int list() {
    return RawHttp.post(fake.endpoint(), "ListServices", "{}").statusCode();
  }

  private List<Integer> lists(int calls) {
    return IntStream.range(0, calls).mapToObj(call -> list()).toList();
  }

  @Nested
  class Counts {

    @Test
    void mayStandBeforeTheActionAndAfterIt() {
      faults.on(ListServicesRequest.class).times(2).status(STRUCK);
      assertThat(lists(3)).containsExactly(STRUCK, STRUCK, 200);

      faults.clear();
      faults.on(ListServicesRequest.class).status(STRUCK).times(2);
      assertThat(lists(3)).containsExactly(STRUCK, STRUCK, 200);
    }

    @Test
    void letCallsPassFirst() {
      faults.on(ListServicesRequest.class).afterCalls(2).status(STRUCK);

      assertThat(lists(4)).containsExactly(200, 200, STRUCK, STRUCK);
    }

    @Test
    void singleOutOneCall() {
      faults.on(ListServicesRequest.class).status(STRUCK).onCall(3);

      assertThat(lists(5)).containsExactly(200, 200, STRUCK, 200, 200);
    }

    @Test
    void ofSeveralFaultsRunInTheOrderInWhichTheyWereMade() {
      faults.on(ListServicesRequest.class).times(2).status(501);
      faults.on(ListServicesRequest.class).times(1).status(502);
      faults.onAny().afterCalls(4).status(503);

      assertThat(lists(5)).containsExactly(501, 501, 502, 200, 503);
    }

    @Test
    void areExactThoughManyCallAtOnce() throws Exception {
      var fault = faults.on(ListServicesRequest.class).afterCalls(5).times(2).status(STRUCK);

      List<Integer> statuses = atOnce(16);

      assertThat(statuses).filteredOn(status -> status == STRUCK).hasSize(2);
      assertThat(statuses).filteredOn(status -> status == 200).hasSize(14);
      assertThat(fault.struck()).isEqualTo(2);
    }

    private List<Integer> atOnce(int threads) throws Exception {
      ExecutorService pool = Executors.newFixedThreadPool(threads);
      try {
        CountDownLatch ready = new CountDownLatch(threads);
        List<Future<Integer>> answers = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
          answers.add(
              pool.submit(
                  () -> {
                    ready.countDown();
                    ready.await();
                    return list();
                  }));
        }
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> answer : answers) {
          statuses.add(answer.get());
        }
        return statuses;
      } finally {
        pool.shutdownNow();
      }
    }
  }

  @Nested
  class Chance {

    private List<Integer> struckBy(long seed) {
      faults.clear();
      faults.on(ListServicesRequest.class).withProbability(0.5, seed).status(STRUCK);
      return lists(40);
    }

    @Test
    void isTheSameForTheSameSeed() {
      assertThat(struckBy(7)).isEqualTo(struckBy(7));
    }

    @Test
    void strikesSomeAndNotOthers() {
      assertThat(struckBy(7)).contains(STRUCK, 200).isNotEqualTo(struckBy(8));
    }

    @Test
    void mayStrikeTheFirstCallWithSeedsThatPeopleChoose() {
      List<Integer> first =
          LongStream.range(0, 10).mapToObj(seed -> struckBy(seed).get(0)).toList();

      assertThat(first).contains(STRUCK, 200);
    }

    @Test
    void isSpentOnlyOnCallsThatMayBeStruck() {
      List<Integer> row = struckBy(7);
      faults.clear();
      faults.on(ListServicesRequest.class).status(STRUCK).afterCalls(3).withProbability(0.5, 7);

      assertThat(lists(23).subList(3, 23)).isEqualTo(row.subList(0, 20));
    }
  }
}
