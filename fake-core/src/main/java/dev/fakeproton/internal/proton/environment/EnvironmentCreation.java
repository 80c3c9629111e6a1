package dev.fakeproton.internal.proton.environment;

import dev.fakeproton.internal.proton.deployment.Attempt;
import dev.fakeproton.internal.proton.deployment.DeploymentEngine;
import dev.fakeproton.internal.proton.deployment.ProvisioningMethod;
import dev.fakeproton.internal.proton.estate.CreateByName;
import dev.fakeproton.internal.proton.estate.Estate;
import dev.fakeproton.internal.proton.estate.Refusal;
import dev.fakeproton.internal.proton.spec.EnvironmentSpec;
import dev.fakeproton.internal.proton.spec.Parsed;
import dev.fakeproton.internal.proton.tag.TagRules;
import dev.fakeproton.internal.proton.tag.TagTable;
import dev.fakeproton.internal.proton.template.EnvironmentTemplateTable;
import dev.fakeproton.internal.proton.template.VersionChoice;
import dev.fakeproton.internal.proton.template.VersionNumber;
import dev.fakeproton.internal.wire.SdkShapes;
import java.util.Optional;
import software.amazon.awssdk.services.proton.model.CreateEnvironmentRequest;
import software.amazon.awssdk.services.proton.model.Environment;
import software.amazon.awssdk.services.proton.model.EnvironmentAccountConnection;
import software.amazon.awssdk.services.proton.model.Provisioning;
import software.amazon.awssdk.services.proton.model.RepositoryBranch;
import software.amazon.awssdk.services.proton.model.RepositoryBranchInput;

/** The rules of CreateEnvironment (specification: environments.md 5.1). */
final class EnvironmentCreation {

  private final Estate estate;
  private final EnvironmentTable table;
  private final EnvironmentTemplateTable templates;
  private final ConnectionRules connections;
  private final DeploymentEngine<EnvironmentRecord> deployments;
  private final TagTable tags;

  EnvironmentCreation(
      Estate estate,
      EnvironmentTable table,
      EnvironmentTemplateTable templates,
      ConnectionRules connections,
      DeploymentEngine<EnvironmentRecord> deployments,
      TagTable tags) {
    this.estate = estate;
    this.table = table;
    this.templates = templates;
    this.connections = connections;
    this.deployments = deployments;
    this.tags = tags;
  }

  EnvironmentRecord create(EnvironmentDraft draft) {
    CreateEnvironmentRequest request = draft.request();
    TagRules.check(request.tags());
    ConnectionRules.checkCombination(request);
    return table
        .find(request.name())
        .map(existing -> repeated(existing, request))
        .orElseGet(() -> created(request, draft.spec()));
  }

  private static EnvironmentRecord repeated(
      EnvironmentRecord existing, CreateEnvironmentRequest request) {
    boolean modified = existing.modified() || existing.isDeletionBegun();
    String what = "environment '%s'".formatted(request.name());
    CreateByName.checkRepetition(existing.createdBy(), request, modified, what);
    return existing;
  }

  private EnvironmentRecord created(
      CreateEnvironmentRequest request, Parsed<EnvironmentSpec> sent) {
    Optional<EnvironmentAccountConnection> connection =
        connections.named(request.environmentAccountConnectionId());
    Optional<RepositoryBranch> repository = connections.linked(request.provisioningRepository());
    VersionNumber version =
        VersionChoice.forCreate(
            templates,
            request.templateName(),
            request.templateMajorVersion(),
            Optional.ofNullable(request.templateMinorVersion()));
    boolean customerManaged = templates.isCustomerManaged(request.templateName());
    if (customerManaged && repository.isPresent()) {
      throw Refusal.invalid(
          "Template '%s' is CUSTOMER_MANAGED: leave out provisioningRepository."
              .formatted(request.templateName()));
    }
    EnvironmentBundleRules bundle =
        new EnvironmentBundleRules(templates.content(request.templateName(), version));
    Environment given =
        SdkShapes.copy(metadata(request), Environment.builder())
            .provisioningRepository(repository.orElse(null))
            .environmentAccountId(
                connection.map(EnvironmentAccountConnection::environmentAccountId).orElse(null))
            .provisioning(customerManaged ? Provisioning.CUSTOMER_MANAGED : null)
            .build();
    ProvisioningMethod method =
        bundle.method(given).orElseGet(() -> methodOf(request, customerManaged, connection));
    connection.ifPresent(
        named -> {
          ConnectionRules.checkUsable(named, request.name());
          ConnectionRules.checkRole(named, method);
        });
    EnvironmentSpec spec = sent.requireGood();
    if (customerManaged) {
      CustomerManagedValues.check(spec);
    }
    bundle.checkInputs(spec);
    Refusal.checkQuota(table.size(), estate.limits().get().environments(), "environments");
    Environment environment =
        given.toBuilder().arn(table.arn(request.name())).createdAt(estate.now()).build();
    tags.put(environment.arn(), request.tags());
    return deployments.deploy(
        new EnvironmentRecord(
            environment,
            request,
            method,
            false,
            new Attempt<>(false, version, spec),
            Optional.empty()),
        "CreateEnvironment");
  }

  /** Version and spec come with the first success; the branch is shown with its link's ARN. */
  private static CreateEnvironmentRequest metadata(CreateEnvironmentRequest request) {
    return request.toBuilder()
        .templateMajorVersion(null)
        .templateMinorVersion(null)
        .spec(null)
        .provisioningRepository((RepositoryBranchInput) null)
        .build();
  }

  /** Where the content of the bundle is unknown, the method follows from the parameters. */
  private static ProvisioningMethod methodOf(
      CreateEnvironmentRequest request,
      boolean customerManaged,
      Optional<EnvironmentAccountConnection> connection) {
    if (customerManaged) {
      return ProvisioningMethod.CUSTOMER_MANAGED;
    }
    if (request.provisioningRepository() != null) {
      return ProvisioningMethod.SELF_MANAGED;
    }
    boolean codebuildOnly =
        request.protonServiceRoleArn() == null && request.codebuildRoleArn() != null;
    return connection
        .map(ConnectedEnvironments::method)
        .orElse(codebuildOnly ? ProvisioningMethod.CODEBUILD : ProvisioningMethod.AWS_MANAGED);
  }
}
