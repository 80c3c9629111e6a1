package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertInvalid;
import static dev.fakeproton.testing.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.proton.model.DeploymentUpdateType.CURRENT_VERSION;

import dev.fakeproton.ResourceHandle;
import dev.fakeproton.testing.Evidence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.Output;
import software.amazon.awssdk.services.proton.model.ProvisionedResource;
import software.amazon.awssdk.services.proton.model.ProvisionedResourceEngine;

/** Outputs and provisioned resources of instances and pipelines, which behave alike. */
@ParameterizedClass(name = "{0}")
@ValueSource(strings = {"instance", "pipeline"})
class InstanceAndPipelineResultsContractTest extends InstanceContract {

  private static final Map<String, String> URL = Map.of("ServiceURL", "http://one.example");

  @Parameter String kind;

  private boolean isInstance() {
    return kind.equals("instance");
  }

  private ResourceHandle<DeploymentStatus> target() {
    return isInstance() ? dev : pipeline;
  }

  /** Starts an update; tells the id of its deployment. */
  private String updating() {
    return isInstance()
        ? update(CURRENT_VERSION).lastAttemptedDeploymentId()
        : updatePipeline(CURRENT_VERSION).lastAttemptedDeploymentId();
  }

  private List<Output> outputs(String service, String deployment, String token) {
    return isInstance()
        ? proton
            .listServiceInstanceOutputs(
                r ->
                    r.serviceName(service)
                        .serviceInstanceName("dev")
                        .deploymentId(deployment)
                        .nextToken(token))
            .outputs()
        : proton
            .listServicePipelineOutputs(
                r -> r.serviceName(service).deploymentId(deployment).nextToken(token))
            .outputs();
  }

  private List<Output> outputs(String deployment) {
    return outputs("shop", deployment, null);
  }

  private List<ProvisionedResource> resources(String service, String token) {
    return isInstance()
        ? proton
            .listServiceInstanceProvisionedResources(
                r -> r.serviceName(service).serviceInstanceName("dev").nextToken(token))
            .provisionedResources()
        : proton
            .listServicePipelineProvisionedResources(r -> r.serviceName(service).nextToken(token))
            .provisionedResources();
  }

  private static Output output(String key, String value) {
    return Output.builder().key(key).valueString(value).build();
  }

  @Nested
  class Outputs {

    @Test
    @Evidence("OBS UG:ag-getting-started-cli: key and value; OURS environments.md 5.7: as reported")
    void areThoseOfTheLastSuccess() {
      assertThat(outputs(null)).isEmpty();
      Map<String, String> two = new LinkedHashMap<>();
      two.put("ServiceURL", "http://one.example");
      two.put("Arn", "arn:aws:ecs:x");
      updating();
      target().succeed(two);

      assertThat(outputs(null))
          .containsExactly(
              output("ServiceURL", "http://one.example"), output("Arn", "arn:aws:ecs:x"));
    }

    @Test
    @Evidence("OURS environments.md 5.7: recorded for a deployment; 4.2: replaced as a whole")
    void areKeptForEveryDeployment() {
      String first = updating();
      target().succeed(URL);
      String second = updating();
      target().succeed(Map.of("Queue", "q"));

      assertThat(outputs(first)).containsExactly(output("ServiceURL", "http://one.example"));
      assertThat(outputs(second)).containsExactly(output("Queue", "q"));
      assertThat(outputs(null)).containsExactly(output("Queue", "q"));
    }

    @Test
    @Evidence("OURS environments.md 5.7 and 4.2: none of a failed or cancelled deployment")
    void areNoneOfWhatDidNotSucceed() {
      updating();
      target().succeed(URL);
      String running = updating();
      assertThat(outputs(running)).isEmpty();
      target().fail("no capacity");

      assertThat(outputs(running)).isEmpty();
      assertThat(outputs(null)).hasSize(1);
    }

    @Test
    @Evidence("OURS environments.md 5.7: an id that is unknown, or of something else")
    void needADeploymentOfTheTarget() {
      String ofAnother =
          isInstance() ? pipeline().lastAttemptedDeploymentId() : dev().lastAttemptedDeploymentId();

      assertNotFound(() -> outputs(ofAnother)).contains(ofAnother);
      assertNotFound(() -> outputs(UNKNOWN_ID)).contains(UNKNOWN_ID);
    }

    @Test
    @Evidence("DOC M:EmptyNextToken has no characters")
    void haveOnePage() {
      assertInvalid(() -> outputs("shop", null, "abc")).contains("length less than or equal to 0");
      assertThat(outputs("shop", null, "")).isEmpty();
    }

    @Test
    @Evidence("DOC M: the operations declare it")
    void needTheirTarget() {
      createJob("batch", "other");

      assertNotFound(() -> outputs("none", null, null)).contains("service/none");
      assertNotFound(() -> outputs("batch", null, null)).contains("service/batch");
    }
  }

  @Nested
  class Resources {

    @Test
    @Evidence("INF the stack is the item; OBS GH:tutorial its name; OURS environments.md 5.8")
    void areTheStack() {
      String part = isInstance() ? "shop-dev" : "shop-pipeline";

      assertThat(resources("shop", null))
          .singleElement()
          .satisfies(
              stack -> {
                assertThat(stack.name())
                    .matches("AWSProton-" + part + "-cloudformation--[A-Z]{15}");
                assertThat(stack.identifier())
                    .startsWith(
                        "arn:aws:cloudformation:us-east-1:123456789012:stack/"
                            + stack.name()
                            + "/");
                assertThat(stack.provisioningEngine())
                    .isEqualTo(ProvisionedResourceEngine.CLOUDFORMATION);
              });
    }

    @Test
    @Evidence("OURS environments.md 5.8: a stack that is updated is the same stack")
    void areTheSameAfterAnUpdate() {
      List<ProvisionedResource> before = resources("shop", null);
      updating();
      target().succeed();

      assertThat(resources("shop", null)).isEqualTo(before);
    }

    @Test
    @Evidence("OURS environments.md 5.8: none before the first success")
    void areNoneBeforeTheFirstSuccess() {
      createService("young", "dev");

      assertThat(resources("young", null)).isEmpty();
      assertThat(outputs("young", null, null)).isEmpty();
    }

    @Test
    @Evidence("DOC M:EmptyNextToken has no characters; the operations declare not found")
    void haveOnePageOfAnExistingTarget() {
      assertInvalid(() -> resources("shop", "abc")).contains("length less than or equal to 0");
      assertNotFound(() -> resources("none", null)).contains("service/none");
    }
  }
}
