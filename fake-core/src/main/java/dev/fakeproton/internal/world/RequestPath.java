package dev.fakeproton.internal.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fakeproton.internal.fault.BrokenPredicateException;
import dev.fakeproton.internal.fault.FaultCall;
import dev.fakeproton.internal.fault.Strike;
import dev.fakeproton.internal.model.ServiceModel;
import dev.fakeproton.internal.proton.Operation;
import dev.fakeproton.internal.proton.ProtonApi;
import dev.fakeproton.internal.proton.estate.Refusal;
import dev.fakeproton.internal.store.Owner;
import dev.fakeproton.internal.wire.Delivery;
import dev.fakeproton.internal.wire.JsonCodec;
import dev.fakeproton.internal.wire.WireError;
import dev.fakeproton.internal.wire.WireReply;
import dev.fakeproton.internal.wire.WireRequest;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.services.proton.model.ProtonException;
import software.amazon.awssdk.services.proton.model.ProtonRequest;
import software.amazon.awssdk.services.proton.model.ProtonResponse;

/**
 * The path of one request through a world, from bytes to bytes; whatever carries them.
 *
 * <p>Only the operation itself runs under the world's lock. Thread-safe.
 */
final class RequestPath {

  private static final FrontEnd FRONT_END = new FrontEnd();

  private final World world;

  RequestPath(World world) {
    this.world = world;
  }

  /** Answers a request; never with an exception. */
  Delivery answer(WireRequest request) {
    try {
      FrontEnd.Accepted accepted = FRONT_END.accept(request, world.defaults());
      return call(request, accepted.operation(), accepted.json(), accepted.caller());
    } catch (RuntimeException | Error thrown) {
      return new Delivery.Whole(answerTo(thrown, request));
    }
  }

  /** Claims a fault before the operation takes the lock: its predicate is code of a test. */
  private <I extends ProtonRequest> Delivery call(
      WireRequest request, Operation<I> operation, ObjectNode json, Owner caller) {
    I input = operation.decoder().apply(json);
    Optional<Strike> strike = world.faults().claim(new FaultCall(operation.name(), input, caller));
    Supplier<WireReply> run = () -> run(request, operation, input, caller);
    return strike.isPresent()
        ? strike.get().deliver(run, world::nextRequestId)
        : new Delivery.Whole(run.get());
  }

  /** Lets the operation answer; a fault may ask for that later, when nobody else catches. */
  private <I extends ProtonRequest> WireReply run(
      WireRequest request, Operation<I> operation, I input, Owner caller) {
    try {
      return run(operation, input, caller);
    } catch (RuntimeException | Error thrown) {
      return answerTo(thrown, request);
    }
  }

  private <I extends ProtonRequest> WireReply run(Operation<I> operation, I input, Owner caller) {
    Function<ProtonApi, ProtonResponse> prepared = operation.behaviour().apply(input);
    ProtonResponse output =
        world.withLock(
            caller,
            (api, works) -> {
              ProtonResponse answer = behave(operation, () -> prepared.apply(api));
              operation.polled().apply(api, input).forEach(works::poll);
              return answer;
            });
    return new WireReply(200, world.nextRequestId(), JsonCodec.encode(output));
  }

  private WireReply answerTo(Throwable thrown, WireRequest request) {
    if (thrown instanceof RefusedException refused) {
      return reply(refused.error());
    }
    if (thrown instanceof ProtonException answered) {
      return reply(WireError.ofService(nameOf(answered), Refusal.messageOf(answered)));
    }
    if (thrown instanceof BrokenPredicateException broken) {
      world.report(broken);
      return reply(
          WireError.ofFake("BrokenPredicateException", String.valueOf(broken.getMessage())));
    }
    world.report(new IllegalStateException(describe(request), thrown));
    return reply(
        WireError.ofFake(
            "DefectException",
            describe(request) + " This is a defect of FakeProton, not of the caller: " + thrown));
  }

  /** An operation never answers what its model entry does not declare. */
  private static <I extends ProtonRequest> ProtonResponse behave(
      Operation<I> operation, Supplier<ProtonResponse> behaviour) {
    try {
      return behaviour.get();
    } catch (ProtonException answered) {
      var declared = ServiceModel.proton().operation(operation.name()).errors();
      if (!declared.contains(nameOf(answered))) {
        throw new IllegalStateException(
            operation.name() + " does not declare " + nameOf(answered), answered);
      }
      throw answered;
    }
  }

  private static String nameOf(ProtonException exception) {
    return exception.getClass().getSimpleName();
  }

  private static String describe(WireRequest request) {
    return "The fake failed to answer " + request.target().orElse("a request") + ".";
  }

  private WireReply reply(WireError error) {
    return new WireReply(error.status(), world.nextRequestId(), JsonCodec.encode(error));
  }
}
