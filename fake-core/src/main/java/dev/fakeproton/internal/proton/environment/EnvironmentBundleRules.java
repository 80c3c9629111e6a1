package dev.fakeproton.internal.proton.environment;

import dev.fakeproton.internal.proton.bundle.BundleContent;
import dev.fakeproton.internal.proton.bundle.InputGroup;
import dev.fakeproton.internal.proton.bundle.TemplateEngine;
import dev.fakeproton.internal.proton.deployment.ProvisioningMethod;
import dev.fakeproton.internal.proton.estate.Refusal;
import dev.fakeproton.internal.proton.spec.EnvironmentSpec;
import java.util.Optional;
import software.amazon.awssdk.services.proton.model.Environment;
import software.amazon.awssdk.services.proton.model.ProtonException;

/**
 * The rules of environments that need the content of the template version's bundle. Where it is
 * unknown, they refuse nothing.
 *
 * @param content of the bundle, if it is known
 */
record EnvironmentBundleRules(Optional<BundleContent> content) {

  /**
   * Who provisions an environment, by the engine of the bundle (specification: environments.md 2).
   *
   * @throws ProtonException a validation error if the environment lacks the parameter that this
   *     needs
   */
  Optional<ProvisioningMethod> method(Environment environment) {
    return content
        .flatMap(BundleContent::infrastructure)
        .map(engine -> methodIf(canUse(engine, environment), engine));
  }

  private static boolean canUse(TemplateEngine engine, Environment environment) {
    return switch (engine) {
      case CLOUDFORMATION -> environment.protonServiceRoleArn() != null || isConnected(environment);
      case CODEBUILD -> environment.codebuildRoleArn() != null || isConnected(environment);
      case TERRAFORM -> environment.provisioningRepository() != null;
    };
  }

  private static String neededFor(TemplateEngine engine) {
    return switch (engine) {
      case CLOUDFORMATION -> "protonServiceRoleArn or environmentAccountConnectionId";
      case CODEBUILD -> "codebuildRoleArn or environmentAccountConnectionId";
      case TERRAFORM -> "provisioningRepository";
    };
  }

  private static boolean isConnected(Environment environment) {
    return environment.environmentAccountConnectionId() != null;
  }

  private static ProvisioningMethod methodIf(boolean possible, TemplateEngine engine) {
    if (!possible) {
      throw Refusal.invalid(
          "The bundle of the template version is provisioned by %s, for which the environment needs %s."
              .formatted(engine, neededFor(engine)));
    }
    return ProvisioningMethod.by(engine);
  }

  /**
   * Checks the inputs of a spec against the schema of the bundle.
   *
   * @throws ProtonException a validation error if they are not what it describes
   */
  void checkInputs(EnvironmentSpec spec) {
    content.ifPresent(known -> known.schema().check(InputGroup.ENVIRONMENT, spec.inputs(), "spec"));
  }
}
