package dev.fakeproton.internal.proton.deployment;

import dev.fakeproton.internal.proton.template.VersionNumber;

/**
 * The newest create or update of something made from a template: what it deploys or tried to.
 *
 * @param <S> a spec
 * @param cancellable whether an update of the thing itself started it; nothing else can be
 *     cancelled
 * @param version the template version it aims at
 * @param spec the spec it aims at, which is good
 */
public record Attempt<S>(boolean cancellable, VersionNumber version, S spec) {}
