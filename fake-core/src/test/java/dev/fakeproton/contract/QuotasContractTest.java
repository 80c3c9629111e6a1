package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertInvalid;
import static dev.fakeproton.testing.Refusals.assertQuotaExceeded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.Limits;
import dev.fakeproton.testing.Evidence;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;

class QuotasContractTest extends EnvironmentContract {

  @Test
  @Evidence("DOC UG:ag-limits of 2026, GR")
  void areTheNewestPublishedOnes() {
    assertThat(Limits.published())
        .isEqualTo(
            Limits.none()
                .withTemplates(1000)
                .withVersionsPerTemplate(1000)
                .withEnvironments(1000)
                .withConnections(1000)
                .withServices(1000)
                .withInstancesPerService(20)
                .withComponents(1000));
  }

  @Nested
  class OfTemplates {

    @Test
    @Evidence("DOC UG:ag-limits; API:CreateEnvironmentTemplate declares the error")
    void refuseTheOneTooMany() {
      fake.limits(Limits.published().withTemplates(2));
      proton.createEnvironmentTemplate(r -> r.name("second"));

      assertQuotaExceeded(() -> proton.createEnvironmentTemplate(r -> r.name("third")))
          .contains("2", "templates");
    }

    @Test
    @Evidence("DOC UG:ag-limits: environment and service templates together")
    void countBothKindsTogether() {
      fake.limits(Limits.published().withTemplates(2));
      proton.createServiceTemplate(r -> r.name("web"));

      assertQuotaExceeded(() -> proton.createServiceTemplate(r -> r.name("third")))
          .contains("2", "templates");
      assertQuotaExceeded(() -> proton.createEnvironmentTemplate(r -> r.name("third")))
          .contains("2", "templates");
    }

    @Test
    @Evidence("INF a quota is about what there is")
    void leaveRoomForOneKindAfterADeleteOfTheOther() {
      fake.limits(Limits.published().withTemplates(2));
      proton.createServiceTemplate(r -> r.name("web"));
      proton.deleteServiceTemplate(r -> r.name("web"));

      assertThat(
              proton.createEnvironmentTemplate(r -> r.name("second")).environmentTemplate().name())
          .isEqualTo("second");
    }

    @Test
    @Evidence("OURS order of checks (ruling 6): idempotency comes before the quota")
    void letARepetitionPass() {
      fake.limits(Limits.published().withTemplates(0));

      assertThat(proton.createEnvironmentTemplate(r -> r.name("vpc")).environmentTemplate().name())
          .isEqualTo("vpc");
    }

    @Test
    @Evidence("INF a quota is about what there is")
    void leaveRoomAfterADelete() {
      proton.createEnvironmentTemplate(r -> r.name("second"));
      fake.limits(Limits.published().withTemplates(2));
      proton.deleteEnvironmentTemplate(r -> r.name("second"));

      assertThat(
              proton.createEnvironmentTemplate(r -> r.name("third")).environmentTemplate().name())
          .isEqualTo("third");
    }
  }

  @Nested
  class OfVersions {

    @Test
    @Evidence("DOC UG:ag-limits; API:CreateEnvironmentTemplateVersion declares the error")
    void refuseTheOneTooMany() {
      fake.limits(Limits.published().withVersionsPerTemplate(2));
      draftVersion("vpc", "2");

      assertQuotaExceeded(() -> draftVersion("vpc", "1")).contains("2", "'vpc'");
    }

    @Test
    @Evidence("DOC UG:ag-limits; API:CreateServiceTemplateVersion declares the error")
    void refuseTheOneTooManyOfAServiceTemplate() {
      fake.limits(Limits.published().withVersionsPerTemplate(1));
      proton.createServiceTemplate(r -> r.name("web"));
      TemplateCalls services = new ServiceTemplateCalls(proton);
      publishedTemplate("network");
      services.createVersion(r -> r.templateName("web"));

      assertQuotaExceeded(() -> services.createVersion(r -> r.templateName("web")))
          .contains("1", "'web'");
    }

    @Test
    @Evidence("DOC UG:ag-limits: per template")
    void countEachTemplateByItself() {
      fake.limits(Limits.published().withVersionsPerTemplate(1));
      proton.createEnvironmentTemplate(r -> r.name("legacy"));

      assertThat(draftVersion("legacy", null)).isEqualTo("1.0");
    }

    @Test
    @Evidence("OURS a refused create takes no number")
    void takeNoNumberWhenTheyRefuse() {
      fake.limits(Limits.published().withVersionsPerTemplate(1));
      assertQuotaExceeded(() -> draftVersion("vpc", "1"));
      fake.limits(Limits.none());

      assertThat(draftVersion("vpc", "1")).isEqualTo("1.1");
    }
  }

  @Nested
  class OfEnvironments {

    @Test
    @Evidence("DOC UG:ag-limits; API:CreateEnvironment declares the error")
    void refuseTheOneTooMany() {
      fake.limits(Limits.published().withEnvironments(1));
      create("prod");

      assertQuotaExceeded(() -> create("test")).contains("1", "environments");
    }

    @Test
    @Evidence("OURS environments count in every status")
    void countFailedOnesAndThoseBeingDeleted() {
      fake.limits(Limits.published().withEnvironments(1));
      create("prod");
      prod.fail("no quota for VPCs");
      assertQuotaExceeded(() -> create("test"));
      delete();

      assertQuotaExceeded(() -> create("test"));
    }

    @Test
    @Evidence("INF a quota is about what there is")
    void leaveRoomAfterADelete() {
      fake.limits(Limits.published().withEnvironments(1));
      deployed();
      delete();
      prod.succeed();

      assertThat(create("test").name()).isEqualTo("test");
    }

    @Test
    @Evidence("OURS order of checks (ruling 6): the quota comes last")
    void areCheckedAfterTheSpec() {
      fake.limits(Limits.published().withEnvironments(0));

      assertInvalid(() -> create("prod", r -> r.spec("no spec")));
    }

    @Test
    @Evidence("DOC UG:ag-limits: per account and region")
    void countEachRegionByItself() {
      fake.limits(Limits.published().withTemplates(1));

      assertThat(
              fake.account("123456789012")
                  .in(Region.EU_WEST_1)
                  .client()
                  .createEnvironmentTemplate(r -> r.name("vpc"))
                  .environmentTemplate()
                  .name())
          .isEqualTo("vpc");
    }
  }
}
