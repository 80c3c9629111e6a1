package dev.fakeproton.property;

import java.util.Map;
import java.util.TreeMap;

/** An environment account connection (environments.md 6). */
final class ModelConnection {

  final Id id;
  final ConnectionSteps.Create request;
  final String management;
  final Map<String, String> tags = new TreeMap<>();
  private final Matching.Time requestedAt;
  String status = "PENDING";
  String role;
  Matching.Time modifiedAt;
  boolean exists = true;

  ModelConnection(Model model, ConnectionSteps.Create request) {
    this.id = new Id("connection", model.connections.size());
    this.request = request;
    this.management = model.other(request.account()).id;
    this.role = ConnectionSteps.role(request.account(), 1);
    this.requestedAt = model.time();
    this.modifiedAt = requestedAt;
  }

  boolean isOpen() {
    return exists && status.equals("CONNECTED");
  }

  Map<String, Object> view() {
    return Members.of(
        "id", id,
        "arn", Matching.Open.SOME_TEXT,
        "environmentName", request.environment(),
        "managementAccountId", management,
        "environmentAccountId", request.account(),
        "status", status,
        "requestedAt", requestedAt,
        "lastModifiedAt", modifiedAt,
        "roleArn", role,
        "componentRoleArn", ConnectionSteps.role(request.account(), 0));
  }
}
