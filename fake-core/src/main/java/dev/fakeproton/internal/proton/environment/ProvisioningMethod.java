package dev.fakeproton.internal.proton.environment;

import software.amazon.awssdk.services.proton.model.Environment;

/**
 * Who provisions an environment (specification: environments.md 2).
 *
 * <p>The content of a bundle is not known to the fake, so the method follows from the parameters.
 */
enum ProvisioningMethod {
  /** Proton, through a CloudFormation stack. */
  AWS_MANAGED,
  /** Proton, through a CodeBuild job. */
  CODEBUILD,
  /** The customer's automation, by a pull request. */
  SELF_MANAGED,
  /** Nobody: the infrastructure exists, and the spec's values are the outputs. */
  CUSTOMER_MANAGED;

  static ProvisioningMethod of(Environment environment) {
    if (environment.provisioning() != null) {
      return CUSTOMER_MANAGED;
    }
    if (environment.provisioningRepository() != null) {
      return SELF_MANAGED;
    }
    return environment.protonServiceRoleArn() == null && environment.codebuildRoleArn() != null
        ? CODEBUILD
        : AWS_MANAGED;
  }
}
