package dev.fakeproton.internal.proton.estate;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.proton.model.ProtonException;

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

  private record Use<K>(Object request, K made, Instant at) {}

  private final InstantSource clock;
  private final Map<String, Use<K>> uses = new LinkedHashMap<>();

  /** No token used yet. */
  public ClientTokens(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * What a request with this token made before, if it did.
   *
   * @param token the client's token; an empty one is none
   * @param request the request without its token
   * @throws ProtonException if the token came with another request
   */
  public Optional<K> replayed(Optional<String> token, Object request) {
    Instant oldest = clock.instant().minus(REMEMBERED_FOR);
    Optional<Use<K>> use = token.map(uses::get).filter(found -> !found.at().isBefore(oldest));
    if (use.isPresent() && !use.get().request().equals(request)) {
      throw Refusal.invalid(CreateByName.MISMATCH);
    }
    return use.map(Use::made);
  }

  /** Notes what the request with this token made. */
  public void remember(Optional<String> token, Object request, K made) {
    forgetOldest();
    token
        .filter(text -> !text.isEmpty())
        .ifPresent(text -> uses.put(text, new Use<>(request, made, clock.instant())));
  }

  /** Forgets the tokens that made this thing, because it is gone. */
  public void forget(K made) {
    uses.values().removeIf(use -> use.made().equals(made));
  }

  /** Stops at the first that is young enough: the list is as old as the calls are. */
  private void forgetOldest() {
    Instant oldest = clock.instant().minus(REMEMBERED_FOR);
    Iterator<Use<K>> eldestFirst = uses.values().iterator();
    while (eldestFirst.hasNext() && eldestFirst.next().at().isBefore(oldest)) {
      eldestFirst.remove();
    }
  }
}
