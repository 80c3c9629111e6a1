package dev.fakeproton.internal.given;

import dev.fakeproton.internal.store.Owner;
import dev.fakeproton.internal.world.SetUp;
import dev.fakeproton.internal.world.World;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a chain has given so far, for the links that follow. Immutable.
 *
 * @param world the world that is set up
 * @param owner the account and region that own what is made
 * @param environmentTemplate the last that was given
 * @param serviceTemplate the last that was given
 * @param environment the last that was given
 * @param ownServiceTemplates those that were made, and not there before
 */
public record Chain(
    World world,
    Owner owner,
    Optional<String> environmentTemplate,
    Optional<String> serviceTemplate,
    Optional<String> environment,
    Set<String> ownServiceTemplates) {

  /** A chain without a link. */
  public static Chain empty(World world, Owner owner) {
    return new Chain(world, owner, Optional.empty(), Optional.empty(), Optional.empty(), Set.of());
  }

  /** Runs operations for a link. */
  public SetUp setUp(String call) {
    return new SetUp(world, owner, call);
  }

  /** The chain with this environment template. */
  public Chain withEnvironmentTemplate(String name) {
    return new Chain(
        world, owner, Optional.of(name), serviceTemplate, environment, ownServiceTemplates);
  }

  /** The chain with this service template. */
  public Chain withServiceTemplate(String name, boolean made) {
    Set<String> own =
        made
            ? Stream.concat(ownServiceTemplates.stream(), Stream.of(name))
                .collect(Collectors.toUnmodifiableSet())
            : ownServiceTemplates;
    return new Chain(world, owner, environmentTemplate, Optional.of(name), environment, own);
  }

  /** The chain with this environment, and the template that it is made from. */
  public Chain withEnvironment(String name, String template) {
    return new Chain(
        world,
        owner,
        Optional.of(template),
        serviceTemplate,
        Optional.of(name),
        ownServiceTemplates);
  }

  /** The environment template, given or implied. */
  public String environmentTemplateName() {
    return environmentTemplate.orElse(Implied.ENVIRONMENT_TEMPLATE);
  }
}
