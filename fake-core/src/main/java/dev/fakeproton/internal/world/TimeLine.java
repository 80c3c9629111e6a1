package dev.fakeproton.internal.world;

import dev.fakeproton.Transition;
import dev.fakeproton.internal.store.Owner;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What has happened to one resource.
 *
 * @param arn the resource
 * @param kind its kind in words
 * @param name its name, as its handle takes it
 * @param owner the account and region it is in
 * @param transitions at least one, oldest first
 */
public record TimeLine(
    String arn, String kind, String name, Owner owner, List<Transition> transitions) {

  /**
   * The time lines of all resources of a world, also of those that are gone for not too long; the
   * one to which something happened last comes last.
   */
  public static List<TimeLine> of(World world) {
    return world.withLock(
        world.defaults(),
        (api, works) ->
            works
                .histories()
                .all()
                .flatMap(history -> of(world, history.arn(), history.transitions()))
                .sorted(Comparator.comparing(TimeLine::last))
                .toList());
  }

  /** Connections have a history too, though no work is ever under way on them. */
  private static Stream<TimeLine> of(World world, String arn, List<Transition> transitions) {
    return ResourceArn.read(arn).map(told -> of(world, told, arn, transitions)).stream();
  }

  private static TimeLine of(
      World world, ResourceArn told, String arn, List<Transition> transitions) {
    return new TimeLine(
        arn, told.kind().replace('-', ' '), told.name(world), told.owner(), transitions);
  }

  private Instant last() {
    return transitions.get(transitions.size() - 1).at();
  }

  /** The status that the resource came into last. */
  public String status() {
    return transitions.get(transitions.size() - 1).to();
  }

  /** What the resource says of its status, such as why it failed. */
  public Optional<String> message(World world) {
    return ResourceArn.read(arn)
        .flatMap(told -> told.control(world))
        .flatMap(ResourceControl::statusMessage);
  }
}
