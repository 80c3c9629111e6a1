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

/**
 * What an ARN tells of a resource, which need not exist: those of AWS, and the fake's own ones of
 * syncs. Immutable.
 */
public final class ResourceArn {

  private static final Pattern ARN =
      Pattern.compile("arn:aws[a-z-]*:proton:(?<region>[a-z0-9-]{1,64}):(?<account>[0-9]{12}):.+");

  private interface Finder extends BiFunction<ResourceControls, Matcher, ResourceControl> {}

  /** How one kind of resource is named in ARNs, and how it is found by that if it is worked on. */
  private record Form(String kind, Pattern pattern, Optional<Finder> finder) {

    static Form worked(String kind, String regex, Finder finder) {
      return new Form(kind, Pattern.compile(regex), Optional.of(finder));
    }

    static Form settled(String kind, String regex) {
      return new Form(kind, Pattern.compile(regex), Optional.empty());
    }
  }

  /** Those that belong together side by side. */
  private static final List<Form> FORMS =
      List.of(
          Form.worked(
              "environment-template-version",
              "environment-template/([^/:]+):([^/:]+)",
              (all, is) -> all.environmentTemplateVersion(is.group(1), is.group(2))),
          Form.settled("environment-template", "environment-template/[^/:]+"),
          Form.worked(
              "service-template-version",
              "service-template/([^/:]+):([^/:]+)",
              (all, is) -> all.serviceTemplateVersion(is.group(1), is.group(2))),
          Form.settled("service-template", "service-template/[^/:]+"),
          Form.worked(
              "environment", "environment/([^/:]+)", (all, is) -> all.environment(is.group(1))),
          Form.worked("service", "service/([^/:]+)", (all, is) -> all.service(is.group(1))),
          Form.worked(
              "service-instance",
              "service/([^/:]+)/service-instance/([^/:]+)",
              (all, is) -> all.serviceInstance(is.group(1), is.group(2))),
          Form.worked(
              "service-pipeline",
              "service/([^/:]+)/pipeline",
              (all, is) -> all.pipeline(is.group(1))),
          Form.worked("component", "component/([^/:]+)", (all, is) -> all.component(is.group(1))),
          Form.settled("environment-account-connection", "environment-account-connection/[^/:]+"),
          Form.settled("repository", "repository/.+"),
          Form.settled("deployment", "deployment/[^/:]+"),
          Form.worked(
              "repository-sync",
              "repository-sync/(template_sync|service_sync):([a-z_]+):(.+):([^:]+)",
              (all, is) -> all.repositorySync(branch(is), SyncType.fromValue(upper(is, 1)))),
          Form.worked(
              "template-sync",
              "template-sync/(environment|service):([^/:]+):([0-9]+)",
              (all, is) ->
                  all.templateSync(TemplateType.fromValue(upper(is, 1)), is.group(2), is.group(3))),
          Form.worked(
              "service-instance-sync",
              "service-instance-sync/([^/:]+)/([^/:]+)",
              (all, is) -> all.serviceInstanceSync(is.group(1), is.group(2))));

  private final Owner owner;
  private final String resource;
  private final Form form;

  private ResourceArn(Owner owner, String resource, Form form) {
    this.owner = owner;
    this.resource = resource;
    this.form = form;
  }

  /** All kinds, those that belong together side by side. */
  public static List<String> kinds() {
    return FORMS.stream().map(Form::kind).toList();
  }

  /** What an ARN tells; empty if it is of nothing that the fake knows. */
  public static Optional<ResourceArn> read(String arn) {
    return findOwner(arn).flatMap(owner -> read(owner, arn.substring(owner.arn("").length())));
  }

  private static Optional<ResourceArn> read(Owner owner, String resource) {
    return FORMS.stream()
        .filter(form -> form.pattern().matcher(resource).matches())
        .map(form -> new ResourceArn(owner, resource, form))
        .findFirst();
  }

  /**
   * The account and region in an ARN.
   *
   * @throws IllegalArgumentException if the text is no ARN of Proton
   */
  public static Owner owner(String arn) {
    return findOwner(arn)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'%s' is no ARN of Proton: expected arn:aws:proton:REGION:ACCOUNT:RESOURCE, such as %s"
                        .formatted(
                            arn, new Owner("123456789012", "us-east-1").arn("environment/prod"))));
  }

  /** An owner knows the partition of its region; the ARN of another is none. */
  private static Optional<Owner> findOwner(String arn) {
    Matcher form = ARN.matcher(arn);
    return form.matches()
        ? Optional.of(new Owner(form.group("account"), form.group("region")))
            .filter(owner -> arn.startsWith(owner.arn("")))
        : Optional.empty();
  }

  /**
   * What a test can do with the resource of an ARN, which need not exist.
   *
   * @throws IllegalArgumentException if the text is no ARN of Proton, or one of something that is
   *     never worked on
   */
  public static ResourceControl control(World world, String arn) {
    Owner owner = owner(arn);
    return read(owner, arn.substring(owner.arn("").length()))
        .flatMap(told -> told.control(world))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    ("'%s' is the ARN of nothing that work can be under way on: expected that of an"
                            + " environment, service, service instance, pipeline, component,"
                            + " template version or sync")
                        .formatted(arn)));
  }

  /** The account and region that it is in. */
  public Owner owner() {
    return owner;
  }

  /** Its kind, such as {@code service-instance}. */
  public String kind() {
    return form.kind();
  }

  /**
   * Its name, such as {@code shop/dev}; what is worked on has the one that its control has.
   *
   * @throws IllegalArgumentException if it is of a version that has no number
   */
  public String name(World world) {
    return control(world).map(ResourceControl::name).orElseGet(this::nameInArn);
  }

  private String nameInArn() {
    return resource.substring(resource.indexOf('/') + 1);
  }

  /**
   * What a test can do with it; empty if nothing is ever under way on its kind.
   *
   * @throws IllegalArgumentException if it is of a version that has no number
   */
  public Optional<ResourceControl> control(World world) {
    Matcher parts = form.pattern().matcher(resource);
    return form.finder()
        .filter(unused -> parts.matches())
        .map(finder -> finder.apply(new ResourceControls(world, owner), parts));
  }

  private static TrackedBranch branch(Matcher is) {
    return new TrackedBranch(
        RepositoryProvider.fromValue(upper(is, 2)).toString(), is.group(3), is.group(4));
  }

  private static String upper(Matcher is, int group) {
    return is.group(group).toUpperCase(Locale.ROOT);
  }
}
