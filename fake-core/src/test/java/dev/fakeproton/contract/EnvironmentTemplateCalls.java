package dev.fakeproton.contract;

import java.util.function.Consumer;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.CreateEnvironmentTemplateRequest;
import software.amazon.awssdk.services.proton.model.CreateEnvironmentTemplateVersionRequest;
import software.amazon.awssdk.services.proton.model.EnvironmentTemplate;
import software.amazon.awssdk.services.proton.model.EnvironmentTemplateVersion;
import software.amazon.awssdk.services.proton.model.ListEnvironmentTemplateVersionsRequest;
import software.amazon.awssdk.services.proton.model.ListEnvironmentTemplateVersionsResponse;
import software.amazon.awssdk.services.proton.model.ListEnvironmentTemplatesRequest;
import software.amazon.awssdk.services.proton.model.ListEnvironmentTemplatesResponse;
import software.amazon.awssdk.services.proton.model.UpdateEnvironmentTemplateRequest;
import software.amazon.awssdk.services.proton.model.UpdateEnvironmentTemplateVersionRequest;

/** The calls on environment templates. */
record EnvironmentTemplateCalls(ProtonClient proton) implements TemplateCalls {

  @Override
  public EnvironmentTemplate create(Consumer<CreateEnvironmentTemplateRequest.Builder> request) {
    return proton.createEnvironmentTemplate(request).environmentTemplate();
  }

  @Override
  public EnvironmentTemplate get(String name) {
    return proton.getEnvironmentTemplate(r -> r.name(name)).environmentTemplate();
  }

  @Override
  public ListEnvironmentTemplatesResponse list(
      Consumer<ListEnvironmentTemplatesRequest.Builder> request) {
    return proton.listEnvironmentTemplates(request);
  }

  @Override
  public EnvironmentTemplate update(Consumer<UpdateEnvironmentTemplateRequest.Builder> request) {
    return proton.updateEnvironmentTemplate(request).environmentTemplate();
  }

  @Override
  public EnvironmentTemplate delete(String name) {
    return proton.deleteEnvironmentTemplate(r -> r.name(name)).environmentTemplate();
  }

  @Override
  public EnvironmentTemplateVersion createVersion(
      Consumer<CreateEnvironmentTemplateVersionRequest.Builder> request) {
    return proton
        .createEnvironmentTemplateVersion(
            r ->
                r.source(s -> s.s3(s3 -> s3.bucket("bundles").key("vpc.tar.gz")))
                    .applyMutation(request))
        .environmentTemplateVersion();
  }

  @Override
  public EnvironmentTemplateVersion getVersion(String template, String major, String minor) {
    return proton
        .getEnvironmentTemplateVersion(
            r -> r.templateName(template).majorVersion(major).minorVersion(minor))
        .environmentTemplateVersion();
  }

  @Override
  public ListEnvironmentTemplateVersionsResponse listVersions(
      Consumer<ListEnvironmentTemplateVersionsRequest.Builder> request) {
    return proton.listEnvironmentTemplateVersions(request);
  }

  @Override
  public EnvironmentTemplateVersion updateVersion(
      Consumer<UpdateEnvironmentTemplateVersionRequest.Builder> request) {
    return proton.updateEnvironmentTemplateVersion(request).environmentTemplateVersion();
  }

  @Override
  public EnvironmentTemplateVersion deleteVersion(String template, String major, String minor) {
    return proton
        .deleteEnvironmentTemplateVersion(
            r -> r.templateName(template).majorVersion(major).minorVersion(minor))
        .environmentTemplateVersion();
  }
}
