package dev.fakeproton.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.testing.Evidence;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.model.CountsSummary;
import software.amazon.awssdk.services.proton.model.ResourceCountsSummary;

class ResourcesSummaryContractTest extends EnvironmentContract {

  private CountsSummary counts() {
    return proton.getResourcesSummary(r -> {}).counts();
  }

  private static ResourceCountsSummary total(int total) {
    return ResourceCountsSummary.builder().total(total).build();
  }

  @Test
  @Evidence("DOC M:CountsSummary: templates have a total only")
  void countsTemplatesByTheirKind() {
    proton.createEnvironmentTemplate(r -> r.name("legacy"));
    proton.createServiceTemplate(r -> r.name("web"));

    assertThat(counts().environmentTemplates()).isEqualTo(total(2));
    assertThat(counts().serviceTemplates()).isEqualTo(total(1));
  }

  @Test
  @Evidence("OURS what is deleted does not count")
  void countsServiceTemplatesUntilTheyAreGone() {
    proton.createServiceTemplate(r -> r.name("web"));
    proton.deleteServiceTemplate(r -> r.name("web"));

    assertThat(counts().serviceTemplates()).isEqualTo(total(0));
  }

  @Test
  @Evidence("DOC M:CountsSummary.environments: a total only, whatever its first half says")
  void countsEnvironmentsInEveryStatus() {
    deployed();
    create("test");
    create("broken");
    fake.environment("broken").fail("no quota for VPCs");

    assertThat(counts().environments()).isEqualTo(total(3));
  }

  @Test
  @Evidence("OURS what is being deleted counts, what is deleted does not")
  void countsEnvironmentsUntilTheyAreGone() {
    deployed();
    delete();
    assertThat(counts().environments()).isEqualTo(total(1));
    prod.succeed();

    assertThat(counts().environments()).isEqualTo(total(0));
  }

  @Test
  @Evidence("DOC M:CountsSummary; OURS members of value 0 are there")
  void hasAllMembersOfKindsThatAreNotThere() {
    ResourceCountsSummary none =
        ResourceCountsSummary.builder()
            .total(0)
            .failed(0)
            .upToDate(0)
            .behindMajor(0)
            .behindMinor(0)
            .build();

    assertThat(counts().services()).isEqualTo(none);
    assertThat(counts().serviceInstances()).isEqualTo(none);
    assertThat(counts().pipelines()).isEqualTo(none);
    assertThat(counts().components())
        .isEqualTo(ResourceCountsSummary.builder().total(0).failed(0).build());
  }
}
