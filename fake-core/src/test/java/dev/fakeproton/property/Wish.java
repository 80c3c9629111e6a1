package dev.fakeproton.property;

import static dev.fakeproton.property.Answer.CONFLICT;
import static dev.fakeproton.property.Answer.INVALID;
import static dev.fakeproton.property.Answer.NOT_FOUND;
import static dev.fakeproton.property.Checks.Phase.COMBINATION;
import static dev.fakeproton.property.Checks.Phase.REFERENCE;
import static dev.fakeproton.property.Checks.Phase.STATE;

import dev.fakeproton.property.ModelTemplate.ModelVersion;
import java.util.Optional;

/** The version that an update asks for, by its deployment type (environments.md 5.4.1). */
record Wish(String mode, Optional<Integer> major, Optional<Integer> minor) {

  boolean deploys() {
    return !mode.equals("NONE");
  }

  private boolean isMinor() {
    return mode.equals("MINOR_VERSION");
  }

  private boolean isMajor() {
    return mode.equals("MAJOR_VERSION");
  }

  void checkCombination(Checks checks) {
    boolean named = major.isPresent() || minor.isPresent();
    checks
        .refuse(COMBINATION, INVALID, named && !isMinor() && !isMajor())
        .refuse(COMBINATION, INVALID, isMajor() && minor.isPresent() && major.isEmpty());
  }

  /** What stands in the way of a target's update; the template may be gone. */
  void check(Checks checks, Optional<ModelTemplate> template, Target target) {
    checks.refuse(STATE, CONFLICT, target.isBusy());
    if (!deploys()) {
      return;
    }
    checks
        .refuse(REFERENCE, NOT_FOUND, namesUnknown(template, target))
        .refuse(STATE, INVALID, !target.everSucceeded() && !target.isBusy());
    if (target.everSucceeded()) {
      checks
          .refuse(STATE, INVALID, namesWrongMajor(target))
          .refuse(STATE, INVALID, usable(template, target).isEmpty());
    }
  }

  private boolean namesUnknown(Optional<ModelTemplate> template, Target target) {
    Optional<Integer> wanted = major.or(() -> isMinor() ? majorInUse(target) : Optional.empty());
    if (wanted.isEmpty() || (major.isEmpty() && minor.isEmpty())) {
      return false;
    }
    return minor.isPresent()
        ? template
            .filter(t -> t.versions.containsKey(new Version(wanted.get(), minor.get())))
            .isEmpty()
        : template.filter(t -> t.hasMajor(wanted.get())).isEmpty();
  }

  private static Optional<Integer> majorInUse(Target target) {
    return Optional.ofNullable(target.version).map(Version::major);
  }

  private boolean namesWrongMajor(Target target) {
    int inUse = target.version.major();
    return (isMinor() && major.isPresent() && major.get() != inUse)
        || (isMajor() && major.isPresent() && major.get() <= inUse);
  }

  /** The version to deploy, if it can be. */
  Optional<Version> usable(Optional<ModelTemplate> template, Target target) {
    if (!isMinor() && !isMajor()) {
      return Optional.of(target.version);
    }
    if (template.isEmpty()) {
      return Optional.empty();
    }
    ModelTemplate of = template.get();
    Optional<Integer> in = major.or(() -> isMinor() ? majorInUse(target) : Optional.empty());
    Optional<Version> choice =
        in.map(number -> minor.map(m -> new Version(number, m)).or(() -> of.recommended(number)))
            .orElseGet(of::recommended);
    return choice
        .filter(
            v -> Optional.ofNullable(of.versions.get(v)).filter(ModelVersion::isUsable).isPresent())
        .filter(v -> !isMajor() || v.major() >= target.version.major());
  }
}
