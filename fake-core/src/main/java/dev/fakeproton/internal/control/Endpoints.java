package dev.fakeproton.internal.control;

import static java.util.function.Predicate.not;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All endpoints of the control API: the table of its contents. */
final class Endpoints {

  private static final List<Endpoint> ALL =
      List.of(
          Endpoint.getDocument("", StateEndpoints::index),
          Endpoint.get("health", StateEndpoints::health),
          Endpoint.get("openapi.json", StateEndpoints::openApi),
          Endpoint.post("reset", StateEndpoints::reset),
          Endpoint.getDocument("snapshot", StateEndpoints::snapshot),
          Endpoint.putDocument("snapshot", StateEndpoints::restore),
          Endpoint.get("work", WorkEndpoints::list),
          Endpoint.post("work/step", WorkEndpoints::step).taking("arn"),
          Endpoint.post("work/settle", WorkEndpoints::settle),
          Endpoint.post("work/succeed", WorkEndpoints::succeed).taking("arn", "outputs"),
          Endpoint.post("work/fail", WorkEndpoints::fail).taking("arn", "message"),
          Endpoint.post("work/close-pull-request", WorkEndpoints::closePullRequest).taking("arn"),
          Endpoint.get("resources", ResourceEndpoints::list)
              .asking("kind", "account", "region", "arn", "limit", "nextToken"),
          Endpoint.get("calls", CallEndpoints::list)
              .asking("operation", "account", "region", "since", "limit"),
          Endpoint.get("faults", FaultEndpoints::list).asking("unused"),
          Endpoint.post("faults", FaultEndpoints::make)
              .taking(
                  "operation",
                  "where",
                  "account",
                  "region",
                  "action",
                  "error",
                  "message",
                  "status",
                  "seconds",
                  "afterTheChange",
                  "times",
                  "afterCalls",
                  "probability",
                  "seed"),
          Endpoint.delete("faults", FaultEndpoints::remove).asking("id"),
          Endpoint.get("progression", ProgressionEndpoints::read),
          Endpoint.put("progression", ProgressionEndpoints::set)
              .taking("mode", "polls", "seconds", "outcome", "message", "then", "kind", "arn"),
          Endpoint.get("clock", ClockEndpoints::read),
          Endpoint.post("clock/advance", ClockEndpoints::advance).taking("seconds"),
          Endpoint.post("clock/freeze", ClockEndpoints::freeze).taking("at"),
          Endpoint.post("clock/follow", ClockEndpoints::follow),
          Endpoint.get("limits", LimitsEndpoints::read),
          Endpoint.put("limits", LimitsEndpoints::set).taking(LimitsEndpoints.keys()),
          Endpoint.put("template-bundle", BundleEndpoints::put)
              .taking("bucket", "key", "files", "archive"),
          Endpoint.post("require-template-bundles", BundleEndpoints::require),
          Endpoint.put("clean-up-failed-creates", BundleEndpoints::cleanUp).taking("cleanUp"),
          Endpoint.post("sync/push", SyncEndpoints::push)
              .taking("provider", "repository", "branch", "sha", "files", "account", "region"));

  private Endpoints() {}

  /** All of them. */
  static List<Endpoint> all() {
    return ALL;
  }

  /**
   * The endpoint for a request; whoever only wants the head of an answer asks for it as for the
   * whole.
   *
   * @throws RefusedControlException if there is none; it tells what there is instead
   */
  static Endpoint require(String method, String path) {
    List<Endpoint> here = at(path).toList();
    if (here.isEmpty()) {
      throw RefusedControlException.notFound(
          "There is no '%s' here. %s".formatted(path, suggestion(path)));
    }
    return here.stream()
        .filter(endpoint -> endpoint.method().equals(method.equals("HEAD") ? "GET" : method))
        .findFirst()
        .orElseThrow(() -> otherMethod(method, path, here));
  }

  private static Stream<Endpoint> at(String path) {
    return ALL.stream().filter(endpoint -> endpoint.path().equals(path));
  }

  private static RefusedControlException otherMethod(
      String method, String path, List<Endpoint> here) {
    List<String> allowed = here.stream().map(Endpoint::method).toList();
    return RefusedControlException.methodNotAllowed(
        allowed,
        "/_fakeproton/%s takes %s, and not %s."
            .formatted(path, String.join(" or ", allowed), method));
  }

  private static String suggestion(String path) {
    List<String> paths =
        ALL.stream().map(Endpoint::path).filter(not(String::isEmpty)).distinct().toList();
    Optional<String> nearest =
        paths.stream()
            .filter(known -> Spelling.isNear(known, path))
            .min(Comparator.comparingInt(known -> Spelling.distance(known, path)));
    return nearest
        .map("Did you mean '%s'?"::formatted)
        .orElseGet(() -> "Below /_fakeproton/ are: " + String.join(", ", paths) + ".");
  }
}
