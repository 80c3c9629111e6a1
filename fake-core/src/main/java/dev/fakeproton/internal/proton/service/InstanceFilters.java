package dev.fakeproton.internal.proton.service;

import dev.fakeproton.internal.proton.estate.Refusal;
import dev.fakeproton.internal.proton.template.Staleness;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.ListServiceInstancesFilter;
import software.amazon.awssdk.services.proton.model.ProtonException;

/**
 * The filters of ListServiceInstances, all of which must fit (specification: services.md 5.3).
 *
 * @param equal what members must be equal to
 * @param staleness how the version in use must compare with the recommended one
 * @param times what times must lie in
 * @param contradictory whether two of them ask for different things
 */
record InstanceFilters(
    Map<InstanceMember, String> equal,
    Optional<Staleness> staleness,
    Map<InstanceMember, TimeWindow> times,
    boolean contradictory) {

  /** As the model asks for it; {@link Instant#parse} takes offsets and other liberties too. */
  private static final Pattern UTC =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?Z");

  private static final InstanceFilters NONE =
      new InstanceFilters(Map.of(), Optional.empty(), Map.of(), false);

  /**
   * Reads filters.
   *
   * @throws ProtonException a validation error if one lacks its key or value, or has a bad value
   */
  static InstanceFilters of(List<ListServiceInstancesFilter> filters) {
    InstanceFilters read = NONE;
    for (ListServiceInstancesFilter filter : filters) {
      read = read.and(required(filter.keyAsString(), "key"), required(filter.value(), "value"));
    }
    return read;
  }

  private static String required(@Nullable String part, String what) {
    if (part == null) {
      throw Refusal.invalid(
          "A filter of ListServiceInstances needs a key and a value: its %s is missing."
              .formatted(what));
    }
    return part;
  }

  /** The filter for the service that the request names beside its filters. */
  InstanceFilters ofService(Optional<String> service) {
    return service.map(name -> and(InstanceMember.SERVICE_NAME, name)).orElse(this);
  }

  private InstanceFilters and(String key, String value) {
    return switch (key) {
      case "deployedTemplateVersionStatus" -> and(Staleness.named(value));
      case "createdAtBefore" -> before(key, value, InstanceMember.CREATED_AT);
      case "createdAtAfter" -> after(key, value, InstanceMember.CREATED_AT);
      case "lastDeploymentAttemptedAtBefore" ->
          before(key, value, InstanceMember.LAST_DEPLOYMENT_ATTEMPTED_AT);
      case "lastDeploymentAttemptedAtAfter" ->
          after(key, value, InstanceMember.LAST_DEPLOYMENT_ATTEMPTED_AT);
      default -> and(InstanceMember.named(key).orElseThrow(), value);
    };
  }

  private InstanceFilters and(InstanceMember member, String value) {
    if (member == InstanceMember.DEPLOYMENT_STATUS
        && !DeploymentStatus.knownValues().contains(DeploymentStatus.fromValue(value))) {
      throw Refusal.invalid(
          "'%s' is no deploymentStatus to filter by. There are %s."
              .formatted(value, DeploymentStatus.knownValues()));
    }
    Map<InstanceMember, String> all = new EnumMap<>(InstanceMember.class);
    all.putAll(equal);
    String before = all.put(member, value);
    boolean differs = before != null && !before.equals(value);
    return new InstanceFilters(all, staleness, times, contradictory || differs);
  }

  private InstanceFilters and(Staleness wanted) {
    boolean differs = staleness.filter(before -> before != wanted).isPresent();
    return new InstanceFilters(equal, Optional.of(wanted), times, contradictory || differs);
  }

  private InstanceFilters before(String key, String value, InstanceMember member) {
    return and(member, window(member).before(instant(key, value)));
  }

  private InstanceFilters after(String key, String value, InstanceMember member) {
    return and(member, window(member).after(instant(key, value)));
  }

  private TimeWindow window(InstanceMember member) {
    return times.getOrDefault(member, TimeWindow.ALWAYS);
  }

  private InstanceFilters and(InstanceMember member, TimeWindow window) {
    Map<InstanceMember, TimeWindow> all = new EnumMap<>(InstanceMember.class);
    all.putAll(times);
    all.put(member, window);
    return new InstanceFilters(equal, staleness, all, contradictory);
  }

  private static Instant instant(String key, String value) {
    try {
      if (UTC.matcher(value).matches()) {
        return Instant.parse(value);
      }
    } catch (DateTimeParseException notATime) {
      // refused below, like every other text that is no such time
    }
    throw Refusal.invalid(
        "The value of the filter %s is no time in UTC by RFC 3339, such as 1985-04-12T23:20:50.52Z."
            .formatted(key));
  }

  /** Whether a record fits all filters but the staleness. */
  boolean fits(InstanceRecord record) {
    return !contradictory
        && all(equal, (member, text) -> member.textIn(record).equals(text))
        && all(times, (member, window) -> window.holds(member.timeIn(record)));
  }

  /** Whether one of some records may fit all filters but the staleness. */
  boolean mayFit(InstanceDigest records) {
    return !contradictory
        && all(equal, (member, text) -> records.holds(member, text))
        && all(times, (member, window) -> records.overlaps(member, window));
  }

  /** In a loop: it is asked of very many rows. */
  private static <T> boolean all(
      Map<InstanceMember, T> filters, BiPredicate<InstanceMember, T> test) {
    for (Map.Entry<InstanceMember, T> filter : filters.entrySet()) {
      if (!test.test(filter.getKey(), filter.getValue())) {
        return false;
      }
    }
    return true;
  }
}
