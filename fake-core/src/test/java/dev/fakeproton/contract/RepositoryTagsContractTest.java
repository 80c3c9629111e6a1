package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.testing.Evidence;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.proton.model.RepositoryProvider;
import software.amazon.awssdk.services.proton.model.Tag;

/** The tags of links to repositories, whose ARNs have a colon and a slash in their names. */
class RepositoryTagsContractTest extends ContractTest {

  private static final String ARN =
      "arn:aws:proton:us-east-1:123456789012:repository/github:acme/infra";
  private static final Tag TEAM = Tag.builder().key("team").value("net").build();
  private static final Tag STAGE = Tag.builder().key("stage").value("test").build();

  private List<Tag> tags(String arn) {
    return proton.listTagsForResource(r -> r.resourceArn(arn)).tags();
  }

  @Test
  @Evidence("INF UG:ag-create-repo, managed tags exist; OURS that it is the account")
  void areTheAccountAndThoseOfTheCustomer() {
    link("acme/infra", r -> r.tags(TEAM));

    assertThat(tags(ARN))
        .containsExactly(
            Tag.builder().key("aws:proton:account").value("123456789012").build(), TEAM);
  }

  @Test
  @Evidence("DOC UG:resources: repositories can be tagged")
  void areSetAndRemovedByTheArn() {
    link("acme/infra", r -> r.tags(TEAM));
    proton.tagResource(r -> r.resourceArn(ARN).tags(STAGE));
    proton.untagResource(r -> r.resourceArn(ARN).tagKeys("team"));

    assertThat(tags(ARN)).contains(STAGE).doesNotContain(TEAM);
  }

  @ParameterizedTest
  @ValueSource(strings = {"github:acme/other", "GITHUB:acme/infra", "bitbucket:acme/infra"})
  @Evidence("DOC API declares it; OBS UG:ag-create-repo: the provider in lower case")
  void ofWhatIsNotLinkedAreNotFound(String resource) {
    link("acme/infra");
    String arn = "arn:aws:proton:us-east-1:123456789012:repository/" + resource;

    assertNotFound(() -> tags(arn)).contains(arn);
  }

  @Test
  @Evidence("INF tags go with their resource")
  void goWithTheLink() {
    link("acme/infra", r -> r.tags(TEAM));
    proton.deleteRepository(r -> r.provider(RepositoryProvider.GITHUB).name("acme/infra"));
    link("acme/infra");

    assertThat(tags(ARN)).doesNotContain(TEAM);
  }
}
