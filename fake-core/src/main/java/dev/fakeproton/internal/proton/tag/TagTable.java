package dev.fakeproton.internal.proton.tag;

import dev.fakeproton.internal.proton.estate.Estate;
import dev.fakeproton.internal.proton.estate.Refusal;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.proton.model.ProtonException;
import software.amazon.awssdk.services.proton.model.Tag;

/** The customer tags of everything that has some, by ARN. */
public final class TagTable {

  /** The tags of one resource, as they are stored. */
  private record Row(String arn, SortedMap<String, String> tags) {}

  private final Map<String, NavigableMap<String, String>> tags = new LinkedHashMap<>();

  /** No tags yet. */
  public TagTable(Estate estate) {
    estate
        .storage()
        .list(
            "tags",
            Row.class,
            () ->
                tags.entrySet().stream()
                    .map(entry -> new Row(entry.getKey(), new TreeMap<>(entry.getValue()))),
            row -> tags.put(row.arn(), new TreeMap<>(row.tags())));
  }

  /**
   * Checks that a resource, or a new one that inherits from it, can have these tags beside those it
   * has.
   *
   * @throws ProtonException a validation error if there would be too many
   */
  public void checkRoom(String arn, List<Tag> added) {
    Set<String> keys = new HashSet<>(of(arn).keySet());
    added.forEach(tag -> keys.add(tag.key()));
    if (keys.size() > TagRules.MOST_TAGS) {
      throw Refusal.invalid(
          "The tags given and those of %s make %s; a resource can have %s. Remove some with UntagResource."
              .formatted(arn, keys.size(), TagRules.MOST_TAGS));
    }
  }

  /** Sets these tags on a resource, beside those it has. */
  public void put(String arn, List<Tag> added) {
    if (!added.isEmpty()) {
      NavigableMap<String, String> own = tags.computeIfAbsent(arn, unused -> new TreeMap<>());
      added.forEach(tag -> own.put(tag.key(), tag.value()));
    }
  }

  /** Gives a new resource the tags that its parent has now; call it before its own are put. */
  public void inherit(String parentArn, String arn) {
    NavigableMap<String, String> inherited = of(parentArn);
    if (!inherited.isEmpty()) {
      tags.put(arn, new TreeMap<>(inherited));
    }
  }

  /** Takes tags off a resource; keys that it does not have are passed over. */
  public void removeKeys(String arn, List<String> keys) {
    NavigableMap<String, String> own = of(arn);
    keys.forEach(own::remove);
    if (own.isEmpty()) {
      tags.remove(arn);
    }
  }

  /** Forgets a resource that is gone. */
  public void remove(String arn) {
    tags.remove(arn);
  }

  /** The ARNs of everything that has some. */
  Set<String> tagged() {
    return Collections.unmodifiableSet(tags.keySet());
  }

  /** The tags of a resource, by key. */
  NavigableMap<String, String> of(String arn) {
    return tags.getOrDefault(arn, new TreeMap<>());
  }
}
