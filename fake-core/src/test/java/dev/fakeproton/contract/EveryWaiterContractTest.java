package dev.fakeproton.contract;

import static dev.fakeproton.contract.EveryWaiterContractTest.Verdict.FAILS;
import static dev.fakeproton.contract.EveryWaiterContractTest.Verdict.PASSES;
import static dev.fakeproton.contract.EveryWaiterContractTest.Verdict.WAITS;
import static dev.fakeproton.contract.SdkWaiter.COMPONENT_DELETED;
import static dev.fakeproton.contract.SdkWaiter.COMPONENT_DEPLOYED;
import static dev.fakeproton.contract.SdkWaiter.ENVIRONMENT_DEPLOYED;
import static dev.fakeproton.contract.SdkWaiter.ENVIRONMENT_TEMPLATE_VERSION_REGISTERED;
import static dev.fakeproton.contract.SdkWaiter.SERVICE_CREATED;
import static dev.fakeproton.contract.SdkWaiter.SERVICE_DELETED;
import static dev.fakeproton.contract.SdkWaiter.SERVICE_INSTANCE_DEPLOYED;
import static dev.fakeproton.contract.SdkWaiter.SERVICE_PIPELINE_DEPLOYED;
import static dev.fakeproton.contract.SdkWaiter.SERVICE_TEMPLATE_VERSION_REGISTERED;
import static dev.fakeproton.contract.SdkWaiter.SERVICE_UPDATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeproton.Progression;
import dev.fakeproton.testing.Evidence;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.proton.model.ResourceNotFoundException;
import software.amazon.awssdk.services.proton.waiters.ProtonAsyncWaiter;
import software.amazon.awssdk.services.proton.waiters.ProtonWaiter;

/** Every acceptor of every waiter of the model, and the statuses that no acceptor names. */
class EveryWaiterContractTest extends WaiterScenarios {

  private static final int A_FEW = 3;

  /** What a waiter makes of a status. */
  enum Verdict {
    PASSES,
    FAILS,
    WAITS
  }

  /**
   * A row of the model's table.
   *
   * @param status what the waiter finds
   * @param scenario what leads to it
   */
  record Row(
      SdkWaiter waiter,
      String status,
      Verdict verdict,
      Consumer<EveryWaiterContractTest> scenario) {

    @Override
    public String toString() {
      return "%s %s on %s".formatted(waiter.modelName(), verdict, status);
    }
  }

  private static Row row(
      SdkWaiter waiter,
      String status,
      Verdict verdict,
      Consumer<EveryWaiterContractTest> scenario) {
    return new Row(waiter, status, verdict, scenario);
  }

  static List<Row> rows() {
    return List.of(
        row(COMPONENT_DELETED, "not found", PASSES, t -> t.deletingComponent().succeed()),
        row(COMPONENT_DELETED, "DELETE_FAILED", FAILS, t -> t.deletingComponent().fail("in use")),
        row(COMPONENT_DELETED, "SUCCEEDED", WAITS, t -> t.component().succeed()),
        row(COMPONENT_DEPLOYED, "SUCCEEDED", PASSES, t -> t.component().succeed()),
        row(COMPONENT_DEPLOYED, "FAILED", FAILS, t -> t.component().fail("no quota")),
        row(COMPONENT_DEPLOYED, "CANCELLED", WAITS, t -> t.cancelledComponent()),
        row(ENVIRONMENT_DEPLOYED, "SUCCEEDED", PASSES, t -> t.environment().succeed()),
        row(ENVIRONMENT_DEPLOYED, "FAILED", FAILS, t -> t.environment().fail("no quota")),
        row(ENVIRONMENT_DEPLOYED, "CANCELLED", WAITS, t -> t.cancelledEnvironment()),
        row(
            ENVIRONMENT_DEPLOYED,
            "DELETE_FAILED",
            WAITS,
            t -> t.deletingEnvironment().fail("in use")),
        row(
            ENVIRONMENT_TEMPLATE_VERSION_REGISTERED,
            "DRAFT",
            PASSES,
            t -> t.environmentTemplateVersion().succeed()),
        row(
            ENVIRONMENT_TEMPLATE_VERSION_REGISTERED,
            "PUBLISHED",
            PASSES,
            t -> t.publishedEnvironmentTemplateVersion()),
        row(
            ENVIRONMENT_TEMPLATE_VERSION_REGISTERED,
            "REGISTRATION_FAILED",
            FAILS,
            t -> t.environmentTemplateVersion().fail("no manifest")),
        row(SERVICE_CREATED, "ACTIVE", PASSES, t -> t.service().succeed()),
        row(
            SERVICE_CREATED,
            "CREATE_FAILED_CLEANUP_COMPLETE",
            FAILS,
            t -> t.cleanedUpCreate().succeed()),
        row(
            SERVICE_CREATED,
            "CREATE_FAILED_CLEANUP_FAILED",
            FAILS,
            t -> t.cleanedUpCreate().fail("in use")),
        row(SERVICE_CREATED, "CREATE_FAILED", FAILS, t -> t.service().fail("no quota")),
        row(SERVICE_CREATED, "DELETE_FAILED", WAITS, t -> t.deletingService().fail("in use")),
        row(SERVICE_DELETED, "not found", PASSES, t -> t.deletingService().succeed()),
        row(SERVICE_DELETED, "DELETE_FAILED", FAILS, t -> t.deletingService().fail("in use")),
        row(SERVICE_DELETED, "ACTIVE", WAITS, t -> t.service().succeed()),
        row(SERVICE_INSTANCE_DEPLOYED, "SUCCEEDED", PASSES, t -> t.instance().succeed()),
        row(SERVICE_INSTANCE_DEPLOYED, "FAILED", FAILS, t -> t.instance().fail("no quota")),
        row(SERVICE_INSTANCE_DEPLOYED, "CANCELLED", WAITS, t -> t.cancelledInstance()),
        row(SERVICE_PIPELINE_DEPLOYED, "SUCCEEDED", PASSES, t -> t.pipeline().succeed()),
        row(SERVICE_PIPELINE_DEPLOYED, "FAILED", FAILS, t -> t.pipeline().fail("no quota")),
        row(SERVICE_PIPELINE_DEPLOYED, "CANCELLED", WAITS, t -> t.cancelledPipeline()),
        row(SERVICE_PIPELINE_DEPLOYED, "no pipeline", WAITS, t -> t.job().succeed()),
        row(
            SERVICE_TEMPLATE_VERSION_REGISTERED,
            "DRAFT",
            PASSES,
            t -> t.serviceTemplateVersion().succeed()),
        row(
            SERVICE_TEMPLATE_VERSION_REGISTERED,
            "PUBLISHED",
            PASSES,
            t -> t.publishedServiceTemplateVersion()),
        row(
            SERVICE_TEMPLATE_VERSION_REGISTERED,
            "REGISTRATION_FAILED",
            FAILS,
            t -> t.serviceTemplateVersion().fail("no manifest")),
        row(SERVICE_UPDATED, "ACTIVE", PASSES, t -> t.updatedService().succeed()),
        row(
            SERVICE_UPDATED,
            "UPDATE_FAILED_CLEANUP_COMPLETE",
            FAILS,
            t -> t.takenBackUpdate().succeed()),
        row(
            SERVICE_UPDATED,
            "UPDATE_FAILED_CLEANUP_FAILED",
            FAILS,
            t -> t.takenBackUpdate().fail("in use")),
        row(SERVICE_UPDATED, "UPDATE_FAILED", FAILS, t -> t.updatedPipeline().fail("no quota")),
        row(
            SERVICE_UPDATED,
            "UPDATE_COMPLETE_CLEANUP_FAILED",
            FAILS,
            t -> t.droppedInstance().fail("in use")));
  }

  private static Stream<Row> rows(Verdict verdict) {
    return rows().stream().filter(row -> row.verdict() == verdict);
  }

  static Stream<Row> passing() {
    return rows(PASSES);
  }

  static Stream<Row> failing() {
    return rows(FAILS);
  }

  static Stream<Row> waiting() {
    return rows(WAITS);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("passing")
  @Evidence("DOC W, every acceptor of state success")
  void passes(Row row) {
    row.scenario().accept(this);

    assertThat(row.waiter().await(fake.waiter(), A_FEW).attemptsExecuted()).isEqualTo(1);
    assertThat(row.waiter().await(fake.asyncWaiter(), A_FEW).join().attemptsExecuted())
        .isEqualTo(1);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("failing")
  @Evidence("DOC W, every acceptor of state failure")
  void fails(Row row) {
    row.scenario().accept(this);

    assertThatExceptionOfType(SdkClientException.class)
        .isThrownBy(() -> row.waiter().await(fake.waiter(), A_FEW))
        .withMessageContaining("failure state");
    assertThatThrownBy(() -> row.waiter().await(fake.asyncWaiter(), A_FEW).join())
        .hasCauseInstanceOf(SdkClientException.class)
        .hasMessageContaining("failure state");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("waiting")
  @Evidence("DOC W has no acceptor for these, so the waiter gives up only by its attempts")
  void goesOnWaiting(Row row) {
    row.scenario().accept(this);

    assertThatExceptionOfType(SdkClientException.class)
        .isThrownBy(() -> row.waiter().await(fake.waiter(), A_FEW))
        .withMessageContaining("exceeded the max retry attempts");
    assertThatThrownBy(() -> row.waiter().await(fake.asyncWaiter(), A_FEW).join())
        .hasCauseInstanceOf(SdkClientException.class)
        .hasMessageContaining("exceeded the max retry attempts");
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"COMPONENT_DELETED", "SERVICE_DELETED"})
  @Evidence("DOC W: only the waiters for deletions have an acceptor for this error")
  void stopsOnWhatDoesNotExist(SdkWaiter waiter) {
    assertThatExceptionOfType(SdkClientException.class)
        .isThrownBy(() -> waiter.await(fake.waiter(), A_FEW))
        .withCauseInstanceOf(ResourceNotFoundException.class);
  }

  @ParameterizedTest
  @EnumSource
  @Evidence("OURS Progression.afterPolls: the polls of a waiter are what moves the work")
  void passesInTheEndWhereItsPollsMoveTheWork(SdkWaiter waiter) {
    begin(waiter, Progression.afterPolls(3));

    assertThat(waiter.await(fake.waiter(), 50).attemptsExecuted()).isGreaterThan(1);
  }

  @ParameterizedTest
  @EnumSource
  @Evidence("OURS the same for the asynchronous waiters")
  void passesInTheEndAsynchronously(SdkWaiter waiter) {
    begin(waiter, Progression.afterPolls(3));

    assertThat(waiter.await(fake.asyncWaiter(), 50).join().attemptsExecuted()).isGreaterThan(1);
  }

  @Test
  @Evidence("DOC W")
  void allWaitersOfTheModelAreInTheTable() {
    String[] ofModel =
        Arrays.stream(SdkWaiter.values()).map(SdkWaiter::modelName).toArray(String[]::new);

    assertThat(waitersOf(ProtonWaiter.class)).containsExactlyInAnyOrder(ofModel);
    assertThat(waitersOf(ProtonAsyncWaiter.class)).containsExactlyInAnyOrder(ofModel);
    assertThat(passing()).extracting(Row::waiter).contains(SdkWaiter.values());
    assertThat(failing()).extracting(Row::waiter).contains(SdkWaiter.values());
  }

  private static Stream<String> waitersOf(Class<?> waiter) {
    return Arrays.stream(waiter.getMethods())
        .map(Method::getName)
        .filter(name -> name.startsWith("waitUntil"))
        .map(name -> name.substring("waitUntil".length()))
        .distinct();
  }
}
