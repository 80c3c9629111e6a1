package dev.fakeproton.internal.proton;

import dev.fakeproton.Kind;
import dev.fakeproton.internal.proton.deployment.Reportable;
import dev.fakeproton.internal.proton.report.ReportDirectory;
import dev.fakeproton.internal.proton.service.ServiceFamilies;
import dev.fakeproton.internal.store.Owner;
import java.util.Optional;

/**
 * Finds what work is on, by its ARN, in one account and region.
 *
 * @param api what is there
 * @param services what is there of services, and of their instances and pipelines
 * @param owner the account and region
 */
record WorkTargets(ProtonApi api, ServiceFamilies services, Owner owner)
    implements ReportDirectory.Resources {

  /** Whether that is there which some work is on. */
  boolean isThere(Kind kind, String arn) {
    String resource = arn.substring(arn.indexOf(':', arn.indexOf(owner.account())) + 1);
    return switch (kind) {
      case ENVIRONMENT, COMPONENT, SERVICE_INSTANCE, SERVICE_PIPELINE ->
          find(resource).filter(found -> found.target().kind() == kind).isPresent();
      case SERVICE -> api.services().status(resource.substring("service/".length())).isPresent();
      case ENVIRONMENT_TEMPLATE_VERSION ->
          api.environmentTemplateVersions().versions().isThere(arn);
      case SERVICE_TEMPLATE_VERSION -> api.serviceTemplateVersions().versions().isThere(arn);
      case REPOSITORY_SYNC -> api.syncs().repositories().isThere(arn);
      case TEMPLATE_SYNC -> api.syncs().templates().isThere(arn);
      case SERVICE_INSTANCE_SYNC -> api.syncs().services().isThere(arn);
    };
  }

  @Override
  public Optional<? extends Reportable<?>> find(String resource) {
    String[] parts = resource.split("/", -1);
    return switch (parts[0]) {
      case "environment" -> api.environments().reportable(parts[1]);
      case "component" -> api.components().reportable(parts[1]);
      default ->
          parts.length == 4
              ? services.reportables().instance(parts[1], parts[3])
              : services.reportables().pipeline(parts[1]);
    };
  }
}
