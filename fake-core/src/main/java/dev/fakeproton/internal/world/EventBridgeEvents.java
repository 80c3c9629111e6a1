package dev.fakeproton.internal.world;

import dev.fakeproton.Transition;
import dev.fakeproton.internal.lifecycle.StatusChange;
import dev.fakeproton.internal.store.Ids;
import dev.fakeproton.internal.store.Owner;
import dev.fakeproton.internal.wire.PlainJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Transitions as the events that Proton sent to EventBridge, as far as its user guide documents
 * them: those of environments, services, instances, pipelines, components, template versions and
 * environment account connections.
 */
public final class EventBridgeEvents {

  /**
   * How the events of one kind of resource are called, and what they tell.
   *
   * @param resource the resource part of its ARN, with the details as groups
   * @param title its part of the detail-type
   * @param details the names of the details that identify it, in the order of the documentation
   */
  private record Form(Pattern resource, String title, List<String> details) {

    static Form of(String resource, String title, String... details) {
      return new Form(Pattern.compile(resource), title, List.of(details));
    }
  }

  private static final String VERSION =
      "-template/(?<name>[^:]+):(?<majorVersion>[0-9]+)\\.(?<minorVersion>[0-9]+)";
  private static final String[] VERSION_DETAILS = {"name", "majorVersion", "minorVersion"};

  private static final List<Form> FORMS =
      List.of(
          Form.of("environment/(?<name>[^/]+)", "Environment", "name"),
          Form.of("service/(?<name>[^/]+)", "Service", "name"),
          Form.of(
              "service/(?<serviceName>[^/]+)/service-instance/(?<name>[^/]+)",
              "Service Instance",
              "name",
              "serviceName"),
          Form.of("service/(?<serviceName>[^/]+)/pipeline", "Service Pipeline", "serviceName"),
          Form.of("component/(?<name>[^/]+)", "Component", "name"),
          Form.of("environment" + VERSION, "Environment Template Version", VERSION_DETAILS),
          Form.of("service" + VERSION, "Service Template Version", VERSION_DETAILS),
          Form.of(
              "environment-account-connection/(?<id>[^/]+)",
              "Environment Account Connection",
              "id"));

  private EventBridgeEvents() {}

  /** The event as JSON; empty where none is documented, as for syncs. */
  public static Optional<String> json(StatusChange change, Owner owner) {
    String resource = change.arn().substring(owner.arn("").length());
    for (Form form : FORMS) {
      Matcher matcher = form.resource().matcher(resource);
      if (matcher.matches()) {
        return Optional.of(PlainJson.of(event(change, owner, form, matcher)));
      }
    }
    return Optional.empty();
  }

  private static Map<String, Object> event(
      StatusChange change, Owner owner, Form form, Matcher matcher) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("version", "0");
    event.put("id", Ids.ofEvent(change.number()));
    event.put("detail-type", "AWS Proton %s Status Change".formatted(form.title()));
    event.put("source", "aws.proton");
    event.put("account", owner.account());
    event.put("time", change.transition().at().toString());
    event.put("region", owner.region());
    event.put("resources", List.of(change.arn()));
    event.put("detail", detail(change.transition(), form, matcher));
    return event;
  }

  private static Map<String, String> detail(Transition transition, Form form, Matcher matcher) {
    Map<String, String> detail = new LinkedHashMap<>();
    form.details().forEach(name -> detail.put(name, matcher.group(name)));
    detail.put("status", status(transition.to()));
    transition.from().ifPresent(before -> detail.put("previousStatus", before));
    return detail;
  }

  /** The events of what is deleted have a status that the API does not know. */
  private static String status(String status) {
    return status.equals("DELETE_COMPLETE") ? "DELETED" : status;
  }
}
