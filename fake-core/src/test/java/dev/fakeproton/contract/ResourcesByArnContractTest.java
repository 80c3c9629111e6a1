package dev.fakeproton.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.fakeproton.IllegalMoveException;
import dev.fakeproton.Kind;
import dev.fakeproton.Progression;
import dev.fakeproton.testing.Evidence;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.proton.ProtonClient;

/** Handles on resources that a test knows by their ARNs alone. */
@Evidence("OURS: handles are the fake's own")
class ResourcesByArnContractTest extends ServiceContract {

  private static final String PREFIX = "arn:aws:proton:us-east-1:123456789012:";

  @Nested
  class Refused {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "prod",
          "arn:aws:proton:us-east-1:123456789012",
          "arn:aws:proton:us-east-1:123456789012:",
          "arn:aws:proton:us-east-1:1234:environment/prod",
          "arn:aws:s3:us-east-1:123456789012:environment/prod",
          "arn:aws-cn:proton:us-east-1:123456789012:environment/prod",
          "arn:aws:proton:cn-north-1:123456789012:environment/prod",
        })
    void isWhatIsNoArn(String arn) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> fake.resource(arn))
          .withMessage(
              "'%s' is no ARN of Proton: expected arn:aws:proton:REGION:ACCOUNT:RESOURCE, such as"
                  + " arn:aws:proton:us-east-1:123456789012:environment/prod",
              arn);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "environment",
          "environment/",
          "environment/a/b",
          "environment-template/vpc",
          "service/shop/instance/dev",
          "repository/github:acme/infra",
          "deployment/00000000-0000-4000-8000-000000000000",
          "repository-sync/template_sync:github:acme",
        })
    void isTheArnOfWhatIsNeverWorkedOn(String resource) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> fake.resource(PREFIX + resource))
          .withMessage(
              "'%s' is the ARN of nothing that work can be under way on: expected that of an"
                  + " environment, service, service instance, pipeline, component, template version"
                  + " or sync",
              PREFIX + resource);
    }

    @Test
    void isAVersionThatIsNone() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> fake.resource(PREFIX + "service-template/web:one"))
          .withMessage("'one' is no version of template 'web': expected major.minor, such as 1.0");
    }

    @Test
    void isTheStatusOfWhatIsNotThere() {
      assertThatIllegalStateException()
          .isThrownBy(() -> fake.resource(PREFIX + "component/cache").status())
          .withMessage(
              "There is no component 'cache' in account 123456789012, region us-east-1. Create it"
                  + " first, or check account, region and spelling.");
    }

    @Test
    void isAMoveWhereNothingIsUnderWay() {
      assertThatExceptionOfType(IllegalMoveException.class)
          .isThrownBy(() -> fake.resource(PREFIX + "environment/prod").succeed())
          .withMessageStartingWith(
              "The environment 'prod' is SUCCEEDED, so succeed() is not possible. "
                  + "No move is legal, as nothing is under way.")
          .withMessageContaining("(CreateEnvironment)");
    }
  }

  @Nested
  class Found {

    @ParameterizedTest
    @CsvSource({
      "environment/prod, environment 'prod', SUCCEEDED",
      "service/shop, service 'shop', ACTIVE",
      "service/shop/service-instance/dev, service instance 'shop/dev', SUCCEEDED",
      "service/shop/pipeline, service pipeline 'shop', SUCCEEDED",
      "environment-template/vpc:1.0, environment template version 'vpc:1.0', PUBLISHED",
      "service-template/web:1.0, service template version 'web:1.0', PUBLISHED",
    })
    void isAResourceOfEachKind(String resource, String description, String status) {
      createService("shop", "dev");

      var handle = fake.resource(PREFIX + resource);

      assertThat(handle).hasToString(description + " (account 123456789012, region us-east-1)");
      assertThat(handle.status()).isEqualTo(status);
    }

    @Test
    void isAResourceOfAnotherAccountAndRegion() {
      fake.progress(Kind.ENVIRONMENT_TEMPLATE_VERSION, Progression.manually());
      ProtonClient elsewhere = fake.account("222222222222").in(Region.CN_NORTH_1).client();
      elsewhere.createEnvironmentTemplate(r -> r.name("theirs"));
      elsewhere.createEnvironmentTemplateVersion(
          r -> r.templateName("theirs").source(s -> s.s3(s3 -> s3.bucket("bundles").key("k"))));
      String arn = "arn:aws-cn:proton:cn-north-1:222222222222:environment-template/theirs:1.0";

      fake.resource(arn).fail("no manifest");

      assertThat(fake.resource(arn).status()).isEqualTo("REGISTRATION_FAILED");
    }

    @Test
    void isMovedLikeByAnyHandle() {
      fake.progress(Progression.manually());
      createService("shop", "dev");

      fake.resource(PREFIX + "service/shop/service-instance/dev").succeed(Map.of("url", "u"));

      assertThat(instance("shop", "dev").deploymentStatusAsString()).isEqualTo("SUCCEEDED");
      assertThat(fake.serviceInstance("shop", "dev").history())
          .last()
          .hasToString(
              "2026-03-01T10:00:00.123Z  IN_PROGRESS -> SUCCEEDED  (succeed() of the test)");
    }
  }
}
