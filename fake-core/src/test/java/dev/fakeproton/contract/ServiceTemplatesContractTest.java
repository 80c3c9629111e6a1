package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertInvalid;
import static dev.fakeproton.testing.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.testing.Evidence;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.model.Provisioning;
import software.amazon.awssdk.services.proton.model.ServiceTemplate;
import software.amazon.awssdk.services.proton.model.ServiceTemplateSummary;

/** What service templates have of their own; the rest is the contract of both kinds. */
class ServiceTemplatesContractTest extends ContractTest {

  @Test
  @Evidence("DOC M:CreateServiceTemplateInput.pipelineProvisioning, M:ServiceTemplateSummary")
  void showTheirPipelineProvisioningWhereverTheyAreShown() {
    ServiceTemplate created =
        proton
            .createServiceTemplate(
                r -> r.name("web").pipelineProvisioning(Provisioning.CUSTOMER_MANAGED))
            .serviceTemplate();

    assertThat(created.pipelineProvisioning()).isEqualTo(Provisioning.CUSTOMER_MANAGED);
    assertThat(proton.getServiceTemplate(r -> r.name("web")).serviceTemplate()).isEqualTo(created);
    assertThat(proton.listServiceTemplates(r -> {}).templates())
        .singleElement()
        .returns(Provisioning.CUSTOMER_MANAGED, ServiceTemplateSummary::pipelineProvisioning);
  }

  @Test
  @Evidence("DOC M:Provisioning has one value")
  void refuseAnotherPipelineProvisioning() {
    assertInvalid(
            () -> proton.createServiceTemplate(r -> r.name("web").pipelineProvisioning("PROTON")))
        .contains("'pipelineProvisioning'", "CUSTOMER_MANAGED");
  }

  @Test
  @Evidence("DOC M:CreateServiceTemplateInput: immutable, so an update has no such member")
  void keepTheirPipelineProvisioningWhenTheyAreUpdated() {
    proton.createServiceTemplate(
        r -> r.name("web").pipelineProvisioning(Provisioning.CUSTOMER_MANAGED));

    assertThat(
            proton
                .updateServiceTemplate(r -> r.name("web").description("for the web"))
                .serviceTemplate()
                .pipelineProvisioning())
        .isEqualTo(Provisioning.CUSTOMER_MANAGED);
  }

  @Test
  @Evidence("OURS ruling 1: absent differs from given")
  void areNotRepeatedWithAnotherPipelineProvisioning() {
    proton.createServiceTemplate(r -> r.name("web"));

    assertInvalid(
            () ->
                proton.createServiceTemplate(
                    r -> r.name("web").pipelineProvisioning(Provisioning.CUSTOMER_MANAGED)))
        .isEqualTo("Idempotent parameter mismatch");
  }

  @Test
  @Evidence("INF the two kinds have ARNs of different types, so a name may be in both")
  void haveNamesOfTheirOwn() {
    proton.createEnvironmentTemplate(r -> r.name("web").description("network"));
    proton.createServiceTemplate(r -> r.name("web").description("service"));
    proton.deleteEnvironmentTemplate(r -> r.name("web"));

    assertThat(proton.getServiceTemplate(r -> r.name("web")).serviceTemplate().description())
        .isEqualTo("service");
    assertNotFound(() -> proton.getEnvironmentTemplate(r -> r.name("web")));
  }
}
