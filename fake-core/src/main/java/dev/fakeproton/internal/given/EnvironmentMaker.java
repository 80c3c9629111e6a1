package dev.fakeproton.internal.given;

import dev.fakeproton.internal.proton.template.VersionNumber;
import dev.fakeproton.internal.world.Ending;
import dev.fakeproton.internal.world.SetUp;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.proton.model.CreateEnvironmentRequest;
import software.amazon.awssdk.services.proton.model.CreateEnvironmentResponse;
import software.amazon.awssdk.services.proton.model.DeleteEnvironmentRequest;
import software.amazon.awssdk.services.proton.model.DeleteEnvironmentResponse;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.DeploymentUpdateType;
import software.amazon.awssdk.services.proton.model.Environment;
import software.amazon.awssdk.services.proton.model.EnvironmentSummary;
import software.amazon.awssdk.services.proton.model.GetEnvironmentRequest;
import software.amazon.awssdk.services.proton.model.GetEnvironmentResponse;
import software.amazon.awssdk.services.proton.model.ListDeploymentsRequest;
import software.amazon.awssdk.services.proton.model.ListEnvironmentsRequest;
import software.amazon.awssdk.services.proton.model.ListEnvironmentsResponse;
import software.amazon.awssdk.services.proton.model.UpdateEnvironmentRequest;
import software.amazon.awssdk.services.proton.model.UpdateEnvironmentResponse;

/** Makes environments, with the templates that they are made from. */
public final class EnvironmentMaker implements Maker<EnvironmentWish> {

  private final SetUp setUp;
  private final Undo undo;
  private final TemplateMaker templates;
  private final Connections connections;
  private final String template;

  /**
   * Makes environments.
   *
   * @param template what they are made from where nothing else is wished for
   */
  EnvironmentMaker(
      SetUp setUp, Undo undo, TemplateMaker templates, Connections connections, String template) {
    this.template = template;
    this.setUp = setUp;
    this.undo = undo;
    this.templates = templates;
    this.connections = connections;
  }

  @Override
  public boolean give(EnvironmentWish wish) {
    boolean missing = find(wish.name()).isEmpty();
    if (missing) {
      make(wish);
    }
    return missing;
  }

  /** The environment of this name. */
  Optional<Environment> find(String name) {
    return setUp
        .find(GetEnvironmentRequest.builder().name(name).build(), GetEnvironmentResponse.class)
        .map(GetEnvironmentResponse::environment);
  }

  /** The template of an environment that is there. */
  public String templateOf(String name) {
    return find(name).orElseThrow().templateName();
  }

  private void make(EnvironmentWish wish) {
    VersionNumber version = version(wish);
    CreateEnvironmentRequest.Builder request =
        CreateEnvironmentRequest.builder()
            .name(wish.name())
            .templateName(wish.template().orElse(template))
            .templateMajorVersion(version.majorText())
            .templateMinorVersion(wish.version().map(VersionNumber::minorText).orElse(null))
            .spec(wish.spec().orElse(Implied.ENVIRONMENT_SPEC));
    Optional<String> connection = connections.connected(wish.name());
    if (connection.isPresent()) {
      request.environmentAccountConnectionId(connection.get());
    } else {
      request
          .protonServiceRoleArn(Implied.role(setUp.owner(), "proton-service"))
          .componentRoleArn(Implied.role(setUp.owner(), "proton-components"));
    }
    setUp.call(
        request.build(), CreateEnvironmentResponse.class, worked(wish.name()), wish.ending());
    undo.made(taker -> remove(taker, wish.name()));
  }

  /** The version to deploy, which is there when this returns. */
  private VersionNumber version(EnvironmentWish wish) {
    String name = wish.template().orElse(template);
    TemplateWish wanted = TemplateWish.of(name);
    templates.give(wish.version().map(wanted::at).orElse(wanted));
    return wish.version()
        .or(() -> templates.find(name).flatMap(TemplateCalls.Found::recommended))
        .orElseThrow();
  }

  private static SetUp.Worked worked(String name) {
    return api -> List.of(api.environments().arn(name));
  }

  private static void remove(SetUp taker, String name) {
    taker.settle(worked(name));
    @Nullable Environment deleted =
        taker
            .call(
                DeleteEnvironmentRequest.builder().name(name).build(),
                DeleteEnvironmentResponse.class,
                worked(name),
                Ending.SUCCESS)
            .environment();
    if (deleted != null) {
      DeploymentRecords.remove(
          taker, deleted.arn(), ListDeploymentsRequest.builder().environmentName(name).build());
    }
  }

  /** By an update, if need be. */
  @Override
  public void change(EnvironmentWish wish) {
    Environment environment = find(wish.name()).orElseThrow();
    String madeFrom = environment.templateName();
    if (!wish.template().orElse(madeFrom).equals(madeFrom)) {
      throw setUp.refused(
          "environment '%s' was there before, made from template '%s'; no update can change that."
              .formatted(wish.name(), madeFrom));
    }
    boolean otherVersion = wish.version().isPresent() && !wish.version().equals(inUse(environment));
    if (otherVersion || differs(environment, wish)) {
      version(wish.from(madeFrom, wish.version()));
      update(environment, wish, otherVersion);
    }
  }

  private static Optional<VersionNumber> inUse(Environment environment) {
    return Optional.ofNullable(environment.templateMajorVersion())
        .map(major -> VersionNumber.of(major, environment.templateMinorVersion()));
  }

  private static boolean differs(Environment environment, EnvironmentWish wish) {
    boolean otherSpec = wish.spec().isPresent() && !wish.spec().get().equals(environment.spec());
    return otherSpec
        || !Endings.shows(
            wish.ending(), environment.deploymentStatus(), environment.deploymentStatusMessage());
  }

  private void update(Environment environment, EnvironmentWish wish, boolean otherVersion) {
    UpdateEnvironmentRequest.Builder request =
        UpdateEnvironmentRequest.builder()
            .name(wish.name())
            .deploymentType(DeploymentUpdateType.CURRENT_VERSION)
            .spec(wish.spec().orElse(null));
    if (otherVersion) {
      VersionNumber wanted = wish.version().orElseThrow();
      request
          .deploymentType(
              wanted.majorText().equals(environment.templateMajorVersion())
                  ? DeploymentUpdateType.MINOR_VERSION
                  : DeploymentUpdateType.MAJOR_VERSION)
          .templateMajorVersion(wanted.majorText())
          .templateMinorVersion(wanted.minorText());
    }
    setUp.call(
        request.build(), UpdateEnvironmentResponse.class, worked(wish.name()), wish.ending());
  }

  /**
   * The environment for what needs one and names none: the oldest that something can be deployed
   * to, else one that is made.
   */
  String any() {
    return oldestUsable()
        .orElseGet(
            () -> {
              give(EnvironmentWish.of(Implied.ENVIRONMENT));
              return Implied.ENVIRONMENT;
            });
  }

  private Optional<String> oldestUsable() {
    @Nullable String token = null;
    do {
      ListEnvironmentsResponse page =
          setUp.call(
              ListEnvironmentsRequest.builder().nextToken(token).build(),
              ListEnvironmentsResponse.class);
      Optional<String> usable =
          page.environments().stream()
              .filter(EnvironmentMaker::isUsable)
              .map(EnvironmentSummary::name)
              .findFirst();
      if (usable.isPresent()) {
        return usable;
      }
      token = page.nextToken();
    } while (token != null);
    return Optional.empty();
  }

  private static boolean isUsable(EnvironmentSummary environment) {
    return environment.lastSucceededDeploymentId() != null
        && environment.deploymentStatus() != DeploymentStatus.DELETE_IN_PROGRESS
        && environment.deploymentStatus() != DeploymentStatus.DELETE_FAILED;
  }
}
