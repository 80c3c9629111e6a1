package dev.fakeproton.internal.given;

import dev.fakeproton.internal.world.SetUp;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.proton.model.DeleteDeploymentRequest;
import software.amazon.awssdk.services.proton.model.DeleteDeploymentResponse;
import software.amazon.awssdk.services.proton.model.ListDeploymentsRequest;
import software.amazon.awssdk.services.proton.model.ListDeploymentsResponse;

/** Removes the records of what has been taken back, which outlive it. */
final class DeploymentRecords {

  private DeploymentRecords() {}

  /**
   * Removes the records of a resource and of its parts.
   *
   * @param list lists them, perhaps with others
   */
  static void remove(SetUp setUp, String arn, ListDeploymentsRequest list) {
    @Nullable String token = null;
    do {
      ListDeploymentsResponse page =
          setUp.call(list.toBuilder().nextToken(token).build(), ListDeploymentsResponse.class);
      page.deployments().stream()
          .filter(record -> (record.targetArn() + "/").startsWith(arn + "/"))
          .forEach(record -> delete(setUp, record.id()));
      token = page.nextToken();
    } while (token != null);
  }

  private static void delete(SetUp setUp, String id) {
    setUp.call(DeleteDeploymentRequest.builder().id(id).build(), DeleteDeploymentResponse.class);
  }
}
