package dev.fakeproton.internal.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fakeproton.Transition;
import dev.fakeproton.internal.store.Page;
import dev.fakeproton.internal.store.PageToken;
import dev.fakeproton.internal.world.Inventory;
import dev.fakeproton.internal.world.Inventory.Biography;
import dev.fakeproton.internal.world.Inventory.Item;
import dev.fakeproton.internal.world.Inventory.Selection;
import dev.fakeproton.internal.world.ResourceArn;
import java.util.List;
import java.util.Optional;

/** What exists in a world. */
final class ResourceEndpoints {

  private static final int USUAL_LIMIT = 100;
  private static final int HIGHEST_LIMIT = 1_000;

  private ResourceEndpoints() {}

  static JsonNode list(Call call) {
    Query query = call.query();
    Optional<String> arn = query.find("arn");
    return arn.isPresent() ? one(call, arn.get()) : page(call, query);
  }

  private static JsonNode page(Call call, Query query) {
    Selection selection =
        new Selection(
            query.find(
                "kind",
                kind -> Spelling.find(kind, ResourceArn.kinds()),
                "one of " + String.join(", ", ResourceArn.kinds())),
            query.find("account"),
            query.find("region"));
    int limit = query.count("limit", HIGHEST_LIMIT).orElse(USUAL_LIMIT);
    Optional<String> after =
        query.find(
            "nextToken",
            token -> PageToken.cursorIn(token, selection.toString()),
            "a token that this query has given");
    Page<String, Item> page = new Inventory(call.world()).page(selection, after, limit);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode resources = answer.putArray("resources");
    page.items().forEach(item -> describe(item, resources.addObject()));
    page.next()
        .map(cursor -> new PageToken(selection.toString(), cursor).encode())
        .ifPresent(token -> answer.put("nextToken", token));
    return answer;
  }

  /** One resource comes with its history; it may be gone already. */
  private static JsonNode one(Call call, String arn) {
    for (String other : List.of("kind", "account", "region", "limit", "nextToken")) {
      if (call.query().find(other).isPresent()) {
        throw call.query()
            .mistakeIn(other, "only one resource has this arn, so expected arn alone");
      }
    }
    Biography found =
        new Inventory(call.world())
            .find(arn)
            .orElseThrow(
                () ->
                    RefusedControlException.notFound(
                        "There is no resource '%s'; GET resources lists all that exist."
                            .formatted(arn)));
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ObjectNode resource = answer.putArray("resources").addObject();
    describe(found.item(), resource);
    found.message().ifPresent(message -> resource.put("statusMessage", message));
    ArrayNode history = resource.putArray("history");
    found.history().forEach(transition -> describe(transition, history.addObject()));
    return answer;
  }

  private static void describe(Item item, ObjectNode json) {
    json.put("arn", item.arn())
        .put("kind", item.told().kind())
        .put("name", item.name())
        .put("account", item.told().owner().account())
        .put("region", item.told().owner().region());
    item.status().ifPresent(status -> json.put("status", status));
  }

  private static void describe(Transition transition, ObjectNode json) {
    json.put("at", transition.at().toString());
    transition.from().ifPresent(from -> json.put("from", from));
    json.put("to", transition.to()).put("cause", transition.cause());
  }
}
