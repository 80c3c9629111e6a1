package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertInvalid;
import static dev.fakeproton.testing.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.Limits;
import dev.fakeproton.testing.Evidence;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.proton.model.CreateEnvironmentTemplateVersionRequest;
import software.amazon.awssdk.services.proton.model.EnvironmentTemplateVersion;
import software.amazon.awssdk.services.proton.model.TemplateVersionStatus;

/** Client tokens of creates of versions. */
class ClientTokensContractTest extends TemplateContract {

  @BeforeEach
  void makeTemplate() {
    templates.create(r -> r.name("vpc"));
  }

  private EnvironmentTemplateVersion create(String token) {
    return create(templates, r -> r.clientToken(token));
  }

  private static EnvironmentTemplateVersion create(
      TemplateCalls calls, Consumer<CreateEnvironmentTemplateVersionRequest.Builder> request) {
    return calls.createVersion(r -> r.templateName("vpc").majorVersion("1").applyMutation(request));
  }

  private void delete(String minor) {
    templates.deleteVersion("vpc", "1", minor);
  }

  @Test
  @Evidence("DOC M:top (ruling 2)")
  void aRepetitionAnswersWithTheSameVersionAsItIsNow() {
    create("a");

    EnvironmentTemplateVersion repeated = create("a");

    assertThat(repeated.minorVersion()).isEqualTo("0");
    assertThat(repeated.status()).isEqualTo(TemplateVersionStatus.DRAFT);
    assertThat(templates.listVersions(r -> r.templateName("vpc")).templateVersions()).hasSize(1);
  }

  @Test
  @Evidence("DOC M:top, the mismatch; OURS the text, as GH:cfn#58 has it for environments")
  void theSameTokenWithAnotherDescriptionIsAMismatch() {
    create("a");

    assertInvalid(() -> create(templates, r -> r.clientToken("a").description("other")))
        .isEqualTo("Idempotent parameter mismatch");
  }

  @Test
  @Evidence("DOC M:top: another token is another request")
  void anotherTokenMakesAnotherVersion() {
    create("a");

    assertThat(create("b").minorVersion()).isEqualTo("1");
  }

  @Test
  @Evidence("DOC M:top: tokens are case-sensitive")
  void theSameTokenInCapitalsMakesAnotherVersion() {
    create("a");

    assertThat(create("A").minorVersion()).isEqualTo("1");
  }

  @Test
  @Evidence("OURS ruling 2: an empty token is none")
  void anEmptyTokenMakesANewVersionEachTime() {
    create("");

    assertThat(create("").minorVersion()).isEqualTo("1");
  }

  @Test
  @Evidence("OBS SDK fills the token in")
  void callsThatNameNoTokenMakeAVersionEach() {
    create(templates, r -> {});

    assertThat(create(templates, r -> {}).minorVersion()).isEqualTo("1");
  }

  @Test
  @Evidence("DOC M:top: for eight hours")
  void isRememberedForEightHours() {
    create("a");
    fake.clock().advance(Duration.ofHours(8));

    assertThat(create("a").minorVersion()).isEqualTo("0");
  }

  @Test
  @Evidence("DOC M:top: for eight hours")
  void isForgottenAfterEightHours() {
    create("a");
    fake.clock().advance(Duration.ofHours(8).plusSeconds(1));

    assertThat(create("a").minorVersion()).isEqualTo("1");
  }

  @Test
  @Evidence("OURS ruling 2: the eight hours begin with the call that made the version")
  void isNotRememberedForLongerBecauseItWasRepeated() {
    create("a");
    fake.clock().advance(Duration.ofHours(5));
    create("a");
    fake.clock().advance(Duration.ofHours(5));

    assertThat(create("a").minorVersion()).isEqualTo("1");
  }

  @Test
  @Evidence("OURS ruling 2: forgotten when the thing it made is gone")
  void isForgottenWithItsVersion() {
    create("a");
    delete("0");

    assertThat(create("a").minorVersion()).isEqualTo("1");
  }

  @Test
  @Evidence("OURS ruling 2: the replay comes before the quota")
  void aRepetitionIsNoMatterOfQuota() {
    create("a");
    fake.limits(Limits.published().withVersionsPerTemplate(1));

    assertThat(create("a").minorVersion()).isEqualTo("0");
  }

  @Test
  @Evidence("OURS ruling 2: account, region and operation are the scope")
  void anotherRegionHasItsOwn() {
    create("a");
    TemplateCalls ireland = kind.calls(fake.account("123456789012").in(Region.EU_WEST_1).client());
    ireland.create(r -> r.name("vpc"));

    assertThat(create(ireland, r -> r.clientToken("a")).arn()).contains(":eu-west-1:");
  }

  @Test
  @Evidence("OURS order of checks (ruling 6): a refused call leaves its token free")
  void isFreeAfterARefusedCall() {
    assertNotFound(() -> create(templates, r -> r.templateName("other").clientToken("a")));

    assertThat(create("a").minorVersion()).isEqualTo("0");
  }

  @Test
  @Evidence("DOC M:ClientToken, printable ASCII up to 64")
  void refusesATokenOutsideThePattern() {
    assertInvalid(() -> create("a b")).contains("'clientToken'");
  }
}
