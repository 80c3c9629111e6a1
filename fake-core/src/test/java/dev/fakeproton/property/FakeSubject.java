package dev.fakeproton.property;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fakeproton.IllegalMoveException;
import dev.fakeproton.Kind;
import dev.fakeproton.Limits;
import dev.fakeproton.Progression;
import dev.fakeproton.WorldClock;
import dev.fakeproton.internal.lifecycle.Outcome;
import dev.fakeproton.internal.lifecycle.Trigger;
import dev.fakeproton.internal.lifecycle.Vocabulary;
import dev.fakeproton.internal.store.Owner;
import dev.fakeproton.internal.wire.Delivery;
import dev.fakeproton.internal.wire.WireReply;
import dev.fakeproton.internal.wire.WireRequest;
import dev.fakeproton.internal.world.ResourceControl;
import dev.fakeproton.internal.world.World;
import dev.fakeproton.internal.world.WorldSettings;
import dev.fakeproton.internal.world.Worlds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/** A world of the fake, called from bytes to bytes; its work waits for the test. */
final class FakeSubject implements Subject {

  static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private static final String REGION = "us-east-1";

  private final World world;
  private final Worlds worlds = new Worlds();
  private final String token;

  FakeSubject(long beginning, Limits limits, boolean cleanUp) {
    world =
        new World(
            new WorldSettings(
                "the world of this sequence",
                new Owner("123456789012", REGION),
                WorldClock.following(Clock.fixed(Instant.ofEpochMilli(beginning), ZoneOffset.UTC)),
                Progression.manually(),
                limits,
                defect -> {}));
    world.cleanUpFailedCreates(cleanUp);
    token = worlds.open(world);
  }

  World world() {
    return world;
  }

  @Override
  public Reply call(String account, String operation, Map<String, Object> members) {
    try {
      WireReply reply = arrived(worlds.answer(token, request(account, operation, members)));
      var body = JSON.readTree(reply.body());
      return new Reply(
          reply.status() == 200 ? Answer.OK : Answer.ofError(body.path("__type").asText()), body);
    } catch (IOException notJson) {
      throw new UncheckedIOException(notJson);
    }
  }

  /** Listeners are told before the reply arrives. */
  private static WireReply arrived(Delivery delivery) {
    if (delivery instanceof Delivery.Told told) {
      told.telling().run();
      return arrived(told.then());
    }
    return ((Delivery.Whole) delivery).reply();
  }

  private static WireRequest request(String account, String operation, Map<String, Object> members)
      throws JsonProcessingException {
    return WireRequest.of(
        operation,
        Optional.of(
            "AWS4-HMAC-SHA256 Credential=%s/20260301/%s/proton/aws4_request"
                .formatted(account, REGION)),
        JSON.writeValueAsString(members).getBytes(UTF_8));
  }

  @Override
  public Answer move(String account, Ref resource, Push push) {
    ResourceControl control =
        ResourceControl.of(
            world,
            new Owner(account, REGION),
            kindOf(resource.type()),
            resource.toString(),
            api -> resource.arn(account),
            api -> Optional.of("as it is"),
            api -> Optional.empty());
    try {
      switch (push) {
        case STEP -> control.step(Vocabulary.JAVA);
        case SUCCEED -> control.move(Trigger.SUCCEED, Outcome.plain(), Vocabulary.JAVA);
        case FAIL -> control.move(Trigger.FAIL, Outcome.because(Model.WHY), Vocabulary.JAVA);
        case CLOSE -> control.move(Trigger.CLOSE, Outcome.plain(), Vocabulary.JAVA);
      }
      return Answer.OK;
    } catch (IllegalMoveException impossible) {
      return Answer.NO_MOVE;
    }
  }

  private static Kind kindOf(Ref.Type type) {
    return switch (type) {
      case ENVIRONMENT_TEMPLATE, SERVICE_TEMPLATE ->
          throw new IllegalArgumentException("templates do not move");
      case ENVIRONMENT_VERSION -> Kind.ENVIRONMENT_TEMPLATE_VERSION;
      case SERVICE_VERSION -> Kind.SERVICE_TEMPLATE_VERSION;
      case ENVIRONMENT -> Kind.ENVIRONMENT;
      case SERVICE -> Kind.SERVICE;
      case INSTANCE -> Kind.SERVICE_INSTANCE;
      case PIPELINE -> Kind.SERVICE_PIPELINE;
      case COMPONENT -> Kind.COMPONENT;
    };
  }

  String snapshot() {
    return world.snapshot();
  }

  /** Goes on where another world was. */
  void resetTo(String snapshot) {
    world.resetTo(snapshot);
  }

  @Override
  public void advance(long millis) {
    world.clock().advance(Duration.ofMillis(millis));
  }
}
