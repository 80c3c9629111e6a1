package dev.fakeproton.internal.proton.bundle;

/** What renders and provisions the templates of a manifest (specification: templates.md 6.3). */
public enum TemplateEngine {
  /** Jinja and CloudFormation: AWS-managed provisioning. */
  CLOUDFORMATION,
  /** HCL and Terraform: self-managed provisioning, by a pull request. */
  TERRAFORM,
  /** Commands of a CodeBuild project. */
  CODEBUILD
}
