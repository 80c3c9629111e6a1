package dev.fakeproton.internal.world;

import dev.fakeproton.internal.store.Owner;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the ARN of a resource tells of it.
 *
 * @param owner the account and region that it is in
 * @param kind its kind, such as {@code service-instance}
 * @param name its name as handles have it, such as {@code shop/dev}
 */
public record ResourceArn(Owner owner, String kind, String name) {

  private static final Pattern ARN =
      Pattern.compile(
          "arn:[a-z-]+:proton:(?<region>[a-z0-9-]{1,64}):(?<account>[0-9]{12}):(?<rest>[a-z-]+/.+)");

  /** Those that no work can be under way on. */
  private static final Set<String> SETTLED_KINDS =
      Set.of(
          "environment-template",
          "service-template",
          "environment-account-connection",
          "repository",
          "deployment");

  private record Form(String kind, Pattern pattern) {
    static Form of(String kind, String pattern) {
      return new Form(kind, Pattern.compile(pattern));
    }
  }

  /** The first form that fits is the kind; the groups of its pattern are the name. */
  private static final List<Form> FORMS =
      List.of(
          Form.of("environment-template-version", "environment-template/([^/]+:[^/]+)"),
          Form.of("environment-template", "environment-template/([^/]+)"),
          Form.of("service-template-version", "service-template/([^/]+:[^/]+)"),
          Form.of("service-template", "service-template/([^/]+)"),
          Form.of("environment", "environment/([^/]+)"),
          Form.of("service", "service/([^/]+)"),
          Form.of("service-instance", "service/([^/]+)/service-instance/([^/]+)"),
          Form.of("service-pipeline", "service/([^/]+)/pipeline"),
          Form.of("component", "component/([^/]+)"),
          Form.of("environment-account-connection", "environment-account-connection/([^/]+)"),
          Form.of("repository", "repository/(.+)"),
          Form.of("deployment", "deployment/([^/]+)"),
          Form.of("repository-sync", "repository-sync/(.+)"),
          Form.of("template-sync", "template-sync/(.+)"),
          Form.of("service-instance-sync", "service-instance-sync/([^/]+)/([^/]+)"));

  /** All kinds, those that belong together side by side. */
  public static List<String> kinds() {
    return FORMS.stream().map(Form::kind).toList();
  }

  /** Whether work can be under way on it. */
  boolean isWorkedOn() {
    return !SETTLED_KINDS.contains(kind);
  }

  /** What this ARN tells; empty if it is of nothing that the fake knows. */
  public static Optional<ResourceArn> read(String arn) {
    Matcher parts = ARN.matcher(arn);
    if (!parts.matches()) {
      return Optional.empty();
    }
    Owner owner = new Owner(parts.group("account"), parts.group("region"));
    if (!owner.arn(parts.group("rest")).equals(arn)) {
      return Optional.empty();
    }
    return FORMS.stream()
        .flatMap(form -> fitting(form, owner, parts.group("rest")).stream())
        .findFirst();
  }

  private static Optional<ResourceArn> fitting(Form form, Owner owner, String rest) {
    Matcher groups = form.pattern().matcher(rest);
    if (!groups.matches()) {
      return Optional.empty();
    }
    String name =
        groups.groupCount() == 1 ? groups.group(1) : groups.group(1) + "/" + groups.group(2);
    return Optional.of(new ResourceArn(owner, form.kind(), name));
  }
}
