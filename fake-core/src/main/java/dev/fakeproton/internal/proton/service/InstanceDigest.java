package dev.fakeproton.internal.proton.service;

import dev.fakeproton.internal.proton.template.UsedVersion;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What filters need to know of some instances together, to tell whether one of them may fit.
 *
 * @param texts what members hold that filters compare
 * @param times the earliest and the latest time that other members hold
 * @param versions the template versions that are deployed
 */
record InstanceDigest(
    Map<InstanceMember, Set<String>> texts,
    Map<InstanceMember, Span> times,
    Set<UsedVersion> versions) {

  /** From a time to a time, both included. */
  record Span(Instant earliest, Instant latest) {

    Span and(Span other) {
      return new Span(
          earliest.isBefore(other.earliest) ? earliest : other.earliest,
          latest.isAfter(other.latest) ? latest : other.latest);
    }
  }

  /** The compared members that many instances hold the same of. */
  private static final Set<InstanceMember> DIGESTED =
      EnumSet.range(InstanceMember.TEMPLATE_NAME, InstanceMember.DEPLOYMENT_STATUS);

  /** The digest of some instances. */
  static InstanceDigest of(Collection<InstanceRecord> instances) {
    return merged(instances.stream().map(InstanceDigest::of).toList());
  }

  private static InstanceDigest of(InstanceRecord instance) {
    Map<InstanceMember, Set<String>> texts = new EnumMap<>(InstanceMember.class);
    for (InstanceMember member : DIGESTED) {
      texts.put(member, Set.of(member.textIn(instance)));
    }
    Map<InstanceMember, Span> times = new EnumMap<>(InstanceMember.class);
    for (InstanceMember member : InstanceMember.TIMES) {
      times.put(member, new Span(member.timeIn(instance), member.timeIn(instance)));
    }
    return new InstanceDigest(texts, times, Set.copyOf(instance.deployedVersion()));
  }

  /** The digest of all instances that these digests are of. */
  static InstanceDigest merged(Collection<InstanceDigest> digests) {
    Map<InstanceMember, Set<String>> texts = new EnumMap<>(InstanceMember.class);
    Map<InstanceMember, Span> times = new EnumMap<>(InstanceMember.class);
    Set<UsedVersion> versions = new HashSet<>();
    for (InstanceDigest digest : digests) {
      digest.texts.forEach(
          (member, held) -> texts.computeIfAbsent(member, unused -> new HashSet<>()).addAll(held));
      digest.times.forEach((member, span) -> times.merge(member, span, Span::and));
      versions.addAll(digest.versions);
    }
    return new InstanceDigest(texts, times, versions);
  }

  /** Whether the member may hold this text in one of them. */
  boolean holds(InstanceMember member, String text) {
    Set<String> held = texts.get(member);
    return held == null || held.contains(text);
  }

  /** Whether the member may hold a time of this window in one of them. */
  boolean overlaps(InstanceMember member, TimeWindow window) {
    Span span = times.get(member);
    return span != null && window.overlaps(span.earliest(), span.latest());
  }
}
