package dev.fakeproton.internal.world;

import dev.fakeproton.Kind;
import dev.fakeproton.Transition;
import dev.fakeproton.internal.store.Owner;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * What has happened to one resource.
 *
 * @param arn the ARN of the resource
 * @param kind its kind
 * @param name its name, as its handle takes it
 * @param owner the account and region it is in
 * @param transitions at least one, oldest first
 */
public record TimeLine(
    String arn, Kind kind, String name, Owner owner, List<Transition> transitions) {

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
                .map(history -> of(world, history.arn(), history.transitions()))
                .sorted(Comparator.comparing(TimeLine::last))
                .toList());
  }

  private static TimeLine of(World world, String arn, List<Transition> transitions) {
    ResourceControl resource = ResourceArns.find(world, arn);
    return new TimeLine(arn, resource.kind(), resource.name(), resource.owner(), transitions);
  }

  private Instant last() {
    return transitions.get(transitions.size() - 1).at();
  }

  /** The status that the resource came into last. */
  public String status() {
    return transitions.get(transitions.size() - 1).to();
  }
}
