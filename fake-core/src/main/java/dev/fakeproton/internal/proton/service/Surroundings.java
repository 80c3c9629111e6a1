package dev.fakeproton.internal.proton.service;

import java.util.List;
import java.util.Optional;

/**
 * What stood around an instance when work on it began: the last deployments that had succeeded.
 *
 * @param environment that of its environment
 * @param pipeline that of its service's pipeline
 * @param components those of the component that is attached to it
 */
record Surroundings(
    Optional<String> environment, Optional<String> pipeline, List<String> components) {

  static final Surroundings UNKNOWN =
      new Surroundings(Optional.empty(), Optional.empty(), List.of());
}
