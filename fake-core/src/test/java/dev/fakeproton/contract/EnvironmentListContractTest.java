package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.testing.Evidence;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.DeploymentUpdateType;
import software.amazon.awssdk.services.proton.model.Environment;
import software.amazon.awssdk.services.proton.model.EnvironmentSummary;
import software.amazon.awssdk.services.proton.model.EnvironmentTemplateFilter;
import software.amazon.awssdk.services.proton.model.ListEnvironmentsResponse;

/** ListEnvironments: what it shows, in which order, and its filters. */
class EnvironmentListContractTest extends EnvironmentContract {

  private static final String OTHER_ROLE = "arn:aws:iam::123456789012:role/Other";

  private List<String> fitting(EnvironmentTemplateFilter... filters) {
    return proton.listEnvironments(r -> r.environmentTemplates(filters)).environments().stream()
        .map(EnvironmentSummary::name)
        .toList();
  }

  private static EnvironmentTemplateFilter filter(String template, String major) {
    return EnvironmentTemplateFilter.builder().templateName(template).majorVersion(major).build();
  }

  @Test
  @Evidence("DOC M:EnvironmentSummary has no spec, codebuildRoleArn, provisioningRepository")
  void showsSummaries() {
    create("prod", r -> r.description("d").codebuildRoleArn(OTHER_ROLE));
    prod.succeed();
    Environment environment = get("prod");

    assertThat(proton.listEnvironments(r -> {}).environments())
        .containsExactly(
            EnvironmentSummary.builder()
                .arn(environment.arn())
                .name("prod")
                .description("d")
                .templateName("vpc")
                .templateMajorVersion("1")
                .templateMinorVersion("0")
                .protonServiceRoleArn(ROLE)
                .deploymentStatus(DeploymentStatus.SUCCEEDED)
                .createdAt(NOW)
                .lastDeploymentAttemptedAt(NOW)
                .lastDeploymentSucceededAt(NOW)
                .lastAttemptedDeploymentId(environment.lastAttemptedDeploymentId())
                .lastSucceededDeploymentId(environment.lastSucceededDeploymentId())
                .build());
  }

  @Test
  @Evidence("OURS oldest first, also while the clock stands (wire.md 8)")
  void isOldestFirst() {
    create("b");
    create("c");
    create("a");

    assertThat(fitting()).containsExactly("b", "c", "a");
  }

  @Test
  @Evidence("OURS oldest goes by the create, not by later changes")
  void keepsTheOrderWhenOneChanges() {
    create("prod");
    create("test");
    prod.succeed();
    update(DeploymentUpdateType.NONE, r -> r.description("changed"));

    assertThat(fitting()).containsExactly("prod", "test");
  }

  @Test
  @Evidence("DOC M:ListEnvironmentsOutput, environments is required")
  void isAnEmptyListWhereThereAreNone() {
    ListEnvironmentsResponse reply = proton.listEnvironments(r -> {});

    assertThat(reply.hasEnvironments()).isTrue();
    assertThat(reply.environments()).isEmpty();
    assertThat(reply.nextToken()).isNull();
  }

  @Test
  @Evidence("DOC M:ListEnvironmentsInput.environmentTemplates")
  void fitsByTemplateAndMajorVersion() {
    publishedVersion("vpc", "2");
    publishedTemplate("legacy");
    create("first");
    create("second", r -> r.templateMajorVersion("2"));
    create("third", r -> r.templateName("legacy"));

    assertThat(fitting(filter("vpc", "2"))).containsExactly("second");
  }

  @Test
  @Evidence("OURS any of several filters may fit; an environment is listed once")
  void fitsByAnyOfSeveralFilters() {
    publishedVersion("vpc", "2");
    create("first");
    create("second", r -> r.templateMajorVersion("2"));
    create("third");

    assertThat(fitting(filter("vpc", "2"), filter("vpc", "1"), filter("vpc", "2")))
        .containsExactly("first", "second", "third");
  }

  @Test
  @Evidence("OURS the version in use counts, once there is one")
  void fitsByTheVersionInUseDuringAnUpdate() {
    publishedVersion("vpc", "2");
    deployed();
    update(DeploymentUpdateType.MAJOR_VERSION);
    assertThat(fitting(filter("vpc", "1"))).containsExactly("prod");
    prod.succeed();

    assertThat(fitting(filter("vpc", "1"))).isEmpty();
    assertThat(fitting(filter("vpc", "2"))).containsExactly("prod");
  }

  @Test
  @Evidence("OURS a filter that fits nothing is no error (ruling 5)")
  void isEmptyForAnUnknownTemplate() {
    create("prod");

    assertThat(fitting(filter("nowhere", "1"))).isEmpty();
  }

  @Test
  @Evidence("DOC M:EnvironmentTemplateFilter, both members are required")
  void refusesAFilterWithoutAMajorVersion() {
    assertInvalid(() -> fitting(filter("vpc", null)))
        .isEqualTo(
            "1 validation error detected: Value null at 'environmentTemplates.1.member.majorVersion' failed to satisfy constraint: Member must not be null");
  }
}
