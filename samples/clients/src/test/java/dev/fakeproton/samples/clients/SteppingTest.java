package dev.fakeproton.samples.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The tests in other languages that step states through the control API. */
class SteppingTest {

  @Test
  void aTestInPythonPasses() throws Exception {
    assumeTrue(
        Child.succeeds("python3", "-c", "import boto3; boto3.client('proton', 'us-east-1')"),
        "no python3 with a boto3 that knows Proton is installed");

    assertPasses("python3", "test_stepping.py");
  }

  @Test
  void aTestInJavaScriptPasses() throws Exception {
    assumeTrue(
        Child.succeeds("node", "--version")
            && Files.isDirectory(Path.of("javascript/node_modules/@aws-sdk/client-proton")),
        "'npm ci' has not been run in samples/clients/javascript, which needs the npm registry");

    assertPasses("node", "--test", "javascript/stepping.test.js");
  }

  private static void assertPasses(String... command) throws Exception {
    try (Sandbox sandbox = Sandbox.start()) {
      Child.End end = Child.run(Map.of("AWS_ENDPOINT_URL_PROTON", sandbox.address()), command);

      assertThat(end.exitCode()).as(end.output()).isZero();
    }
  }
}
