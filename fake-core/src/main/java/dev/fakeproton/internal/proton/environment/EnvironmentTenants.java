package dev.fakeproton.internal.proton.environment;

import java.util.Optional;

/** Tells what is deployed to an environment, and so keeps it from being deleted. */
@FunctionalInterface
public interface EnvironmentTenants {

  /** The ARN of an instance or component in this environment, in whatever status. */
  Optional<String> anyIn(String environment);
}
