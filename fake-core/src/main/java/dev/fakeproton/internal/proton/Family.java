package dev.fakeproton.internal.proton;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fakeproton.internal.wire.JsonCodec;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.proton.model.ProtonRequest;
import software.amazon.awssdk.services.proton.model.ProtonResponse;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * A family of operations, which one class behaves as.
 *
 * @param <F> that class
 * @param title what the coverage table calls it
 * @param of finds the family of one account in one region
 */
record Family<F>(String title, Function<ProtonApi, F> of) {

  /** An operation that a method of this family behaves as. */
  <B extends SdkPojo & SdkBuilder<B, I>, I extends ProtonRequest> Operation<I> on(
      String name, Supplier<B> request, BiFunction<F, I, ? extends ProtonResponse> method) {
    return on(name, request, Function.identity(), method);
  }

  /**
   * An operation that a method of this family behaves as, once the request has been prepared.
   *
   * @param preparation works out what the request alone shows, outside of the world's lock
   */
  <B extends SdkPojo & SdkBuilder<B, I>, I extends ProtonRequest, P> Operation<I> on(
      String name,
      Supplier<B> request,
      Function<I, P> preparation,
      BiFunction<F, P, ? extends ProtonResponse> method) {
    return new Operation<>(
        name,
        title,
        decoder(request),
        input -> {
          P prepared = preparation.apply(input);
          return api -> method.apply(of.apply(api), prepared);
        },
        (api, input) -> List.of());
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
