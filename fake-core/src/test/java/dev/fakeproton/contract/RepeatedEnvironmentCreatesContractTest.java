package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertConflict;
import static dev.fakeproton.testing.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.testing.Evidence;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.DeploymentUpdateType;
import software.amazon.awssdk.services.proton.model.Environment;
import software.amazon.awssdk.services.proton.model.Tag;

/** Creates of environments that are sent again. */
class RepeatedEnvironmentCreatesContractTest extends EnvironmentContract {

  private static final String COMPONENT_ROLE = "arn:aws:iam::123456789012:role/Components";
  private static final Tag TEAM = Tag.builder().key("team").value("net").build();
  private static final Tag STAGE = Tag.builder().key("stage").value("prod").build();
  private static final String MISMATCH = "Idempotent parameter mismatch";

  @Test
  @Evidence("DOC M:top, create by name (ruling 1)")
  void answersWithTheEnvironmentAsItIsAndDeploysNothing() {
    create("prod");
    prod.succeed();
    fake.clock().advance(Duration.ofMinutes(1));

    Environment repeated = create("prod");

    assertThat(repeated.deploymentStatus()).isEqualTo(DeploymentStatus.SUCCEEDED);
    assertThat(repeated.createdAt()).isEqualTo(NOW);
    assertThat(deployments("prod")).hasSize(1);
  }

  @Test
  @Evidence("OBS GH:cfn#58")
  void withAnotherDescriptionIsAMismatch() {
    create("prod");

    assertInvalid(() -> create("prod", r -> r.description("other"))).isEqualTo(MISMATCH);
  }

  static Stream<Arguments> differences() {
    return Stream.of(
        Arguments.of("spec", "{ proton: EnvironmentSpec, spec: {vpc_cidr: 10.0.0.0/16} }"),
        Arguments.of("minor", "0"),
        Arguments.of("role", COMPONENT_ROLE));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("differences")
  @Evidence("OURS ruling 1: every member as sent, absent differs from given, spec literally")
  void withAnyOtherMemberIsAMismatch(String member, String value) {
    create("prod");

    assertInvalid(
            () ->
                create(
                    "prod",
                    r -> {
                      switch (member) {
                        case "spec" -> r.spec(value);
                        case "minor" -> r.templateMinorVersion(value);
                        default -> r.componentRoleArn(value);
                      }
                    }))
        .isEqualTo(MISMATCH);
  }

  @Test
  @Evidence("OURS ruling 1: tags are compared as a set")
  void mayGiveTheTagsInAnotherOrder() {
    Environment first = create("prod", r -> r.tags(TEAM, STAGE));

    assertThat(create("prod", r -> r.tags(STAGE, TEAM))).isEqualTo(first);
  }

  @Test
  @Evidence("DOC M:top; OURS that NONE modifies (ruling 1)")
  void isAConflictAfterAnUpdateOfTheDescription() {
    create("prod");
    prod.succeed();
    update(DeploymentUpdateType.NONE, r -> r.description("changed"));

    assertConflict(() -> create("prod")).contains("'prod'");
  }

  @Test
  @Evidence("OURS ruling 1: the comparison comes first")
  void withOtherMembersAfterAnUpdateIsAMismatch() {
    create("prod");
    prod.succeed();
    update(DeploymentUpdateType.NONE, r -> r.description("changed"));

    assertInvalid(() -> create("prod", r -> r.description("changed"))).isEqualTo(MISMATCH);
  }

  @Test
  @Evidence("OURS ruling 1: a failed deployment is no modification")
  void isNoConflictAfterTheDeploymentFailed() {
    create("prod");
    prod.fail("no quota for VPCs");

    assertThat(create("prod").deploymentStatus()).isEqualTo(DeploymentStatus.FAILED);
  }

  @Test
  @Evidence("OURS order of checks (ruling 6): idempotency comes before references")
  void needsNoTemplateAnyMore() {
    create("prod");
    prod.fail("no quota for VPCs");
    proton.deleteEnvironmentTemplateVersion(
        r -> r.templateName("vpc").majorVersion("1").minorVersion("0"));

    assertThat(create("prod").name()).isEqualTo("prod");
  }
}
