package dev.fakeproton.contract;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.services.proton.model.CompatibleEnvironmentTemplateInput;
import software.amazon.awssdk.services.proton.model.Provisioning;
import software.amazon.awssdk.services.proton.model.Service;
import software.amazon.awssdk.services.proton.model.ServiceInstance;
import software.amazon.awssdk.services.proton.model.ServicePipeline;
import software.amazon.awssdk.services.proton.model.ServiceTemplateSupportedComponentSourceType;
import software.amazon.awssdk.services.proton.model.TemplateVersionStatus;

/**
 * What the contract tests of services share: a deployed environment {@code prod} that takes
 * components, a template {@code web} whose services have a pipeline, a template {@code job} whose
 * services have none, and a role for pipelines.
 */
abstract class ServiceContract extends ContractTest {

  static final CompatibleEnvironmentTemplateInput VPC_1 =
      CompatibleEnvironmentTemplateInput.builder().templateName("vpc").majorVersion("1").build();
  static final String CONNECTION =
      "arn:aws:codestar-connections:us-east-1:123456789012:connection/2ad03b28-a7c4";
  static final String MANIFEST =
      """
      infrastructure:
        templates:
          - file: bucket.yaml
            rendering_engine: jinja
            template_language: cloudformation
      """;

  @BeforeEach
  void makeWhatServicesNeed() {
    publishedTemplate("vpc");
    environmentForComponents("prod");
    publishedServiceTemplate("web", null);
    publishedServiceTemplate("job", Provisioning.CUSTOMER_MANAGED);
    proton.updateAccountSettings(r -> r.pipelineServiceRoleArn(ROLE));
  }

  /** A deployed environment from the template {@code vpc} that takes components. */
  void environmentForComponents(String name) {
    proton.createEnvironment(
        r ->
            r.name(name)
                .templateName("vpc")
                .templateMajorVersion("1")
                .protonServiceRoleArn(ROLE)
                .componentRoleArn(ROLE)
                .spec(SPEC));
  }

  /** A service template with a published version 1.0 that fits {@code vpc}, major version 1. */
  void publishedServiceTemplate(String name, Provisioning pipeline) {
    proton.createServiceTemplate(r -> r.name(name).pipelineProvisioning(pipeline));
    publishedServiceVersion(name, null);
  }

  /** Registers and publishes the next version; of a new major version if {@code major} is null. */
  String publishedServiceVersion(String template, String major) {
    String version = draftServiceVersion(template, major);
    int dot = version.indexOf('.');
    proton.updateServiceTemplateVersion(
        r ->
            r.templateName(template)
                .majorVersion(version.substring(0, dot))
                .minorVersion(version.substring(dot + 1))
                .status(TemplateVersionStatus.PUBLISHED));
    return version;
  }

  /** Registers the next version, which becomes a draft. */
  String draftServiceVersion(String template, String major) {
    var version =
        proton
            .createServiceTemplateVersion(
                r ->
                    r.templateName(template)
                        .majorVersion(major)
                        .compatibleEnvironmentTemplates(VPC_1)
                        .supportedComponentSources(
                            ServiceTemplateSupportedComponentSourceType.DIRECTLY_DEFINED)
                        .source(s -> s.s3(s3 -> s3.bucket("bundles").key("web.tar.gz"))))
            .serviceTemplateVersion();
    return version.majorVersion() + "." + version.minorVersion();
  }

  /** A spec whose instances live in {@code prod}; each has the input {@code size: 1}. */
  static String specOf(String... instances) {
    return "{proton: ServiceSpec, pipeline: {tests: make}, instances: ["
        + entries(instances)
        + "]}";
  }

  /** The same without a pipeline, for the template {@code job}. */
  static String jobSpecOf(String... instances) {
    return "{proton: ServiceSpec, instances: [" + entries(instances) + "]}";
  }

  private static String entries(String... instances) {
    return Arrays.stream(instances)
        .map(name -> "{name: " + name + ", environment: prod, spec: {size: 1}}")
        .collect(Collectors.joining(", "));
  }

  /** Creates a service of the template {@code web}, which has a pipeline. */
  Service createService(String name, String... instances) {
    return proton
        .createService(
            r ->
                r.name(name)
                    .templateName("web")
                    .templateMajorVersion("1")
                    .branchName("main")
                    .repositoryConnectionArn(CONNECTION)
                    .repositoryId("acme/" + name)
                    .spec(specOf(instances)))
        .service();
  }

  /** Creates a service of the template {@code job}, which has no pipeline. */
  Service createJob(String name, String... instances) {
    return proton
        .createService(
            r ->
                r.name(name)
                    .templateName("job")
                    .templateMajorVersion("1")
                    .spec(jobSpecOf(instances)))
        .service();
  }

  Service service(String name) {
    return proton.getService(r -> r.name(name)).service();
  }

  ServicePipeline pipeline(String service) {
    return service(service).pipeline();
  }

  ServiceInstance instance(String service, String name) {
    return proton.getServiceInstance(r -> r.serviceName(service).name(name)).serviceInstance();
  }
}
