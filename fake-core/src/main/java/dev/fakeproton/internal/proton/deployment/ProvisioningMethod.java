package dev.fakeproton.internal.proton.deployment;

import dev.fakeproton.internal.proton.bundle.TemplateEngine;

/** Who provisions something (specification: environments.md 2). */
public enum ProvisioningMethod {
  /** Proton, through a CloudFormation stack. */
  AWS_MANAGED,
  /** Proton, through a CodeBuild job. */
  CODEBUILD,
  /** The customer's automation, by a pull request; it reports what came of it. */
  SELF_MANAGED,
  /** Nobody: the infrastructure exists, and the spec's values are the outputs. */
  CUSTOMER_MANAGED;

  /** Who provisions what a bundle or manifest with this engine describes. */
  public static ProvisioningMethod by(TemplateEngine engine) {
    return switch (engine) {
      case CLOUDFORMATION -> AWS_MANAGED;
      case TERRAFORM -> SELF_MANAGED;
      case CODEBUILD -> CODEBUILD;
    };
  }
}
