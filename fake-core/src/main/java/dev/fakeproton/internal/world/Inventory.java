package dev.fakeproton.internal.world;

import dev.fakeproton.Transition;
import dev.fakeproton.internal.proton.ProtonApi;
import dev.fakeproton.internal.proton.estate.ExistingResource;
import dev.fakeproton.internal.store.Page;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All resources of a world, of all accounts and regions, by their ARNs.
 *
 * @param world the world
 */
public record Inventory(World world) {

  /** One resource: what its ARN tells, its name, and its status, if its kind has any. */
  public record Item(String arn, ResourceArn told, String name, Optional<String> status) {}

  /** One resource with what it says of its status, and the changes of that, oldest first. */
  public record Biography(Item item, Optional<String> message, List<Transition> history) {}

  /** What is asked for; what is empty does not matter. */
  public record Selection(
      Optional<String> kind, Optional<String> account, Optional<String> region) {

    private boolean fits(ResourceArn told) {
      return kind.map(told.kind()::equals).orElse(true)
          && account.map(told.owner().account()::equals).orElse(true)
          && region.map(told.owner().region()::equals).orElse(true);
    }
  }

  /** A page of the resources that fit, in the order of their ARNs. */
  public Page<String, Item> page(Selection selection, Optional<String> after, int limit) {
    List<ExistingResource> existing =
        world.withAll((apis, works) -> apis.stream().flatMap(ProtonApi::existing).toList());
    NavigableMap<String, Item> items = new TreeMap<>();
    existing.stream()
        .flatMap(resource -> item(resource).stream())
        .filter(item -> selection.fits(item.told()))
        .forEach(item -> items.put(item.arn(), item));
    return Page.of(items, Page.Order.ASCENDING, after, limit);
  }

  private Optional<Item> item(ExistingResource resource) {
    return ResourceArn.read(resource.arn())
        .map(told -> new Item(resource.arn(), told, told.name(world), resource.status()));
  }

  /** The resource that has this ARN; also one that is gone, as long as its history is known. */
  public Optional<Biography> find(String arn) {
    return ResourceArn.read(arn).flatMap(told -> find(arn, told));
  }

  private Optional<Biography> find(String arn, ResourceArn told) {
    return world
        .withLock(
            told.owner(),
            (api, works) ->
                api.existing()
                    .filter(resource -> resource.arn().equals(arn))
                    .findFirst()
                    .map(resource -> new Item(arn, told, told.name(world), resource.status()))
                    .or(
                        () ->
                            works
                                .finalStatus(arn)
                                .map(
                                    last ->
                                        new Item(arn, told, told.name(world), Optional.of(last))))
                    .map(item -> new Biography(item, Optional.empty(), works.history(arn))))
        .map(this::withMessage);
  }

  /** Only what is there surely has an ARN that a handle takes. */
  private Biography withMessage(Biography found) {
    Item item = found.item();
    Optional<String> message = item.told().control(world).flatMap(ResourceControl::statusMessage);
    return new Biography(item, message, found.history());
  }
}
