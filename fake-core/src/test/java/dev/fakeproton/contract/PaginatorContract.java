package dev.fakeproton.contract;

import dev.fakeproton.Progression;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.services.proton.model.DeploymentUpdateType;
import software.amazon.awssdk.services.proton.model.RepositoryProvider;
import software.amazon.awssdk.services.proton.model.Tag;
import software.amazon.awssdk.services.proton.model.TemplateType;

/** An estate in which every list has something to show, and every list with pages at least four. */
abstract class PaginatorContract extends ServiceContract {

  static final String TAGGED = "arn:aws:proton:us-east-1:123456789012:service/shop";

  /** More than a page of any list holds. */
  static final Map<String, String> OUTPUTS = outputs();

  private static Map<String, String> outputs() {
    Map<String, String> outputs = new TreeMap<>();
    IntStream.range(0, 150).forEach(i -> outputs.put("key" + i, "value"));
    return outputs;
  }

  @BeforeEach
  void makeFourOfEverything() {
    List<String> names = List.of("b", "a", "c");
    names.forEach(name -> proton.createEnvironmentTemplate(r -> r.name(name)));
    names.forEach(name -> proton.createServiceTemplate(r -> r.name(name)));
    names.forEach(name -> draftVersion("vpc", "1"));
    names.forEach(name -> draftServiceVersion("web", "1"));
    names.forEach(this::environmentForComponents);
    names.forEach(this::requestConnection);
    requestConnection("prod");
    createService("shop", "dev", "live");
    for (String name : names) {
      fake.clock().advance(Duration.ofMinutes(1));
      createJob(name, "dev", "live");
    }
    makeComponents(names);
    makeRepositories(names);
    makeTags(names);
    putOut();
  }

  private void makeComponents(List<String> names) {
    createComponent("bucket");
    names.forEach(this::createComponent);
  }

  private void makeRepositories(List<String> names) {
    link("acme/synced");
    names.forEach(name -> link("acme/" + name));
    names.forEach(name -> syncTemplate(TemplateType.ENVIRONMENT, name));
    syncTemplate(TemplateType.SERVICE, "web");
  }

  private void makeTags(List<String> names) {
    names.forEach(this::tag);
    tag("d");
  }

  /** Deploys what has outputs once more, and lets it put them out. */
  private void putOut() {
    fake.progress(Progression.manually());
    proton.updateEnvironment(
        r -> r.name("prod").deploymentType(DeploymentUpdateType.CURRENT_VERSION));
    fake.environment("prod").succeed(OUTPUTS);
    proton.updateServiceInstance(
        r ->
            r.serviceName("shop").name("dev").deploymentType(DeploymentUpdateType.CURRENT_VERSION));
    fake.serviceInstance("shop", "dev").succeed(OUTPUTS);
    proton.updateServicePipeline(
        r ->
            r.serviceName("shop")
                .deploymentType(DeploymentUpdateType.CURRENT_VERSION)
                .spec(specOf("dev", "live")));
    fake.pipeline("shop").succeed(OUTPUTS);
    proton.updateComponent(r -> r.name("bucket").deploymentType("CURRENT_VERSION"));
    fake.component("bucket").succeed(OUTPUTS);
    fake.progress(Progression.immediately());
  }

  void createComponent(String name) {
    proton.createComponent(
        r -> r.name(name).environmentName("prod").manifest(MANIFEST).templateFile("Resources: {}"));
  }

  void requestConnection(String environment) {
    proton.createEnvironmentAccountConnection(
        r -> r.environmentName(environment).managementAccountId("222222222222").roleArn(ROLE));
  }

  private void syncTemplate(TemplateType type, String template) {
    proton.createTemplateSyncConfig(
        r ->
            r.templateType(type)
                .templateName(template)
                .repositoryProvider(RepositoryProvider.GITHUB)
                .repositoryName("acme/synced")
                .branch("main"));
  }

  void tag(String key) {
    proton.tagResource(r -> r.resourceArn(TAGGED).tags(Tag.builder().key(key).value("x").build()));
  }

  /** Adds something new to a list. */
  void add(SdkPaginator list) {
    switch (list) {
      case LIST_COMPONENTS -> createComponent("new");
      case LIST_DEPLOYMENTS, LIST_ENVIRONMENTS -> environmentForComponents("new");
      case LIST_ENVIRONMENT_ACCOUNT_CONNECTIONS -> requestConnection("new");
      case LIST_ENVIRONMENT_TEMPLATE_VERSIONS -> draftVersion("vpc", "1");
      case LIST_ENVIRONMENT_TEMPLATES -> proton.createEnvironmentTemplate(r -> r.name("new"));
      case LIST_REPOSITORIES -> link("acme/new");
      case LIST_SERVICE_INSTANCES, LIST_SERVICES -> createJob("new", "dev");
      case LIST_SERVICE_TEMPLATE_VERSIONS -> draftServiceVersion("web", "1");
      case LIST_SERVICE_TEMPLATES -> proton.createServiceTemplate(r -> r.name("new"));
      case LIST_TAGS_FOR_RESOURCE -> tag("new");
      default -> throw new IllegalArgumentException(list + " has no pages");
    }
  }

  /** Removes something that a list has shown. */
  void remove(SdkPaginator list, String item) {
    switch (list) {
      case LIST_COMPONENTS -> proton.deleteComponent(r -> r.name(item));
      case LIST_DEPLOYMENTS -> proton.deleteDeployment(r -> r.id(item));
      case LIST_ENVIRONMENTS -> proton.deleteEnvironment(r -> r.name(item));
      case LIST_ENVIRONMENT_ACCOUNT_CONNECTIONS ->
          proton.deleteEnvironmentAccountConnection(r -> r.id(item));
      case LIST_ENVIRONMENT_TEMPLATE_VERSIONS ->
          proton.deleteEnvironmentTemplateVersion(
              r -> r.templateName("vpc").majorVersion("1").minorVersion(lastPart(item, '.')));
      case LIST_ENVIRONMENT_TEMPLATES -> proton.deleteEnvironmentTemplate(r -> r.name(item));
      case LIST_REPOSITORIES ->
          proton.deleteRepository(r -> r.provider(RepositoryProvider.GITHUB).name(item));
      case LIST_SERVICE_INSTANCES -> dropInstance(item);
      case LIST_SERVICES -> proton.deleteService(r -> r.name(item));
      case LIST_SERVICE_TEMPLATE_VERSIONS ->
          proton.deleteServiceTemplateVersion(
              r -> r.templateName("web").majorVersion("1").minorVersion(lastPart(item, '.')));
      case LIST_SERVICE_TEMPLATES -> proton.deleteServiceTemplate(r -> r.name(item));
      case LIST_TAGS_FOR_RESOURCE -> proton.untagResource(r -> r.resourceArn(TAGGED).tagKeys(item));
      default -> throw new IllegalArgumentException(list + " has no pages");
    }
  }

  /** Every service has the instances {@code dev} and {@code live}; the other one stays. */
  private void dropInstance(String arn) {
    String service = arn.split("/", -1)[1];
    String stays = lastPart(arn, '/').equals("dev") ? "live" : "dev";
    proton.updateService(
        r -> r.name(service).spec(service.equals("shop") ? specOf(stays) : jobSpecOf(stays)));
  }

  private static String lastPart(String text, char separator) {
    return text.substring(text.lastIndexOf(separator) + 1);
  }
}
