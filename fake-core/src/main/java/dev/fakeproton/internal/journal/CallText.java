package dev.fakeproton.internal.journal;

import dev.fakeproton.internal.store.Owner;
import dev.fakeproton.internal.wire.WireError;
import java.util.List;
import java.util.Optional;

/** Calls in a line each, for people. */
public final class CallText {

  private static final int LONGEST_MESSAGE = 200;

  private CallText() {}

  /**
   * Number, operation, members of the request and what came of it, such as {@code #7
   * GetService(name=shop) -> 400 ResourceNotFoundException: …}. Sensitive members stay out.
   *
   * @param defaults whose account and region need not be told
   */
  public static String line(RecordedCall call, Owner defaults) {
    return "#%s %s(%s)%s -> %s%s"
        .formatted(
            call.number(),
            MemberText.oneLine(call.operation()),
            call.request().map(MemberText::request).orElse("?"),
            place(call.caller(), defaults),
            end(call.answered()),
            attempts(call.attempts()));
  }

  /** An error in short: HTTP status, type and message. */
  public static String error(WireError error) {
    return "%s %s: %s"
        .formatted(
            error.status(),
            error.simpleType(),
            MemberText.oneLine(error.message(), LONGEST_MESSAGE));
  }

  private static String place(Owner caller, Owner defaults) {
    if (caller.equals(defaults)) {
      return "";
    }
    return caller.region().equals(defaults.region())
        ? " by " + caller.account()
        : " by %s in %s".formatted(caller.account(), caller.region());
  }

  private static String end(Answered answered) {
    Optional<String> said =
        answered.answer().map(MemberText::response).or(() -> answered.error().map(CallText::error));
    Optional<String> fault = answered.fault().map(text -> "[fault: " + text + "]");
    return said.isPresent() && fault.isPresent()
        ? said.get() + " " + fault.get()
        : said.or(() -> fault).orElse("nothing");
  }

  /** What became of the attempts before the last one. */
  private static String attempts(List<Entry> attempts) {
    if (attempts.size() == 1) {
      return "";
    }
    List<String> earlier =
        attempts.subList(0, attempts.size() - 1).stream()
            .map(Entry::answered)
            .map(CallText::brief)
            .toList();
    return " (attempt %s; before: %s)".formatted(attempts.size(), String.join(", ", earlier));
  }

  private static String brief(Answered answered) {
    return answered
        .fault()
        .or(() -> answered.error().map(error -> error.status() + " " + error.simpleType()))
        .orElse("answered");
  }
}
