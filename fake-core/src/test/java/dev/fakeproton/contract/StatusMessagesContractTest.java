package dev.fakeproton.contract;

import static dev.fakeproton.assertions.FakeProtonAssertions.assertThat;

import dev.fakeproton.ResourceHandle;
import dev.fakeproton.testing.Evidence;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Handles tell why the work on their resources failed, of whatever kind these are. */
class StatusMessagesContractTest extends WaiterScenarios {

  static Stream<Named<Function<StatusMessagesContractTest, ResourceHandle<?>>>> kinds() {
    return Stream.of(
        Named.of("environment", StatusMessagesContractTest::environment),
        Named.of("deleted environment", StatusMessagesContractTest::deletingEnvironment),
        Named.of("environment template", StatusMessagesContractTest::environmentTemplateVersion),
        Named.of("service template", StatusMessagesContractTest::serviceTemplateVersion),
        Named.of("instance", StatusMessagesContractTest::instance),
        Named.of("pipeline", StatusMessagesContractTest::pipeline),
        Named.of("component", StatusMessagesContractTest::component));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  @Evidence("OURS: fail(why) becomes the status message, and the handle shows it")
  void tellWhyItFailed(Function<StatusMessagesContractTest, ResourceHandle<?>> kind) {
    ResourceHandle<?> resource = kind.apply(this);
    assertThat(resource).isInProgress();
    assertThat(resource.statusMessage()).isEmpty();

    resource.fail("no quota");

    assertThat(resource).hasFailed("no quota");
  }

  @Test
  @Evidence("OURS: a service fails with its parts, and names those")
  void tellWhichPartsOfAServiceFailed() {
    service().fail("no quota");

    assertThat(fake.service("shop"))
        .hasFailed(
            "Failed: arn:aws:proton:us-east-1:123456789012:service/shop/service-instance/dev.");
    assertThat(fake.serviceInstance("shop", "dev")).hasFailed("no quota");
  }

  @Test
  @Evidence("OURS: what is not there says nothing")
  void areEmptyWhereThereIsNoResource() {
    assertThat(fake.environment("nobody").statusMessage()).isEmpty();
    assertThat(fake.service("nobody").statusMessage()).isEmpty();
    assertThat(fake.serviceInstance("nobody", "dev").statusMessage()).isEmpty();
    assertThat(fake.pipeline("nobody").statusMessage()).isEmpty();
    assertThat(fake.component("nobody").statusMessage()).isEmpty();
    assertThat(fake.serviceInstanceSync("nobody", "dev").statusMessage()).isEmpty();
  }
}
