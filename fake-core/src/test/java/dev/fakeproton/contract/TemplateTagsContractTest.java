package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertInvalid;
import static dev.fakeproton.testing.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.testing.Evidence;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.model.EnvironmentTemplateVersion;
import software.amazon.awssdk.services.proton.model.Tag;

/** Tags of templates and of their versions. */
class TemplateTagsContractTest extends TemplateContract {

  private String template;
  private String firstVersion;

  @BeforeEach
  void makeATemplateWithAVersion() {
    publishedTemplate("vpc");
    template = kind.arn("vpc");
    firstVersion = template + ":1.0";
  }

  private void tag(String arn, Tag... tags) {
    proton.tagResource(r -> r.resourceArn(arn).tags(tags));
  }

  private List<String> list(String arn) {
    return proton.listTagsForResource(r -> r.resourceArn(arn)).tags().stream()
        .map(tag -> tag.key() + "=" + tag.value())
        .toList();
  }

  /** Without the tags that Proton keeps. */
  private List<String> customerTags(String arn) {
    return list(arn).stream().filter(tag -> !tag.startsWith("aws:")).toList();
  }

  private static Tag of(String key, String value) {
    return Tag.builder().key(key).value(value).build();
  }

  private static Tag[] numbered(String prefix, int number) {
    return IntStream.range(0, number).mapToObj(i -> of(prefix + i, "v")).toArray(Tag[]::new);
  }

  private EnvironmentTemplateVersion version(Tag... tags) {
    return templates.createVersion(r -> r.templateName("vpc").majorVersion("1").tags(tags));
  }

  @Nested
  class Managed {

    @Test
    @Evidence("DOC UG:resources")
    void onATemplateAreAccountAndTemplate() {
      assertThat(list(template))
          .containsExactly("aws:proton:account=123456789012", "aws:proton:template=" + template);
    }

    @Test
    @Evidence("DOC UG:resources: the template's flow to its versions")
    void onAVersionAreThoseOfItsTemplate() {
      assertThat(list(firstVersion)).isEqualTo(list(template));
    }
  }

  @Nested
  class OfTheCustomer {

    @Test
    @Evidence("DOC M:CreateEnvironmentTemplateInput.tags, and its sister")
    void areThoseOfTheCreate() {
      templates.create(r -> r.name("tagged").tags(of("team", "net")));

      assertThat(customerTags(kind.arn("tagged"))).containsExactly("team=net");
    }

    @Test
    @Evidence("DOC M:CreateEnvironmentTemplateVersionInput.tags, and its sister")
    void areThoseOfTheCreateOfAVersion() {
      assertThat(customerTags(version(of("team", "net")).arn())).containsExactly("team=net");
    }

    @Test
    @Evidence("DOC UG:resources: templates and versions can be tagged")
    void canBeAddedToBoth() {
      tag(template, of("team", "net"));
      tag(firstVersion, of("stage", "all"));

      assertThat(customerTags(template)).containsExactly("team=net");
      assertThat(customerTags(firstVersion)).containsExactly("stage=all");
    }

    @Test
    @Evidence("DOC M:TagList, 50 at most")
    void cannotBe51() {
      assertInvalid(() -> templates.create(r -> r.name("tagged").tags(numbered("key", 51))))
          .contains("'tags'");
    }

    @Test
    @Evidence("DOC UG:resources, the reserved prefix; OURS the kind")
    void cannotHaveAKeyOfAws() {
      assertInvalid(() -> version(of("aws:team", "net"))).contains("aws:team");
      assertNotFound(() -> templates.getVersion("vpc", "1", "1"));
    }

    @Test
    @Evidence("INF tags go with their resource")
    void goWithTheirTemplate() {
      templates.create(r -> r.name("tagged").tags(of("team", "net")));
      templates.delete("tagged");
      assertNotFound(() -> list(kind.arn("tagged"))).contains("tagged");
      templates.create(r -> r.name("tagged"));

      assertThat(customerTags(kind.arn("tagged"))).isEmpty();
    }
  }

  /** From a template to the versions that are made later. */
  @Nested
  class Inheritance {

    @Test
    @Evidence("DOC UG:resources")
    void reachesLaterVersionsAndNotEarlierOnes() {
      tag(template, of("team", "net"));

      assertThat(customerTags(version().arn())).containsExactly("team=net");
      assertThat(customerTags(firstVersion)).isEmpty();
    }

    @Test
    @Evidence("OURS the tags of the request win")
    void yieldsToTheTagsOfTheRequest() {
      tag(template, of("team", "net"), of("stage", "all"));

      assertThat(customerTags(version(of("team", "web")).arn()))
          .containsExactly("stage=all", "team=web");
    }

    @Test
    @Evidence("DOC UG:resources: changing a parent later does not touch children")
    void isACopy() {
      tag(template, of("team", "net"));
      String arn = version().arn();
      tag(template, of("team", "web"));
      proton.untagResource(r -> r.resourceArn(template).tagKeys("team"));

      assertThat(customerTags(arn)).containsExactly("team=net");
    }

    @Test
    @Evidence("DOC UG:resources: 50 customer tags per resource; OURS the kind")
    void counts() {
      tag(template, numbered("inherited", 30));

      assertInvalid(() -> version(numbered("own", 21))).contains("51", "50");
      assertThat(customerTags(version(numbered("own", 20)).arn())).hasSize(50);
    }
  }
}
