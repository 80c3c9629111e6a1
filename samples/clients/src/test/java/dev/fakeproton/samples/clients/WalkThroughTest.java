package dev.fakeproton.samples.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The scripts in this module's folder, run against the packaged server. */
class WalkThroughTest {

  private static final String STEPS =
      """
      template vpc: vpc
      version 1.0 is sent: REGISTRATION_IN_PROGRESS
      version 1.0 is published: PUBLISHED
      environment prod is created: IN_PROGRESS
      environment prod is deployed: SUCCEEDED
      version 1.1 is sent: REGISTRATION_IN_PROGRESS
      version 1.1 is published: PUBLISHED
      environment prod is updated: IN_PROGRESS
      environment prod runs minor version: 1
      environment prod is deleted: DELETE_IN_PROGRESS
      environments left: 0
      """;

  @Test
  void theAwsCliWalksThrough() throws Exception {
    assumeTrue(
        Child.succeeds("aws", "proton", "list-environments", "--generate-cli-skeleton"),
        "no AWS CLI that knows Proton is installed");

    assertThat(walk("bash", "walk-through.sh")).isEqualTo(new Child.End(0, STEPS));
  }

  @Test
  void boto3WalksThrough() throws Exception {
    assumeTrue(
        Child.succeeds("python3", "-c", "import boto3; boto3.client('proton', 'us-east-1')"),
        "no python3 with a boto3 that knows Proton is installed");

    assertThat(walk("python3", "walk_through.py")).isEqualTo(new Child.End(0, STEPS));
  }

  @Test
  void boto3LivesThroughAPlatform() throws Exception {
    assumeTrue(
        Child.succeeds("python3", "-c", "import boto3; boto3.client('proton', 'us-east-1')"),
        "no python3 with a boto3 that knows Proton is installed");

    assertThat(walk("python3", "whole_life.py"))
        .satisfies(end -> assertThat(end.exitCode()).as(end.output()).isZero())
        .satisfies(
            end -> assertThat(end.output()).endsWith("what is left: [0, 0, 0, 0, 0, 0, 0]\n"));
  }

  private static Child.End walk(String... script) throws Exception {
    try (Sandbox sandbox = Sandbox.start()) {
      return Child.run(Map.of("AWS_ENDPOINT_URL_PROTON", sandbox.address()), script);
    }
  }
}
