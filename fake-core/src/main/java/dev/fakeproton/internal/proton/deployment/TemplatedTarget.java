package dev.fakeproton.internal.proton.deployment;

import dev.fakeproton.internal.proton.template.UsedVersion;
import dev.fakeproton.internal.proton.template.VersionNumber;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.proton.model.DeploymentState;
import software.amazon.awssdk.services.proton.model.Output;
import software.amazon.awssdk.services.proton.model.ProvisionedResource;

/**
 * A deployment target that is made from a version of a template: all but components.
 *
 * @param <T> the record itself
 * @param <S> its spec
 */
public interface TemplatedTarget<T extends TemplatedTarget<T, S>, S> extends DeploymentTarget<T> {

  /** The template that it is made from, which cannot be changed. */
  String template();

  /** The newest create or update. */
  Attempt<S> attempt();

  /** What the last success left behind. */
  Optional<Deployed<S>> inUse();

  /** The same with what a success left behind: it shows that version and that spec. */
  T using(Deployed<S> deployed);

  /** Its state with a version and a spec. */
  DeploymentState state(VersionNumber version, S spec);

  /** The version of the last success. */
  default Optional<VersionNumber> versionInUse() {
    return inUse().map(Deployed::version);
  }

  /** The version of the last success, as lists and summaries group by it. */
  default List<UsedVersion> deployedVersion() {
    return UsedVersion.of(template(), versionInUse(), Optional.empty());
  }

  /** The versions that must not be deleted: of the last success, and of a running deployment. */
  default List<UsedVersion> usedVersions() {
    return UsedVersion.of(
        template(),
        versionInUse(),
        isDeploying() ? Optional.of(attempt().version()) : Optional.empty());
  }

  @Override
  default List<Output> outputs() {
    return inUse().map(Deployed::outputs).orElse(List.of());
  }

  @Override
  default List<ProvisionedResource> provisioned() {
    return inUse().map(Deployed::provisioned).orElse(List.of());
  }

  @Override
  default T deployed(List<Output> outputs, List<ProvisionedResource> provisioned) {
    return using(new Deployed<>(attempt().version(), attempt().spec(), outputs, provisioned));
  }

  @Override
  default T puttingOut(List<Output> outputs) {
    return using(inUse().orElseThrow().puttingOut(outputs));
  }

  @Override
  default Optional<DeploymentState> stateInUse() {
    return inUse().map(deployed -> state(deployed.version(), deployed.spec()));
  }

  @Override
  default DeploymentState stateWanted() {
    return state(attempt().version(), attempt().spec());
  }
}
