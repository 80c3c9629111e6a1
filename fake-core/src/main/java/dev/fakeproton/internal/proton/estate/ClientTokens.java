package dev.fakeproton.internal.proton.estate;

import dev.fakeproton.internal.store.TypeOf;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.proton.model.ProtonException;
import software.amazon.awssdk.services.proton.model.ProtonRequest;

/**
 * The client tokens of one operation (ruling 2 of the specification): the same token with the same
 * request made its thing already.
 *
 * <p>A token is forgotten after eight hours of the world's clock.
 *
 * @param <K> the key of what a request made
 */
public final class ClientTokens<K> {

  private static final Duration REMEMBERED_FOR = Duration.ofHours(8);

  private record Use<K>(ProtonRequest request, K made, Instant at) {}

  /** A use of a token, as it is stored. */
  private record Row<K>(String token, ProtonRequest request, K made, Instant at) {}

  private final InstantSource clock;
  private final Map<String, Use<K>> uses = new LinkedHashMap<>();
  private final Map<K, Set<String>> tokensByMade = new HashMap<>();

  /**
   * No token used yet.
   *
   * @param name what the tokens are called in snapshots
   * @param keys the type of the keys of what requests make
   */
  public ClientTokens(Estate estate, String name, Class<K> keys) {
    this.clock = estate.clock();
    estate
        .storage()
        .list(
            name,
            new TypeOf(Row.class, keys),
            () -> uses.entrySet().stream().map(entry -> row(entry.getKey(), entry.getValue())),
            (Row<K> row) -> remember(row.token(), new Use<>(row.request(), row.made(), row.at())));
  }

  private static <K> Row<K> row(String token, Use<K> use) {
    return new Row<>(token, use.request(), use.made(), use.at());
  }

  /**
   * What a request with this token made before, if it did.
   *
   * @param token the client's token; an empty one is none
   * @param request the request without its token
   * @throws ProtonException if the token came with another request
   */
  public Optional<K> replayed(Optional<String> token, ProtonRequest request) {
    Instant oldest = clock.instant().minus(REMEMBERED_FOR);
    Optional<Use<K>> use = token.map(uses::get).filter(found -> !found.at().isBefore(oldest));
    if (use.isPresent() && !use.get().request().equals(request)) {
      throw Refusal.invalid(CreateByName.MISMATCH);
    }
    return use.map(Use::made);
  }

  /** Notes what the request with this token made. */
  public void remember(Optional<String> token, ProtonRequest request, K made) {
    forgetOldest();
    token
        .filter(text -> !text.isEmpty())
        .ifPresent(text -> remember(text, new Use<>(request, made, clock.instant())));
  }

  private void remember(String token, Use<K> use) {
    forgetToken(token);
    uses.put(token, use);
    tokensByMade.computeIfAbsent(use.made(), unused -> new HashSet<>(2)).add(token);
  }

  /** Forgets the tokens that made this thing, because it is gone. */
  public void forget(K made) {
    Set<String> tokens = tokensByMade.remove(made);
    if (tokens != null) {
      tokens.forEach(uses::remove);
    }
  }

  /** Stops at the first that is young enough: the list is as old as the calls are. */
  private void forgetOldest() {
    Instant oldest = clock.instant().minus(REMEMBERED_FOR);
    List<String> old =
        uses.entrySet().stream()
            .takeWhile(use -> use.getValue().at().isBefore(oldest))
            .map(Map.Entry::getKey)
            .toList();
    old.forEach(this::forgetToken);
  }

  private void forgetToken(String token) {
    Use<K> use = uses.remove(token);
    if (use != null) {
      tokensByMade.computeIfPresent(
          use.made(), (made, tokens) -> tokens.remove(token) && tokens.isEmpty() ? null : tokens);
    }
  }
}
