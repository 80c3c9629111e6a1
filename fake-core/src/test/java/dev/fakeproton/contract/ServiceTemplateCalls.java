package dev.fakeproton.contract;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.CompatibleEnvironmentTemplateInput;
import software.amazon.awssdk.services.proton.model.CreateEnvironmentTemplateRequest;
import software.amazon.awssdk.services.proton.model.CreateEnvironmentTemplateVersionRequest;
import software.amazon.awssdk.services.proton.model.CreateServiceTemplateRequest;
import software.amazon.awssdk.services.proton.model.CreateServiceTemplateVersionRequest;
import software.amazon.awssdk.services.proton.model.EnvironmentTemplate;
import software.amazon.awssdk.services.proton.model.EnvironmentTemplateSummary;
import software.amazon.awssdk.services.proton.model.EnvironmentTemplateVersion;
import software.amazon.awssdk.services.proton.model.EnvironmentTemplateVersionSummary;
import software.amazon.awssdk.services.proton.model.ListEnvironmentTemplateVersionsRequest;
import software.amazon.awssdk.services.proton.model.ListEnvironmentTemplateVersionsResponse;
import software.amazon.awssdk.services.proton.model.ListEnvironmentTemplatesRequest;
import software.amazon.awssdk.services.proton.model.ListEnvironmentTemplatesResponse;
import software.amazon.awssdk.services.proton.model.ListServiceTemplateVersionsRequest;
import software.amazon.awssdk.services.proton.model.ListServiceTemplatesRequest;
import software.amazon.awssdk.services.proton.model.UpdateEnvironmentTemplateRequest;
import software.amazon.awssdk.services.proton.model.UpdateEnvironmentTemplateVersionRequest;
import software.amazon.awssdk.services.proton.model.UpdateServiceTemplateRequest;
import software.amazon.awssdk.services.proton.model.UpdateServiceTemplateVersionRequest;

/**
 * The calls on service templates, member by member from and to the words of environment templates.
 *
 * <p>Versions are compatible with major version 1 of the environment template {@code network}.
 */
record ServiceTemplateCalls(ProtonClient proton) implements TemplateCalls {

  private static final CompatibleEnvironmentTemplateInput NETWORK =
      CompatibleEnvironmentTemplateInput.builder()
          .templateName("network")
          .majorVersion("1")
          .build();

  private static final Map<String, String> NAMES_THAT_DIFFER =
      Map.of("provisioning", "pipelineProvisioning", "pipelineProvisioning", "provisioning");

  @Override
  public EnvironmentTemplate create(Consumer<CreateEnvironmentTemplateRequest.Builder> request) {
    SdkPojo wanted = CreateEnvironmentTemplateRequest.builder().applyMutation(request).build();
    return template(
        proton
            .createServiceTemplate(
                translated(wanted, CreateServiceTemplateRequest.builder()).build())
            .serviceTemplate());
  }

  @Override
  public EnvironmentTemplate get(String name) {
    return template(proton.getServiceTemplate(r -> r.name(name)).serviceTemplate());
  }

  @Override
  public ListEnvironmentTemplatesResponse list(
      Consumer<ListEnvironmentTemplatesRequest.Builder> request) {
    SdkPojo wanted = ListEnvironmentTemplatesRequest.builder().applyMutation(request).build();
    var reply =
        proton.listServiceTemplates(
            translated(wanted, ListServiceTemplatesRequest.builder()).build());
    List<EnvironmentTemplateSummary> rows =
        reply.templates().stream()
            .map(row -> translated(row, EnvironmentTemplateSummary.builder()).build())
            .toList();
    return ListEnvironmentTemplatesResponse.builder()
        .templates(reply.hasTemplates() ? rows : null)
        .nextToken(reply.nextToken())
        .build();
  }

  @Override
  public EnvironmentTemplate update(Consumer<UpdateEnvironmentTemplateRequest.Builder> request) {
    SdkPojo wanted = UpdateEnvironmentTemplateRequest.builder().applyMutation(request).build();
    return template(
        proton
            .updateServiceTemplate(
                translated(wanted, UpdateServiceTemplateRequest.builder()).build())
            .serviceTemplate());
  }

  @Override
  public EnvironmentTemplate delete(String name) {
    return template(proton.deleteServiceTemplate(r -> r.name(name)).serviceTemplate());
  }

  @Override
  public EnvironmentTemplateVersion createVersion(
      Consumer<CreateEnvironmentTemplateVersionRequest.Builder> request) {
    SdkPojo wanted =
        CreateEnvironmentTemplateVersionRequest.builder()
            .source(s -> s.s3(s3 -> s3.bucket("bundles").key("web.tar.gz")))
            .applyMutation(request)
            .build();
    return version(
        proton
            .createServiceTemplateVersion(
                translated(wanted, CreateServiceTemplateVersionRequest.builder())
                    .compatibleEnvironmentTemplates(NETWORK)
                    .build())
            .serviceTemplateVersion());
  }

  @Override
  public EnvironmentTemplateVersion getVersion(String template, String major, String minor) {
    return version(
        proton
            .getServiceTemplateVersion(
                r -> r.templateName(template).majorVersion(major).minorVersion(minor))
            .serviceTemplateVersion());
  }

  @Override
  public ListEnvironmentTemplateVersionsResponse listVersions(
      Consumer<ListEnvironmentTemplateVersionsRequest.Builder> request) {
    SdkPojo wanted =
        ListEnvironmentTemplateVersionsRequest.builder().applyMutation(request).build();
    var reply =
        proton.listServiceTemplateVersions(
            translated(wanted, ListServiceTemplateVersionsRequest.builder()).build());
    return ListEnvironmentTemplateVersionsResponse.builder()
        .templateVersions(
            reply.templateVersions().stream()
                .map(row -> translated(row, EnvironmentTemplateVersionSummary.builder()).build())
                .toList())
        .nextToken(reply.nextToken())
        .build();
  }

  @Override
  public EnvironmentTemplateVersion updateVersion(
      Consumer<UpdateEnvironmentTemplateVersionRequest.Builder> request) {
    SdkPojo wanted =
        UpdateEnvironmentTemplateVersionRequest.builder().applyMutation(request).build();
    return version(
        proton
            .updateServiceTemplateVersion(
                translated(wanted, UpdateServiceTemplateVersionRequest.builder()).build())
            .serviceTemplateVersion());
  }

  @Override
  public EnvironmentTemplateVersion deleteVersion(String template, String major, String minor) {
    return version(
        proton
            .deleteServiceTemplateVersion(
                r -> r.templateName(template).majorVersion(major).minorVersion(minor))
            .serviceTemplateVersion());
  }

  private static EnvironmentTemplate template(SdkPojo template) {
    return template == null ? null : translated(template, EnvironmentTemplate.builder()).build();
  }

  private static EnvironmentTemplateVersion version(SdkPojo version) {
    return version == null
        ? null
        : translated(version, EnvironmentTemplateVersion.builder()).build();
  }

  private static <B extends SdkPojo> B translated(SdkPojo source, B target) {
    for (SdkField<?> member : target.sdkFields()) {
      String name = member.locationName();
      for (SdkField<?> same : source.sdkFields()) {
        if (same.locationName().equals(NAMES_THAT_DIFFER.getOrDefault(name, name))) {
          member.set(target, same.getValueOrDefault(source));
        }
      }
    }
    return target;
  }
}
