package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.fakeproton.FakeProton;
import dev.fakeproton.Progression;
import dev.fakeproton.testing.Evidence;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.EnvironmentTemplate;
import software.amazon.awssdk.services.proton.model.Tag;

/** Every account has an estate of its own in every region. */
class AccountsAndRegionsContractTest extends EnvironmentContract {

  private final ProtonClient otherAccount = fake.account("222222222222").client();
  private final ProtonClient otherRegion =
      fake.account("123456789012").in(Region.EU_WEST_1).client();

  private static EnvironmentTemplate createTemplate(ProtonClient client, String name) {
    return client.createEnvironmentTemplate(r -> r.name(name)).environmentTemplate();
  }

  @Nested
  @Evidence("DOC UG:ag-env-account-connections, UG:ag-limits: resources are per account and region")
  class Estates {

    @Test
    void ofAnotherAccountDoNotShowTemplates() {
      assertNotFound(() -> otherAccount.getEnvironmentTemplate(r -> r.name("vpc")))
          .contains(":222222222222:");
      assertThat(otherAccount.listEnvironmentTemplates(r -> {}).templates()).isEmpty();
    }

    @Test
    void ofAnotherRegionDoNotShowTemplates() {
      assertNotFound(() -> otherRegion.getEnvironmentTemplate(r -> r.name("vpc")))
          .contains(":eu-west-1:");
      assertThat(otherRegion.listEnvironmentTemplates(r -> {}).templates()).isEmpty();
    }

    @Test
    void haveNamesOfTheirOwn() {
      EnvironmentTemplate theirs = createTemplate(otherAccount, "vpc");
      otherAccount.deleteEnvironmentTemplate(r -> r.name("vpc"));

      assertThat(theirs.arn())
          .isEqualTo("arn:aws:proton:us-east-1:222222222222:environment-template/vpc");
      assertThat(proton.listEnvironmentTemplates(r -> {}).templates()).hasSize(1);
    }

    @Test
    void doNotShareEnvironmentsAndDeployments() {
      String id = create("prod").lastAttemptedDeploymentId();

      assertNotFound(() -> otherAccount.getEnvironment(r -> r.name("prod")));
      assertNotFound(() -> otherRegion.getDeployment(r -> r.id(id)));
      assertThat(otherAccount.listEnvironments(r -> {}).environments()).isEmpty();
      assertThat(otherRegion.listDeployments(r -> {}).deployments()).isEmpty();
      assertThat(otherAccount.deleteEnvironment(r -> r.name("prod")).environment()).isNull();
      assertThat(get("prod").deploymentStatus()).isEqualTo(DeploymentStatus.IN_PROGRESS);
    }

    @Test
    void doNotShareAccountSettings() {
      proton.updateAccountSettings(r -> r.pipelineServiceRoleArn(ROLE));

      assertThat(otherRegion.getAccountSettings(r -> {}).accountSettings().pipelineServiceRoleArn())
          .isNull();
      assertThat(
              otherAccount.getAccountSettings(r -> {}).accountSettings().pipelineServiceRoleArn())
          .isNull();
    }

    @Test
    void doNotShareTheSummary() {
      assertThat(otherRegion.getResourcesSummary(r -> {}).counts().environmentTemplates().total())
          .isZero();
    }

    @Test
    void doNotShareTags() {
      String arn = createTemplate(otherAccount, "vpc").arn();

      assertNotFound(
              () ->
                  proton.tagResource(
                      r -> r.resourceArn(arn).tags(Tag.builder().key("a").value("b").build())))
          .contains(arn);
    }

    @Test
    @Evidence("OURS a handle belongs to one account and region")
    void areMovedByTheirOwnHandles() {
      create("prod");
      createTemplate(otherAccount, "vpc");
      var elsewhere = fake.account("222222222222").environment("prod");
      prod.progress(Progression.manually());

      prod.succeed();

      assertThat(get("prod").deploymentStatus()).isEqualTo(DeploymentStatus.SUCCEEDED);
      assertThatIllegalStateException()
          .isThrownBy(elsewhere::status)
          .withMessageContaining("222222222222");
    }
  }

  @Nested
  class Caller {

    private EnvironmentTemplate asKey(String accessKey) {
      return proton
          .createEnvironmentTemplate(
              r ->
                  r.name("mine")
                      .overrideConfiguration(
                          o ->
                              o.credentialsProvider(
                                  StaticCredentialsProvider.create(
                                      AwsBasicCredentials.create(accessKey, "secret")))))
          .environmentTemplate();
    }

    @Test
    @Evidence("OURS wire.md 4: an access key of twelve digits is the account")
    void isTheAccountThatTheAccessKeyNames() {
      assertThat(asKey("333333333333").arn()).contains(":us-east-1:333333333333:");
    }

    @ParameterizedTest
    @CsvSource({"AKIAIOSFODNN7EXAMPLE", "test", "12345678901", "1234567890123"})
    @Evidence("OURS wire.md 4: any other access key is the default account")
    void isTheDefaultAccountForAnyOtherKey(String accessKey) {
      assertThat(asKey(accessKey).arn()).contains(":us-east-1:123456789012:");
    }

    @ParameterizedTest
    @CsvSource({
      "cn-north-1, arn:aws-cn:proton:cn-north-1:",
      "us-gov-west-1, arn:aws-us-gov:proton:us-gov-west-1:",
      "ap-southeast-2, arn:aws:proton:ap-southeast-2:"
    })
    @Evidence("DOC SAR, M:Arn: the partition is part of the ARN")
    void livesInThePartitionOfTheRegion(String region, String prefix) {
      ProtonClient client = fake.account("123456789012").in(Region.of(region)).client();

      assertThat(createTemplate(client, "mine").arn()).startsWith(prefix);
    }

    @Test
    @Evidence("OURS the defaults of a fake can be chosen")
    void isWhatTheFakeWasBuiltWith() {
      try (FakeProton elsewhere =
          FakeProton.builder().account("444444444444").region(Region.EU_CENTRAL_1).start()) {
        assertThat(createTemplate(elsewhere.client(), "mine").arn())
            .isEqualTo("arn:aws:proton:eu-central-1:444444444444:environment-template/mine");
      }
    }

    @Test
    @Evidence("OURS fakes are worlds apart")
    void seesNothingOfAnotherFake() {
      try (FakeProton another = FakeProton.start()) {
        assertThat(another.client().listEnvironmentTemplates(r -> {}).templates()).isEmpty();
      }
    }
  }
}
