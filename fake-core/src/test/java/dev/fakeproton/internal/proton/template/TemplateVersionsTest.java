package dev.fakeproton.internal.proton.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.fakeproton.Limits;
import dev.fakeproton.Progression;
import dev.fakeproton.Transition;
import dev.fakeproton.internal.lifecycle.Works;
import dev.fakeproton.internal.proton.bundle.KnownBundles;
import dev.fakeproton.internal.proton.bundle.TemplateBundle;
import dev.fakeproton.internal.proton.estate.Estate;
import dev.fakeproton.internal.proton.tag.TagTable;
import dev.fakeproton.internal.store.Ids;
import dev.fakeproton.internal.store.Owner;
import dev.fakeproton.internal.store.Storage;
import dev.fakeproton.testing.Evidence;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.model.CompatibleEnvironmentTemplate;
import software.amazon.awssdk.services.proton.model.ConflictException;
import software.amazon.awssdk.services.proton.model.CreateEnvironmentTemplateRequest;
import software.amazon.awssdk.services.proton.model.CreateServiceTemplateRequest;
import software.amazon.awssdk.services.proton.model.DeleteServiceTemplateRequest;
import software.amazon.awssdk.services.proton.model.DeleteServiceTemplateVersionRequest;
import software.amazon.awssdk.services.proton.model.EnvironmentTemplateVersion;
import software.amazon.awssdk.services.proton.model.Provisioning;
import software.amazon.awssdk.services.proton.model.ResourceNotFoundException;
import software.amazon.awssdk.services.proton.model.ServiceQuotaExceededException;
import software.amazon.awssdk.services.proton.model.ServiceTemplateSupportedComponentSourceType;
import software.amazon.awssdk.services.proton.model.ServiceTemplateVersion;

/** What other families see of templates: versions that a sync makes, and who uses what. */
@Evidence("DOC UG:create-template-sync; UG:template-delete")
class TemplateVersionsTest {

  private static final String WEB =
      "arn:aws:proton:us-east-1:123456789012:service-template/web:1.0";
  private static final String INSTANCE =
      "arn:aws:proton:us-east-1:123456789012:service/shop/service-instance/prod";

  private final Works works = new Works(() -> Instant.EPOCH, Progression.immediately());
  private Limits limits = Limits.published();
  private Optional<String> user = Optional.empty();
  private Optional<TemplateBundle> bundle = Optional.empty();
  private final List<String> ended = new ArrayList<>();

  private final Estate estate =
      new Estate(
          new Owner("123456789012", "us-east-1"),
          () -> Instant.EPOCH,
          new Ids(),
          works,
          () -> limits,
          () -> false,
          new Storage());
  private final TagTable tags = new TagTable(estate);
  private final EnvironmentTemplateTable environmentTable = new EnvironmentTemplateTable(estate);
  private final ServiceTemplateTable serviceTable = new ServiceTemplateTable(estate);
  private final EnvironmentTemplateVersions environments =
      new EnvironmentTemplateVersions(
          estate,
          environmentTable,
          new KnownBundles(),
          tags,
          (template, number) -> Optional.empty());
  private final ServiceTemplates serviceTemplates =
      new ServiceTemplates(estate, serviceTable, tags, template -> user, serviceTable::size);
  private final ServiceTemplateVersions services =
      new ServiceTemplateVersions(
          estate,
          serviceTable,
          environmentTable,
          new KnownBundles(),
          tags,
          (template, number) -> user);

  @BeforeEach
  void makeTemplates() {
    new EnvironmentTemplates(estate, environmentTable, tags, environmentTable::size)
        .create(CreateEnvironmentTemplateRequest.builder().name("vpc").build());
    serviceTemplates.create(CreateServiceTemplateRequest.builder().name("web").build());
  }

  TemplateVersionsTest() {
    environments
        .versions()
        .whenRegistered(
            (arn, status, message) ->
                ended.add(arn.substring(arn.lastIndexOf(':') + 1) + " " + status + " " + message));
  }

  private VersionNumber sync(String template, String major) {
    return environments
        .versions()
        .createNext(
            new NewVersion<>(
                template,
                Optional.of(new BigInteger(major)),
                bundle,
                EnvironmentTemplateVersion.builder().build(),
                List.of(),
                "template sync"));
  }

  private VersionNumber syncWeb(String environmentMajor) {
    return services
        .versions()
        .createNext(
            new NewVersion<>(
                "web",
                Optional.of(BigInteger.ONE),
                Optional.empty(),
                ServiceTemplateVersion.builder()
                    .compatibleEnvironmentTemplates(
                        CompatibleEnvironmentTemplate.builder()
                            .templateName("vpc")
                            .majorVersion(environmentMajor)
                            .build())
                    .supportedComponentSources(
                        ServiceTemplateSupportedComponentSourceType.DIRECTLY_DEFINED)
                    .build(),
                List.of(),
                "template sync"));
  }

  @Nested
  class VersionsOfASync {

    @Test
    void getTheNextNumberOfTheirMajorVersion() {
      assertThat(sync("vpc", "2")).hasToString("2.0");
      assertThat(sync("vpc", "1")).hasToString("1.0");
      assertThat(sync("vpc", "2")).hasToString("2.1");
    }

    @Test
    void areHeardOfWhenTheirRegistrationEndsAndNotBefore() {
      sync("vpc", "1");
      assertThat(ended).isEmpty();

      works.makeDueMoves();

      assertThat(ended).containsExactly("1.0 DRAFT ");
    }

    @Test
    void areHeardOfWhenTheirRegistrationFails() {
      works.progress(Progression.immediately().failing("no manifest"));
      sync("vpc", "1");
      works.makeDueMoves();

      assertThat(ended).containsExactly("1.0 REGISTRATION_FAILED no manifest");
      assertThat(environments.versions().status("vpc", VersionNumber.of("1", "0")))
          .contains("REGISTRATION_FAILED");
    }

    @Test
    void failWithTheReasonForWhichTheirBundleIsBad() {
      bundle = Optional.of(TemplateBundle.of(Map.of()));
      sync("vpc", "1");
      works.makeDueMoves();

      assertThat(ended)
          .containsExactly(
              "1.0 REGISTRATION_FAILED File(s): [Schema file, Environment manifest file] is/are missing or not in the correct directory.");
    }

    @Test
    void sayInTheirHistoryWhoMadeThem() {
      sync("vpc", "1");

      assertThat(works.history(environments.versions().arn("vpc", VersionNumber.of("1", "0"))))
          .extracting(Transition::cause)
          .containsExactly("template sync");
    }

    @Test
    void goByTheRulesOfTemplatesAndQuotas() {
      assertThatExceptionOfType(ResourceNotFoundException.class)
          .isThrownBy(() -> sync("nowhere", "1"));
      limits = Limits.published().withVersionsPerTemplate(0);
      assertThatExceptionOfType(ServiceQuotaExceededException.class)
          .isThrownBy(() -> sync("vpc", "1"));
    }

    @Test
    void needTheCompatibleEnvironmentsThatTheyName() {
      assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(() -> syncWeb("1"));
      sync("vpc", "1");

      assertThat(syncWeb("1")).hasToString("1.0");
    }
  }

  @Nested
  class Users {

    @Test
    void hinderTheDeletionOfAVersion() {
      sync("vpc", "1");
      syncWeb("1");
      works.makeDueMoves();
      user = Optional.of(INSTANCE);
      DeleteServiceTemplateVersionRequest request =
          DeleteServiceTemplateVersionRequest.builder()
              .templateName("web")
              .majorVersion("1")
              .minorVersion("0")
              .build();

      assertThatExceptionOfType(ConflictException.class)
          .isThrownBy(() -> services.delete(request))
          .withMessageContaining(WEB)
          .withMessageContaining(INSTANCE);
      user = Optional.empty();
      assertThat(services.delete(request).serviceTemplateVersion()).isNotNull();
    }

    @Test
    void hinderTheDeletionOfATemplateWithoutVersions() {
      user = Optional.of("arn:aws:proton:us-east-1:123456789012:service/shop");
      DeleteServiceTemplateRequest request =
          DeleteServiceTemplateRequest.builder().name("web").build();

      assertThatExceptionOfType(ConflictException.class)
          .isThrownBy(() -> serviceTemplates.delete(request))
          .withMessageContaining("'web'")
          .withMessageContaining("service/shop");
      user = Optional.empty();
      assertThat(serviceTemplates.delete(request).serviceTemplate()).isNotNull();
    }
  }

  @Nested
  class Catalog {

    private final ServiceTemplateCatalog catalog = serviceTable;
    private final VersionNumber first = VersionNumber.of("1", "0");

    @Test
    void knowsWhetherThereIsAPipeline() {
      serviceTemplates.create(
          CreateServiceTemplateRequest.builder()
              .name("api")
              .pipelineProvisioning(Provisioning.CUSTOMER_MANAGED)
              .build());

      assertThat(catalog.hasPipeline("web")).isTrue();
      assertThat(catalog.hasPipeline("api")).isFalse();
      assertThatExceptionOfType(ResourceNotFoundException.class)
          .isThrownBy(() -> catalog.hasPipeline("nowhere"));
    }

    @Test
    void knowsWhatAVersionIsCompatibleWith() {
      sync("vpc", "1");
      syncWeb("1");

      assertThat(catalog.isCompatible("web", first, "vpc", BigInteger.ONE)).isTrue();
      assertThat(catalog.isCompatible("web", first, "vpc", BigInteger.TWO)).isFalse();
      assertThat(catalog.isCompatible("web", first, "eks", BigInteger.ONE)).isFalse();
      assertThatExceptionOfType(ResourceNotFoundException.class)
          .isThrownBy(
              () -> catalog.isCompatible("web", VersionNumber.of("1", "1"), "vpc", BigInteger.ONE));
    }

    @Test
    void knowsWhetherComponentsCanBeAttached() {
      sync("vpc", "1");
      syncWeb("1");

      assertThat(catalog.supportsComponents("web", first)).isTrue();
      assertThatExceptionOfType(ResourceNotFoundException.class)
          .isThrownBy(() -> catalog.supportsComponents("web", VersionNumber.of("1", "1")));
    }
  }
}
