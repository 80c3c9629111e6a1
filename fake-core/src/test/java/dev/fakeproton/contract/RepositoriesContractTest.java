package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertConflict;
import static dev.fakeproton.testing.Refusals.assertInvalid;
import static dev.fakeproton.testing.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.testing.Evidence;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.proton.model.ListRepositoriesResponse;
import software.amazon.awssdk.services.proton.model.Repository;
import software.amazon.awssdk.services.proton.model.RepositoryProvider;
import software.amazon.awssdk.services.proton.model.RepositorySummary;
import software.amazon.awssdk.services.proton.model.Tag;

class RepositoriesContractTest extends ContractTest {

  private static final String ARN =
      "arn:aws:proton:us-east-1:123456789012:repository/github:acme/infra";
  private static final String KEY = "arn:aws:kms:us-east-1:123456789012:key/abcd";
  private static final Tag TEAM = Tag.builder().key("team").value("net").build();
  private static final Tag STAGE = Tag.builder().key("stage").value("test").build();

  private Repository link() {
    return link("acme/infra");
  }

  private Repository get(RepositoryProvider provider) {
    return proton.getRepository(r -> r.provider(provider).name("acme/infra")).repository();
  }

  private List<RepositorySummary> list() {
    return proton.listRepositories(r -> {}).repositories();
  }

  private Repository delete() {
    return proton
        .deleteRepository(r -> r.provider(RepositoryProvider.GITHUB).name("acme/infra"))
        .repository();
  }

  @Nested
  class Create {

    @Test
    @Evidence("OBS UG:ag-create-repo")
    void answersWithTheArnAndWhatWasGiven() {
      Repository reply = link("acme/infra", r -> r.encryptionKey(KEY).tags(TEAM));

      assertThat(reply)
          .isEqualTo(
              Repository.builder()
                  .arn(ARN)
                  .connectionArn(CONNECTION)
                  .encryptionKey(KEY)
                  .name("acme/infra")
                  .provider(RepositoryProvider.GITHUB)
                  .build());
    }

    @Test
    @Evidence("OURS ruling 9: absent members are omitted")
    void leavesOutTheKeyThatWasNotGiven() {
      assertThat(link().encryptionKey()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
      "GITHUB, github",
      "GITHUB_ENTERPRISE, github_enterprise",
      "BITBUCKET, bitbucket",
    })
    @Evidence("OBS UG:ag-create-repo for GitHub; OURS for the others: the enum in lower case")
    void namesTheProviderInLowerCaseInTheArn(RepositoryProvider provider, String lowerCase) {
      assertThat(link("acme/infra", r -> r.provider(provider)).arn())
          .endsWith(":repository/" + lowerCase + ":acme/infra");
    }

    @Test
    @Evidence("DOC M:RepositoryName, the pattern has a slash")
    void refusesANameWithoutASlash() {
      assertInvalid(() -> link("infra")).contains("'infra'", "'name'");
    }

    @Test
    @Evidence("DOC M:RepositoryProvider")
    void refusesAnUnknownProvider() {
      assertInvalid(() -> link("acme/infra", r -> r.provider("GITLAB")))
          .contains("'GITLAB'", "GITHUB_ENTERPRISE");
    }

    @Test
    @Evidence("DOC M:CreateRepositoryInput, required")
    void needsAConnection() {
      assertInvalid(() -> link("acme/infra", r -> r.connectionArn(null)))
          .contains("'connectionArn'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"codestar-connections", "codeconnections"})
    @Evidence("OURS the fake knows no connections: any that can be one is accepted")
    void takesConnectionsOfBothNamesOfTheirService(String service) {
      String arn = "arn:aws:" + service + ":us-east-1:123456789012:connection/2ad03b28-a7c4";

      assertThat(link("acme/infra", r -> r.connectionArn(arn)).connectionArn()).isEqualTo(arn);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "arn:aws:iam::123456789012:role/ProtonServiceRole",
          "arn:aws:codeconnections:us-east-1:123456789012:host/2ad03b28-a7c4",
        })
    @Evidence("INF no not-found is declared; OURS which ARNs are connections")
    void refusesWhatIsNoConnection(String arn) {
      assertInvalid(() -> link("acme/infra", r -> r.connectionArn(arn)))
          .contains(arn, "connectionArn");
      assertThat(list()).isEmpty();
    }

    @Test
    @Evidence("DOC UG:resources; OURS the kind")
    void refusesATagThatIsReserved() {
      assertInvalid(
              () -> link("acme/infra", r -> r.tags(Tag.builder().key("aws:x").value("").build())))
          .contains("'aws:x'");
    }

    @Test
    @Evidence("DOC M:CreateRepository: one link serves many; OURS per account and region")
    void linksTheSameRepositoryInAnotherAccountOrRegion() {
      link();

      assertThat(fake.account("222222222222").client().listRepositories(r -> {}).repositories())
          .isEmpty();
      assertThat(
              fake.account("123456789012")
                  .in(Region.EU_WEST_1)
                  .client()
                  .listRepositories(r -> {})
                  .repositories())
          .isEmpty();
    }
  }

  @Nested
  class CreateAgain {

    @Test
    @Evidence("OURS ruling 10: exists with identical members")
    void answersWithTheExistingLink() {
      Repository first = link("acme/infra", r -> r.encryptionKey(KEY).tags(TEAM, STAGE));

      assertThat(link("acme/infra", r -> r.encryptionKey(KEY).tags(STAGE, TEAM))).isEqualTo(first);
      assertThat(list()).hasSize(1);
    }

    @Test
    @Evidence("OURS ruling 10: exists with other members")
    void withAnotherConnectionIsAConflict() {
      link();

      assertConflict(() -> link("acme/infra", r -> r.connectionArn(CONNECTION + "2")))
          .contains(ARN);
      assertThat(get(RepositoryProvider.GITHUB).connectionArn()).isEqualTo(CONNECTION);
    }

    @Test
    @Evidence("OURS ruling 10: every member counts, tags and the key too")
    void withAKeyOrTagsMoreIsAConflict() {
      link();

      assertConflict(() -> link("acme/infra", r -> r.encryptionKey(KEY)));
      assertConflict(() -> link("acme/infra", r -> r.tags(TEAM)));
    }

    @Test
    @Evidence("OURS ruling 1 by analogy: tagging does not count")
    void comparesWithTheOriginalRequestAndNotWithTheTagsOfNow() {
      Repository first = link();
      proton.tagResource(r -> r.resourceArn(ARN).tags(TEAM));

      assertThat(link()).isEqualTo(first);
    }

    @Test
    @Evidence("DOC M:GetRepositoryInput: name and provider are the key")
    void ofAnotherProviderIsAnotherLink() {
      link();
      link("acme/infra", r -> r.provider(RepositoryProvider.BITBUCKET));

      assertThat(list()).hasSize(2);
    }
  }

  @Nested
  class Get {

    @Test
    @Evidence("DOC M:GetRepository")
    void answersAsTheCreate() {
      Repository created = link("acme/infra", r -> r.encryptionKey(KEY));

      assertThat(get(RepositoryProvider.GITHUB)).isEqualTo(created);
    }

    @Test
    @Evidence("DOC API:GetRepository; OURS the text, by analogy to GH:roadmap#79")
    void ofAnUnknownNameIsNotFound() {
      assertNotFound(() -> get(RepositoryProvider.GITHUB))
          .isEqualTo("The requested repository does not exist: " + ARN);
    }

    @Test
    @Evidence("DOC M:GetRepositoryInput: name and provider are the key")
    void ofAnotherProviderIsNotFound() {
      link();

      assertNotFound(() -> get(RepositoryProvider.BITBUCKET)).contains("bitbucket:acme/infra");
    }
  }

  @Nested
  class ListAll {

    @Test
    @Evidence("DOC M:RepositorySummary has no encryptionKey")
    void hasEverythingButTheEncryptionKey() {
      link("acme/infra", r -> r.encryptionKey(KEY));

      assertThat(list())
          .containsExactly(
              RepositorySummary.builder()
                  .arn(ARN)
                  .connectionArn(CONNECTION)
                  .name("acme/infra")
                  .provider(RepositoryProvider.GITHUB)
                  .build());
    }

    @Test
    @Evidence("OURS oldest first (wire.md 8)")
    void isOldestFirst() {
      link("acme/b");
      link("acme/c");
      link("acme/a");

      assertThat(list())
          .extracting(RepositorySummary::name)
          .containsExactly("acme/b", "acme/c", "acme/a");
    }

    @Test
    @Evidence("DOC M:ListRepositoriesOutput, repositories is required")
    void isAnEmptyListWhereThereAreNone() {
      ListRepositoriesResponse reply = proton.listRepositories(r -> {});

      assertThat(reply.hasRepositories()).isTrue();
      assertThat(reply.repositories()).isEmpty();
      assertThat(reply.nextToken()).isNull();
    }

    @Test
    @Evidence("DOC PG; the paginator loses and repeats nothing")
    void isWalkedPageByPage() {
      link("acme/a");
      link("acme/b");
      link("acme/c");

      assertThat(proton.listRepositoriesPaginator(r -> r.maxResults(1)).repositories())
          .extracting(RepositorySummary::name)
          .containsExactly("acme/a", "acme/b", "acme/c");
    }
  }

  @Nested
  class Delete {

    @Test
    @Evidence("DOC UG:ag-repo-delete")
    void answersWithTheLinkThatItRemoves() {
      Repository created = link("acme/infra", r -> r.encryptionKey(KEY));

      assertThat(delete()).isEqualTo(created);
      assertNotFound(() -> get(RepositoryProvider.GITHUB));
      assertThat(list()).isEmpty();
    }

    @Test
    @Evidence("OURS ruling 3: whether it ever existed or not")
    void ofWhatIsNotThereIsEmpty() {
      assertThat(delete()).isNull();
      link();
      delete();
      assertThat(delete()).isNull();
    }

    @Test
    @Evidence("INF a deleted link leaves its name free")
    void leavesTheNameToANewLink() {
      link();
      delete();

      assertThat(link("acme/infra", r -> r.encryptionKey(KEY)).encryptionKey()).isEqualTo(KEY);
    }
  }
}
