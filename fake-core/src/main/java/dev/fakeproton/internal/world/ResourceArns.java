package dev.fakeproton.internal.world;

import dev.fakeproton.internal.proton.sync.TrackedBranch;
import dev.fakeproton.internal.store.Owner;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.proton.model.RepositoryProvider;
import software.amazon.awssdk.services.proton.model.SyncType;
import software.amazon.awssdk.services.proton.model.TemplateType;

/** Reads the ARNs of what can be worked on: those of AWS, and the fake's own ones of syncs. */
public final class ResourceArns {

  private static final Pattern ARN =
      Pattern.compile("arn:aws[a-z-]*:proton:(?<region>[a-z0-9-]+):(?<account>[0-9]{12}):.+");

  /** How one kind of resource is named in ARNs, and how it is found by that. */
  private record Form(
      Pattern pattern, BiFunction<ResourceControls, Matcher, ResourceControl> finder) {

    static Form of(String regex, BiFunction<ResourceControls, Matcher, ResourceControl> finder) {
      return new Form(Pattern.compile(regex), finder);
    }

    Optional<ResourceControl> find(ResourceControls controls, String resource) {
      Matcher matcher = pattern.matcher(resource);
      return matcher.matches() ? Optional.of(finder.apply(controls, matcher)) : Optional.empty();
    }
  }

  private static final List<Form> FORMS =
      List.of(
          Form.of("environment/([^/:]+)", (all, is) -> all.environment(is.group(1))),
          Form.of("service/([^/:]+)", (all, is) -> all.service(is.group(1))),
          Form.of(
              "service/([^/:]+)/service-instance/([^/:]+)",
              (all, is) -> all.serviceInstance(is.group(1), is.group(2))),
          Form.of("service/([^/:]+)/pipeline", (all, is) -> all.pipeline(is.group(1))),
          Form.of("component/([^/:]+)", (all, is) -> all.component(is.group(1))),
          Form.of(
              "environment-template/([^/:]+):([^:]+)",
              (all, is) -> all.environmentTemplateVersion(is.group(1), is.group(2))),
          Form.of(
              "service-template/([^/:]+):([^:]+)",
              (all, is) -> all.serviceTemplateVersion(is.group(1), is.group(2))),
          Form.of(
              "template-sync/(environment|service):([^/:]+):([0-9]+)",
              (all, is) ->
                  all.templateSync(TemplateType.fromValue(upper(is, 1)), is.group(2), is.group(3))),
          Form.of(
              "service-instance-sync/([^/:]+)/([^/:]+)",
              (all, is) -> all.serviceInstanceSync(is.group(1), is.group(2))),
          Form.of(
              "repository-sync/(template_sync|service_sync):([a-z_]+):(.+):([^:]+)",
              (all, is) -> all.repositorySync(branch(is), SyncType.fromValue(upper(is, 1)))));

  private ResourceArns() {}

  /**
   * The account and region in an ARN.
   *
   * @throws IllegalArgumentException if the text is no ARN of Proton
   */
  public static Owner owner(String arn) {
    Matcher form = ARN.matcher(arn);
    if (!form.matches()) {
      throw malformed(arn);
    }
    Owner owner = new Owner(form.group("account"), form.group("region"));
    if (!arn.startsWith(owner.arn(""))) {
      throw malformed(arn);
    }
    return owner;
  }

  /**
   * What a test can do with the resource of this ARN, which need not exist.
   *
   * @throws IllegalArgumentException if the text is no ARN of Proton, or one of something that is
   *     never worked on
   */
  public static ResourceControl find(World world, String arn) {
    return findIfWorkedOn(world, arn).orElseThrow(() -> neverWorkedOn(arn));
  }

  /**
   * The same; empty for the ARN of something that is never worked on.
   *
   * @throws IllegalArgumentException if the text is no ARN of Proton
   */
  public static Optional<ResourceControl> findIfWorkedOn(World world, String arn) {
    Owner owner = owner(arn);
    String resource = arn.substring(owner.arn("").length());
    ResourceControls controls = new ResourceControls(world, owner);
    return FORMS.stream().flatMap(each -> each.find(controls, resource).stream()).findFirst();
  }

  private static IllegalArgumentException malformed(String arn) {
    return new IllegalArgumentException(
        "'%s' is no ARN of Proton: expected arn:aws:proton:REGION:ACCOUNT:RESOURCE, such as %s"
            .formatted(arn, new Owner("123456789012", "us-east-1").arn("environment/prod")));
  }

  private static IllegalArgumentException neverWorkedOn(String arn) {
    return new IllegalArgumentException(
        ("'%s' is the ARN of nothing that work can be under way on: expected that of an environment,"
                + " service, service instance, pipeline, component, template version or sync")
            .formatted(arn));
  }

  private static TrackedBranch branch(Matcher is) {
    return new TrackedBranch(
        RepositoryProvider.fromValue(upper(is, 2)).toString(), is.group(3), is.group(4));
  }

  private static String upper(Matcher is, int group) {
    return is.group(group).toUpperCase(Locale.ROOT);
  }
}
