package dev.fakeproton.property;

import static dev.fakeproton.property.Answer.CONFLICT;
import static dev.fakeproton.property.Answer.INVALID;
import static dev.fakeproton.property.Answer.NOT_FOUND;
import static dev.fakeproton.property.Checks.Phase.COMBINATION;
import static dev.fakeproton.property.Checks.Phase.IDEMPOTENCY;
import static dev.fakeproton.property.Checks.Phase.QUOTA;
import static dev.fakeproton.property.Checks.Phase.REFERENCE;
import static dev.fakeproton.property.Checks.Phase.STATE;
import static dev.fakeproton.property.Checks.Phase.TARGET;

import java.util.Map;
import java.util.Optional;

/** Calls about components (services.md 7). */
final class ComponentSteps {

  private ComponentSteps() {}

  /** Where a component is to be attached; two empty names detach it. */
  record Place(String service, String instance) {

    static final Place NOWHERE = new Place("", "");
  }

  private static Map<String, Object> reply(ModelComponent component) {
    return Map.of("component", component.view());
  }

  private static void remember(Step.Call call, Optional<String> token, ModelComponent component) {
    Map<String, ModelComponent> all = component.account.components;
    component.account.tokens.remember(
        call.operation(),
        token,
        call,
        () -> all.get(component.request.name()) == component,
        () -> reply(component));
  }

  private static void checkAttachment(
      Checks checks, ModelAccount estate, ModelInstance to, ModelComponent except) {
    boolean supported =
        to.version != null
            && estate
                .version(Family.SERVICE, to.service.request.template(), to.version)
                .filter(v -> v.request.components())
                .isPresent();
    checks
        .refuse(STATE, CONFLICT, !to.everSucceeded() || to.isBusy())
        .refuse(STATE, CONFLICT, to.component().filter(c -> c != except).isPresent())
        .refuse(STATE, INVALID, to.version != null && !supported);
  }

  /** CreateComponent. */
  record Create(
      String account,
      String name,
      Optional<String> environment,
      Optional<Place> place,
      boolean terraform,
      Optional<String> description,
      Optional<String> token)
      implements Step.Call {

    @Override
    public String operation() {
      return "CreateComponent";
    }

    @Override
    public Map<String, Object> members(Ids ids) {
      String engine =
          terraform
              ? "rendering_engine: hcl, template_language: terraform"
              : "rendering_engine: jinja, template_language: cloudformation";
      return Members.of(
          "name",
          name,
          "environmentName",
          environment,
          "serviceName",
          place.map(Place::service),
          "serviceInstanceName",
          place.map(Place::instance),
          "manifest",
          "infrastructure: {templates: [{file: main, " + engine + "}]}",
          "templateFile",
          "content",
          "description",
          description,
          "clientToken",
          token);
    }

    @Override
    public Verdict predict(ModelAccount estate) {
      if (environment.isEmpty() && place.isEmpty()) {
        return Verdict.refused(INVALID);
      }
      return estate.tokens.replay(operation(), token, this).orElseGet(() -> fresh(estate));
    }

    private Verdict fresh(ModelAccount estate) {
      Optional<ModelInstance> to = place.flatMap(p -> estate.instance(p.service(), p.instance()));
      Optional<String> in = to.map(i -> i.environment).or(() -> environment);
      ModelEnvironment host = in.map(estate.environments::get).orElse(null);
      boolean unknown = environment.filter(e -> !estate.environments.containsKey(e)).isPresent();
      Checks checks =
          new Checks()
              .refuse(IDEMPOTENCY, CONFLICT, estate.components.containsKey(name))
              .refuse(REFERENCE, NOT_FOUND, unknown)
              .refuse(REFERENCE, NOT_FOUND, place.isPresent() && to.isEmpty())
              .refuse(STATE, INVALID, environment.isPresent() && !environment.equals(in))
              .refuse(QUOTA, Answer.QUOTA, estate.components.size() >= Model.MOST_COMPONENTS);
      if (host != null) {
        checks
            .refuse(STATE, INVALID, !host.takesComponents())
            .refuse(STATE, CONFLICT, !host.isHospitable());
      }
      to.ifPresent(instance -> checkAttachment(checks, estate, instance, null));
      return checks.otherwise(
          () -> {
            ModelComponent made = new ModelComponent(estate, this, in.orElseThrow());
            made.instance = to.orElse(null);
            made.token = token.orElse(null);
            estate.components.put(name, made);
            made.deploy(null, null, false);
            remember(this, token, made);
            return reply(made);
          });
    }
  }

  /** UpdateComponent. */
  record Update(
      String account,
      String name,
      boolean deploys,
      Optional<Place> place,
      Optional<String> description,
      Optional<String> token)
      implements Step.Call {

    @Override
    public String operation() {
      return "UpdateComponent";
    }

    @Override
    public Map<String, Object> members(Ids ids) {
      return Members.of(
          "name",
          name,
          "deploymentType",
          deploys ? "CURRENT_VERSION" : "NONE",
          "serviceName",
          place.map(Place::service),
          "serviceInstanceName",
          place.map(Place::instance),
          "description",
          description,
          "clientToken",
          token);
    }

    @Override
    public Verdict predict(ModelAccount estate) {
      ModelComponent own = estate.components.get(name);
      Checks checks =
          new Checks()
              .refuse(COMBINATION, INVALID, !deploys && place.isPresent())
              .refuse(TARGET, NOT_FOUND, own == null);
      if (own == null) {
        return checks.otherwise(Map::of);
      }
      return estate
          .tokens
          .replay(operation(), token, this)
          .filter(replayed -> deploys || place.isEmpty())
          .orElseGet(() -> fresh(estate, own, checks));
    }

    private Verdict fresh(ModelAccount estate, ModelComponent own, Checks checks) {
      checks
          .refuse(STATE, CONFLICT, own.isBusy())
          .refuse(STATE, CONFLICT, own.instance != null && own.instance.isBusy());
      Optional<ModelInstance> to =
          place
              .filter(p -> !p.equals(Place.NOWHERE))
              .flatMap(p -> estate.instance(p.service(), p.instance()));
      boolean attaches = place.isPresent() && !place.get().equals(Place.NOWHERE);
      checks.refuse(REFERENCE, NOT_FOUND, attaches && to.isEmpty());
      to.ifPresent(
          instance -> {
            checks
                .refuse(STATE, CONFLICT, own.instance != null && own.instance != instance)
                .refuse(STATE, INVALID, !instance.environment.equals(own.environment));
            if (own.instance != instance) {
              checkAttachment(checks, estate, instance, own);
            }
          });
      return checks.otherwise(
          () -> {
            own.description = description.or(() -> own.description);
            own.modifiedAt = estate.model.time();
            own.token = token.<Object>map(t -> t).orElse(own.token);
            own.instance = place.isPresent() ? to.orElse(null) : own.instance;
            if (deploys) {
              own.deploy(null, null, true);
            }
            remember(this, token, own);
            return reply(own);
          });
    }
  }

  /** DeleteComponent. */
  record Delete(String account, String name) implements Step.Call {

    @Override
    public String operation() {
      return "DeleteComponent";
    }

    @Override
    public Map<String, Object> members(Ids ids) {
      return Members.of("name", name);
    }

    @Override
    public Verdict predict(ModelAccount estate) {
      ModelComponent own = estate.components.get(name);
      if (own == null) {
        return Verdict.ok(Map::of);
      }
      if (own.status.equals("DELETE_IN_PROGRESS")) {
        return Verdict.ok(() -> reply(own));
      }
      return new Checks()
          .refuse(STATE, CONFLICT, own.isDeploying() || own.instance != null)
          .otherwise(
              () -> {
                own.delete();
                return reply(own);
              });
    }
  }

  /** CancelComponentDeployment. */
  record Cancel(String account, String name) implements Step.Call {

    @Override
    public String operation() {
      return "CancelComponentDeployment";
    }

    @Override
    public Map<String, Object> members(Ids ids) {
      return Members.of("componentName", name);
    }

    @Override
    public Verdict predict(ModelAccount estate) {
      ModelComponent own = estate.components.get(name);
      if (own == null) {
        return Verdict.refused(NOT_FOUND);
      }
      return new Checks()
          .refuse(STATE, CONFLICT, !own.status.equals("IN_PROGRESS"))
          .otherwise(
              () -> {
                own.cancel();
                return reply(own);
              });
    }
  }
}
