package dev.fakeproton.internal.proton.environment;

import dev.fakeproton.internal.proton.spec.ParsedSpec;
import dev.fakeproton.internal.proton.template.VersionNumber;

/**
 * The newest create or update of an environment: what it deploys or tried to.
 *
 * @param byUpdate whether an update started it; a create cannot be cancelled
 * @param version the template version it aims at
 * @param spec the spec it aims at, which is good
 */
record Attempt(boolean byUpdate, VersionNumber version, ParsedSpec spec) {}
