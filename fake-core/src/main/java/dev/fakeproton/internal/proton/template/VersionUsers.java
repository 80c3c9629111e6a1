package dev.fakeproton.internal.proton.template;

import java.util.Optional;

/** Tells what is deployed, or being deployed, from a template version. */
@FunctionalInterface
public interface VersionUsers {

  /** The ARN of something that uses the version. */
  Optional<String> anyUserOf(String template, VersionNumber number);
}
