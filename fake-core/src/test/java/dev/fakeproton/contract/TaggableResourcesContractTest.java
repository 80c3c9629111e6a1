package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertInvalid;
import static dev.fakeproton.testing.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.testing.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.proton.model.Tag;

/** Which ARNs the tag operations understand. */
class TaggableResourcesContractTest extends EnvironmentContract {

  private static final String ARN = "arn:aws:proton:us-east-1:123456789012:";
  private static final Tag TEAM = Tag.builder().key("team").value("net").build();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:proton:us-east-1:123456789012:environment/nowhere",
        "arn:aws:proton:us-east-1:123456789012:environment-template/nowhere",
        "arn:aws:proton:us-east-1:123456789012:environment-template/vpc:1.7",
        "arn:aws:proton:us-east-1:123456789012:environment-template/vpc:1",
        "arn:aws:proton:us-east-1:123456789012:service-template/nowhere",
        "arn:aws:proton:us-east-1:123456789012:service-template/vpc",
        "arn:aws:proton:us-east-1:123456789012:service-template/vpc:1.0",
        "arn:aws:proton:us-east-1:123456789012:service/nowhere",
        "arn:aws:proton:us-east-1:123456789012:service/pipeline",
        "arn:aws:proton:us-east-1:123456789012:environment",
        "arn:aws:proton:eu-west-1:123456789012:environment-template/vpc",
        "arn:aws:proton:us-east-1:999999999999:environment-template/vpc",
        "arn:aws-cn:proton:us-east-1:123456789012:environment-template/vpc",
        "arn:aws:s3:us-east-1:123456789012:environment-template/vpc"
      })
  @Evidence("DOC API declares it; OURS that partition, region and account must be the caller's")
  void whatIsNotThereIsNotFound(String arn) {
    assertNotFound(() -> proton.listTagsForResource(r -> r.resourceArn(arn))).contains(arn);
    assertNotFound(() -> proton.tagResource(r -> r.resourceArn(arn).tags(TEAM))).contains(arn);
    assertNotFound(() -> proton.untagResource(r -> r.resourceArn(arn).tagKeys("team")))
        .contains(arn);
  }

  @Test
  @Evidence("DOC UG:resources does not list deployments; OURS the kind")
  void aDeploymentCarriesNoTags() {
    String arn = ARN + "deployment/" + create("prod").lastAttemptedDeploymentId();

    assertInvalid(() -> proton.tagResource(r -> r.resourceArn(arn).tags(TEAM))).contains(arn);
  }

  @Test
  @Evidence("DOC UG:resources does not list pipelines; OURS the kind")
  void aPipelineCarriesNoTags() {
    String arn = ARN + "service/web/pipeline";

    assertInvalid(() -> proton.listTagsForResource(r -> r.resourceArn(arn))).contains(arn);
  }

  @Test
  @Evidence("DOC M:ResourceName: pipeline is a name like others")
  void anEnvironmentNamedPipelineIsTaggable() {
    String arn = create("pipeline").arn();
    proton.tagResource(r -> r.resourceArn(arn).tags(TEAM));

    assertThat(proton.listTagsForResource(r -> r.resourceArn(arn)).tags()).contains(TEAM);
  }

  @Test
  @Evidence("DOC M:Arn")
  void whatIsNoArnIsRefused() {
    assertInvalid(() -> proton.listTagsForResource(r -> r.resourceArn("environment/prod")))
        .contains("'environment/prod'", "'resourceArn'");
  }
}
