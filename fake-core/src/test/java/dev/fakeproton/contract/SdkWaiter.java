package dev.fakeproton.contract;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.waiters.WaiterOverrideConfiguration;
import software.amazon.awssdk.core.waiters.WaiterResponse;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.proton.model.GetEnvironmentTemplateVersionRequest;
import software.amazon.awssdk.services.proton.model.GetServiceTemplateVersionRequest;
import software.amazon.awssdk.services.proton.waiters.ProtonAsyncWaiter;
import software.amazon.awssdk.services.proton.waiters.ProtonWaiter;

/**
 * The waiters of the model, on the things that {@link EveryWaiterContractTest} makes: environment
 * {@code net}, template versions {@code vnet} and {@code api} 1.0, service {@code shop} with the
 * instance {@code dev}, component {@code bucket}.
 */
@SuppressWarnings("ImmutableEnumChecker") // the functions hold nothing that could change
enum SdkWaiter {
  COMPONENT_DELETED(
      (w, o) -> w.waitUntilComponentDeleted(r -> r.name("bucket"), o::to),
      (w, o) -> w.waitUntilComponentDeleted(r -> r.name("bucket"), o::to)),
  COMPONENT_DEPLOYED(
      (w, o) -> w.waitUntilComponentDeployed(r -> r.name("bucket"), o::to),
      (w, o) -> w.waitUntilComponentDeployed(r -> r.name("bucket"), o::to)),
  ENVIRONMENT_DEPLOYED(
      (w, o) -> w.waitUntilEnvironmentDeployed(r -> r.name("net"), o::to),
      (w, o) -> w.waitUntilEnvironmentDeployed(r -> r.name("net"), o::to)),
  ENVIRONMENT_TEMPLATE_VERSION_REGISTERED(
      (w, o) -> w.waitUntilEnvironmentTemplateVersionRegistered(SdkWaiter::vnet, o::to),
      (w, o) -> w.waitUntilEnvironmentTemplateVersionRegistered(SdkWaiter::vnet, o::to)),
  SERVICE_CREATED(
      (w, o) -> w.waitUntilServiceCreated(r -> r.name("shop"), o::to),
      (w, o) -> w.waitUntilServiceCreated(r -> r.name("shop"), o::to)),
  SERVICE_DELETED(
      (w, o) -> w.waitUntilServiceDeleted(r -> r.name("shop"), o::to),
      (w, o) -> w.waitUntilServiceDeleted(r -> r.name("shop"), o::to)),
  SERVICE_INSTANCE_DEPLOYED(
      (w, o) -> w.waitUntilServiceInstanceDeployed(r -> r.serviceName("shop").name("dev"), o::to),
      (w, o) -> w.waitUntilServiceInstanceDeployed(r -> r.serviceName("shop").name("dev"), o::to)),
  SERVICE_PIPELINE_DEPLOYED(
      (w, o) -> w.waitUntilServicePipelineDeployed(r -> r.name("shop"), o::to),
      (w, o) -> w.waitUntilServicePipelineDeployed(r -> r.name("shop"), o::to)),
  SERVICE_TEMPLATE_VERSION_REGISTERED(
      (w, o) -> w.waitUntilServiceTemplateVersionRegistered(SdkWaiter::api, o::to),
      (w, o) -> w.waitUntilServiceTemplateVersionRegistered(SdkWaiter::api, o::to)),
  SERVICE_UPDATED(
      (w, o) -> w.waitUntilServiceUpdated(r -> r.name("shop"), o::to),
      (w, o) -> w.waitUntilServiceUpdated(r -> r.name("shop"), o::to));

  /** How patient a waiter is; an override of one call replaces all that the fake has set. */
  record Patience(int attempts) {
    void to(WaiterOverrideConfiguration.Builder overrides) {
      overrides
          .maxAttempts(attempts)
          .backoffStrategyV2(BackoffStrategy.fixedDelayWithoutJitter(Duration.ofMillis(1)));
    }
  }

  private final BiFunction<ProtonWaiter, Patience, WaiterResponse<?>> sync;
  private final BiFunction<
          ProtonAsyncWaiter, Patience, CompletableFuture<? extends WaiterResponse<?>>>
      async;

  SdkWaiter(
      BiFunction<ProtonWaiter, Patience, WaiterResponse<?>> sync,
      BiFunction<ProtonAsyncWaiter, Patience, CompletableFuture<? extends WaiterResponse<?>>>
          async) {
    this.sync = sync;
    this.async = async;
  }

  private static void vnet(GetEnvironmentTemplateVersionRequest.Builder request) {
    request.templateName("vnet").majorVersion("1").minorVersion("0");
  }

  private static void api(GetServiceTemplateVersionRequest.Builder request) {
    request.templateName("api").majorVersion("1").minorVersion("0");
  }

  WaiterResponse<?> await(ProtonWaiter waiter, int attempts) {
    return sync.apply(waiter, new Patience(attempts));
  }

  CompletableFuture<? extends WaiterResponse<?>> await(ProtonAsyncWaiter waiter, int attempts) {
    return async.apply(waiter, new Patience(attempts));
  }

  /** As the model writes it. */
  String modelName() {
    return Arrays.stream(name().split("_"))
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }
}
