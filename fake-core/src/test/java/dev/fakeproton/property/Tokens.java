package dev.fakeproton.property;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Client tokens by ruling 2. */
final class Tokens {

  private static final long KEPT = 8 * 3_600_000L;

  private record Use(
      Object request, long at, BooleanSupplier exists, Supplier<Map<String, Object>> reply) {}

  private final Map<String, Use> uses = new HashMap<>();
  private final Model model;

  Tokens(Model model) {
    this.model = model;
  }

  /** The verdict on a repeated token; empty if the request is a new one. */
  Optional<Verdict> replay(String operation, Optional<String> token, Object request) {
    return token
        .map(text -> uses.get(operation + " " + text))
        .filter(use -> use.exists().getAsBoolean() && model.now < use.at() + KEPT)
        .map(
            use ->
                use.request().equals(request)
                    ? Verdict.ok(use.reply())
                    : Verdict.refused(Answer.INVALID));
  }

  void remember(
      String operation,
      Optional<String> token,
      Object request,
      BooleanSupplier exists,
      Supplier<Map<String, Object>> reply) {
    token.ifPresent(
        text -> uses.put(operation + " " + text, new Use(request, model.now, exists, reply)));
  }
}
