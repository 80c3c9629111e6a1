package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.testing.Evidence;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.proton.model.DeploymentUpdateType;
import software.amazon.awssdk.services.proton.model.Environment;
import software.amazon.awssdk.services.proton.model.RepositoryBranchInput;
import software.amazon.awssdk.services.proton.model.RepositoryProvider;
import software.amazon.awssdk.services.proton.model.UpdateEnvironmentRequest;

/** What an update may say of roles, connections and repositories, by how it is provisioned. */
class EnvironmentKindsContractTest extends ConnectionContract {

  private static final String TABLE =
      """
      kind             | protonServiceRoleArn | codebuildRoleArn | environmentAccountConnectionId | componentRoleArn | provisioningRepository | its own repository
      connected        | V                    | V                | ok                             | ok               | V                      | V
      AWS-managed      | ok                   | ok               | V                              | ok               | V                      | V
      CodeBuild        | ok                   | ok               | V                              | ok               | V                      | V
      self-managed     | V                    | ok               | V                              | ok               | V                      | same
      customer managed | ok                   | ok               | V                              | ok               | V                      | V
      """;

  static Stream<Arguments> cells() {
    return Grid.cells(TABLE);
  }

  @ParameterizedTest(name = "{0}: {1} -> {2}")
  @MethodSource("cells")
  @Evidence(
      "DOC M:UpdateEnvironment, UG:ag-env-update, the rules; OURS the kind (environments.md 5.4.2)")
  void everyMemberIsTakenOrRefusedAsTheTableSays(String kind, String member, String cell) {
    bringTo(kind);
    Environment before = get("prod");
    String connection = accepted();

    switch (cell) {
      case "V" -> {
        assertInvalid(() -> updateWith(member, connection))
            .contains("'prod'", member.replace("its own repository", "provisioningRepository"));
        assertThat(get("prod")).isEqualTo(before);
      }
      case "same" -> {
        updateWith(member, connection);
        assertThat(get("prod")).isEqualTo(before);
      }
      default -> {
        updateWith(member, connection);
        assertThat(get("prod")).isNotEqualTo(before);
      }
    }
  }

  private void bringTo(String kind) {
    link("acme/infra");
    switch (kind) {
      case "connected" -> {
        String id = accepted();
        create("prod", r -> r.protonServiceRoleArn(null).environmentAccountConnectionId(id));
      }
      case "CodeBuild" -> create("prod", r -> r.protonServiceRoleArn(null).codebuildRoleArn(ROLE));
      case "self-managed" ->
          create("prod", r -> r.protonServiceRoleArn(null).provisioningRepository(branch("main")));
      case "customer managed" -> {
        proton.createEnvironmentTemplate(r -> r.name("theirs").provisioning("CUSTOMER_MANAGED"));
        publishedVersion("theirs", null);
        create("prod", r -> r.templateName("theirs"));
      }
      default -> create("prod");
    }
    prod.succeed();
  }

  private static RepositoryBranchInput branch(String branch) {
    return RepositoryBranchInput.builder()
        .provider(RepositoryProvider.GITHUB)
        .name("acme/infra")
        .branch(branch)
        .build();
  }

  private void updateWith(String member, String connection) {
    update(DeploymentUpdateType.NONE, request -> set(request, member, connection));
  }

  private static void set(
      UpdateEnvironmentRequest.Builder request, String member, String connection) {
    String role = "arn:aws:iam::123456789012:role/Another";
    switch (member) {
      case "protonServiceRoleArn" -> request.protonServiceRoleArn(role);
      case "codebuildRoleArn" -> request.codebuildRoleArn(role);
      case "componentRoleArn" -> request.componentRoleArn(role);
      case "provisioningRepository" -> request.provisioningRepository(branch("dev"));
      case "its own repository" -> request.provisioningRepository(branch("main"));
      default -> request.environmentAccountConnectionId(connection);
    }
  }
}
