package dev.fakeproton.internal.proton.tag;

import dev.fakeproton.internal.proton.estate.Estate;
import dev.fakeproton.internal.proton.estate.Listing;
import dev.fakeproton.internal.proton.estate.References;
import dev.fakeproton.internal.proton.estate.Refusal;
import dev.fakeproton.internal.store.Page;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.proton.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.proton.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.proton.model.Tag;
import software.amazon.awssdk.services.proton.model.TagResourceRequest;
import software.amazon.awssdk.services.proton.model.TagResourceResponse;
import software.amazon.awssdk.services.proton.model.UntagResourceRequest;
import software.amazon.awssdk.services.proton.model.UntagResourceResponse;

/** TagResource, UntagResource, ListTagsForResource (specification: services.md 9). */
public final class Tags {

  private static final Pattern UNTAGGABLE = Pattern.compile("deployment/.*|service/[^/]+/pipeline");

  private final Estate estate;
  private final TagTable table;
  private final Map<String, Function<String, Optional<Tagged>>> families;
  private final Consumer<String> foreign;

  /**
   * Tags of the resources that these families have.
   *
   * @param families finds a resource by what follows its type in the ARN, by that type
   * @param foreign is shown an ARN that is not of this estate, before it counts as not found; it
   *     throws where another answer is due
   */
  public Tags(
      Estate estate,
      TagTable table,
      Map<String, Function<String, Optional<Tagged>>> families,
      Consumer<String> foreign) {
    this.estate = estate;
    this.table = table;
    this.families = Map.copyOf(families);
    this.foreign = foreign;
  }

  /** TagResource: sets tags, all or none. */
  public TagResourceResponse tag(TagResourceRequest request) {
    TagRules.check(request.tags());
    String arn = request.resourceArn();
    requireChangeable(arn);
    table.checkRoom(arn, request.tags());
    table.put(arn, request.tags());
    return TagResourceResponse.builder().build();
  }

  /** UntagResource: takes tags off; keys that are not there are passed over. */
  public UntagResourceResponse untag(UntagResourceRequest request) {
    request.tagKeys().forEach(TagRules::checkKey);
    requireChangeable(request.resourceArn());
    table.removeKeys(request.resourceArn(), request.tagKeys());
    return UntagResourceResponse.builder().build();
  }

  /** ListTagsForResource: managed tags first, then the customer's, each by key. */
  public ListTagsForResourceResponse list(ListTagsForResourceRequest request) {
    String arn = request.resourceArn();
    Tagged tagged = require(arn);
    NavigableMap<String, Tag> rows = new TreeMap<>();
    tagged.managed().forEach((key, value) -> rows.put("managed " + key, tag(key, value)));
    table.of(arn).forEach((key, value) -> rows.put("of customer " + key, tag(key, value)));
    Listing listing =
        Listing.of(estate, "ListTagsForResource", arn, request.nextToken(), request.maxResults());
    Page<String, Tag> page = Page.of(rows, Page.Order.ASCENDING, listing.cursor(), listing.limit());
    return ListTagsForResourceResponse.builder()
        .tags(page.items())
        .nextToken(listing.nextToken(page))
        .build();
  }

  /**
   * Checks that everything is there that has tags.
   *
   * @throws IllegalStateException if something is not
   */
  public void checkReferences() {
    table.tagged().forEach(arn -> References.check("a row of tags", () -> require(arn)));
  }

  private void requireChangeable(String arn) {
    if (require(arn).beingDeleted()) {
      throw Refusal.conflict(arn + " is DELETE_IN_PROGRESS: its tags cannot change any more.");
    }
  }

  private Tagged require(String arn) {
    return find(arn)
        .orElseThrow(
            () ->
                Refusal.notFound(
                    "The requested resource does not exist in %s: %s"
                        .formatted(estate.owner(), arn)));
  }

  private Optional<Tagged> find(String arn) {
    String prefix = estate.arn("");
    if (!arn.startsWith(prefix)) {
      foreign.accept(arn);
      return Optional.empty();
    }
    String resource = arn.substring(prefix.length());
    String[] typeAndName = resource.split("/", 2);
    if (UNTAGGABLE.matcher(resource).matches()) {
      throw Refusal.invalid(arn + " is of a kind that carries no tags.");
    }
    Function<String, Optional<Tagged>> family = families.get(typeAndName[0]);
    return family == null || typeAndName.length < 2
        ? Optional.empty()
        : family.apply(typeAndName[1]);
  }

  private static Tag tag(String key, String value) {
    return Tag.builder().key(key).value(value).build();
  }
}
