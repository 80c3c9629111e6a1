package dev.fakeproton.samples.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fakeproton.Limits;
import dev.fakeproton.Progression;
import dev.fakeproton.WorldClock;
import dev.fakeproton.internal.store.Owner;
import dev.fakeproton.internal.wire.Delivery;
import dev.fakeproton.internal.wire.WireReply;
import dev.fakeproton.internal.wire.WireRequest;
import dev.fakeproton.internal.world.World;
import dev.fakeproton.internal.world.WorldSettings;
import dev.fakeproton.internal.world.Worlds;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * A world that is called from bytes to bytes, without HTTP, whose cost is the same whatever the
 * world holds and would hide what grows. For that it uses internals, which nothing else should.
 */
final class InProcess {

  private final World world =
      new World(
          new WorldSettings(
              "the world of this benchmark",
              new Owner("123456789012", "us-east-1"),
              WorldClock.following(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)),
              Progression.immediately(),
              Limits.none(),
              Throwable::printStackTrace));
  private final Worlds worlds = new Worlds();
  private final String token = worlds.open(world);

  void pass(Duration time) {
    world.clock().advance(time);
  }

  /** Calls an operation, which must answer with this HTTP status. */
  String call(int status, String operation, String body) {
    WireReply reply =
        ((Delivery.Whole) worlds.answer(token, WireRequest.of(operation, body.getBytes(UTF_8))))
            .reply();
    String answer = new String(reply.body(), UTF_8);
    if (reply.status() != status) {
      throw new IllegalStateException(operation + " answered " + reply.status() + ": " + answer);
    }
    return answer;
  }

  String call(String operation, String body) {
    return call(200, operation, body);
  }
}
