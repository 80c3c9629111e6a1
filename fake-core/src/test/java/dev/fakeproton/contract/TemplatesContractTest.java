package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertConflict;
import static dev.fakeproton.testing.Refusals.assertInvalid;
import static dev.fakeproton.testing.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.Progression;
import dev.fakeproton.testing.Evidence;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.model.CreateEnvironmentTemplateRequest;
import software.amazon.awssdk.services.proton.model.EnvironmentTemplate;
import software.amazon.awssdk.services.proton.model.EnvironmentTemplateSummary;
import software.amazon.awssdk.services.proton.model.ListEnvironmentTemplatesResponse;
import software.amazon.awssdk.services.proton.model.Provisioning;

/** The operations on templates of both kinds. */
class TemplatesContractTest extends TemplateContract {

  private static final String KEY = "arn:aws:kms:us-east-1:123456789012:key/abcd";

  private EnvironmentTemplate create(Consumer<CreateEnvironmentTemplateRequest.Builder> request) {
    return templates.create(r -> r.name("vpc").applyMutation(request));
  }

  private EnvironmentTemplate create() {
    return create(r -> {});
  }

  private EnvironmentTemplate get() {
    return templates.get("vpc");
  }

  private List<EnvironmentTemplateSummary> list() {
    return templates.list(r -> {}).templates();
  }

  private EnvironmentTemplate describe(String description) {
    return templates.update(r -> r.name("vpc").description(description));
  }

  @Nested
  class Create {

    @Test
    @Evidence("OBS UG:template-create")
    void answersWithArnTimesAndWhatWasGiven() {
      EnvironmentTemplate template =
          create(
              r ->
                  r.displayName("VPC")
                      .description("two subnets")
                      .encryptionKey(KEY)
                      .provisioning(Provisioning.CUSTOMER_MANAGED));

      assertThat(template)
          .isEqualTo(
              EnvironmentTemplate.builder()
                  .arn(kind.arn("vpc"))
                  .name("vpc")
                  .displayName("VPC")
                  .description("two subnets")
                  .encryptionKey(KEY)
                  .provisioning(Provisioning.CUSTOMER_MANAGED)
                  .createdAt(NOW)
                  .lastModifiedAt(NOW)
                  .build());
    }

    @Test
    @Evidence("OBS GH:bs:docs/tutorial.md, list output")
    void leavesOutWhatWasNotGiven() {
      EnvironmentTemplate template = create();

      assertThat(template.displayName()).isNull();
      assertThat(template.description()).isNull();
      assertThat(template.encryptionKey()).isNull();
      assertThat(template.provisioning()).isNull();
      assertThat(template.recommendedVersion()).isNull();
    }

    @Test
    @Evidence("OURS ruling 9: what was sent is returned")
    void keepsAnEmptyDescription() {
      assertThat(create(r -> r.description("")).description()).isEmpty();
    }

    @Test
    @Evidence("DOC M:ResourceName")
    void refusesANameOutsideThePattern() {
      assertInvalid(() -> create(r -> r.name("my vpc"))).contains("'my vpc'", "'name'");
    }

    @Test
    @Evidence("DOC M:DisplayName, length 1 to 100")
    void refusesAnEmptyDisplayName() {
      assertInvalid(() -> create(r -> r.displayName(""))).contains("'displayName'");
    }

    @Test
    @Evidence("OURS names are case-sensitive")
    void tellsNamesApartByCase() {
      create();
      create(r -> r.name("VPC"));

      assertThat(list()).hasSize(2);
    }
  }

  @Nested
  class Get {

    @Test
    @Evidence("DOC M:GetEnvironmentTemplate")
    void answersAsTheCreate() {
      EnvironmentTemplate created = create(r -> r.displayName("VPC").encryptionKey(KEY));

      assertThat(get()).isEqualTo(created);
    }

    @Test
    @Evidence(
        "DOC API:GetEnvironmentTemplate and its sister; OURS the text, by analogy to GH:roadmap#79")
    void ofAnUnknownNameIsNotFound() {
      assertNotFound(() -> get())
          .isEqualTo("The requested %s does not exist: %s".formatted(kind, kind.arn("vpc")));
    }
  }

  @Nested
  class ListAll {

    @Test
    @Evidence("DOC M:EnvironmentTemplateSummary")
    void hasEverythingButTheEncryptionKey() {
      create(r -> r.displayName("VPC").description("d").encryptionKey(KEY));

      assertThat(list())
          .containsExactly(
              EnvironmentTemplateSummary.builder()
                  .arn(get().arn())
                  .name("vpc")
                  .displayName("VPC")
                  .description("d")
                  .createdAt(NOW)
                  .lastModifiedAt(NOW)
                  .build());
    }

    @Test
    @Evidence("OBS UG:template-view, a printed list")
    void isNewestFirstAlsoWhileTheClockStands() {
      create(r -> r.name("b"));
      create(r -> r.name("c"));
      create(r -> r.name("a"));

      assertThat(list())
          .extracting(EnvironmentTemplateSummary::name)
          .containsExactly("a", "c", "b");
    }

    @Test
    @Evidence("DOC M:ListEnvironmentTemplatesOutput, templates is required")
    void isAnEmptyListWhereThereAreNone() {
      ListEnvironmentTemplatesResponse reply = templates.list(r -> {});

      assertThat(reply.hasTemplates()).isTrue();
      assertThat(reply.templates()).isEmpty();
    }
  }

  @Nested
  class Update {

    @Test
    @Evidence("OBS UG:template-update")
    void changesWhatIsGivenAndTheTimeOfModification() {
      create(r -> r.displayName("VPC").description("one"));
      fake.clock().advance(Duration.ofMinutes(1));

      EnvironmentTemplate updated = describe("two");

      assertThat(updated.description()).isEqualTo("two");
      assertThat(updated.displayName()).isEqualTo("VPC");
      assertThat(updated.createdAt()).isEqualTo(NOW);
      assertThat(updated.lastModifiedAt()).isEqualTo(NOW.plusSeconds(60));
      assertThat(get()).isEqualTo(updated);
    }

    @Test
    @Evidence("OURS an empty description is a value like others")
    void storesAnEmptyDescription() {
      create(r -> r.description("one"));

      assertThat(describe("").description()).isEmpty();
    }

    @Test
    @Evidence("OBS UG:template-update: the time is that of each success")
    void withTheSameValuesCountsAsAModification() {
      create(r -> r.description("one"));
      fake.clock().advance(Duration.ofMinutes(1));

      assertThat(describe("one").lastModifiedAt()).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    @Evidence("DOC API:UpdateEnvironmentTemplate")
    void ofAnUnknownNameIsNotFound() {
      assertNotFound(() -> describe("one")).contains(kind.arn("vpc"));
    }
  }

  @Nested
  class Delete {

    private EnvironmentTemplate delete() {
      return templates.delete("vpc");
    }

    @Test
    @Evidence("OBS UG:template-delete")
    void answersWithTheTemplateAsItWas() {
      EnvironmentTemplate created = create(r -> r.description("one"));

      assertThat(delete()).isEqualTo(created);
      assertNotFound(() -> get());
    }

    @Test
    @Evidence("DOC M:top, idempotent delete; OURS the empty reply (ruling 3)")
    void ofADeletedTemplateIsEmpty() {
      create();
      delete();

      assertThat(delete()).isNull();
    }

    @Test
    @Evidence("OURS ruling 3: whether it ever existed or not")
    void ofANameThatNeverExistedIsEmpty() {
      assertThat(delete()).isNull();
    }

    @Test
    @Evidence("DOC UG:template-delete, the rule; OURS the kind")
    void isRefusedWhileThereIsAVersion() {
      create();
      draftVersion("vpc", null);

      assertConflict(() -> delete()).contains("'vpc'");
    }

    @Test
    @Evidence("DOC UG:template-delete: versions of any status count")
    void isRefusedWhileThereIsAFailedVersion() {
      create();
      fake.progress(Progression.immediately().failing("no bundle"));
      draftVersion("vpc", null);

      assertConflict(() -> delete()).contains("'vpc'");
    }

    @Test
    @Evidence("INF a deleted template leaves its name free")
    void leavesTheNameToANewTemplate() {
      create(r -> r.description("one"));
      delete();

      assertThat(create(r -> r.description("two")).description()).isEqualTo("two");
    }
  }
}
