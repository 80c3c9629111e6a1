package dev.fakeproton.property;

import static dev.fakeproton.property.Answer.CONFLICT;
import static dev.fakeproton.property.Answer.INVALID;
import static dev.fakeproton.property.Answer.NOT_FOUND;
import static dev.fakeproton.property.Checks.Phase.COMBINATION;
import static dev.fakeproton.property.Checks.Phase.QUOTA;
import static dev.fakeproton.property.Checks.Phase.REFERENCE;
import static dev.fakeproton.property.Checks.Phase.STATE;

import java.util.Map;
import java.util.Optional;

/** Calls about environments (environments.md 5). */
final class EnvironmentSteps {

  private static final String REPOSITORY = "acme/infra";

  private EnvironmentSteps() {}

  /** What an environment is provisioned with. */
  enum Means {
    ROLE,
    REPOSITORY,
    CONNECTION
  }

  static Map<String, Object> repository() {
    return Members.of("provider", "GITHUB", "name", REPOSITORY, "branch", "main");
  }

  private static Map<String, Object> tree(int size) {
    return Map.of("proton", "EnvironmentSpec", "spec", Map.of("size", size));
  }

  private static String text(int size) {
    return "{proton: EnvironmentSpec, spec: {size: " + size + "}}";
  }

  private static Map<String, Object> reply(ModelEnvironment environment, boolean withSpec) {
    return Map.of("environment", environment.view(withSpec));
  }

  /** CreateRepository of the one repository that there is. */
  record Link(String account) implements Step.Call {

    @Override
    public String operation() {
      return "CreateRepository";
    }

    @Override
    public Map<String, Object> members(Ids ids) {
      return Members.of(
          "provider",
          "GITHUB",
          "name",
          REPOSITORY,
          "connectionArn",
          "arn:aws:codestar-connections:us-east-1:%s:connection/2ad03b28".formatted(account));
    }

    @Override
    public Verdict predict(ModelAccount estate) {
      return Verdict.ok(
          () -> {
            estate.linked = true;
            return Map.of("repository", Matching.Open.ANYTHING);
          });
    }
  }

  /** DeleteRepository of it. */
  record Unlink(String account) implements Step.Call {

    @Override
    public String operation() {
      return "DeleteRepository";
    }

    @Override
    public Map<String, Object> members(Ids ids) {
      return Members.of("provider", "GITHUB", "name", REPOSITORY);
    }

    @Override
    public Verdict predict(ModelAccount estate) {
      if (!estate.linked) {
        return Verdict.ok(Map::of);
      }
      return new Checks()
          .refuse(
              STATE,
              CONFLICT,
              estate.environments.values().stream().anyMatch(ModelEnvironment::selfManaged))
          .otherwise(
              () -> {
                estate.linked = false;
                return Map.of("repository", Matching.Open.ANYTHING);
              });
    }
  }

  /** CreateEnvironment. */
  record Create(
      String account,
      String name,
      String template,
      int major,
      Optional<Integer> minor,
      Means means,
      Optional<Integer> connection,
      boolean components,
      Optional<String> description)
      implements Step.Call {

    @Override
    public String operation() {
      return "CreateEnvironment";
    }

    String role() {
      return means == Means.ROLE ? ConnectionSteps.role(account, 1) : null;
    }

    String componentRole() {
      return means == Means.ROLE && components ? ConnectionSteps.role(account, 2) : null;
    }

    @Override
    public Map<String, Object> members(Ids ids) {
      return Members.of(
          "name", name,
          "templateName", template,
          "templateMajorVersion", String.valueOf(major),
          "templateMinorVersion", Version.part(minor),
          "spec", text(1),
          "description", description,
          "protonServiceRoleArn", role(),
          "componentRoleArn", componentRole(),
          "provisioningRepository", means == Means.REPOSITORY ? repository() : null,
          "environmentAccountConnectionId",
              connection.map(number -> ids.of(new Id("connection", number))));
    }

    @Override
    public Verdict predict(ModelAccount estate) {
      ModelEnvironment existing = estate.environments.get(name);
      if (existing != null) {
        return repeated(existing);
      }
      Optional<ModelConnection> through = connection.flatMap(estate::connection);
      Optional<Version> version = estate.usable(Family.ENVIRONMENT, template, major, minor);
      return new Checks()
          .refuse(REFERENCE, NOT_FOUND, estate.lacks(Family.ENVIRONMENT, template, major, minor))
          .refuse(REFERENCE, NOT_FOUND, connection.isPresent() && through.isEmpty())
          .refuse(REFERENCE, NOT_FOUND, means == Means.REPOSITORY && !estate.linked)
          .refuse(STATE, INVALID, version.isEmpty())
          .refuse(STATE, CONFLICT, through.filter(c -> !c.isOpen()).isPresent())
          .refuse(
              STATE,
              INVALID,
              through.filter(c -> !c.request.environment().equals(name)).isPresent())
          .refuse(QUOTA, Answer.QUOTA, estate.environments.size() >= Model.MOST_ENVIRONMENTS)
          .otherwise(
              () -> {
                ModelEnvironment made = new ModelEnvironment(estate, this);
                estate.environments.put(name, made);
                made.deploy(version.orElseThrow(), new Matching.Document(tree(1)), false);
                return reply(made, false);
              });
    }

    private Verdict repeated(ModelEnvironment existing) {
      if (!existing.request.equals(this)) {
        return Verdict.refused(INVALID);
      }
      return existing.modified || existing.status.startsWith("DELETE")
          ? Verdict.refused(CONFLICT)
          : Verdict.ok(() -> reply(existing, false));
    }
  }

  /** UpdateEnvironment. */
  record Update(
      String account,
      String name,
      Wish wish,
      Optional<Integer> size,
      Optional<Integer> connection,
      Optional<String> description)
      implements Step.Call {

    @Override
    public String operation() {
      return "UpdateEnvironment";
    }

    @Override
    public Map<String, Object> members(Ids ids) {
      return Members.of(
          "name", name,
          "deploymentType", wish.mode(),
          "templateMajorVersion", Version.part(wish.major()),
          "templateMinorVersion", Version.part(wish.minor()),
          "spec", size.map(EnvironmentSteps::text),
          "description", description,
          "environmentAccountConnectionId",
              connection.map(number -> ids.of(new Id("connection", number))));
    }

    @Override
    public Verdict predict(ModelAccount estate) {
      ModelEnvironment own = estate.environments.get(name);
      Checks checks = new Checks();
      wish.checkCombination(checks);
      checks
          .refuse(COMBINATION, INVALID, size.isPresent() && !wish.deploys())
          .refuse(Checks.Phase.TARGET, NOT_FOUND, own == null);
      if (own == null) {
        return checks.otherwise(Map::of);
      }
      Optional<ModelTemplate> of =
          Optional.ofNullable(estate.templates(Family.ENVIRONMENT).get(own.request.template()));
      wish.check(checks, of, own);
      connection.ifPresent(number -> checkConnection(checks, estate, own, number));
      return checks.otherwise(() -> update(estate, own, of));
    }

    private void checkConnection(
        Checks checks, ModelAccount estate, ModelEnvironment own, int number) {
      Optional<ModelConnection> found = estate.connection(number);
      checks
          .refuse(STATE, INVALID, own.connection == null)
          .refuse(REFERENCE, NOT_FOUND, found.isEmpty())
          .refuse(STATE, CONFLICT, found.filter(c -> !c.isOpen()).isPresent())
          .refuse(
              STATE, INVALID, found.filter(c -> !c.request.environment().equals(name)).isPresent());
    }

    private Map<String, Object> update(
        ModelAccount estate, ModelEnvironment own, Optional<ModelTemplate> of) {
      own.description = description.or(() -> own.description);
      own.modified = true;
      connection.flatMap(estate::connection).ifPresent(c -> own.connection = c);
      if (wish.deploys()) {
        Version to = wish.usable(of, own).orElseThrow();
        Object spec = size.<Object>map(s -> new Matching.Document(tree(s))).orElse(own.spec);
        own.deploy(to, spec, true);
      }
      return reply(own, false);
    }
  }

  /** DeleteEnvironment. */
  record Delete(String account, String name) implements Step.Call {

    @Override
    public String operation() {
      return "DeleteEnvironment";
    }

    @Override
    public Map<String, Object> members(Ids ids) {
      return Members.of("name", name);
    }

    @Override
    public Verdict predict(ModelAccount estate) {
      ModelEnvironment own = estate.environments.get(name);
      if (own == null) {
        return Verdict.ok(Map::of);
      }
      if (own.status.equals("DELETE_IN_PROGRESS")) {
        return Verdict.ok(() -> reply(own, false));
      }
      return new Checks()
          .refuse(STATE, CONFLICT, own.isDeploying() || estate.hasGuests(name))
          .otherwise(
              () -> {
                own.delete();
                return reply(own, false);
              });
    }
  }

  /** CancelEnvironmentDeployment. */
  record Cancel(String account, String name) implements Step.Call {

    @Override
    public String operation() {
      return "CancelEnvironmentDeployment";
    }

    @Override
    public Map<String, Object> members(Ids ids) {
      return Members.of("environmentName", name);
    }

    @Override
    public Verdict predict(ModelAccount estate) {
      ModelEnvironment own = estate.environments.get(name);
      if (own == null) {
        return Verdict.refused(NOT_FOUND);
      }
      return new Checks()
          .refuse(STATE, CONFLICT, !own.status.equals("IN_PROGRESS") || !own.ownUpdate)
          .otherwise(
              () -> {
                own.cancel();
                return reply(own, true);
              });
    }
  }
}
