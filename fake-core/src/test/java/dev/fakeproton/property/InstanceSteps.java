package dev.fakeproton.property;

import static dev.fakeproton.property.Answer.CONFLICT;
import static dev.fakeproton.property.Answer.INVALID;
import static dev.fakeproton.property.Answer.NOT_FOUND;
import static dev.fakeproton.property.Checks.Phase.COMBINATION;
import static dev.fakeproton.property.Checks.Phase.CONTENT;
import static dev.fakeproton.property.Checks.Phase.FORM;
import static dev.fakeproton.property.Checks.Phase.IDEMPOTENCY;
import static dev.fakeproton.property.Checks.Phase.QUOTA;
import static dev.fakeproton.property.Checks.Phase.REFERENCE;
import static dev.fakeproton.property.Checks.Phase.STATE;
import static dev.fakeproton.property.Checks.Phase.TARGET;

import dev.fakeproton.property.ModelTemplate.ModelVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Calls about service instances (services.md 5). */
final class InstanceSteps {

  private InstanceSteps() {}

  private static Map<String, Object> reply(ModelInstance instance) {
    return Map.of("serviceInstance", instance.view());
  }

  private static boolean exists(ModelAccount estate, ModelInstance instance) {
    return estate.instance(instance.service.name(), instance.name).orElse(null) == instance;
  }

  /** CreateServiceInstance. */
  record Create(
      String account,
      String service,
      String name,
      Doc doc,
      Optional<Integer> major,
      Optional<Integer> minor,
      Optional<String> token)
      implements Step.Call {

    @Override
    public String operation() {
      return "CreateServiceInstance";
    }

    @Override
    public Map<String, Object> members(Ids ids) {
      return Members.of(
          "serviceName",
          service,
          "name",
          name,
          "spec",
          doc.toString(),
          "templateMajorVersion",
          Version.part(major),
          "templateMinorVersion",
          Version.part(minor),
          "clientToken",
          token);
    }

    @Override
    public Verdict predict(ModelAccount estate) {
      ModelService own = estate.services.get(service);
      if (minor.isPresent() && major.isEmpty()) {
        return Verdict.refused(INVALID);
      }
      if (own == null) {
        return Verdict.refused(NOT_FOUND);
      }
      return estate.tokens.replay(operation(), token, this).orElseGet(() -> fresh(estate, own));
    }

    private Verdict fresh(ModelAccount estate, ModelService own) {
      String template = own.request.template();
      int in = major.orElse(own.given.major());
      Optional<Version> version = estate.usable(Family.SERVICE, template, in, minor);
      Optional<ModelVersion> used =
          version.flatMap(v -> estate.version(Family.SERVICE, template, v));
      Optional<Doc.Entry> entry = doc.find(name);
      boolean lacks = estate.lacks(Family.SERVICE, template, in, minor);
      Checks checks =
          new Checks()
              .refuse(IDEMPOTENCY, CONFLICT, own.instances.containsKey(name))
              .refuse(REFERENCE, NOT_FOUND, lacks && major.isPresent())
              .refuse(STATE, NOT_FOUND, lacks)
              .refuse(STATE, CONFLICT, !ServiceSteps.IN_ORDER.contains(own.status))
              .refuse(STATE, INVALID, version.isEmpty())
              .refuse(FORM, INVALID, entry.isEmpty() || doc.hasDuplicates())
              .refuse(QUOTA, INVALID, own.instances.size() >= Model.MOST_INSTANCES);
      estate.checkHosts(checks, entry.map(List::of).orElse(List.of()), used);
      return checks.otherwise(() -> create(estate, own, version.orElseThrow()));
    }

    private Map<String, Object> create(ModelAccount estate, ModelService own, Version version) {
      Doc.Entry entry = doc.find(name).orElseThrow();
      ModelInstance made = own.add(entry, version, doc);
      made.token = token.orElse(null);
      own.doc = own.doc.plus(entry);
      own.modified = true;
      own.modifiedAt = estate.model.time();
      estate.tokens.remember(
          operation(), token, this, () -> exists(estate, made), () -> reply(made));
      return reply(made);
    }
  }

  /** UpdateServiceInstance. */
  record Update(
      String account,
      String service,
      String name,
      Wish wish,
      Optional<Doc> doc,
      Optional<String> token)
      implements Step.Call {

    @Override
    public String operation() {
      return "UpdateServiceInstance";
    }

    @Override
    public Map<String, Object> members(Ids ids) {
      return Members.of(
          "serviceName", service,
          "name", name,
          "deploymentType", wish.mode(),
          "templateMajorVersion", Version.part(wish.major()),
          "templateMinorVersion", Version.part(wish.minor()),
          "spec", doc.map(Doc::toString),
          "clientToken", token);
    }

    @Override
    public Verdict predict(ModelAccount estate) {
      Optional<ModelInstance> found = estate.instance(service, name);
      Checks checks = new Checks();
      wish.checkCombination(checks);
      checks.refuse(COMBINATION, INVALID, doc.isPresent() && !wish.deploys());
      checks.refuse(TARGET, NOT_FOUND, found.isEmpty());
      if (found.isEmpty()) {
        return checks.otherwise(Map::of);
      }
      Optional<Verdict> replayed = estate.tokens.replay(operation(), token, this);
      if (replayed.isPresent()) {
        return replayed.get();
      }
      ModelInstance own = found.get();
      Optional<ModelTemplate> of =
          Optional.of(estate.templates(Family.SERVICE).get(own.service.request.template()));
      wish.check(checks, of, own);
      boolean closed =
          own.service.status.equals("CREATE_IN_PROGRESS")
              || own.service.status.startsWith("DELETE")
              || own.service.mayTakeBack(own);
      boolean moves =
          doc.flatMap(d -> d.find(name))
              .filter(e -> !e.environment().equals(own.environment))
              .isPresent();
      checks
          .refuse(STATE, CONFLICT, closed)
          .refuse(STATE, CONFLICT, own.component().filter(Target::isBusy).isPresent())
          .refuse(FORM, INVALID, doc.filter(Doc::hasDuplicates).isPresent())
          .refuse(FORM, INVALID, doc.filter(d -> d.find(name).isEmpty()).isPresent())
          .refuse(CONTENT, INVALID, moves);
      if (wish.deploys() && own.everSucceeded()) {
        // Without an entry of its own in the request, this too is the state of things stored.
        checks.refuse(CONTENT, INVALID, !fits(estate, own, wish.usable(of, own)));
      }
      return checks.otherwise(() -> update(estate, own, of));
    }

    private static boolean fits(ModelAccount estate, ModelInstance own, Optional<Version> version) {
      ModelEnvironment host = estate.environments.get(own.environment);
      return version
          .flatMap(v -> estate.version(Family.SERVICE, own.service.request.template(), v))
          .filter(v -> v.fits(host.request.template(), host.version.major()))
          .isPresent();
    }

    private Map<String, Object> update(
        ModelAccount estate, ModelInstance own, Optional<ModelTemplate> of) {
      if (wish.deploys()) {
        own.token = token.<Object>map(t -> t).orElse(own.token);
        own.deploy(wish.usable(of, own).orElseThrow(), doc.orElse(own.doc), true);
      }
      estate.tokens.remember(operation(), token, this, () -> exists(estate, own), () -> reply(own));
      return reply(own);
    }
  }

  /** CancelServiceInstanceDeployment. */
  record Cancel(String account, String service, String name) implements Step.Call {

    @Override
    public String operation() {
      return "CancelServiceInstanceDeployment";
    }

    @Override
    public Map<String, Object> members(Ids ids) {
      return Members.of("serviceName", service, "serviceInstanceName", name);
    }

    @Override
    public Verdict predict(ModelAccount estate) {
      return estate
          .instance(service, name)
          .map(
              own ->
                  own.status.equals("IN_PROGRESS") && own.ownUpdate
                      ? Verdict.ok(
                          () -> {
                            own.cancel();
                            return reply(own);
                          })
                      : Verdict.refused(CONFLICT))
          .orElseGet(() -> Verdict.refused(NOT_FOUND));
    }
  }
}
