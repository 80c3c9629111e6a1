package dev.fakeproton.internal.control;

import dev.fakeproton.FakeProton;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.CompatibleEnvironmentTemplateInput;
import software.amazon.awssdk.services.proton.model.RepositoryProvider;
import software.amazon.awssdk.services.proton.model.ServiceTemplateSupportedComponentSourceType;
import software.amazon.awssdk.services.proton.model.TemplateType;

/** Makes at least one resource of every kind that there is. */
record FullEstate(FakeProton fake, ProtonClient proton) {

  private static final String ROLE = "arn:aws:iam::123456789012:role/ProtonServiceRole";
  private static final String CONNECTION =
      "arn:aws:codestar-connections:us-east-1:123456789012:connection/2ad03b28-a7c4";

  void make() {
    proton.createRepository(r -> r.provider("GITHUB").name("acme/infra").connectionArn(CONNECTION));
    proton.updateAccountSettings(r -> r.pipelineServiceRoleArn(ROLE));
    environment("prod");
    serviceTemplate();
    service();
    proton.createComponent(
        r ->
            r.name("bucket")
                .environmentName("prod")
                .templateFile("Resources: {Bucket: {Type: AWS::S3::Bucket}}")
                .manifest(
                    "infrastructure: {templates: [{file: bucket.yaml, rendering_engine: jinja, template_language: cloudformation}]}"));
    fake.account("222222222222")
        .client()
        .createEnvironmentAccountConnection(
            r ->
                r.environmentName("prod")
                    .managementAccountId("123456789012")
                    .roleArn("arn:aws:iam::222222222222:role/Role"));
    syncs();
  }

  /** A deployed environment from the published version 1.0 of the template {@code vpc}. */
  void environment(String name) {
    template();
    proton.createEnvironment(
        r ->
            r.name(name)
                .templateName("vpc")
                .templateMajorVersion("1")
                .protonServiceRoleArn(ROLE)
                .componentRoleArn(ROLE)
                .spec("{proton: EnvironmentSpec, spec: {}}"));
  }

  private void template() {
    proton.createEnvironmentTemplate(r -> r.name("vpc"));
    proton.createEnvironmentTemplateVersion(
        r -> r.templateName("vpc").source(s -> s.s3(o -> o.bucket("bundles").key("k"))));
    proton.updateEnvironmentTemplateVersion(
        r -> r.templateName("vpc").majorVersion("1").minorVersion("0").status("PUBLISHED"));
  }

  /** The published version 1.0 of the template {@code web}. */
  void serviceTemplate() {
    proton.createServiceTemplate(r -> r.name("web"));
    proton.createServiceTemplateVersion(
        r ->
            r.templateName("web")
                .source(s -> s.s3(o -> o.bucket("bundles").key("k")))
                .supportedComponentSources(
                    ServiceTemplateSupportedComponentSourceType.DIRECTLY_DEFINED)
                .compatibleEnvironmentTemplates(
                    List.of(
                        CompatibleEnvironmentTemplateInput.builder()
                            .templateName("vpc")
                            .majorVersion("1")
                            .build())));
    proton.updateServiceTemplateVersion(
        r -> r.templateName("web").majorVersion("1").minorVersion("0").status("PUBLISHED"));
  }

  /** The service {@code shop} with one instance and a pipeline. */
  void service() {
    proton.createService(
        r ->
            r.name("shop")
                .templateName("web")
                .templateMajorVersion("1")
                .repositoryConnectionArn(CONNECTION)
                .repositoryId("acme/shop")
                .branchName("main")
                .spec(
                    "{proton: ServiceSpec, pipeline: {tests: make}, instances: [{name: dev, environment: prod, spec: {size: 1}}]}"));
  }

  private void syncs() {
    proton.createTemplateSyncConfig(
        r ->
            r.templateName("vpc")
                .templateType(TemplateType.ENVIRONMENT)
                .repositoryProvider("GITHUB")
                .repositoryName("acme/infra")
                .branch("main"));
    proton.createServiceSyncConfig(
        r ->
            r.serviceName("shop")
                .repositoryProvider("GITHUB")
                .repositoryName("acme/infra")
                .branch("main")
                .filePath("ops.yaml"));
    fake.repository(RepositoryProvider.GITHUB, "acme/infra")
        .push(
            "main",
            "c0ffee",
            Map.of(
                "vpc/v1/schema/schema.yaml",
                "schema: {}",
                "ops.yaml",
                "sync: {services: {shop: {dev: {branch: main, spec: ./dev.yaml}}}}",
                "dev.yaml",
                "{proton: ServiceSpec, instances: [{name: dev, environment: prod, spec: {size: 2}}]}"));
  }
}
