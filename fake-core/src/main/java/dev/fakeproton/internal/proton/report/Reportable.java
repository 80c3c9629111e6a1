package dev.fakeproton.internal.proton.report;

import dev.fakeproton.internal.proton.deployment.DeploymentEngine;
import dev.fakeproton.internal.proton.deployment.DeploymentTarget;

/**
 * A resource on whose deployments somebody can report.
 *
 * @param target the resource
 * @param engine what deploys it
 */
public record Reportable<T extends DeploymentTarget<T>>(T target, DeploymentEngine<T> engine) {}
