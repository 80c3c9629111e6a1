package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertConflict;
import static dev.fakeproton.testing.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.testing.Evidence;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.proton.model.Tag;

class TagsContractTest extends EnvironmentContract {

  private static final String ARN = "arn:aws:proton:us-east-1:123456789012:";
  private static final String TEMPLATE = ARN + "environment-template/vpc";
  private static final String ENVIRONMENT = ARN + "environment/prod";

  private void tag(String arn, Tag... tags) {
    proton.tagResource(r -> r.resourceArn(arn).tags(tags));
  }

  private void untag(String arn, String... keys) {
    proton.untagResource(r -> r.resourceArn(arn).tagKeys(keys));
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

  @Nested
  class Managed {

    @Test
    @Evidence("OBS UG:resources; generated tfvars in allamand/eks-blueprints-for-proton")
    void onAnEnvironmentAreAccountEnvironmentAndTemplate() {
      create("prod");

      assertThat(list(ENVIRONMENT))
          .containsExactly(
              "aws:proton:account=123456789012",
              "aws:proton:environment=" + ENVIRONMENT,
              "aws:proton:template=" + TEMPLATE);
    }

    @Test
    @Evidence("DOC UG:resources: they are not counted")
    void leaveRoomForFiftyOfTheCustomer() {
      tag(TEMPLATE, numbered("key", 50));

      assertThat(list(TEMPLATE)).hasSize(52);
    }
  }

  @Nested
  class Creates {

    @Test
    @Evidence("DOC M:CreateEnvironmentInput.tags")
    void tagAnEnvironment() {
      create("prod", r -> r.tags(of("team", "net")));

      assertThat(customerTags(ENVIRONMENT)).containsExactly("team=net");
    }

    @Test
    @Evidence("OURS template tags do not flow to environments")
    void giveAnEnvironmentNothingOfItsTemplate() {
      tag(TEMPLATE, of("team", "net"));
      create("prod");

      assertThat(customerTags(ENVIRONMENT)).isEmpty();
    }

    @Test
    @Evidence("DOC M:TagList, 50 at most")
    void refuse51Tags() {
      assertInvalid(() -> create("prod", r -> r.tags(numbered("key", 51))))
          .endsWith(
              "at 'tags' failed to satisfy constraint: Member must have length less than or equal to 50");
    }

    @Test
    @Evidence("DOC UG:resources, the reserved prefix; OURS the kind")
    void refuseAKeyOfAws() {
      assertInvalid(() -> create("prod", r -> r.tags(of("aws:team", "net")))).contains("aws:team");
      assertThat(proton.listEnvironments(r -> {}).environments()).isEmpty();
    }
  }

  @Nested
  class TagResource {

    @Test
    @Evidence("DOC M:TagResource")
    void addsAndReplaces() {
      tag(TEMPLATE, of("team", "net"), of("stage", "all"));
      tag(TEMPLATE, of("team", "web"));

      assertThat(customerTags(TEMPLATE)).containsExactly("stage=all", "team=web");
    }

    @Test
    @Evidence("DOC M:TagList, 0 to 50")
    void ofNoTagsChangesNothing() {
      tag(TEMPLATE);

      assertThat(customerTags(TEMPLATE)).isEmpty();
    }

    @Test
    @Evidence("DOC UG:resources: keys are case-sensitive; OURS an empty value, as the model has it")
    void tellsKeysApartByCaseAndTakesAnEmptyValue() {
      tag(TEMPLATE, of("team", ""), of("Team", "net"));

      assertThat(customerTags(TEMPLATE)).containsExactly("Team=net", "team=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"größe", "a b_c.d:e/f=g+h-i@j*k", "部署", "n1"})
    @Evidence("DOC UG:resources: letters, digits, spaces and _ . : / = + - @")
    void takesLettersDigitsSpacesAndSomeSigns(String text) {
      tag(TEMPLATE, of(text, text));

      assertThat(customerTags(TEMPLATE)).containsExactly(text + "=" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;b", "a#b", "a\tb", "(a)"})
    @Evidence("DOC UG:resources, the characters; OURS the kind")
    void refusesOtherCharactersInKeyAndValue(String text) {
      assertInvalid(() -> tag(TEMPLATE, of(text, "v"))).contains(text);
      assertInvalid(() -> tag(TEMPLATE, of("key", text))).contains("key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws:team", "AWS:team", "Aws:proton:account"})
    @Evidence("DOC UG:resources, the reserved prefix; OURS the kind, and any case")
    void refusesAKeyOfAws(String key) {
      assertInvalid(() -> tag(TEMPLATE, of("team", "net"), of(key, "v"))).contains(key);
      assertThat(customerTags(TEMPLATE)).isEmpty();
    }

    @Test
    @Evidence("OURS one value per key, so two are refused")
    void refusesAKeyTwice() {
      assertInvalid(() -> tag(TEMPLATE, of("team", "net"), of("team", "web"))).contains("'team'");
    }

    @Test
    @Evidence("DOC UG:resources: 50 customer tags per resource; OURS the kind, all or nothing")
    void refusesTheFiftyFirst() {
      tag(TEMPLATE, numbered("key", 49));

      assertInvalid(() -> tag(TEMPLATE, of("a", "v"), of("b", "v"))).contains("51", "50");
      assertThat(customerTags(TEMPLATE)).hasSize(49);
      tag(TEMPLATE, of("a", "v"), of("key0", "new"));
      assertThat(customerTags(TEMPLATE)).hasSize(50);
    }

    @Test
    @Evidence("DOC M:TagKey, 1 to 128")
    void refusesAnEmptyKey() {
      assertInvalid(() -> tag(TEMPLATE, of("", "v")))
          .isEqualTo(
              "1 validation error detected: Value '' at 'tags.1.member.key' failed to satisfy constraint: Member must have length greater than or equal to 1");
    }

    @Test
    @Evidence("OURS a conflict is declared, its cause undocumented")
    void isRefusedWhileTheEnvironmentIsBeingDeleted() {
      deployed();
      delete();

      assertConflict(() -> tag(ENVIRONMENT, of("team", "net"))).contains(ENVIRONMENT);
      assertConflict(() -> untag(ENVIRONMENT, "team")).contains(ENVIRONMENT);
      assertThat(list(ENVIRONMENT)).hasSize(3);
    }
  }

  @Nested
  class UntagResource {

    @Test
    @Evidence("DOC M:UntagResource; OURS keys that are not there are passed over")
    void removesTheKeysThatAreThere() {
      tag(TEMPLATE, of("team", "net"), of("stage", "all"));
      untag(TEMPLATE, "team", "owner");

      assertThat(customerTags(TEMPLATE)).containsExactly("stage=all");
    }

    @Test
    @Evidence("DOC UG:resources: managed tags cannot be removed; OURS the kind")
    void refusesAKeyOfAws() {
      tag(TEMPLATE, of("team", "net"));

      assertInvalid(() -> untag(TEMPLATE, "team", "aws:proton:account")).contains("aws:proton");
      assertThat(customerTags(TEMPLATE)).containsExactly("team=net");
    }
  }
}
