package dev.fakeproton.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.fakeproton.IllegalMoveException;
import dev.fakeproton.Progression;
import dev.fakeproton.testing.Bundles;
import dev.fakeproton.testing.Evidence;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.proton.model.CompatibleEnvironmentTemplateInput;
import software.amazon.awssdk.services.proton.model.EnvironmentTemplateVersion;
import software.amazon.awssdk.services.proton.model.Provisioning;
import software.amazon.awssdk.services.proton.model.ServiceTemplateVersion;
import software.amazon.awssdk.services.proton.model.TemplateVersionStatus;

/** Registration of bundles that a test has put into S3. */
class TemplateBundlesContractTest extends ContractTest {

  private static final String BUCKET = "bundles";
  private static final String STRICTER =
      Bundles.ENVIRONMENT_SCHEMA.replace("[vpc_cidr, stage]", "[vpc_cidr, stage, zones]");

  private static final CompatibleEnvironmentTemplateInput NETWORK =
      CompatibleEnvironmentTemplateInput.builder()
          .templateName("network")
          .majorVersion("1")
          .build();

  @BeforeEach
  void createTemplates() {
    proton.createEnvironmentTemplate(r -> r.name("network"));
    proton.createServiceTemplate(r -> r.name("shop"));
  }

  private EnvironmentTemplateVersion register(String template, String major, String key) {
    return proton
        .createEnvironmentTemplateVersion(
            r ->
                r.templateName(template)
                    .majorVersion(major)
                    .source(s -> s.s3(s3 -> s3.bucket(BUCKET).key(key))))
        .environmentTemplateVersion();
  }

  private EnvironmentTemplateVersion registered(String template, String major, String key) {
    String minor = register(template, major, key).minorVersion();
    return proton
        .getEnvironmentTemplateVersion(
            r -> r.templateName(template).majorVersion("1").minorVersion(minor))
        .environmentTemplateVersion();
  }

  private EnvironmentTemplateVersion registered(Map<String, String> files) {
    fake.templateBundle(BUCKET, "a.tar.gz", files);
    return registered("network", "1", "a.tar.gz");
  }

  private ServiceTemplateVersion registeredService(String template, Map<String, String> files) {
    fake.templateBundle(BUCKET, "s.tar.gz", files);
    registered(Bundles.environment());
    proton.createServiceTemplateVersion(
        r ->
            r.templateName(template)
                .compatibleEnvironmentTemplates(NETWORK)
                .source(s -> s.s3(s3 -> s3.bucket(BUCKET).key("s.tar.gz"))));
    return proton
        .getServiceTemplateVersion(
            r -> r.templateName(template).majorVersion("1").minorVersion("0"))
        .serviceTemplateVersion();
  }

  private static void assertFailed(EnvironmentTemplateVersion version, String message) {
    assertThat(version.status()).isEqualTo(TemplateVersionStatus.REGISTRATION_FAILED);
    assertThat(version.statusMessage()).isEqualTo(message);
    assertThat(version.schema()).isNull();
  }

  @Test
  @Evidence("OBS UG:template-create, UG:template-view: schema.yaml to the letter, once registered")
  void aGoodBundleShowsItsSchemaToTheLetter() {
    fake.templateBundle(BUCKET, "a.tar.gz", Bundles.environment());

    EnvironmentTemplateVersion created = register("network", null, "a.tar.gz");
    EnvironmentTemplateVersion version =
        fake.waiter()
            .waitUntilEnvironmentTemplateVersionRegistered(
                r -> r.templateName("network").majorVersion("1").minorVersion("0"))
            .matched()
            .response()
            .orElseThrow()
            .environmentTemplateVersion();

    assertThat(created.schema()).isNull();
    assertThat(version.status()).isEqualTo(TemplateVersionStatus.DRAFT);
    assertThat(version.statusMessage()).isEmpty();
    assertThat(version.schema()).isEqualTo(Bundles.ENVIRONMENT_SCHEMA);
  }

  @Test
  @Evidence("OBS UG:template-view: a published version shows the schema too")
  void aPublishedVersionKeepsItsSchema() {
    registered(Bundles.environment());

    assertThat(
            proton
                .updateEnvironmentTemplateVersion(
                    r ->
                        r.templateName("network")
                            .majorVersion("1")
                            .minorVersion("0")
                            .status(TemplateVersionStatus.PUBLISHED))
                .environmentTemplateVersion()
                .schema())
        .isEqualTo(Bundles.ENVIRONMENT_SCHEMA);
  }

  @Test
  @Evidence("OURS: templates.md 6, a bundle that nobody supplied is good and of unknown content")
  void anUnknownBundleIsGoodAndShowsNoSchema() {
    EnvironmentTemplateVersion version = registered("network", "1", "nobody's.tar.gz");

    assertThat(version.status()).isEqualTo(TemplateVersionStatus.DRAFT);
    assertThat(version.schema()).isNull();
  }

  @Test
  @Evidence("OURS: text of templates.md 6.5, by configuration")
  void anUnknownBundleCanBeMadeToFail() {
    fake.requireTemplateBundles();

    assertFailed(
        registered("network", "1", "nobody's.tar.gz"),
        "Unable to access template bundle s3://bundles/nobody's.tar.gz");
    assertThat(registered(Bundles.environment()).status()).isEqualTo(TemplateVersionStatus.DRAFT);
  }

  @Test
  @Evidence("DOC UG:template-create: a bad bundle fails the registration; W: so the waiter fails")
  void aBadBundleFailsTheRegistration() {
    assertFailed(
        registered(Map.of()),
        "File(s): [Schema file, Environment manifest file] is/are missing or not in the correct directory.");
    assertThatExceptionOfType(SdkClientException.class)
        .isThrownBy(
            () ->
                fake.waiter()
                    .waitUntilEnvironmentTemplateVersionRegistered(
                        r -> r.templateName("network").majorVersion("1").minorVersion("0")));
  }

  @Test
  @Evidence("OURS: a bundle that is known to be bad cannot be registered by a wish")
  void aBadBundleCannotSucceed() {
    fake.progress(Progression.manually());
    fake.templateBundle(BUCKET, "a.tar.gz", Map.of());
    register("network", null, "a.tar.gz");

    assertThatExceptionOfType(IllegalMoveException.class)
        .isThrownBy(fake.environmentTemplateVersion("network", "1.0")::succeed);
    fake.environmentTemplateVersion("network", "1.0").fail("my reason");

    assertFailed(
        proton
            .getEnvironmentTemplateVersion(
                r -> r.templateName("network").majorVersion("1").minorVersion("0"))
            .environmentTemplateVersion(),
        "my reason");
  }

  @Test
  @Evidence("OURS: a test decides, and a failed version shows no schema")
  void aGoodBundleCanBeMadeToFail() {
    fake.progress(Progression.immediately().failing("no access to the key"));

    assertFailed(registered(Bundles.environment()), "no access to the key");
  }

  @Test
  @Evidence("DOC UG:ag-wrap-up: the bundle is copied at registration")
  void aLaterBundleChangesNothing() {
    registered(Bundles.environment());
    fake.templateBundle(BUCKET, "a.tar.gz", Map.of());

    assertThat(
            proton
                .getEnvironmentTemplateVersion(
                    r -> r.templateName("network").majorVersion("1").minorVersion("0"))
                .environmentTemplateVersion()
                .schema())
        .isEqualTo(Bundles.ENVIRONMENT_SCHEMA);
  }

  @Test
  @Evidence("DOC UG:template-considerations: a gzipped tar; OBS AWS READMEs: below a directory")
  void anArchiveIsReadToo() {
    Map<String, String> files = Bundles.below("./environment/", Bundles.environment());
    fake.templateBundle(BUCKET, "b.tar.gz", Bundles.archive(files));
    fake.templateBundle(BUCKET, "c.tar.gz", new byte[] {1, 2, 3});

    assertThat(registered("network", "1", "b.tar.gz").schema())
        .isEqualTo(Bundles.ENVIRONMENT_SCHEMA);
    assertFailed(
        registered("network", "1", "c.tar.gz"),
        "Template bundle is not a valid gzipped tar archive");
  }

  @Test
  @Evidence("INF: names of buckets are worldwide")
  void aBundleIsThereForEveryAccount() {
    fake.templateBundle(BUCKET, "a.tar.gz", Map.of());
    proton = fake.account("999999999999").client();
    proton.createEnvironmentTemplate(r -> r.name("network"));

    assertThat(registered("network", "1", "a.tar.gz").status())
        .isEqualTo(TemplateVersionStatus.REGISTRATION_FAILED);
  }

  @Test
  @Evidence("DOC UG:ag-template-versions: a minor version must not require new inputs")
  void aMinorVersionMustBeBackwardCompatible() {
    registered(Bundles.environment());

    assertFailed(
        registered(Bundles.environment(STRICTER)),
        "Template schema is not backward compatible with version 1.0: new required property [zones] in type [NetworkInputs]");
    assertThat(
            registered(
                    Bundles.environment(
                        STRICTER.replace("minimum: 1", "minimum: 1\n          default: 1")))
                .status())
        .isEqualTo(TemplateVersionStatus.DRAFT);
  }

  @Test
  @Evidence("DOC UG:ag-template-versions: new major versions are not compared")
  void aMajorVersionNeedNotBe() {
    registered(Bundles.environment());
    fake.templateBundle(BUCKET, "b.tar.gz", Bundles.environment(STRICTER));

    EnvironmentTemplateVersion version = register("network", null, "b.tar.gz");

    assertThat(version.majorVersion()).isEqualTo("2");
    assertThat(fake.environmentTemplateVersion("network", "2.0").status())
        .isEqualTo(TemplateVersionStatus.DRAFT);
  }

  @Test
  @Evidence("OURS: templates.md 6.6, versions that failed are not compared")
  void aFailedVersionIsNotComparedWith() {
    registered(Bundles.environment("schema: {}"));

    assertThat(registered(Bundles.environment(STRICTER)).status())
        .isEqualTo(TemplateVersionStatus.DRAFT);
  }

  @Test
  @Evidence("DOC UG:ag-schema, UG:ag-env-customer-managed: only a schema, only strings")
  void aCustomerManagedTemplateTakesOnlyASchema() {
    proton.createEnvironmentTemplate(
        r -> r.name("legacy").provisioning(Provisioning.CUSTOMER_MANAGED));
    fake.templateBundle(BUCKET, "a.tar.gz", Bundles.environment());
    fake.templateBundle(BUCKET, "b.tar.gz", Map.of("schema/schema.yaml", Bundles.OUTPUTS_SCHEMA));

    assertFailed(
        registered("legacy", "1", "a.tar.gz"),
        "Customer managed environment template bundles must only contain a schema");
    assertThat(registered("legacy", "1", "b.tar.gz").schema()).isEqualTo(Bundles.OUTPUTS_SCHEMA);
  }

  @Test
  @Evidence("DOC UG:ag-wrap-up: a bundle of a service with instances and pipeline")
  void aServicesBundleShowsItsSchemaToo() {
    ServiceTemplateVersion version = registeredService("shop", Bundles.service());

    assertThat(version.status()).isEqualTo(TemplateVersionStatus.DRAFT);
    assertThat(version.schema()).isEqualTo(Bundles.SERVICE_SCHEMA);
  }

  @Test
  @Evidence("OBS public notes of a user: the text")
  void aServicesBundleNeedsAPipeline() {
    Map<String, String> files = Bundles.service();
    files.keySet().removeIf(path -> path.startsWith("pipeline_"));

    ServiceTemplateVersion version = registeredService("shop", files);

    assertThat(version.status()).isEqualTo(TemplateVersionStatus.REGISTRATION_FAILED);
    assertThat(version.statusMessage())
        .isEqualTo(
            "File(s): [Pipeline manifest file] is/are missing or not in the correct directory.");
  }

  @Test
  @Evidence("DOC M:CreateServiceTemplateInput.pipelineProvisioning, UG:ag-wrap-up")
  void aServicesBundleNeedsNoneIfTheCustomerHasOne() {
    proton.createServiceTemplate(
        r -> r.name("worker").pipelineProvisioning(Provisioning.CUSTOMER_MANAGED));
    Map<String, String> files = Bundles.service();
    files.keySet().removeIf(path -> path.startsWith("pipeline_"));

    assertThat(registeredService("worker", files).status()).isEqualTo(TemplateVersionStatus.DRAFT);
  }
}
