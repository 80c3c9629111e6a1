package dev.fakeproton.internal.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fakeproton.internal.fault.BrokenPredicateException;
import dev.fakeproton.internal.fault.FaultCall;
import dev.fakeproton.internal.fault.Strike;
import dev.fakeproton.internal.journal.Answered;
import dev.fakeproton.internal.journal.Asked;
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

  /** Where the world notes what it does not take; nowhere if it is lenient. */
  Optional<Strictness> strictness() {
    return world.strictness();
  }

  /** The world that this leads through. */
  World world() {
    return world;
  }

  /** Answers a request; never with an exception. */
  Delivery answer(WireRequest request) {
    try {
      return told(receive(request));
    } catch (RuntimeException | Error defect) {
      return told(new Delivery.Whole(admit(request, defect)));
    }
  }

  /** Whoever listens is told before the answer, but not by the thread that has carried this. */
  private Delivery told(Delivery delivery) {
    Delivery whole =
        delivery instanceof Delivery.Later later
            ? new Delivery.Later(later.delay(), () -> told(later.then().get()))
            : delivery;
    return world
        .claimTelling()
        .<Delivery>map(telling -> new Delivery.Told(telling, whole))
        .orElse(whole);
  }

  private Delivery receive(WireRequest request) {
    try {
      FrontEnd.Accepted accepted = FRONT_END.accept(request, world.defaults());
      world.strictness().ifPresent(strict -> strict.see(request, accepted));
      return call(request, accepted.operation(), accepted.json(), accepted.caller());
    } catch (RefusedException refused) {
      return refuse(asked(request, refused.request()), refused.error());
    }
  }

  /** For the journal, where the request has not been read. */
  private Asked asked(WireRequest request, Optional<ProtonRequest> read) {
    Owner caller = Caller.of(request.authorization(), world.defaults()).orElseGet(world::defaults);
    return Asked.of(caller, FrontEnd.operationName(request), read, request);
  }

  private Delivery refuse(Asked asked, WireError error) {
    world.note(asked, Answered.with(error));
    return new Delivery.Whole(reply(error));
  }

  /** Claims a fault before the operation takes the lock: its predicate is code of a test. */
  private <I extends ProtonRequest> Delivery call(
      WireRequest request, Operation<I> operation, ObjectNode json, Owner caller) {
    I input = operation.decoder().apply(json);
    Asked asked = Asked.of(caller, operation.name(), Optional.of(input), request);
    Optional<Strike> strike;
    try {
      strike = world.faults().claim(new FaultCall(operation.name(), input, caller));
    } catch (BrokenPredicateException broken) {
      world.report(broken);
      return refuse(asked, WireError.ofFake("BrokenPredicateException", broken.sentence()));
    }
    if (strike.isEmpty()) {
      return new Delivery.Whole(run(operation, input, asked, Optional.empty()));
    }
    return deliver(strike.get(), asked, fault -> runLater(request, operation, input, asked, fault));
  }

  private Delivery deliver(
      Strike strike, Asked asked, Function<Optional<String>, WireReply> operation) {
    Optional<String> fault = Optional.of(strike.toString());
    if (!strike.letsTheOperationRun()) {
      Answered instead =
          strike.error().map(Answered::with).orElseGet(Answered::nothing).through(fault);
      world.note(asked, instead);
    }
    return strike.deliver(() -> operation.apply(fault), world::nextRequestId);
  }

  /** A fault may let the operation run later, when nobody else catches what it throws. */
  private <I extends ProtonRequest> WireReply runLater(
      WireRequest request, Operation<I> operation, I input, Asked asked, Optional<String> fault) {
    try {
      return run(operation, input, asked, fault);
    } catch (RuntimeException | Error defect) {
      return admit(request, defect);
    }
  }

  private <I extends ProtonRequest> WireReply run(
      Operation<I> operation, I input, Asked asked, Optional<String> fault) {
    Function<ProtonApi, ProtonResponse> prepared = prepare(operation, input);
    Answered answered =
        world.answerWithLock(
            asked.caller(),
            (api, works) -> {
              Answered end = behave(operation, () -> prepared.apply(api));
              if (end.answer().isPresent()) {
                operation.polled().apply(api, input).forEach(works::poll);
              }
              world.noteWithLock(asked, end.through(fault));
              return end;
            });
    return reply(answered);
  }

  private WireReply admit(WireRequest request, Throwable defect) {
    world.report(new IllegalStateException(describe(request), defect));
    WireError error =
        WireError.ofFake(
            "DefectException",
            describe(request) + " This is a defect of FakeProton, not of the caller: " + defect);
    world.noteDefect(asked(request, Optional.empty()), Answered.with(error));
    return reply(error);
  }

  /** What the request alone shows to be wrong is refused in its turn, as everything else is. */
  private static <I extends ProtonRequest> Function<ProtonApi, ProtonResponse> prepare(
      Operation<I> operation, I input) {
    try {
      return operation.behaviour().apply(input);
    } catch (ProtonException refused) {
      return api -> {
        throw refused;
      };
    }
  }

  /** An operation never answers what its model entry does not declare. */
  private static <I extends ProtonRequest> Answered behave(
      Operation<I> operation, Supplier<ProtonResponse> behaviour) {
    try {
      return Answered.with(behaviour.get());
    } catch (ProtonException answered) {
      var declared = ServiceModel.proton().operation(operation.name()).errors();
      if (!declared.contains(nameOf(answered))) {
        throw new IllegalStateException(
            operation.name() + " does not declare " + nameOf(answered), answered);
      }
      return Answered.with(WireError.ofService(nameOf(answered), Refusal.messageOf(answered)));
    }
  }

  private static String nameOf(ProtonException exception) {
    return exception.getClass().getSimpleName();
  }

  private static String describe(WireRequest request) {
    return "The fake failed to answer " + request.target().orElse("a request") + ".";
  }

  private WireReply reply(Answered answered) {
    return answered
        .answer()
        .map(output -> new WireReply(200, world.nextRequestId(), JsonCodec.encode(output)))
        .orElseGet(() -> reply(answered.error().orElseThrow()));
  }

  private WireReply reply(WireError error) {
    return new WireReply(error.status(), world.nextRequestId(), JsonCodec.encode(error));
  }
}
