package dev.fakeproton.internal.proton.service;

import java.util.function.Consumer;

/**
 * Who asks for the deployment of an instance.
 *
 * @param cause what histories name as the cause
 * @param begun is told of an instance whose deployment this call has begun
 */
record Asker(String cause, Consumer<InstanceRecord> begun) {}
