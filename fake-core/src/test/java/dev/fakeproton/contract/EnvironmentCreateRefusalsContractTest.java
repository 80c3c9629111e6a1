package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertInvalid;
import static dev.fakeproton.testing.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.Progression;
import dev.fakeproton.testing.Evidence;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.model.Environment;
import software.amazon.awssdk.services.proton.model.RepositoryProvider;

/** What CreateEnvironment refuses, and in which order it looks. */
class EnvironmentCreateRefusalsContractTest extends EnvironmentContract {

  private static final String CODEBUILD_ROLE = "arn:aws:iam::123456789012:role/Build";

  /** Roles, connections and repositories; C1 and so on are the specification's rows. */
  @Nested
  class Combination {

    private static final String ROW = "DOC M:CreateEnvironmentInput, H:2022-11-14; OURS the kind";

    @Test
    @Evidence("DOC H:2021-06-09, one of them is needed; OURS the kind (C1)")
    void ofNothingIsRefused() {
      assertInvalid(() -> create("prod", r -> r.protonServiceRoleArn(null)))
          .contains("protonServiceRoleArn", "provisioningRepository");
    }

    @Test
    @Evidence("DOC M:CreateEnvironmentInput.codebuildRoleArn (C5)")
    void ofACodebuildRoleAloneIsAccepted() {
      Environment reply =
          create("prod", r -> r.protonServiceRoleArn(null).codebuildRoleArn(CODEBUILD_ROLE));

      assertThat(reply.codebuildRoleArn()).isEqualTo(CODEBUILD_ROLE);
    }

    @Test
    @Evidence(ROW + " (C7)")
    void ofConnectionAndServiceRoleIsRefused() {
      assertInvalid(() -> create("prod", r -> r.environmentAccountConnectionId(UNKNOWN_ID)))
          .contains("environmentAccountConnectionId", "protonServiceRoleArn");
    }

    @Test
    @Evidence(ROW + " (C8)")
    void ofConnectionAndCodebuildRoleIsRefused() {
      assertInvalid(
              () ->
                  create(
                      "prod",
                      r ->
                          r.protonServiceRoleArn(null)
                              .codebuildRoleArn(CODEBUILD_ROLE)
                              .environmentAccountConnectionId(UNKNOWN_ID)))
          .contains("environmentAccountConnectionId", "codebuildRoleArn");
    }

    @Test
    @Evidence(ROW + " (C9)")
    void ofConnectionAndRepositoryIsRefused() {
      assertInvalid(
              () ->
                  create(
                      "prod",
                      r ->
                          r.protonServiceRoleArn(null)
                              .environmentAccountConnectionId(UNKNOWN_ID)
                              .provisioningRepository(
                                  b ->
                                      b.provider(RepositoryProvider.GITHUB)
                                          .name("acme/infra")
                                          .branch("main"))))
          .contains("environmentAccountConnectionId", "provisioningRepository");
    }

    @Test
    @Evidence(ROW + " (C10)")
    void ofRepositoryAndServiceRoleIsRefused() {
      assertInvalid(
              () ->
                  create(
                      "prod",
                      r ->
                          r.provisioningRepository(
                              b ->
                                  b.provider(RepositoryProvider.GITHUB)
                                      .name("acme/infra")
                                      .branch("main"))))
          .contains("protonServiceRoleArn", "provisioningRepository");
    }

    @Test
    @Evidence("OURS order of checks (ruling 6): the request alone shows it")
    void isCheckedBeforeTheTemplateIsLookedUp() {
      assertInvalid(
          () -> create("prod", r -> r.templateName("nowhere").protonServiceRoleArn(null)));
    }
  }

  @Nested
  class References {

    @Test
    @Evidence("INF API:CreateEnvironment declares it")
    void toAnUnknownTemplateAreNotFound() {
      assertNotFound(() -> create("prod", r -> r.templateName("nowhere")))
          .contains("environment-template/nowhere");
    }

    @Test
    @Evidence("INF API:CreateEnvironment declares it")
    void toAnUnknownMajorVersionAreNotFound() {
      assertNotFound(() -> create("prod", r -> r.templateMajorVersion("2"))).contains("vpc:2");
    }

    @Test
    @Evidence("INF API:CreateEnvironment declares it")
    void toAnUnknownMinorVersionAreNotFound() {
      assertNotFound(() -> create("prod", r -> r.templateMinorVersion("7"))).contains("vpc:1.7");
    }

    @Test
    @Evidence("OURS ruling 5: a missing reference")
    void toAnUnknownConnectionAreNotFound() {
      assertNotFound(
              () ->
                  create(
                      "prod",
                      r -> r.protonServiceRoleArn(null).environmentAccountConnectionId(UNKNOWN_ID)))
          .contains(UNKNOWN_ID);
    }

    @Test
    @Evidence("DOC the repository must be linked; OURS the kind")
    void toARepositoryThatIsNotLinkedAreNotFound() {
      assertNotFound(
              () ->
                  create(
                      "prod",
                      r ->
                          r.protonServiceRoleArn(null)
                              .provisioningRepository(
                                  b ->
                                      b.provider(RepositoryProvider.GITHUB)
                                          .name("acme/infra")
                                          .branch("main"))))
          .contains("acme/infra");
    }

    @Test
    @Evidence("OURS order of checks (ruling 6): references come before their state")
    void areLookedUpBeforeTheStateOfTheVersion() {
      fake.progress(Progression.immediately().failing("no manifest"));
      draftVersion("vpc", "1");

      assertNotFound(
          () ->
              create(
                  "prod",
                  r ->
                      r.templateMinorVersion("1")
                          .protonServiceRoleArn(null)
                          .environmentAccountConnectionId(UNKNOWN_ID)));
    }

    @Test
    @Evidence("OURS order of checks (ruling 6): references come before the content of the spec")
    void areLookedUpBeforeTheSpecIsRead() {
      assertNotFound(() -> create("prod", r -> r.templateName("nowhere").spec("- no spec")));
    }
  }
}
