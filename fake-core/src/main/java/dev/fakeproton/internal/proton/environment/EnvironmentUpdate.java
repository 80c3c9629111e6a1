package dev.fakeproton.internal.proton.environment;

import dev.fakeproton.internal.proton.deployment.Attempt;
import dev.fakeproton.internal.proton.deployment.Deployed;
import dev.fakeproton.internal.proton.deployment.DeploymentEngine;
import dev.fakeproton.internal.proton.deployment.ProvisioningMethod;
import dev.fakeproton.internal.proton.estate.Refusal;
import dev.fakeproton.internal.proton.spec.EnvironmentSpec;
import dev.fakeproton.internal.proton.spec.Parsed;
import dev.fakeproton.internal.proton.template.VersionCatalog;
import dev.fakeproton.internal.proton.template.VersionChoice;
import dev.fakeproton.internal.proton.template.VersionNumber;
import java.util.Optional;
import software.amazon.awssdk.services.proton.model.DeploymentUpdateType;
import software.amazon.awssdk.services.proton.model.Environment;
import software.amazon.awssdk.services.proton.model.EnvironmentAccountConnection;
import software.amazon.awssdk.services.proton.model.UpdateEnvironmentRequest;

/** The rules of UpdateEnvironment (specification: environments.md 5.4). */
final class EnvironmentUpdate {

  private final EnvironmentTable table;
  private final VersionCatalog templates;
  private final ConnectionRules connections;
  private final DeploymentEngine<EnvironmentRecord> deployments;

  EnvironmentUpdate(
      EnvironmentTable table,
      VersionCatalog templates,
      ConnectionRules connections,
      DeploymentEngine<EnvironmentRecord> deployments) {
    this.table = table;
    this.templates = templates;
    this.connections = connections;
    this.deployments = deployments;
  }

  EnvironmentRecord update(EnvironmentChange change) {
    UpdateEnvironmentRequest request = change.request();
    VersionChoice choice =
        VersionChoice.of(
            request.deploymentType(),
            Optional.ofNullable(request.templateMajorVersion()),
            Optional.ofNullable(request.templateMinorVersion()));
    checkCombination(request, choice);
    EnvironmentRecord record = table.require(request.name());
    String template = record.environment().templateName();
    choice.requireNamedVersion(templates, template, record.versionInUse());
    Optional<EnvironmentAccountConnection> connection =
        connections.named(request.environmentAccountConnectionId());
    connections.linked(request.provisioningRepository());
    checkSettled(record);
    ConnectionRules.checkUpdate(request, record, connection);
    EnvironmentRecord changed = record.modifiedTo(withMetadata(record.environment(), request));
    if (request.deploymentType() == DeploymentUpdateType.NONE) {
      table.put(changed);
      return changed;
    }
    return deployments.deploy(attempting(changed, change, choice), "UpdateEnvironment");
  }

  private static void checkCombination(UpdateEnvironmentRequest request, VersionChoice choice) {
    choice.checkCombination();
    if (request.deploymentType() == DeploymentUpdateType.NONE && request.spec() != null) {
      throw Refusal.invalid(
          "deploymentType NONE deploys nothing, so it takes no spec. Use CURRENT_VERSION to deploy one.");
    }
    ConnectionRules.checkCombination(request);
  }

  private static void checkSettled(EnvironmentRecord record) {
    if (!record.isSettled()) {
      throw Refusal.conflict(
          "Environment '%s' is %s and cannot be updated now. It can when it is SUCCEEDED, FAILED or CANCELLED."
              .formatted(record.name(), record.status()));
    }
  }

  private EnvironmentRecord attempting(
      EnvironmentRecord record, EnvironmentChange change, VersionChoice choice) {
    Deployed<EnvironmentSpec> deployed =
        record
            .inUse()
            .orElseThrow(
                () ->
                    Refusal.invalid(
                        "No deployment of environment '%s' has succeeded, so it has no template version to update. Delete it and create it again."
                            .formatted(record.name())));
    String template = record.environment().templateName();
    VersionNumber version = choice.forUpdate(templates, template, deployed.version());
    EnvironmentBundleRules bundle =
        new EnvironmentBundleRules(templates.content(template, version));
    ProvisioningMethod method = bundle.method(record.environment()).orElse(record.method());
    EnvironmentSpec spec = change.spec().map(Parsed::requireGood).orElse(deployed.spec());
    if (method == ProvisioningMethod.CUSTOMER_MANAGED) {
      CustomerManagedValues.check(spec);
    }
    bundle.checkInputs(spec);
    return record.attempting(new Attempt<>(true, version, spec)).provisionedBy(method);
  }

  /** Metadata holds from acceptance on, whatever becomes of the deployment. */
  private static Environment withMetadata(
      Environment environment, UpdateEnvironmentRequest request) {
    Environment.Builder changed = environment.toBuilder();
    Optional.ofNullable(request.description()).ifPresent(changed::description);
    Optional.ofNullable(request.protonServiceRoleArn()).ifPresent(changed::protonServiceRoleArn);
    Optional.ofNullable(request.codebuildRoleArn()).ifPresent(changed::codebuildRoleArn);
    Optional.ofNullable(request.componentRoleArn()).ifPresent(changed::componentRoleArn);
    Optional.ofNullable(request.environmentAccountConnectionId())
        .ifPresent(changed::environmentAccountConnectionId);
    return changed.build();
  }
}
