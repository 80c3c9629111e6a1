package dev.fakeproton.internal.proton;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import software.amazon.awssdk.services.proton.model.ProtonRequest;
import software.amazon.awssdk.services.proton.model.ProtonResponse;

/**
 * A row of the table of {@link Operations}.
 *
 * @param <I> the operation's request
 * @param name as it stands in {@code X-Amz-Target}
 * @param family the title of its family
 * @param decoder reads a request whose types have been checked
 * @param behaviour what the operation does, in two steps: what needs the request alone, such as
 *     parsing, and what needs the world and runs under its lock
 * @param polled the ARNs of what a call polls
 */
public record Operation<I extends ProtonRequest>(
    String name,
    String family,
    Function<ObjectNode, I> decoder,
    Function<I, Function<ProtonApi, ProtonResponse>> behaviour,
    BiFunction<ProtonApi, I, List<String>> polled) {

  /** The same operation, whose calls count as polls of resources. */
  Operation<I> polling(BiFunction<ProtonApi, I, List<String>> arns) {
    return new Operation<>(name, family, decoder, behaviour, arns);
  }
}
