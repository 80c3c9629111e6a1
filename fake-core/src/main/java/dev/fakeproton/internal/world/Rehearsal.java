package dev.fakeproton.internal.world;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fakeproton.Limits;
import dev.fakeproton.Progression;
import dev.fakeproton.WorldClock;
import dev.fakeproton.internal.store.Owner;
import dev.fakeproton.internal.wire.WireRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * A request to a world that nobody sees, so that the first real one finds its classes loaded.
 *
 * <p>Meant for a thread that has nothing else to do while the caller still builds its SDK client,
 * which takes longer.
 */
public final class Rehearsal {

  private Rehearsal() {}

  /** Sends the request. */
  public static void run() {
    World world =
        new World(
            new WorldSettings(
                "the rehearsal",
                new Owner("123456789012", "us-east-1"),
                WorldClock.following(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)),
                Progression.immediately(),
                Limits.published(),
                defect -> {}));
    WireRequest request =
        WireRequest.of("ListEnvironmentTemplates", "{\"maxResults\":1}".getBytes(UTF_8));
    new RequestPath(world).answer(request);
  }
}
