package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertInvalid;
import static dev.fakeproton.testing.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.testing.Evidence;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.model.Component;
import software.amazon.awssdk.services.proton.model.ComponentSummary;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.ListComponentsRequest;
import software.amazon.awssdk.services.proton.model.Output;
import software.amazon.awssdk.services.proton.model.ProvisionedResourceEngine;

/** ListComponents, and what came of deployments of components. */
class ComponentListContractTest extends ComponentContract {

  @Nested
  class ListComponents {

    private List<String> list(Consumer<ListComponentsRequest.Builder> filters) {
      return proton.listComponents(filters).components().stream()
          .map(ComponentSummary::name)
          .toList();
    }

    private void make() {
      environmentForComponents("test");
      createAttached("zoo", "dev");
      createDetached("bucket");
      create("alone", r -> r.environmentName("test"));
      createAttached("queue", "live");
    }

    @Test
    @Evidence("OURS wire.md 8: oldest first")
    void isOldestFirst() {
      make();

      assertThat(list(r -> {})).containsExactly("zoo", "bucket", "alone", "queue");
    }

    @Test
    @Evidence("DOC M:ListComponentsInput.environmentName: detached and attached ones")
    void ofAnEnvironmentHasAttachedAndDetachedOnes() {
      make();

      assertThat(list(r -> r.environmentName("prod"))).containsExactly("zoo", "bucket", "queue");
    }

    @Test
    @Evidence("DOC M:ListComponentsInput; OURS all filters must fit")
    void ofAServiceOrInstanceHasTheAttachedOnes() {
      make();

      assertThat(list(r -> r.serviceName("shop"))).containsExactly("zoo", "queue");
      assertThat(list(r -> r.serviceName("shop").serviceInstanceName("live")))
          .containsExactly("queue");
      assertThat(list(r -> r.serviceName("shop").environmentName("test"))).isEmpty();
      assertThat(
              list(r -> r.serviceName("shop").serviceInstanceName("dev").environmentName("prod")))
          .containsExactly("zoo");
    }

    @Test
    @Evidence("OURS not found is not declared, so what fits nothing is empty")
    void ofWhatIsNotThereIsEmpty() {
      make();

      assertThat(list(r -> r.environmentName("nowhere"))).isEmpty();
      assertThat(list(r -> r.serviceName("nothing"))).isEmpty();
    }

    @Test
    @Evidence("OURS instances are named within their service")
    void refusesAnInstanceWithoutItsService() {
      assertInvalid(() -> list(r -> r.serviceInstanceName("dev"))).contains("'dev'", "serviceName");
    }

    @Test
    @Evidence("DOC M:ComponentSummary")
    void showsSummaries() {
      create(
          "bucket",
          r ->
              r.serviceName("shop").serviceInstanceName("dev").description("mine").tags(List.of()));
      Component component = get("bucket");

      assertThat(proton.listComponents(r -> {}).components())
          .containsExactly(
              ComponentSummary.builder()
                  .arn(ARN)
                  .name("bucket")
                  .createdAt(NOW)
                  .lastModifiedAt(NOW)
                  .lastDeploymentAttemptedAt(NOW)
                  .lastAttemptedDeploymentId(component.lastAttemptedDeploymentId())
                  .deploymentStatus(DeploymentStatus.IN_PROGRESS)
                  .environmentName("prod")
                  .serviceName("shop")
                  .serviceInstanceName("dev")
                  .build());
    }
  }

  @Nested
  class Results {

    private List<Output> outputs(String deployment) {
      return proton
          .listComponentOutputs(r -> r.componentName("bucket").deploymentId(deployment))
          .outputs();
    }

    @Test
    @Evidence("OURS environments.md 5.7")
    void areThoseOfTheLastSuccess() {
      String first = createDetached("bucket").lastAttemptedDeploymentId();
      assertThat(outputs(null)).isEmpty();
      bucket.succeed(Map.of("BucketName", "b-1"));
      Output output = Output.builder().key("BucketName").valueString("b-1").build();
      String second = redeploy(r -> {}).lastAttemptedDeploymentId();
      bucket.fail(WHY);

      assertThat(outputs(null)).containsExactly(output);
      assertThat(outputs(first)).containsExactly(output);
      assertThat(outputs(second)).isEmpty();
    }

    @Test
    @Evidence("OURS environments.md 5.7: an id of another component is not found")
    void ofAnothersDeploymentAreNotFound() {
      String other = createDetached("queue").lastAttemptedDeploymentId();
      createDetached("bucket");

      assertNotFound(() -> outputs(other)).contains(other, ARN);
    }

    @Test
    @Evidence("INF environments.md 5.8: what is AWS-managed has one stack")
    void includeTheStack() {
      detached();

      assertThat(
              proton
                  .listComponentProvisionedResources(r -> r.componentName("bucket"))
                  .provisionedResources())
          .singleElement()
          .satisfies(
              stack -> {
                assertThat(stack.name()).startsWith("AWSProton-bucket-cloudformation--");
                assertThat(stack.provisioningEngine())
                    .isEqualTo(ProvisionedResourceEngine.CLOUDFORMATION);
              });
    }

    @Test
    @Evidence("DOC API declares it; M:EmptyNextToken")
    void ofAnUnknownComponentAreNotFoundAndHaveOnePage() {
      assertNotFound(() -> outputs(null)).contains(ARN);
      assertNotFound(
          () -> proton.listComponentProvisionedResources(r -> r.componentName("bucket")));
      assertInvalid(
              () -> proton.listComponentOutputs(r -> r.componentName("bucket").nextToken("x")))
          .contains("length less than or equal to 0");
    }
  }
}
