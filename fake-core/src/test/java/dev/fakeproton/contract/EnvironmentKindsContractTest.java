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
import software.amazon.awssdk.services.proton.model.UpdateEnvironmentRequest;

/** What an update may say of roles, connections and repositories, by how it is provisioned. */
class EnvironmentKindsContractTest extends ConnectionContract {

  private static final String TABLE =
      """
      kind             | protonServiceRoleArn | codebuildRoleArn | environmentAccountConnectionId | componentRoleArn
      connected        | V                    | V                | ok                             | ok
      AWS-managed      | ok                   | ok               | V                              | ok
      CodeBuild        | ok                   | ok               | V                              | ok
      customer managed | ok                   | ok               | V                              | ok
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

    if (cell.equals("V")) {
      assertInvalid(() -> updateWith(member, connection)).contains("'prod'", member);
      assertThat(get("prod")).isEqualTo(before);
    } else {
      updateWith(member, connection);
      assertThat(get("prod")).isNotEqualTo(before);
    }
  }

  private void bringTo(String kind) {
    switch (kind) {
      case "connected" -> {
        String id = accepted();
        create("prod", r -> r.protonServiceRoleArn(null).environmentAccountConnectionId(id));
      }
      case "CodeBuild" -> create("prod", r -> r.protonServiceRoleArn(null).codebuildRoleArn(ROLE));
      case "customer managed" -> {
        proton.createEnvironmentTemplate(r -> r.name("theirs").provisioning("CUSTOMER_MANAGED"));
        publishedVersion("theirs", null);
        create("prod", r -> r.templateName("theirs"));
      }
      default -> create("prod");
    }
    prod.succeed();
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
      default -> request.environmentAccountConnectionId(connection);
    }
  }
}
