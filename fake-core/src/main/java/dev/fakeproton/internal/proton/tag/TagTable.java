package dev.fakeproton.internal.proton.tag;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.proton.model.Tag;

/** The customer tags of everything that has some, by ARN. */
public final class TagTable {

  private final Map<String, NavigableMap<String, String>> tags = new HashMap<>();

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

  /** The tags of a resource, by key. */
  NavigableMap<String, String> of(String arn) {
    return tags.getOrDefault(arn, new TreeMap<>());
  }
}
