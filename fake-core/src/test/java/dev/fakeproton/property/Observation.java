package dev.fakeproton.property;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.fakeproton.property.ModelTemplate.ModelVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Looks at all that two accounts have, and compares it with what they should have. */
final class Observation {

  private static final int PAGE = 3;

  private final Subject subject;
  private final Model model;
  private final Matching matching;
  private boolean thorough;

  Observation(Subject subject, Model model, Ids ids) {
    this.subject = subject;
    this.model = model;
    this.matching = new Matching(ids);
  }

  /** Everything, one by one as lists show it. */
  List<String> differencesOfAll() {
    thorough = true;
    return differences();
  }

  /** Everything, as lists show it. */
  List<String> differences() {
    for (ModelAccount account : model.accounts.values()) {
      deployments(account);
      if (matching.differences().isEmpty()) {
        templates(account, Family.ENVIRONMENT);
        templates(account, Family.SERVICE);
        environments(account);
        services(account);
        components(account);
        connections(account);
        summary(account);
      }
    }
    return matching.differences();
  }

  /** The deployments, whose ids are known from then on. */
  List<String> deploymentDifferences() {
    model.accounts.values().forEach(this::deployments);
    return matching.differences();
  }

  private void deployments(ModelAccount account) {
    ArrayNode seen =
        all(account, "ListDeployments", Map.of(), "deployments", account.deployments.size());
    List<Map<String, Object>> expected =
        account.deployments.stream().map(Deployment::summary).toList();
    matching.compare("ListDeployments of " + account.id, inOrderOf(seen, expected), seen);
  }

  /** What one step has begun is of one age: its order is open. */
  private static List<Map<String, Object>> inOrderOf(
      ArrayNode seen, List<Map<String, Object>> expected) {
    List<String> arns = new ArrayList<>();
    seen.forEach(deployment -> arns.add(deployment.path("targetArn").asText()));
    List<Map<String, Object>> ordered = new ArrayList<>();
    for (int from = 0; from < expected.size(); from = ordered.size()) {
      Object time = expected.get(from).get("createdAt");
      List<String> here = arns.subList(Math.min(from, arns.size()), arns.size());
      expected.stream()
          .filter(deployment -> deployment.get("createdAt").equals(time))
          .sorted(Comparator.comparingInt(d -> here.indexOf((String) d.get("targetArn"))))
          .forEach(ordered::add);
    }
    return ordered;
  }

  private void templates(ModelAccount account, Family family) {
    List<ModelTemplate> newestFirst = new ArrayList<>(account.templates(family).values());
    java.util.Collections.reverse(newestFirst);
    String word = family.word + "Template";
    list(
        account,
        "List" + word + "s",
        Map.of(),
        "templates",
        newestFirst.stream().map(ModelTemplate::view).toList());
    for (ModelTemplate template : newestFirst) {
      String name = template.request.name();
      get(account, "Get" + word, Map.of("name", name), family.member("Template"), template.view());
      tags(account, template.ref(), template.tags);
      list(
          account,
          "List" + word + "Versions",
          Map.of("templateName", name),
          "templateVersions",
          template.versions.values().stream().map(ModelVersion::summary).toList());
      template.versions.values().forEach(v -> version(account, family, v));
    }
  }

  private void version(ModelAccount account, Family family, ModelVersion version) {
    get(
        account,
        "Get" + family.word + "TemplateVersion",
        Map.of(
            "templateName", version.template.request.name(),
            "majorVersion", String.valueOf(version.number.major()),
            "minorVersion", String.valueOf(version.number.minor())),
        family.member("TemplateVersion"),
        version.view());
    tags(account, version.ref(), version.tags);
  }

  private void environments(ModelAccount account) {
    list(
        account,
        "ListEnvironments",
        Map.of(),
        "environments",
        account.environments.values().stream().map(ModelEnvironment::summary).toList());
    account.environments.forEach(
        (name, own) -> {
          get(account, "GetEnvironment", Map.of("name", name), "environment", own.view(true));
          tags(account, new Ref(Ref.Type.ENVIRONMENT, name, ""), own.tags);
        });
  }

  private void services(ModelAccount account) {
    list(
        account,
        "ListServices",
        Map.of(),
        "services",
        account.services.values().stream().map(ModelService::summary).toList());
    account.services.forEach(
        (name, own) -> {
          get(account, "GetService", Map.of("name", name), "service", own.view(true));
          tags(account, new Ref(Ref.Type.SERVICE, name, ""), own.tags);
        });
    List<ModelInstance> all =
        account.services.values().stream()
            .flatMap(s -> s.instances.values().stream())
            .sorted(
                Comparator.comparing((ModelInstance i) -> i.service.name())
                    .thenComparing(i -> i.name))
            .toList();
    list(
        account,
        "ListServiceInstances",
        Map.of(),
        "serviceInstances",
        all.stream().map(ModelInstance::summary).toList());
    for (ModelInstance own : all) {
      get(
          account,
          "GetServiceInstance",
          Map.of("serviceName", own.service.name(), "name", own.name),
          "serviceInstance",
          own.view());
      tags(account, new Ref(Ref.Type.INSTANCE, own.service.name(), own.name), own.tags);
    }
  }

  private void components(ModelAccount account) {
    list(
        account,
        "ListComponents",
        Map.of(),
        "components",
        account.components.values().stream().map(ModelComponent::summary).toList());
    account.components.forEach(
        (name, own) -> {
          get(account, "GetComponent", Map.of("name", name), "component", own.view());
          tags(account, new Ref(Ref.Type.COMPONENT, name, ""), own.tags);
        });
  }

  private void connections(ModelAccount account) {
    for (String side : List.of("ENVIRONMENT_ACCOUNT", "MANAGEMENT_ACCOUNT")) {
      boolean own = side.equals("ENVIRONMENT_ACCOUNT");
      list(
          account,
          "ListEnvironmentAccountConnections",
          Map.of("requestedBy", side),
          "environmentAccountConnections",
          model.connections.stream()
              .filter(c -> c.exists)
              .filter(c -> (own ? c.request.account() : c.management).equals(account.id))
              .map(ModelConnection::view)
              .toList());
    }
  }

  private void summary(ModelAccount account) {
    get(account, "GetResourcesSummary", Map.of(), "counts", Counts.of(account));
  }

  private void tags(ModelAccount account, Ref ref, Map<String, String> expected) {
    if (!thorough) {
      return;
    }
    String place = "tags of " + ref;
    Subject.Reply reply =
        subject.call(account.id, "ListTagsForResource", Map.of("resourceArn", ref.arn(account.id)));
    ArrayNode customer = FakeSubject.JSON.createArrayNode();
    for (JsonNode tag : reply.body().path("tags")) {
      if (!tag.path("key").asText().startsWith("aws:")) {
        customer.add(tag);
      }
    }
    matching.compare(
        place,
        expected.entrySet().stream()
            .map(tag -> Map.of("key", tag.getKey(), "value", tag.getValue()))
            .toList(),
        customer);
  }

  private void get(
      ModelAccount account,
      String operation,
      Map<String, Object> members,
      String envelope,
      Map<String, Object> expected) {
    if (!thorough && !members.isEmpty()) {
      return;
    }
    Subject.Reply reply = subject.call(account.id, operation, members);
    matching.compare(
        operation + " " + members + " of " + account.id, Map.of(envelope, expected), reply.body());
  }

  private void list(
      ModelAccount account,
      String operation,
      Map<String, Object> members,
      String envelope,
      List<Map<String, Object>> expected) {
    matching.compare(
        operation + " of " + account.id,
        expected,
        all(account, operation, members, envelope, expected.size()));
  }

  /** Reads a list, some page by page, so that the pages are tested too. */
  private ArrayNode all(
      ModelAccount account,
      String operation,
      Map<String, Object> members,
      String envelope,
      int expected) {
    ArrayNode all = FakeSubject.JSON.createArrayNode();
    String next = null;
    do {
      Map<String, Object> page =
          Members.of("nextToken", next, "maxResults", expected % 3 == 1 ? PAGE : null);
      page.putAll(members);
      JsonNode body = subject.call(account.id, operation, page).body();
      body.path(envelope).forEach(all::add);
      next = body.path("nextToken").textValue();
    } while (next != null);
    return all;
  }
}
