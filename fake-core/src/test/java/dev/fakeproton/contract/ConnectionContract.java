package dev.fakeproton.contract;

import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.CreateEnvironmentAccountConnectionRequest;
import software.amazon.awssdk.services.proton.model.EnvironmentAccountConnection;
import software.amazon.awssdk.services.proton.model.EnvironmentAccountConnectionRequesterAccountType;
import software.amazon.awssdk.services.proton.model.EnvironmentAccountConnectionSummary;
import software.amazon.awssdk.services.proton.model.ListEnvironmentAccountConnectionsRequest;

/**
 * What the contract tests of account connections share: {@code proton} calls as the management
 * account, {@code there} as the environment account, {@code elsewhere} as neither.
 */
abstract class ConnectionContract extends EnvironmentContract {

  static final String MANAGEMENT = "123456789012";
  static final String ENVIRONMENT = "222222222222";
  static final String ROLE_THERE = "arn:aws:iam::222222222222:role/ProtonServiceRole";
  static final String CODEBUILD_THERE = "arn:aws:iam::222222222222:role/ProtonCodeBuildRole";
  static final String COMPONENTS_THERE = "arn:aws:iam::222222222222:role/ProtonComponentRole";

  final ProtonClient there = fake.account(ENVIRONMENT).client();
  final ProtonClient elsewhere = fake.account("333333333333").client();

  /** Asks for a connection for {@code prod}; with the role for CloudFormation. */
  EnvironmentAccountConnection request() {
    return request(r -> {});
  }

  EnvironmentAccountConnection request(
      Consumer<CreateEnvironmentAccountConnectionRequest.Builder> more) {
    return there
        .createEnvironmentAccountConnection(
            r ->
                r.environmentName("prod")
                    .managementAccountId(MANAGEMENT)
                    .roleArn(ROLE_THERE)
                    .applyMutation(more))
        .environmentAccountConnection();
  }

  EnvironmentAccountConnection accept(String id) {
    return proton.acceptEnvironmentAccountConnection(r -> r.id(id)).environmentAccountConnection();
  }

  EnvironmentAccountConnection reject(String id) {
    return proton.rejectEnvironmentAccountConnection(r -> r.id(id)).environmentAccountConnection();
  }

  /** The id of an accepted connection for {@code prod}. */
  String accepted() {
    return accepted(r -> {});
  }

  String accepted(Consumer<CreateEnvironmentAccountConnectionRequest.Builder> more) {
    return accept(request(more).id()).id();
  }

  EnvironmentAccountConnection connection(String id) {
    return there.getEnvironmentAccountConnection(r -> r.id(id)).environmentAccountConnection();
  }

  EnvironmentAccountConnection deleteConnection(String id) {
    return there.deleteEnvironmentAccountConnection(r -> r.id(id)).environmentAccountConnection();
  }

  /** The ids that a list shows on one side. */
  static List<String> listed(
      ProtonClient caller,
      EnvironmentAccountConnectionRequesterAccountType side,
      Consumer<ListEnvironmentAccountConnectionsRequest.Builder> filters) {
    return caller
        .listEnvironmentAccountConnections(r -> r.requestedBy(side).applyMutation(filters))
        .environmentAccountConnections()
        .stream()
        .map(EnvironmentAccountConnectionSummary::id)
        .toList();
  }

  static List<String> listed(
      ProtonClient caller, EnvironmentAccountConnectionRequesterAccountType side) {
    return listed(caller, side, r -> {});
  }
}
