package dev.fakeproton.internal.fault;

import dev.fakeproton.internal.store.Owner;
import software.amazon.awssdk.services.proton.model.ProtonRequest;

/**
 * One attempt of a client to call an operation, which the front end has accepted.
 *
 * @param operation as in {@code X-Amz-Target}
 * @param request what is asked for
 * @param caller who asks
 */
public record FaultCall(String operation, ProtonRequest request, Owner caller) {}
