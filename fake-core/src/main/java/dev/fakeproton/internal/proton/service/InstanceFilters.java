package dev.fakeproton.internal.proton.service;

import dev.fakeproton.internal.proton.estate.Refusal;
import dev.fakeproton.internal.proton.template.Staleness;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.ListServiceInstancesFilter;
import software.amazon.awssdk.services.proton.model.ProtonException;
import software.amazon.awssdk.services.proton.model.ServiceInstance;

/**
 * The filters of ListServiceInstances, all of which must fit (specification: services.md 5.3).
 *
 * @param equal what members must be equal to
 * @param staleness how the version in use must compare with the recommended one
 * @param others all filters that are neither
 */
record InstanceFilters(
    Map<InstanceMember, String> equal,
    Optional<Staleness> staleness,
    Predicate<ServiceInstance> others) {

  /** As the model asks for it; {@link Instant#parse} takes offsets and other liberties too. */
  private static final Pattern UTC =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?Z");

  private static final InstanceFilters NONE =
      new InstanceFilters(Map.of(), Optional.empty(), instance -> true);

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
      case "createdAtBefore" -> before(key, value, ServiceInstance::createdAt);
      case "createdAtAfter" -> after(key, value, ServiceInstance::createdAt);
      case "lastDeploymentAttemptedAtBefore" ->
          before(key, value, ServiceInstance::lastDeploymentAttemptedAt);
      case "lastDeploymentAttemptedAtAfter" ->
          after(key, value, ServiceInstance::lastDeploymentAttemptedAt);
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
    boolean contradictory = before != null && !before.equals(value);
    return new InstanceFilters(all, staleness, contradictory ? InstanceFilters::nothing : others);
  }

  private InstanceFilters and(Staleness wanted) {
    boolean contradictory = staleness.filter(before -> before != wanted).isPresent();
    return new InstanceFilters(
        equal, Optional.of(wanted), contradictory ? InstanceFilters::nothing : others);
  }

  /** Two filters ask for different things. */
  private static boolean nothing(ServiceInstance instance) {
    return false;
  }

  private InstanceFilters before(
      String key, String value, Function<ServiceInstance, Instant> time) {
    Instant bound = instant(key, value);
    return and(instance -> time.apply(instance).isBefore(bound));
  }

  private InstanceFilters after(String key, String value, Function<ServiceInstance, Instant> time) {
    Instant bound = instant(key, value);
    return and(instance -> time.apply(instance).isAfter(bound));
  }

  private InstanceFilters and(Predicate<ServiceInstance> other) {
    return new InstanceFilters(equal, staleness, others.and(other));
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
    return equal.entrySet().stream()
            .allMatch(filter -> filter.getKey().textIn(record).equals(filter.getValue()))
        && others.test(record.instance());
  }
}
