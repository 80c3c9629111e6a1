package dev.fakeproton.internal.proton.service;

import dev.fakeproton.internal.proton.bundle.BundleContent;
import dev.fakeproton.internal.proton.bundle.InputGroup;
import dev.fakeproton.internal.proton.deployment.ProvisioningMethod;
import dev.fakeproton.internal.proton.environment.HostEnvironment;
import dev.fakeproton.internal.proton.estate.Refusal;
import dev.fakeproton.internal.proton.spec.InstanceSpec;
import dev.fakeproton.internal.proton.spec.ServiceSpec;
import dev.fakeproton.internal.proton.template.ServiceTemplateCatalog;
import dev.fakeproton.internal.proton.template.VersionNumber;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.proton.model.ProtonException;

/**
 * The rules of services that need the content of a template version's bundle (specification:
 * environments.md 2, templates.md 7.3). Where it is unknown, they refuse nothing.
 */
final class ServiceBundleRules {

  /** CloudFormation and Terraform; CodeBuild goes with either. */
  private static final Set<ProvisioningMethod> NOT_TO_BE_MIXED =
      EnumSet.of(ProvisioningMethod.AWS_MANAGED, ProvisioningMethod.SELF_MANAGED);

  private final ServiceTemplateCatalog templates;

  ServiceBundleRules(ServiceTemplateCatalog templates) {
    this.templates = templates;
  }

  /**
   * Who provisions an instance: by its bundle, else whoever provisions its environment. Nobody
   * provisions a customer-managed environment, but Proton what is deployed to it.
   *
   * @throws ProtonException a validation error if bundle and environment do not go together
   */
  ProvisioningMethod ofInstance(String template, VersionNumber version, HostEnvironment host) {
    ProvisioningMethod ofHost =
        host.method() == ProvisioningMethod.CUSTOMER_MANAGED
            ? ProvisioningMethod.AWS_MANAGED
            : host.method();
    ProvisioningMethod known =
        content(template, version)
            .flatMap(BundleContent::infrastructure)
            .map(ProvisioningMethod::by)
            .orElse(ofHost);
    if (EnumSet.of(known, ofHost).equals(NOT_TO_BE_MIXED)) {
      throw Refusal.invalid(
          "Version %s of service template '%s' is provisioned as %s, but environment '%s' as %s. CloudFormation and Terraform do not mix; use another environment."
              .formatted(version, template, known, host.name(), ofHost));
    }
    return known;
  }

  /** Who provisions a pipeline: by its bundle, else by the account's settings. */
  ProvisioningMethod ofPipeline(
      String template, VersionNumber version, ProvisioningMethod bySettings) {
    return content(template, version)
        .flatMap(BundleContent::pipeline)
        .map(ProvisioningMethod::by)
        .orElse(bySettings);
  }

  /**
   * Checks the inputs of instances against the schema of the version that they are to have.
   *
   * @throws ProtonException a validation error if they are not what it describes
   */
  void checkInstances(
      String template, VersionNumber version, ServiceSpec spec, List<InstanceSpec> instances) {
    content(template, version)
        .ifPresent(
            known ->
                instances.forEach(
                    instance ->
                        known
                            .schema()
                            .check(
                                InputGroup.SERVICE,
                                instance.inputs(),
                                spec.placeOf(instance.name()) + ".spec")));
  }

  /**
   * Checks the inputs of a pipeline against the schema of the version that it is to have.
   *
   * @throws ProtonException a validation error if they are not what it describes
   */
  void checkPipeline(String template, VersionNumber version, ServiceSpec spec) {
    content(template, version)
        .ifPresent(known -> known.schema().check(InputGroup.PIPELINE, spec.pipeline(), "pipeline"));
  }

  private Optional<BundleContent> content(String template, VersionNumber version) {
    return templates.content(template, version);
  }
}
