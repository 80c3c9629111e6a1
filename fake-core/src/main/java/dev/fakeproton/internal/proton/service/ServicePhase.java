package dev.fakeproton.internal.proton.service;

import dev.fakeproton.internal.proton.deployment.Standing;
import dev.fakeproton.internal.proton.spec.ServiceSpec;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a service is going through: the parts whose work must have ended before it goes on
 * (specification: services.md 3.3). Immutable.
 *
 * @param step what the parts are doing
 * @param pending the ARNs of the parts whose work in this step has not ended
 * @param stepFailed whether some work of this step did not succeed
 * @param failed the ARNs of the parts whose work did not succeed in this or an earlier step
 * @param edit the update that this belongs to; empty for creation and deletion
 */
record ServicePhase(
    Step step, Set<String> pending, boolean stepFailed, Set<String> failed, Optional<Edit> edit) {

  /** The steps, in the order in which an operation goes through them. */
  enum Step {
    /** CreateService: the instances are deployed. */
    CREATING,
    /** CreateService: the pipeline is deployed. */
    CREATING_PIPELINE,
    /** A creation has failed: instances and pipeline are removed. */
    CLEANING_UP,
    /** UpdateService: new instances are deployed. */
    ADDING,
    /** UpdateService: a new instance has failed, so all new ones are removed. */
    TAKING_BACK,
    /** UpdateService: instances that the spec no longer has are removed. */
    DROPPING,
    /** UpdateService: instances that could not be removed before are tried again. */
    RETRYING,
    /** UpdateService: the pipeline is deployed without what was dropped. */
    REDEPLOYING,
    /** DeleteService: everything is removed. */
    DELETING
  }

  /**
   * What an update of a service set out to do.
   *
   * @param specBefore the spec to return to if a new instance fails
   * @param added the names of new instances
   * @param dropped how the instances to be removed stood before, by name
   * @param retried the names of those that could not be removed before
   * @param pipelineBefore how the pipeline stood before; empty if there is none
   */
  record Edit(
      ServiceSpec specBefore,
      List<String> added,
      Map<String, Standing> dropped,
      List<String> retried,
      Optional<Standing> pipelineBefore) {

    Edit returningTo(ServiceSpec spec) {
      return new Edit(spec, added, dropped, retried, pipelineBefore);
    }
  }

  static ServicePhase of(Step step, Set<String> pending) {
    return new ServicePhase(step, pending, false, Set.of(), Optional.empty());
  }

  /** The beginning of an update. */
  static ServicePhase of(Edit edit, Set<String> pending) {
    return new ServicePhase(Step.ADDING, pending, false, Set.of(), Optional.of(edit));
  }

  /** The next step of the same operation. */
  ServicePhase next(Step nextStep, Set<String> nextPending) {
    return new ServicePhase(nextStep, nextPending, false, failed, edit);
  }

  ServicePhase with(Edit changed) {
    return new ServicePhase(step, pending, stepFailed, failed, Optional.of(changed));
  }

  /** After the work on a part has ended. */
  ServicePhase settled(String arn, boolean succeeded) {
    Set<String> left = new LinkedHashSet<>(pending);
    left.remove(arn);
    Set<String> all = new LinkedHashSet<>(failed);
    if (!succeeded) {
      all.add(arn);
    }
    return new ServicePhase(step, left, stepFailed || !succeeded, all, edit);
  }

  /** Whether a new instance, deployed or not, is removed if another new one fails. */
  boolean mayTakeBack(String instance) {
    return step == Step.ADDING && edit.filter(own -> own.added().contains(instance)).isPresent();
  }

  boolean isOver() {
    return pending.isEmpty();
  }

  /** What the service says when it has settled; nothing if all is well. */
  Optional<String> summary() {
    return failed.isEmpty()
        ? Optional.empty()
        : Optional.of("Failed: " + String.join(", ", failed) + ".");
  }
}
