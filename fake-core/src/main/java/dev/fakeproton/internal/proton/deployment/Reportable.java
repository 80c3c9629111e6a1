package dev.fakeproton.internal.proton.deployment;

/**
 * A resource on whose deployments somebody can report.
 *
 * @param target the resource
 * @param engine what deploys it
 */
public record Reportable<T extends DeploymentTarget<T>>(T target, DeploymentEngine<T> engine) {}
