package dev.fakeproton.internal.proton.service;

import static software.amazon.awssdk.services.proton.model.ServiceStatus.ACTIVE;
import static software.amazon.awssdk.services.proton.model.ServiceStatus.CREATE_FAILED;
import static software.amazon.awssdk.services.proton.model.ServiceStatus.CREATE_FAILED_CLEANUP_COMPLETE;
import static software.amazon.awssdk.services.proton.model.ServiceStatus.CREATE_FAILED_CLEANUP_FAILED;
import static software.amazon.awssdk.services.proton.model.ServiceStatus.CREATE_FAILED_CLEANUP_IN_PROGRESS;
import static software.amazon.awssdk.services.proton.model.ServiceStatus.DELETE_FAILED;
import static software.amazon.awssdk.services.proton.model.ServiceStatus.UPDATE_COMPLETE_CLEANUP_FAILED;
import static software.amazon.awssdk.services.proton.model.ServiceStatus.UPDATE_FAILED;
import static software.amazon.awssdk.services.proton.model.ServiceStatus.UPDATE_FAILED_CLEANUP_COMPLETE;
import static software.amazon.awssdk.services.proton.model.ServiceStatus.UPDATE_FAILED_CLEANUP_FAILED;
import static software.amazon.awssdk.services.proton.model.ServiceStatus.UPDATE_FAILED_CLEANUP_IN_PROGRESS;
import static software.amazon.awssdk.services.proton.model.ServiceStatus.UPDATE_IN_PROGRESS;

import dev.fakeproton.internal.proton.estate.Refusal;
import java.util.EnumSet;
import java.util.Set;
import software.amazon.awssdk.services.proton.model.ProtonException;
import software.amazon.awssdk.services.proton.model.ServiceStatus;

/** What a service's status keeps from happening (specification: services.md 3.4). */
final class ServiceBlocks {

  /** In order, and to be changed. */
  private static final Set<ServiceStatus> IN_ORDER =
      EnumSet.of(
          ACTIVE,
          UPDATE_FAILED,
          UPDATE_FAILED_CLEANUP_COMPLETE,
          UPDATE_FAILED_CLEANUP_FAILED,
          UPDATE_COMPLETE_CLEANUP_FAILED);

  /** Never came into being. */
  private static final Set<ServiceStatus> STILLBORN =
      EnumSet.of(CREATE_FAILED, CREATE_FAILED_CLEANUP_COMPLETE, CREATE_FAILED_CLEANUP_FAILED);

  private static final Set<ServiceStatus> BEING_CHANGED =
      EnumSet.of(
          UPDATE_IN_PROGRESS, CREATE_FAILED_CLEANUP_IN_PROGRESS, UPDATE_FAILED_CLEANUP_IN_PROGRESS);

  private static final Set<ServiceStatus> IN_ORDER_OR_STILLBORN = union(IN_ORDER, STILLBORN);
  private static final Set<ServiceStatus> SETTLED =
      union(IN_ORDER_OR_STILLBORN, EnumSet.of(DELETE_FAILED));
  private static final Set<ServiceStatus> WITH_INSTANCES_TO_UPDATE =
      union(IN_ORDER_OR_STILLBORN, BEING_CHANGED);

  private ServiceBlocks() {}

  private static Set<ServiceStatus> union(Set<ServiceStatus> some, Set<ServiceStatus> others) {
    Set<ServiceStatus> all = EnumSet.copyOf(some);
    all.addAll(others);
    return all;
  }

  /**
   * Checks that instances can be added and dropped.
   *
   * @throws ProtonException a conflict, if the service's status forbids it
   */
  static void checkEdit(ServiceRecord service) {
    check(service, IN_ORDER, "its instances cannot be added or dropped");
  }

  /**
   * Checks that the description can be changed.
   *
   * @throws ProtonException a conflict, if the service's status forbids it
   */
  static void checkDescribe(ServiceRecord service) {
    check(service, SETTLED, "it cannot be updated");
  }

  /**
   * Checks that the service can be deleted.
   *
   * @throws ProtonException a conflict, if the service's status forbids it
   */
  static void checkDelete(ServiceRecord service) {
    check(service, SETTLED, "it cannot be deleted");
  }

  /**
   * Checks that an instance can be updated; one that is itself at work is refused elsewhere.
   *
   * @throws ProtonException a conflict, if the service's status forbids it
   */
  static void checkInstanceUpdate(ServiceRecord service) {
    check(service, WITH_INSTANCES_TO_UPDATE, "its instances cannot be updated");
  }

  /**
   * Checks that the pipeline can be updated, or an update of it cancelled.
   *
   * @throws ProtonException a conflict, if the service's status forbids it
   */
  static void checkPipelineAction(ServiceRecord service) {
    check(service, IN_ORDER_OR_STILLBORN, "nothing can be done to its pipeline");
  }

  private static void check(ServiceRecord service, Set<ServiceStatus> allowed, String refused) {
    if (!allowed.contains(service.status())) {
      throw Refusal.conflict(
          "Service '%s' is %s, so %s now. It can be when the service is %s."
              .formatted(service.name(), service.status(), refused, allowed));
    }
  }
}
