package dev.fakeproton.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** A world that answers requests from bytes to bytes, without anything that carries them. */
final class InProcess {

  private final World world =
      new World(
          new WorldSettings(
              "the world of this test",
              new Owner("123456789012", "us-east-1"),
              WorldClock.following(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)),
              Progression.immediately(),
              Limits.published(),
              defect -> {
                throw new AssertionError("a request met a defect of the fake", defect);
              }));
  private final Worlds worlds = new Worlds();
  private final String token = worlds.open(world);

  /** What came back, as a client sees it. */
  record Answer(int status, String body) {

    JsonNode json() {
      try {
        return Model.JSON.readTree(body);
      } catch (IOException notJson) {
        throw new UncheckedIOException(notJson);
      }
    }

    String type() {
      return json().path("__type").asText();
    }

    String message() {
      return json().path("message").asText();
    }
  }

  Answer call(String operation, String body) {
    WireReply reply =
        ((Delivery.Whole) worlds.answer(token, WireRequest.of(operation, body.getBytes(UTF_8))))
            .reply();
    return new Answer(reply.status(), new String(reply.body(), UTF_8));
  }
}
