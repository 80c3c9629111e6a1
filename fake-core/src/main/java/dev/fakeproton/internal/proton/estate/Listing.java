package dev.fakeproton.internal.proton.estate;

import dev.fakeproton.internal.store.Page;
import dev.fakeproton.internal.store.PageToken;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.proton.model.ProtonException;

/**
 * One call of a list operation: where its page begins, how long it may be, and the token it gives.
 *
 * @param query everything that selects and orders the list, but not the page size
 * @param cursor the sort key to go on after
 * @param limit the most items of the page
 */
public record Listing(String query, Optional<String> cursor, int limit) {

  /** Undocumented; the largest page that may be asked for. */
  private static final int DEFAULT_LIMIT = 100;

  /**
   * Reads the page members of a request.
   *
   * @param operation the operation's name
   * @param selection the request's other members, as text
   * @param token the request's token; none and an empty one begin at the start
   * @param maxResults the request's page size
   * @throws ProtonException a validation error if the token is not one of this query
   */
  public static Listing of(
      Estate estate,
      String operation,
      Object selection,
      @Nullable String token,
      @Nullable Integer maxResults) {
    String query = operation + "|" + estate.owner() + "|" + selection;
    Optional<String> given = Optional.ofNullable(token).filter(text -> !text.isEmpty());
    Optional<String> cursor = given.flatMap(text -> PageToken.cursorIn(text, query));
    if (given.isPresent() && cursor.isEmpty()) {
      throw invalidToken();
    }
    return new Listing(query, cursor, maxResults == null ? DEFAULT_LIMIT : maxResults);
  }

  /**
   * The sort key to go on after.
   *
   * @throws ProtonException a validation error if the cursor cannot be read
   */
  public <C> Optional<C> after(Function<String, C> reader) {
    try {
      return cursor.map(reader);
    } catch (IllegalArgumentException forged) {
      throw invalidToken();
    }
  }

  /** The token for the page after this one; null, as the SDK's builders want it, on the last. */
  public @Nullable String nextToken(Page<?, ?> page) {
    return nextToken(page, Object::toString);
  }

  /** As {@link #nextToken(Page)}, where a sort key has a text of its own. */
  public <C> @Nullable String nextToken(Page<C, ?> page, Function<? super C, String> writer) {
    return page.next().map(last -> new PageToken(query, writer.apply(last)).encode()).orElse(null);
  }

  private static ProtonException invalidToken() {
    return Refusal.invalid("Invalid nextToken.");
  }
}
