package dev.fakeproton.internal.proton.spec;

import static dev.fakeproton.internal.proton.spec.ShopSpec.SHOP;
import static dev.fakeproton.internal.proton.spec.ShopSpec.spec;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fakeproton.testing.Evidence;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.proton.model.ValidationException;

/** Specs of services that change, or are compared. */
@Evidence("OURS: services.md 2.4, 4.4")
class ServiceSpecChangeTest {

  private static String refusal(Runnable call) {
    return catchThrowableOfType(ValidationException.class, call::run).rawMessage();
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "off", "2001-01-01", "12:30:00", "0b1", "80", "null", "true"})
  @Evidence("OURS: what is a string stays one, also for clients that read YAML 1.1")
  void quotesStringsThatReadersWouldTakeForSomethingElse(String text) {
    ServiceSpec given =
        ServiceSpec.parse(
            "{proton: ServiceSpec, instances: [{name: new, environment: prod, spec: {a: '"
                + text
                + "'}}]}");

    assertThat(ServiceSpec.parse(SHOP).withInstance(given, "new").text())
        .contains("a: '" + text + "'");
  }

  @Nested
  @Evidence("OURS: services.md 2.4")
  class Change {

    private final ServiceSpec shop = ServiceSpec.parse(SHOP);
    private final ServiceSpec other =
        spec(
            "pipeline: {b: 2}, instances: [{name: dev, environment: lab, note: kept}, {name: new, environment: lab, spec: {port: '80'}}]");

    @Test
    void anEntryIsReplacedInItsPlace() {
      ServiceSpec changed = shop.withInstance(other, "dev");

      assertThat(changed.text())
          .isEqualTo(
              """
              proton: ServiceSpec
              pipeline:
                tests: make test
              instances:
              - name: dev
                environment: lab
                note: kept
              - name: prod
                environment: production
              owner: team
              """);
    }

    @Test
    void anEntryIsAppended() {
      ServiceSpec changed = shop.withInstance(other, "new");

      assertThat(changed.names()).containsExactly("dev", "prod", "new");
      assertThat(changed.text()).contains("port: '80'");
    }

    @Test
    void anEntryThatIsNotThereCannotBeTaken() {
      assertThat(refusal(() -> shop.withInstance(other, "nowhere")))
          .isEqualTo("Invalid spec: no entry under instances: has the name 'nowhere'. Add one.");
    }

    @Test
    void thePipelinesBlockIsReplaced() {
      ServiceSpec changed = shop.withPipelineOf(other);

      assertThat(changed.pipeline()).isEqualTo(Map.of("b", 2));
      assertThat(changed.text()).startsWith("proton: ServiceSpec\npipeline:\n  b: 2\ninstances:\n");
    }

    @Test
    void aBlockThatIsNewStandsBeforeTheInstances() {
      assertThat(spec("instances: []").withPipelineOf(other).text())
          .isEqualTo("proton: ServiceSpec\npipeline:\n  b: 2\ninstances: []\n");
    }

    @Test
    void aBlockIsRemoved() {
      assertThat(shop.withPipelineOf(spec("instances: []")).text())
          .startsWith("proton: ServiceSpec\ninstances:\n");
    }

    @Test
    void aChangeThatChangesNothingKeepsTheText() {
      assertThat(shop.withInstance(ServiceSpec.parse(SHOP), "dev")).isSameAs(shop);
      assertThat(shop.withPipelineOf(ServiceSpec.parse(SHOP))).isSameAs(shop);
    }
  }

  @Nested
  @Evidence("OURS: services.md 4.4, parsed YAML is compared")
  class Equality {

    private static InstanceSpec with(String inputs) {
      return spec("instances: [{name: a, environment: e, spec: %s}]".formatted(inputs))
          .require("a");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            {a: 1, b: [x]}   | {b: [x], a: 1}
            {a: 'x'}         | {a: x}
            {a: 0x50}        | {a: 80}
            {a: 1.0}         | {a: 1.00}
            {a: ~}           | {}
            """)
    void whatSaysTheSameIsEqual(String one, String other) {
      assertThat(with(one)).isEqualTo(with(other));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        textBlock =
            """
            {a: 80}          | {a: '80'}
            {a: 80}          | {a: 80.0}
            {a: [x, y]}      | {a: [y, x]}
            {a: {b: 1}}      | {a: {b: 2}}
            {a: true}        | {a: 'true'}
            """)
    void whatSaysSomethingElseIsNot(String one, String other) {
      assertThat(with(one)).isNotEqualTo(with(other));
    }
  }
}
