package dev.fakeproton.internal.proton;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fakeproton.internal.wire.JsonCodec;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.proton.model.ProtonRequest;
import software.amazon.awssdk.services.proton.model.ProtonResponse;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * A row of the table of {@link Operations}.
 *
 * @param <I> the operation's request
 * @param name as it stands in {@code X-Amz-Target}
 * @param decoder reads a request whose types have been checked
 * @param behaviour what the operation does; empty while the fake does not have it
 * @param polled the ARN of what a call polls, if it polls something
 */
public record Operation<I extends ProtonRequest>(
    String name,
    Function<ObjectNode, I> decoder,
    Optional<BiFunction<ProtonApi, I, ProtonResponse>> behaviour,
    BiFunction<ProtonApi, I, Optional<String>> polled)
    implements Operations.Row {

  /** An operation that a method of a family behaves as. */
  static <B extends SdkPojo & SdkBuilder<B, I>, I extends ProtonRequest, F> Operation<I> on(
      String name,
      Supplier<B> request,
      Function<ProtonApi, F> family,
      BiFunction<F, I, ? extends ProtonResponse> method) {
    return new Operation<>(
        name,
        decoder(request),
        Optional.of((api, input) -> method.apply(family.apply(api), input)),
        (api, input) -> Optional.empty());
  }

  /** An operation that only checks its request so far. */
  static <B extends SdkPojo & SdkBuilder<B, I>, I extends ProtonRequest> Operation<I> notYet(
      String name, Supplier<B> request) {
    return new Operation<>(
        name, decoder(request), Optional.empty(), (api, input) -> Optional.empty());
  }

  /** The same operation, whose calls count as polls of a resource. */
  Operation<I> polling(BiFunction<ProtonApi, I, Optional<String>> arn) {
    return new Operation<>(name, decoder, behaviour, arn);
  }

  private static <B extends SdkPojo & SdkBuilder<B, I>, I extends ProtonRequest>
      Function<ObjectNode, I> decoder(Supplier<B> request) {
    return json -> {
      B builder = request.get();
      JsonCodec.decode(json, builder);
      return builder.build();
    };
  }
}
