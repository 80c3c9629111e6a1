package dev.fakeproton.internal.world;

import static java.util.Objects.requireNonNull;

import dev.fakeproton.Limits;
import dev.fakeproton.Progression;
import dev.fakeproton.internal.lifecycle.Lifecycle;
import dev.fakeproton.internal.lifecycle.Move;
import dev.fakeproton.internal.wire.stored.Forms;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How public values are stored, which know nothing of it. */
final class StoredTypes {

  /** The forms of all that is stored. */
  static final Forms FORMS =
      new Forms()
          .with(Lifecycle.class, Moves.class, Moves::of, Moves::lifecycle)
          .with(Limits.class, Quotas.class, Quotas::of, Quotas::limits)
          .with(Progression.class, Timing.class, Timing::of, Timing::progression);

  private StoredTypes() {}

  /** Lifecycles by names: most have one. */
  private static final Map<String, Lifecycle> NAMED = named();

  private static Map<String, Lifecycle> named() {
    Map<String, Lifecycle> named = new LinkedHashMap<>();
    named.put("REGISTRATION", Lifecycle.REGISTRATION);
    named.put("REGISTRATION_OF_BAD_BUNDLE", Lifecycle.REGISTRATION_OF_BAD_BUNDLE);
    named.put("DEPLOYMENT", Lifecycle.DEPLOYMENT);
    named.put("SELF_MANAGED_DEPLOYMENT", Lifecycle.SELF_MANAGED_DEPLOYMENT);
    named.put("REPOSITORY_SYNC", Lifecycle.REPOSITORY_SYNC);
    named.put("RESOURCE_SYNC", Lifecycle.RESOURCE_SYNC);
    named.put("SERVICE_WITHOUT_PARTS", Lifecycle.SERVICE_WITHOUT_PARTS);
    for (String name : List.of("DEPLOYMENT", "SELF_MANAGED_DEPLOYMENT", "REPOSITORY_SYNC")) {
      named.put(name + "_BOUND_TO_FAIL", requireNonNull(named.get(name)).boundToFail());
    }
    return Collections.unmodifiableMap(named);
  }

  /** A lifecycle: its name, or where it has none, its moves. */
  private record Moves(Optional<String> name, List<Move> moves, Set<String> awaitingReports) {

    static Moves of(Lifecycle lifecycle) {
      return NAMED.entrySet().stream()
          .filter(entry -> entry.getValue().equals(lifecycle))
          .findFirst()
          .map(entry -> new Moves(Optional.of(entry.getKey()), List.of(), Set.of()))
          .orElseGet(
              () -> new Moves(Optional.empty(), lifecycle.moves(), lifecycle.awaitingReports()));
    }

    Lifecycle lifecycle() {
      return name.isEmpty()
          ? new Lifecycle(moves, awaitingReports)
          : Optional.ofNullable(NAMED.get(name.get()))
              .orElseThrow(
                  () -> new IllegalArgumentException("there is no lifecycle " + name.get()));
    }
  }

  private record Quotas(
      Optional<Integer> templates,
      Optional<Integer> versionsPerTemplate,
      Optional<Integer> environments,
      Optional<Integer> connections,
      Optional<Integer> services,
      Optional<Integer> instancesPerService,
      Optional<Integer> components) {

    static Quotas of(Limits limits) {
      return new Quotas(
          Optional.of(limits.templates()),
          Optional.of(limits.versionsPerTemplate()),
          Optional.of(limits.environments()),
          Optional.of(limits.connections()),
          Optional.of(limits.services()),
          Optional.of(limits.instancesPerService()),
          Optional.of(limits.components()));
    }

    Limits limits() {
      Limits base = Limits.published();
      return base.withTemplates(templates.orElse(base.templates()))
          .withVersionsPerTemplate(versionsPerTemplate.orElse(base.versionsPerTemplate()))
          .withEnvironments(environments.orElse(base.environments()))
          .withConnections(connections.orElse(base.connections()))
          .withServices(services.orElse(base.services()))
          .withInstancesPerService(instancesPerService.orElse(base.instancesPerService()))
          .withComponents(components.orElse(base.components()));
    }
  }

  /** A progression; what a script says after its first outcome stands in {@code then}. */
  private record Timing(
      Progression.Mode mode,
      int polls,
      Optional<Duration> delay,
      Optional<String> failing,
      List<Single> then) {

    static Timing of(Progression progression) {
      List<Single> outcomes = progression.outcomes().stream().map(Single::of).toList();
      Single first = outcomes.get(0);
      return new Timing(
          first.mode,
          first.polls,
          first.delay,
          first.failing,
          outcomes.subList(1, outcomes.size()));
    }

    Progression progression() {
      Progression first = new Single(mode, polls, delay, failing).progression();
      return then.stream().map(Single::progression).reduce(first, Progression::then);
    }
  }

  /** A progression of one outcome. */
  private record Single(
      Progression.Mode mode, int polls, Optional<Duration> delay, Optional<String> failing) {

    static Single of(Progression outcome) {
      return new Single(
          outcome.mode(),
          outcome.polls(),
          Optional.of(outcome.delay()).filter(delay -> !delay.isZero()),
          outcome.failure());
    }

    Progression progression() {
      Progression timing =
          switch (mode) {
            case IMMEDIATELY -> Progression.immediately();
            case AFTER_POLLS -> Progression.afterPolls(polls);
            case AFTER -> Progression.after(delay.orElse(Duration.ZERO));
            case MANUALLY -> Progression.manually();
          };
      return failing.map(timing::failing).orElse(timing);
    }
  }
}
