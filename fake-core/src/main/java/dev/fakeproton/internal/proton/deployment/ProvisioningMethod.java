package dev.fakeproton.internal.proton.deployment;

/** Who provisions something (specification: environments.md 2). */
public enum ProvisioningMethod {
  /** Proton, through a CloudFormation stack. */
  AWS_MANAGED,
  /** Proton, through a CodeBuild job. */
  CODEBUILD,
  /** The customer's automation, by a pull request; it reports what came of it. */
  SELF_MANAGED,
  /** Nobody: the infrastructure exists, and the spec's values are the outputs. */
  CUSTOMER_MANAGED
}
