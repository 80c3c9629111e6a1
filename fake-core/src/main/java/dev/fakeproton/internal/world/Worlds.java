package dev.fakeproton.internal.world;

import dev.fakeproton.internal.store.Ids;
import dev.fakeproton.internal.wire.Delivery;
import dev.fakeproton.internal.wire.JsonCodec;
import dev.fakeproton.internal.wire.WireError;
import dev.fakeproton.internal.wire.WireReply;
import dev.fakeproton.internal.wire.WireRequest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * The worlds that one server serves, by token; and what became of those that are closed.
 *
 * <p>Thread-safe.
 */
public final class Worlds {

  /** Late calls come soon after a world's end; a JVM with a hundred thousand tests stays small. */
  private static final int CLOSED_REMEMBERED = 1_000;

  /** Undocumented for Proton; DynamoDB takes 16 MiB, Kinesis 7. */
  public static final int LARGEST_BODY = 8 << 20;

  private final AtomicLong lastToken = new AtomicLong();
  private final ConcurrentMap<String, RequestPath> open = new ConcurrentHashMap<>();
  private final Ids requestIds = new Ids();

  /** What became of a world, and where it notes calls that come too late, if it does. */
  private record Closed(String because, Optional<Strictness> strictness) {}

  private final Map<String, Closed> closed =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Closed> eldest) {
              return size() > CLOSED_REMEMBERED;
            }
          });

  /** Opens a world to calls, and gives it a token. */
  public String open(World world) {
    String token = Long.toString(lastToken.incrementAndGet());
    open(token, world);
    return token;
  }

  /** Opens a world to calls under a token of the caller's. */
  public void open(String token, World world) {
    open.put(token, new RequestPath(world));
  }

  /**
   * Closes a world to calls.
   *
   * @param because a clause that says who closed it, for calls that come too late
   */
  public void close(String token, String because) {
    RequestPath path = open.get(token);
    if (path != null) {
      closed.put(token, new Closed(because, path.strictness()));
      open.remove(token);
    }
  }

  /** The open world with this token. */
  public Optional<World> find(String token) {
    return Optional.ofNullable(open.get(token)).map(RequestPath::world);
  }

  /** Answers a request to the world with this token; never with an exception. */
  public Delivery answer(String token, WireRequest request) {
    RequestPath path = open.get(token);
    if (path == null) {
      noteLateCall(token, request);
      return new Delivery.Whole(refuse(absence(token)));
    }
    if (request.body().length > LARGEST_BODY) {
      return new Delivery.Whole(refuseTooLarge());
    }
    return unlessClosed(token, path.answer(request));
  }

  private Delivery unlessClosed(String token, Delivery delivery) {
    if (delivery instanceof Delivery.Later later) {
      return new Delivery.Later(later.delay(), () -> unlessClosed(token, later.then()));
    }
    return delivery instanceof Delivery.Told told
        ? new Delivery.Told(told.telling(), unlessClosed(token, told.then()))
        : delivery;
  }

  /** A world may come to its end while somebody waits for an answer. */
  private Delivery unlessClosed(String token, Supplier<Delivery> answer) {
    return open.containsKey(token) ? answer.get() : new Delivery.Whole(refuse(absence(token)));
  }

  private void noteLateCall(String token, WireRequest request) {
    Optional.ofNullable(closed.get(token))
        .ifPresent(
            world ->
                world.strictness().ifPresent(strict -> strict.seeLate(request, world.because())));
  }

  /** The answer to a body of more than {@link #LARGEST_BODY} bytes. */
  public WireReply refuseTooLarge() {
    return refuse(
        WireError.ofFrontEnd(
            413,
            "RequestEntityTooLargeException",
            "The body has more than %s bytes, which is the most that is taken."
                .formatted(LARGEST_BODY)));
  }

  /** Answers a request with an error before any world sees it. */
  public WireReply refuse(WireError error) {
    return new WireReply(error.status(), requestIds.next(), JsonCodec.encode(error));
  }

  /** What is answered for a token that stands for no open world. */
  public WireError absence(String token) {
    Closed world = closed.get(token);
    return world != null
        ? WireError.ofFake(
            "WorldClosedException",
            "This world is closed: %s. A client must not outlive the fake it was made for."
                .formatted(world.because()))
        : WireError.ofFake(
            "NoSuchWorldException",
            "There is no world '%s' here. Use the endpoint that FakeProton.endpoint() gives."
                .formatted(token));
  }
}
