package dev.fakeproton.property;

import static dev.fakeproton.property.Answer.CONFLICT;
import static dev.fakeproton.property.Answer.INVALID;
import static dev.fakeproton.property.Answer.NOT_FOUND;
import static dev.fakeproton.property.Checks.Phase.CONTENT;
import static dev.fakeproton.property.Checks.Phase.NAMES;

import dev.fakeproton.property.ModelTemplate.ModelVersion;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What one account has, each kind in the order of creation. */
final class ModelAccount {

  final Model model;
  final String id;
  final Tokens tokens;
  final Map<String, ModelEnvironment> environments = new LinkedHashMap<>();
  final Map<String, ModelService> services = new LinkedHashMap<>();
  final Map<String, ModelComponent> components = new LinkedHashMap<>();

  /** The newest first. */
  final List<Deployment> deployments = new ArrayList<>();

  boolean pipelineRole;
  boolean linked;
  private final Map<Family, Map<String, ModelTemplate>> templates = new EnumMap<>(Family.class);

  ModelAccount(Model model, String id) {
    this.model = model;
    this.id = id;
    this.tokens = new Tokens(model);
    for (Family family : Family.values()) {
      templates.put(family, new LinkedHashMap<>());
    }
  }

  Map<String, ModelTemplate> templates(Family family) {
    return templates.get(family);
  }

  Optional<ModelVersion> version(Family family, String template, Version number) {
    return Optional.ofNullable(templates(family).get(template)).map(t -> t.versions.get(number));
  }

  /** Whether what a request names is not there. */
  boolean lacks(Family family, String template, int major, Optional<Integer> minor) {
    ModelTemplate of = templates(family).get(template);
    return of == null
        || !of.hasMajor(major)
        || minor.filter(m -> !of.versions.containsKey(new Version(major, m))).isPresent();
  }

  Optional<Version> usable(Family family, String template, int major, Optional<Integer> minor) {
    return Optional.ofNullable(templates(family).get(template))
        .flatMap(t -> minor.map(m -> new Version(major, m)).or(() -> t.recommended(major)))
        .filter(v -> version(family, template, v).filter(ModelVersion::isUsable).isPresent());
  }

  boolean uses(Family family, String template, Version version) {
    return family == Family.ENVIRONMENT
        ? environments.values().stream()
            .anyMatch(e -> e.request.template().equals(template) && e.uses(version))
        : services.values().stream()
            .filter(s -> s.request.template().equals(template))
            .flatMap(s -> s.parts().stream())
            .anyMatch(part -> part.uses(version));
  }

  /** A connection that this account may use as its management account. */
  Optional<ModelConnection> connection(int number) {
    return number < model.connections.size()
        ? Optional.of(model.connections.get(number))
            .filter(c -> c.exists && c.management.equals(id))
        : Optional.empty();
  }

  Optional<ModelInstance> instance(String service, String name) {
    return Optional.ofNullable(services.get(service)).map(s -> s.instances.get(name));
  }

  boolean hasGuests(String environment) {
    return components.values().stream().anyMatch(c -> c.environment.equals(environment))
        || services.values().stream()
            .flatMap(s -> s.instances.values().stream())
            .anyMatch(i -> i.environment.equals(environment));
  }

  /** The environments that a service spec names (services.md 4.1). */
  void checkHosts(Checks checks, List<Doc.Entry> entries, Optional<ModelVersion> version) {
    for (Doc.Entry entry : entries) {
      ModelEnvironment host = environments.get(entry.environment());
      checks.refuse(NAMES, NOT_FOUND, host == null);
      if (host != null) {
        Version in = host.version == null ? host.wanted : host.version;
        checks
            .refuse(CONTENT, CONFLICT, !host.isHospitable())
            .refuse(
                CONTENT,
                INVALID,
                version.filter(v -> !v.fits(host.request.template(), in.major())).isPresent());
      }
    }
  }

  /** All that can be under way, in a fixed order. */
  Stream<Target> targets() {
    return Stream.of(
            environments.values().stream(),
            services.values().stream().flatMap(s -> s.parts().stream()),
            components.values().stream())
        .flatMap(all -> all);
  }

  boolean push(Ref ref, Push push) {
    return switch (ref.type()) {
      case ENVIRONMENT_VERSION, SERVICE_VERSION ->
          templates.values().stream()
              .flatMap(all -> all.values().stream())
              .flatMap(t -> t.versions.values().stream())
              .filter(v -> v.ref().equals(ref))
              .findFirst()
              .filter(v -> v.push(push))
              .isPresent();
      case SERVICE ->
          Optional.ofNullable(services.get(ref.name())).filter(s -> s.push(push)).isPresent();
      default -> target(ref).filter(t -> t.push(push)).isPresent();
    };
  }

  Optional<Target> target(Ref ref) {
    return targets().filter(t -> t.arn.equals(ref.arn(id))).findFirst();
  }

  /** All whose work has begun. */
  List<Ref> underWay() {
    return Stream.of(
            templates.values().stream()
                .flatMap(all -> all.values().stream())
                .flatMap(t -> t.versions.values().stream())
                .filter(v -> v.status.equals("REGISTRATION_IN_PROGRESS"))
                .map(ModelVersion::ref),
            services.values().stream()
                .filter(ModelService::isAtOwnWork)
                .map(s -> new Ref(Ref.Type.SERVICE, s.name(), "")),
            targets().filter(t -> t.begun).map(ModelAccount::refOf))
        .flatMap(all -> all)
        .toList();
  }

  private static Ref refOf(Target target) {
    if (target instanceof ModelEnvironment own) {
      return new Ref(Ref.Type.ENVIRONMENT, own.request.name(), "");
    }
    if (target instanceof ModelComponent own) {
      return new Ref(Ref.Type.COMPONENT, own.request.name(), "");
    }
    String[] parts = target.arn.split("/", -1);
    return parts[parts.length - 1].equals("pipeline") && parts.length == 3
        ? new Ref(Ref.Type.PIPELINE, parts[1], "")
        : new Ref(Ref.Type.INSTANCE, parts[1], parts[3]);
  }
}
