package dev.fakeproton.internal.world;

import dev.fakeproton.internal.model.ServiceModel;
import dev.fakeproton.internal.model.UnknownMembers;
import dev.fakeproton.internal.wire.WireRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Notes what a strict world does not take from its callers, although it answers them: each a
 * sentence that says what to do. Outlives its world, because calls may. Thread-safe.
 */
public final class Strictness {

  private static final UnknownMembers UNKNOWN_MEMBERS = new UnknownMembers(ServiceModel.proton());

  /** Whoever does something wrong in a loop does not need to read it a thousand times. */
  private static final int MOST_NOTED = 20;

  private final Set<String> noted = new LinkedHashSet<>();

  /** Notes what is wrong with a request that the service is about to see. */
  void see(WireRequest request, FrontEnd.Accepted accepted) {
    String operation = accepted.operation().name();
    if (!Caller.isSigned(request.authorization())) {
      note(
          "A call of %s was not signed, which AWS refuses. Give its client credentials; any will do."
              .formatted(operation));
    }
    String input = ServiceModel.proton().operation(operation).input();
    UNKNOWN_MEMBERS
        .in(input, accepted.json())
        .forEach(
            member ->
                note(
                    "A call of %s had the member '%s', which Proton does not have and ignores. Correct its name, or leave it away."
                        .formatted(operation, member)));
  }

  /**
   * Notes a call that came when the world was closed.
   *
   * @param because a clause that says who closed it
   */
  void seeLate(WireRequest request, String because) {
    String target = request.target().orElse("no operation");
    note(
        "A call of %s came too late: %s. Let the test wait for whatever makes this call, or stop it."
            .formatted(target.substring(target.lastIndexOf('.') + 1), because));
  }

  /**
   * Notes an asynchronous call that has not ended although its client is about to be closed.
   *
   * @param operation such as GetService
   */
  public void seeRunning(String operation) {
    note(
        "An asynchronous call of %s was still running when its client was closed. Let the test wait for its future, or cancel it."
            .formatted(operation));
  }

  private synchronized void note(String sentence) {
    if (noted.size() < MOST_NOTED) {
      noted.add(sentence);
    }
  }

  /** What has been noted since this was asked last, in order, each once. */
  public synchronized List<String> take() {
    List<String> taken = List.copyOf(noted);
    noted.clear();
    return taken;
  }
}
