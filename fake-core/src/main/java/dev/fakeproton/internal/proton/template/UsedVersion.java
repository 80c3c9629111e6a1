package dev.fakeproton.internal.proton.template;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A version of a template that something uses; the template of a thing cannot be changed.
 *
 * @param template the template's name
 * @param number the version's number
 */
public record UsedVersion(String template, VersionNumber number) {

  /**
   * The versions that must not be deleted because of something made from a template.
   *
   * @param inUse that of its last success
   * @param wanted that of its running deployment
   */
  public static List<UsedVersion> of(
      String template, Optional<VersionNumber> inUse, Optional<VersionNumber> wanted) {
    return Stream.of(inUse, wanted)
        .flatMap(Optional::stream)
        .distinct()
        .map(number -> new UsedVersion(template, number))
        .toList();
  }
}
