package dev.fakeproton.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.testing.Evidence;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.model.EnvironmentSummary;
import software.amazon.awssdk.services.proton.model.EnvironmentTemplateFilter;
import software.amazon.awssdk.services.proton.model.Tag;

/** The SDK's paginators, one item a page: nothing is lost, nothing comes twice. */
@Evidence("DOC PG; the orders: table of wire.md 8")
class PaginatorsContractTest extends EnvironmentContract {

  @BeforeEach
  void createFiveEnvironments() {
    for (String name : List.of("a", "b", "c", "d", "e")) {
      create(name);
    }
  }

  private static EnvironmentTemplateFilter filter(String major) {
    return EnvironmentTemplateFilter.builder().templateName("vpc").majorVersion(major).build();
  }

  @Test
  void walkAllEnvironments() {
    assertThat(proton.listEnvironmentsPaginator(r -> r.maxResults(1)).environments())
        .extracting(EnvironmentSummary::name)
        .containsExactly("a", "b", "c", "d", "e");
  }

  @Test
  void walkAllEnvironmentsThatFitAFilter() {
    publishedVersion("vpc", "2");
    create("f", r -> r.templateMajorVersion("2"));

    assertThat(
            proton
                .listEnvironmentsPaginator(
                    r -> r.maxResults(1).environmentTemplates(filter("2"), filter("1")))
                .environments())
        .extracting(EnvironmentSummary::name)
        .containsExactly("a", "b", "c", "d", "e", "f");
  }

  @Test
  void walkAllTemplates() {
    proton.createEnvironmentTemplate(r -> r.name("second"));
    proton.createEnvironmentTemplate(r -> r.name("third"));

    assertThat(proton.listEnvironmentTemplatesPaginator(r -> r.maxResults(1)).templates())
        .extracting(template -> template.name())
        .containsExactly("third", "second", "vpc");
  }

  @Test
  void walkAllVersions() {
    for (int i = 0; i < 10; i++) {
      draftVersion("vpc", "1");
    }

    assertThat(
            proton
                .listEnvironmentTemplateVersionsPaginator(r -> r.templateName("vpc").maxResults(1))
                .templateVersions())
        .extracting(version -> version.minorVersion())
        .containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
  }

  @Test
  void walkAllServiceTemplates() {
    for (String name : List.of("web", "api", "batch")) {
      proton.createServiceTemplate(r -> r.name(name));
    }

    assertThat(proton.listServiceTemplatesPaginator(r -> r.maxResults(1)).templates())
        .extracting(template -> template.name())
        .containsExactly("batch", "api", "web");
  }

  @Test
  void walkAllVersionsOfAServiceTemplate() {
    TemplateCalls services = TemplateKind.SERVICE.calls(proton);
    services.create(r -> r.name("web"));
    for (String major : List.of("1", "2", "1")) {
      services.createVersion(r -> r.templateName("web").majorVersion(major));
    }

    assertThat(
            proton
                .listServiceTemplateVersionsPaginator(r -> r.templateName("web").maxResults(1))
                .templateVersions())
        .extracting(version -> version.majorVersion() + "." + version.minorVersion())
        .containsExactly("1.0", "1.1", "2.0");
  }

  @Test
  void walkAllDeployments() {
    assertThat(proton.listDeploymentsPaginator(r -> r.maxResults(1)).deployments())
        .extracting(deployment -> deployment.environmentName())
        .containsExactly("e", "d", "c", "b", "a");
  }

  @Test
  void walkAllTags() {
    String arn = get("a").arn();
    proton.tagResource(
        r ->
            r.resourceArn(arn)
                .tags(
                    Tag.builder().key("team").value("net").build(),
                    Tag.builder().key("Stage").value("prod").build()));

    assertThat(proton.listTagsForResourcePaginator(r -> r.resourceArn(arn).maxResults(1)).tags())
        .extracting(Tag::key)
        .containsExactly(
            "aws:proton:account", "aws:proton:environment", "aws:proton:template", "Stage", "team");
  }

  @Test
  void endAfterTheOnlyPageOfResults() {
    fake.environment("a").succeed();

    assertThat(proton.listEnvironmentOutputsPaginator(r -> r.environmentName("a")).outputs())
        .isEmpty();
    assertThat(
            proton
                .listEnvironmentProvisionedResourcesPaginator(r -> r.environmentName("a"))
                .provisionedResources())
        .hasSize(1);
  }

  @Test
  void walkAsynchronously() {
    List<String> names = new ArrayList<>();
    fake.asyncClient()
        .listEnvironmentsPaginator(r -> r.maxResults(2))
        .environments()
        .subscribe(environment -> names.add(environment.name()))
        .join();

    assertThat(names).containsExactly("a", "b", "c", "d", "e");
  }
}
