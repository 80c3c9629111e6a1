package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertConflict;
import static dev.fakeproton.testing.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.testing.Evidence;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.proton.model.CreateServiceRequest;
import software.amazon.awssdk.services.proton.model.DeploymentUpdateType;
import software.amazon.awssdk.services.proton.model.Service;
import software.amazon.awssdk.services.proton.model.ServicePipeline;
import software.amazon.awssdk.services.proton.model.ServiceStatus;
import software.amazon.awssdk.services.proton.model.Tag;

/** Creates of services that are sent again. */
class RepeatedServiceCreatesContractTest extends ServiceStatesContract {

  private static final String MISMATCH = "Idempotent parameter mismatch";
  private static final Tag TEAM = Tag.builder().key("team").value("web").build();
  private static final Tag STAGE = Tag.builder().key("stage").value("prod").build();

  private Service create(Consumer<CreateServiceRequest.Builder> more) {
    return proton
        .createService(
            r ->
                r.name("shop")
                    .templateName("web")
                    .templateMajorVersion("1")
                    .branchName("main")
                    .repositoryConnectionArn(CONNECTION)
                    .repositoryId("acme/shop")
                    .spec(specOf("dev", "live"))
                    .applyMutation(more))
        .service();
  }

  private Service create() {
    return create(r -> {});
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "CREATE_IN_PROGRESS",
        "CREATE_FAILED",
        "CREATE_FAILED_CLEANUP_IN_PROGRESS",
        "CREATE_FAILED_CLEANUP_COMPLETE",
        "CREATE_FAILED_CLEANUP_FAILED",
        "ACTIVE"
      })
  @Evidence("DOC M:top, create by name; OURS ruling 1: progress and failures modify nothing")
  void answerWithTheServiceAsItIsAndDeployNothing(ServiceStatus status) {
    bringTo(status);
    Service before = shop().toBuilder().pipeline((ServicePipeline) null).build();
    int deployments = deployments().size();

    assertThat(create()).isEqualTo(before);
    assertThat(deployments()).hasSize(deployments);
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "UPDATE_IN_PROGRESS",
        "UPDATE_FAILED_CLEANUP_IN_PROGRESS",
        "UPDATE_FAILED_CLEANUP_COMPLETE",
        "UPDATE_FAILED_CLEANUP_FAILED",
        "UPDATE_FAILED",
        "UPDATE_COMPLETE_CLEANUP_FAILED",
        "DELETE_IN_PROGRESS",
        "DELETE_FAILED"
      })
  @Evidence("DOC M:top: same but modified; OURS ruling 1, what counts as modified")
  void areConflictsOnceTheServiceIsUpdatedOrDeleted(ServiceStatus status) {
    bringTo(status);

    assertConflict(this::create).contains("'shop'");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN_TO_SDK_VERSION")
  @Evidence("OBS GH:cfn#58, the text; OURS ruling 1: the comparison comes first")
  void withAnotherDescriptionAreMismatchesInEveryStatus(ServiceStatus status) {
    bringTo(status);

    assertInvalid(() -> create(r -> r.description("other"))).isEqualTo(MISMATCH);
  }

  @ParameterizedTest
  @CsvSource({
    "templateName, job",
    "templateMajorVersion, 2",
    "templateMinorVersion, 0",
    "description, ''",
    "branchName, trunk",
    "repositoryId, acme/other",
    "repositoryConnectionArn, arn:aws:codestar-connections:us-east-1:123456789012:connection/b",
    "spec, '{ proton: ServiceSpec, pipeline: {tests: make}, instances: [] }'",
    "tags, team"
  })
  @Evidence("OURS ruling 1: every member as sent, absent differs from given, spec literally")
  void withAnyOtherMemberAreMismatches(String member, String value) {
    create();

    assertInvalid(() -> create(r -> set(r, member, value))).isEqualTo(MISMATCH);
  }

  private static void set(CreateServiceRequest.Builder request, String member, String value) {
    switch (member) {
      case "templateName" -> request.templateName(value);
      case "templateMajorVersion" -> request.templateMajorVersion(value);
      case "templateMinorVersion" -> request.templateMinorVersion(value);
      case "description" -> request.description(value);
      case "branchName" -> request.branchName(value);
      case "repositoryId" -> request.repositoryId(value);
      case "repositoryConnectionArn" -> request.repositoryConnectionArn(value);
      case "spec" -> request.spec(value);
      default -> request.tags(TEAM);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"- no spec", "{proton: ServiceSpec,   instances: []}"})
  @Evidence("OURS order of checks (ruling 6): idempotency comes before the content of the spec")
  void compareTheSpecWithoutReadingIt(String spec) {
    create();

    assertInvalid(() -> create(r -> r.spec(spec))).isEqualTo(MISMATCH);
  }

  @Test
  @Evidence("OURS ruling 1: tags are compared as a set")
  void mayGiveTheTagsInAnotherOrder() {
    Service first = create(r -> r.tags(TEAM, STAGE));

    assertThat(create(r -> r.tags(STAGE, TEAM))).isEqualTo(first);
  }

  @Test
  @Evidence("OURS ruling 1: also an update of the description only")
  void areConflictsAfterAnUpdateOfTheDescription() {
    active();
    describe("changed");

    assertConflict(this::create);
  }

  @Test
  @Evidence("OURS ruling 1: CreateServiceInstance modifies the service")
  void areConflictsAfterAnInstanceWasAdded() {
    active();
    proton.createServiceInstance(r -> r.serviceName("shop").name("added").spec(specOf("added")));

    assertConflict(this::create);
  }

  @Test
  @Evidence("OURS ruling 1: instance and pipeline updates and tags modify nothing")
  void passAfterWorkOnInstancePipelineAndTags() {
    active();
    proton.updateServiceInstance(
        r ->
            r.serviceName("shop").name("dev").deploymentType(DeploymentUpdateType.CURRENT_VERSION));
    proton.updateServicePipeline(
        r ->
            r.serviceName("shop")
                .deploymentType(DeploymentUpdateType.CURRENT_VERSION)
                .spec(specOf("dev")));
    proton.tagResource(r -> r.resourceArn(arn("")).tags(TEAM));

    assertThat(create().status()).isEqualTo(ServiceStatus.ACTIVE);
  }

  @Test
  @Evidence("OURS ruling 1: a refused update modifies nothing")
  void passAfterAnUpdateThatWasRefused() {
    active();
    assertInvalid(() -> update(jobSpecOf()));

    assertThat(create().status()).isEqualTo(ServiceStatus.ACTIVE);
  }

  @Test
  @Evidence("OURS order of checks (ruling 6): idempotency comes before references and state")
  void needNoRolesAnyMore() {
    create();
    proton.updateAccountSettings(r -> r.pipelineServiceRoleArn(""));

    assertThat(create().arn()).isEqualTo(arn(""));
  }

  @Test
  @Evidence("DOC M:top: a deleted service is created anew")
  void makeANewServiceOnceTheOldOneIsGone() {
    active();
    delete();
    shop.succeed();

    assertThat(create().status()).isEqualTo(ServiceStatus.CREATE_IN_PROGRESS);
    assertThat(instances()).containsExactly("dev", "live");
  }
}
