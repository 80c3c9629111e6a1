package dev.fakeproton.internal.proton.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.proton.model.Deployment;

/**
 * The names by which deployments are selected; an absent one selects nothing.
 *
 * @param environment the environment's name
 * @param service the service's name
 * @param serviceInstance the name of an instance of that service
 * @param component the component's name
 */
record DeploymentNames(
    Optional<String> environment,
    Optional<String> service,
    Optional<String> serviceInstance,
    Optional<String> component) {

  static DeploymentNames of(
      @Nullable String environment,
      @Nullable String service,
      @Nullable String serviceInstance,
      @Nullable String component) {
    return new DeploymentNames(
        Optional.ofNullable(environment),
        Optional.ofNullable(service),
        Optional.ofNullable(serviceInstance),
        Optional.ofNullable(component));
  }

  static DeploymentNames of(Deployment deployment) {
    return of(
        deployment.environmentName(),
        deployment.serviceName(),
        deployment.serviceInstanceName(),
        deployment.componentName());
  }

  /** Every selection that a deployment with these names fits, so that each is one look-up. */
  List<DeploymentNames> allSelections() {
    List<DeploymentNames> selections = new ArrayList<>();
    for (Optional<String> e : withAndWithout(environment)) {
      for (Optional<String> s : withAndWithout(service)) {
        for (Optional<String> i : withAndWithout(serviceInstance)) {
          for (Optional<String> c : withAndWithout(component)) {
            selections.add(new DeploymentNames(e, s, i, c));
          }
        }
      }
    }
    return selections;
  }

  private static List<Optional<String>> withAndWithout(Optional<String> name) {
    return name.isPresent() ? List.of(name, Optional.empty()) : List.of(name);
  }
}
