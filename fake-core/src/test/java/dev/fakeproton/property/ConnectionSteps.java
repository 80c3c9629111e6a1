package dev.fakeproton.property;

import static dev.fakeproton.property.Answer.CONFLICT;
import static dev.fakeproton.property.Answer.DENIED;
import static dev.fakeproton.property.Answer.NOT_FOUND;

import java.util.Map;
import java.util.Optional;

/** Calls about environment account connections; each is named by the order of creation. */
final class ConnectionSteps {

  private ConnectionSteps() {}

  static String role(String account, int number) {
    return "arn:aws:iam::" + account + ":role/Proton" + number;
  }

  private static Map<String, Object> reply(ModelConnection connection) {
    return Map.of("environmentAccountConnection", connection.view());
  }

  private static Optional<ModelConnection> find(Model model, int number) {
    return number < model.connections.size()
        ? Optional.of(model.connections.get(number)).filter(c -> c.exists)
        : Optional.empty();
  }

  private static Map<String, Object> named(Ids ids, int number) {
    return Members.of("id", ids.of(new Id("connection", number)));
  }

  /** CreateEnvironmentAccountConnection to the other account. */
  record Create(String account, String environment, Optional<String> token) implements Step.Call {

    @Override
    public String operation() {
      return "CreateEnvironmentAccountConnection";
    }

    @Override
    public Map<String, Object> members(Ids ids) {
      return Members.of(
          "environmentName",
          environment,
          "managementAccountId",
          account.equals(Model.A) ? Model.B : Model.A,
          "roleArn",
          role(account, 1),
          "componentRoleArn",
          role(account, 0),
          "clientToken",
          token);
    }

    @Override
    public Verdict predict(ModelAccount estate) {
      return estate
          .tokens
          .replay(operation(), token, this)
          .orElseGet(() -> Verdict.ok(() -> create(estate)));
    }

    private Map<String, Object> create(ModelAccount estate) {
      ModelConnection made = new ModelConnection(estate.model, this);
      estate.model.connections.add(made);
      estate.tokens.remember(operation(), token, this, () -> made.exists, () -> reply(made));
      return reply(made);
    }
  }

  /** What either side can do with a connection. */
  record Act(String account, Verb verb, int connection) implements Step.Call {

    enum Verb {
      ACCEPT("Accept", true),
      REJECT("Reject", true),
      UPDATE("Update", false),
      DELETE("Delete", false);

      private final String word;
      private final boolean byManagement;

      Verb(String word, boolean byManagement) {
        this.word = word;
        this.byManagement = byManagement;
      }
    }

    @Override
    public String operation() {
      return verb.word + "EnvironmentAccountConnection";
    }

    @Override
    public Map<String, Object> members(Ids ids) {
      Map<String, Object> members = named(ids, connection);
      if (verb == Verb.UPDATE) {
        members.put("roleArn", role(account, 2));
      }
      return members;
    }

    @Override
    public Verdict predict(ModelAccount estate) {
      Optional<ModelConnection> found = find(estate.model, connection);
      if (found.isEmpty()) {
        return verb == Verb.DELETE ? Verdict.ok(Map::of) : Verdict.refused(NOT_FOUND);
      }
      ModelConnection own = found.get();
      if (verb.byManagement != own.management.equals(account)) {
        return Verdict.refused(DENIED);
      }
      return switch (verb) {
        case ACCEPT -> accept(estate, own);
        case REJECT -> reject(estate, own);
        case UPDATE -> update(estate, own);
        case DELETE ->
            Verdict.ok(
                () -> {
                  own.exists = false;
                  return reply(own);
                });
      };
    }

    private static Verdict accept(ModelAccount estate, ModelConnection own) {
      return own.status.equals("REJECTED")
          ? Verdict.refused(CONFLICT)
          : Verdict.ok(() -> change(estate, own, "CONNECTED"));
    }

    private static Verdict reject(ModelAccount estate, ModelConnection own) {
      boolean used =
          own.status.equals("CONNECTED")
              && estate.environments.values().stream().anyMatch(e -> e.connection == own);
      return used ? Verdict.refused(CONFLICT) : Verdict.ok(() -> change(estate, own, "REJECTED"));
    }

    private static Map<String, Object> change(
        ModelAccount estate, ModelConnection own, String status) {
      if (!own.status.equals(status)) {
        own.status = status;
        own.modifiedAt = estate.model.time();
      }
      return reply(own);
    }

    private Verdict update(ModelAccount estate, ModelConnection own) {
      if (own.status.equals("REJECTED")) {
        return Verdict.refused(CONFLICT);
      }
      return Verdict.ok(
          () -> {
            if (!own.role.equals(role(account, 2))) {
              own.role = role(account, 2);
              own.modifiedAt = estate.model.time();
            }
            return reply(own);
          });
    }
  }
}
