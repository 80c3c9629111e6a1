package dev.fakeproton.contract;

import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.services.proton.model.CompatibleEnvironmentTemplate;
import software.amazon.awssdk.services.proton.model.CompatibleEnvironmentTemplateInput;
import software.amazon.awssdk.services.proton.model.CreateServiceTemplateVersionRequest;
import software.amazon.awssdk.services.proton.model.ServiceTemplateVersion;
import software.amazon.awssdk.services.proton.model.UpdateServiceTemplateVersionRequest;

/**
 * What the contract tests of service templates share: environment templates {@code vpc} and {@code
 * eks} with a published version 1.0 each, a service template {@code web}, and short forms of calls.
 */
abstract class ServiceTemplateContract extends ContractTest {

  static final CompatibleEnvironmentTemplateInput VPC = compatible("vpc", "1");
  static final CompatibleEnvironmentTemplateInput EKS = compatible("eks", "1");

  @BeforeEach
  void makeTemplates() {
    publishedTemplate("vpc");
    publishedTemplate("eks");
    proton.createServiceTemplate(r -> r.name("web"));
  }

  static CompatibleEnvironmentTemplateInput compatible(String template, String major) {
    return CompatibleEnvironmentTemplateInput.builder()
        .templateName(template)
        .majorVersion(major)
        .build();
  }

  static CompatibleEnvironmentTemplate shown(CompatibleEnvironmentTemplateInput input) {
    return CompatibleEnvironmentTemplate.builder()
        .templateName(input.templateName())
        .majorVersion(input.majorVersion())
        .build();
  }

  ServiceTemplateVersion create(Consumer<CreateServiceTemplateVersionRequest.Builder> request) {
    return proton
        .createServiceTemplateVersion(
            r ->
                r.templateName("web")
                    .source(s -> s.s3(s3 -> s3.bucket("bundles").key("web.tar.gz")))
                    .compatibleEnvironmentTemplates(VPC)
                    .applyMutation(request))
        .serviceTemplateVersion();
  }

  ServiceTemplateVersion createFor(CompatibleEnvironmentTemplateInput... compatible) {
    return create(r -> r.compatibleEnvironmentTemplates(compatible));
  }

  ServiceTemplateVersion get() {
    return proton
        .getServiceTemplateVersion(r -> r.templateName("web").majorVersion("1").minorVersion("0"))
        .serviceTemplateVersion();
  }

  ServiceTemplateVersion update(Consumer<UpdateServiceTemplateVersionRequest.Builder> request) {
    return proton
        .updateServiceTemplateVersion(
            r -> r.templateName("web").majorVersion("1").minorVersion("0").applyMutation(request))
        .serviceTemplateVersion();
  }
}
