package dev.fakeproton.internal.proton.service;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.proton.model.ServiceInstance;

/** A member by which lists of instances are sorted, or compared by filters. */
enum InstanceMember {
  NAME("name"),
  SERVICE_NAME("serviceName"),
  TEMPLATE_NAME("templateName"),
  ENVIRONMENT_NAME("environmentName"),
  DEPLOYMENT_STATUS("deploymentStatus"),
  CREATED_AT("createdAt"),
  LAST_DEPLOYMENT_ATTEMPTED_AT("lastDeploymentAttemptedAt");

  /** Those that filters compare for equality. */
  static final Set<InstanceMember> COMPARED = EnumSet.range(NAME, DEPLOYMENT_STATUS);

  /** Those that hold a time. */
  static final Set<InstanceMember> TIMES = EnumSet.of(CREATED_AT, LAST_DEPLOYMENT_ATTEMPTED_AT);

  private final String wireName;

  InstanceMember(String wireName) {
    this.wireName = wireName;
  }

  /** The member that the API calls so. */
  static Optional<InstanceMember> named(String wireName) {
    return Arrays.stream(values()).filter(member -> member.wireName.equals(wireName)).findFirst();
  }

  String textIn(InstanceRecord record) {
    ServiceInstance instance = record.instance();
    return switch (this) {
      case NAME -> instance.name();
      case SERVICE_NAME -> instance.serviceName();
      case TEMPLATE_NAME -> instance.templateName();
      case ENVIRONMENT_NAME -> instance.environmentName();
      case DEPLOYMENT_STATUS -> instance.deploymentStatusAsString();
      case CREATED_AT, LAST_DEPLOYMENT_ATTEMPTED_AT -> sortable(timeIn(record));
    };
  }

  /** The time that one of {@link #TIMES} holds. */
  Instant timeIn(InstanceRecord record) {
    return this == CREATED_AT
        ? record.instance().createdAt()
        : record.instance().lastDeploymentAttemptedAt();
  }

  /** Times of one length, so that they sort as texts; no clock of a test goes back before it. */
  private static String sortable(Instant time) {
    String seconds = String.valueOf(time.getEpochSecond() - Instant.MIN.getEpochSecond());
    String nanos = String.valueOf(time.getNano());
    return "0".repeat(20 - seconds.length()) + seconds + "0".repeat(9 - nanos.length()) + nanos;
  }
}
