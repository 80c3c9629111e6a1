package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertConflict;
import static dev.fakeproton.testing.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.testing.Evidence;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.model.CreateEnvironmentTemplateRequest;
import software.amazon.awssdk.services.proton.model.EnvironmentTemplate;
import software.amazon.awssdk.services.proton.model.Tag;

/** Creates of templates that are sent again. */
class RepeatedTemplateCreatesContractTest extends TemplateContract {

  private static final Tag TEAM = Tag.builder().key("team").value("net").build();
  private static final Tag STAGE = Tag.builder().key("stage").value("prod").build();
  private static final String MISMATCH = "Idempotent parameter mismatch";

  private EnvironmentTemplate make(Consumer<CreateEnvironmentTemplateRequest.Builder> request) {
    return templates.create(r -> r.name("net").applyMutation(request));
  }

  private EnvironmentTemplate make() {
    return make(r -> {});
  }

  private void describe(String description) {
    templates.update(r -> r.name("net").description(description));
  }

  @Test
  @Evidence("DOC M:top, create by name (ruling 1)")
  void answersWithTheTemplateThatIsThere() {
    EnvironmentTemplate first = make(r -> r.description("one"));
    fake.clock().advance(Duration.ofMinutes(1));

    assertThat(make(r -> r.description("one"))).isEqualTo(first);
    assertThat(templates.list(r -> {}).templates()).hasSize(1);
  }

  @Test
  @Evidence("OBS GH:protonizer:cmd/publish.go repeats it before every new version")
  void isNoConflictAfterAVersionWasPublished() {
    publishedTemplate("net");

    assertThat(make().recommendedVersion()).isEqualTo("1.0");
  }

  @Test
  @Evidence("DOC M:top, the mismatch; OBS GH:cfn#58, its text, seen for environments")
  void withAnotherDescriptionIsAMismatch() {
    make(r -> r.description("one"));

    assertInvalid(() -> make(r -> r.description("two"))).isEqualTo(MISMATCH);
  }

  @Test
  @Evidence("OURS ruling 1: absent differs from given")
  void withoutTheDescriptionIsAMismatch() {
    make(r -> r.description(""));

    assertInvalid(() -> make());
  }

  @Test
  @Evidence("DOC M:top, create by name")
  void afterAnUpdateIsAConflict() {
    make(r -> r.description("one"));
    describe("two");

    assertConflict(() -> make(r -> r.description("one"))).contains("'net'");
  }

  @Test
  @Evidence("OURS ruling 1: the comparison comes first")
  void withOtherValuesAfterAnUpdateIsAMismatch() {
    make(r -> r.description("one"));
    describe("two");

    assertInvalid(() -> make(r -> r.description("two"))).isEqualTo(MISMATCH);
  }

  @Test
  @Evidence("OURS ruling 1: tags are compared as a set")
  void mayGiveTheTagsInAnotherOrder() {
    EnvironmentTemplate first = make(r -> r.tags(TEAM, STAGE));

    assertThat(make(r -> r.tags(STAGE, TEAM))).isEqualTo(first);
  }

  @Test
  @Evidence("OURS ruling 1: tags are compared")
  void withOtherTagsIsAMismatch() {
    make(r -> r.tags(TEAM));

    assertInvalid(() -> make(r -> r.tags(STAGE))).isEqualTo(MISMATCH);
  }

  @Test
  @Evidence("OURS ruling 1: tagging is no modification")
  void isNoConflictAfterTagging() {
    EnvironmentTemplate first = make();
    proton.tagResource(r -> r.resourceArn(first.arn()).tags(TEAM));

    assertThat(make()).isEqualTo(first);
  }
}
