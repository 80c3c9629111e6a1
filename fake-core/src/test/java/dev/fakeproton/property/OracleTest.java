package dev.fakeproton.property;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The oracle is worth its name only if it finds what is wrong, and says so briefly. */
class OracleTest {

  private static final int ENOUGH_SEQUENCES = 300;
  private static final int STEPS = 40;
  private static final int HANDFUL = 14;

  /** Defects that a fake could have, each planted between the product and the oracle. */
  enum Defect {
    FORGETS_THAT_A_NAME_IS_TAKEN("CreateEnvironmentTemplate") {
      @Override
      Subject.Reply falsify(Subject.Reply reply) {
        return reply.answer() == Answer.INVALID
            ? new Subject.Reply(Answer.OK, reply.body())
            : reply;
      }
    },
    SHOWS_AN_OLD_STATUS("GetResourcesSummary") {
      @Override
      Subject.Reply falsify(Subject.Reply reply) {
        ObjectNode counts = (ObjectNode) reply.body().path("counts").path("serviceInstances");
        counts.put("upToDate", 0);
        return reply;
      }
    },
    LOSES_THE_END_OF_A_LIST("ListDeployments") {
      @Override
      Subject.Reply falsify(Subject.Reply reply) {
        ((ObjectNode) reply.body()).remove("nextToken");
        return reply;
      }
    },
    GIVES_A_VERSION_NUMBER_TWICE("CreateServiceTemplateVersion") {
      @Override
      Subject.Reply falsify(Subject.Reply reply) {
        if (reply.answer() == Answer.OK) {
          ((ObjectNode) reply.body().path("serviceTemplateVersion")).put("minorVersion", "0");
        }
        return reply;
      }
    },
    DELETES_WHAT_IS_IN_USE("DeleteEnvironment") {
      @Override
      Subject.Reply falsify(Subject.Reply reply) {
        return reply.answer() == Answer.CONFLICT
            ? new Subject.Reply(Answer.OK, reply.body())
            : reply;
      }
    },
    REFUSES_WITH_ANOTHER_KIND("UpdateServiceInstance") {
      @Override
      Subject.Reply falsify(Subject.Reply reply) {
        return reply.answer() == Answer.CONFLICT
            ? new Subject.Reply(Answer.INVALID, reply.body())
            : reply;
      }
    };

    private final String operation;

    Defect(String operation) {
      this.operation = operation;
    }

    abstract Subject.Reply falsify(Subject.Reply reply);

    Subject plantedIn(Subject product) {
      return new Subject() {
        @Override
        public Reply call(String account, String called, Map<String, Object> members) {
          Reply reply = product.call(account, called, members);
          return called.equals(operation) ? falsify(reply) : reply;
        }

        @Override
        public Answer move(String account, Ref resource, Push push) {
          return product.move(account, resource, push);
        }

        @Override
        public void advance(long millis) {
          product.advance(millis);
        }
      };
    }
  }

  @ParameterizedTest
  @EnumSource
  void findsAPlantedDefectAndShrinksItToAHandfulOfSteps(Defect defect) {
    UnaryOperator<Subject> planted = defect::plantedIn;
    Optional<Sequence> failing =
        LongStream.range(0, ENOUGH_SEQUENCES)
            .mapToObj(seed -> new Generator(seed, STEPS).sequence())
            .filter(sequence -> Run.of(sequence, planted, STEPS).isPresent())
            .findFirst();

    assertThat(failing).isPresent();
    Shrinker shrinker = new Shrinker(planted);
    Sequence shortest = shrinker.shrink(failing.get());
    assertThat(shrinker.failure(shortest)).isPresent();
    assertThat(shortest.steps()).as(shortest.toString()).hasSizeLessThanOrEqualTo(HANDFUL);
  }
}
