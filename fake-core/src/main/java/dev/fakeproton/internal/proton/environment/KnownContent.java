package dev.fakeproton.internal.proton.environment;

import dev.fakeproton.internal.proton.bundle.BundleContent;
import dev.fakeproton.internal.proton.bundle.InputGroup;
import dev.fakeproton.internal.proton.bundle.TemplateEngine;
import dev.fakeproton.internal.proton.deployment.ProvisioningMethod;
import dev.fakeproton.internal.proton.estate.Refusal;
import dev.fakeproton.internal.proton.spec.ParsedSpec;
import java.util.Optional;
import software.amazon.awssdk.services.proton.model.Environment;
import software.amazon.awssdk.services.proton.model.ProtonException;

/**
 * The rules of environments that need the content of the template version's bundle. Where it is
 * unknown, they refuse nothing.
 *
 * @param content of the bundle, if it is known
 */
record KnownContent(Optional<BundleContent> content) {

  /**
   * Who provisions an environment, by the engine of the bundle (specification: environments.md 2).
   *
   * @throws ProtonException a validation error if the environment lacks the parameter that this
   *     needs
   */
  Optional<ProvisioningMethod> method(Environment environment) {
    return content
        .flatMap(BundleContent::infrastructure)
        .map(
            engine ->
                switch (engine) {
                  case CLOUDFORMATION ->
                      methodIf(
                          environment.protonServiceRoleArn() != null || isConnected(environment),
                          ProvisioningMethod.AWS_MANAGED,
                          engine,
                          "protonServiceRoleArn or environmentAccountConnectionId");
                  case CODEBUILD ->
                      methodIf(
                          environment.codebuildRoleArn() != null || isConnected(environment),
                          ProvisioningMethod.CODEBUILD,
                          engine,
                          "codebuildRoleArn or environmentAccountConnectionId");
                  case TERRAFORM ->
                      methodIf(
                          environment.provisioningRepository() != null,
                          ProvisioningMethod.SELF_MANAGED,
                          engine,
                          "provisioningRepository");
                });
  }

  private static boolean isConnected(Environment environment) {
    return environment.environmentAccountConnectionId() != null;
  }

  private static ProvisioningMethod methodIf(
      boolean possible, ProvisioningMethod method, TemplateEngine engine, String needed) {
    if (!possible) {
      throw Refusal.invalid(
          "The bundle of the template version is provisioned by %s, for which the environment needs %s."
              .formatted(engine, needed));
    }
    return method;
  }

  /**
   * Checks the inputs of a spec against the schema of the bundle.
   *
   * @throws ProtonException a validation error if they are not what it describes
   */
  void checkInputs(ParsedSpec spec) {
    content.ifPresent(known -> known.schema().check(InputGroup.ENVIRONMENT, spec.inputs(), "spec"));
  }
}
