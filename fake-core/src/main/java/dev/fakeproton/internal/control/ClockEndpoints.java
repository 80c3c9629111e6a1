package dev.fakeproton.internal.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.fakeproton.WorldClock;
import java.time.Duration;

/** The world's time. */
final class ClockEndpoints {

  private ClockEndpoints() {}

  static JsonNode read(Call call) {
    return shown(call.world().clock());
  }

  static JsonNode advance(Call call) {
    WorldClock clock = call.world().clock();
    Duration by = Quantities.seconds(call.body(), "seconds");
    try {
      clock.advance(by);
    } catch (IllegalArgumentException tooFar) {
      throw call.body()
          .mistakeIn("seconds", "leads from %s beyond the year 9999".formatted(clock.instant()));
    }
    return shown(clock);
  }

  static JsonNode freeze(Call call) {
    WorldClock clock = call.world().clock();
    clock.freezeAt(Quantities.time(call.body(), "at"));
    return shown(clock);
  }

  static JsonNode follow(Call call) {
    WorldClock clock = call.world().clock();
    clock.follow();
    return shown(clock);
  }

  private static JsonNode shown(WorldClock clock) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("now", clock.instant().toString())
        .put("frozen", clock.frozenAt().isPresent())
        .set("aheadSeconds", Quantities.inSeconds(clock.ahead()));
  }
}
