package dev.fakeproton.internal.proton.tag;

import java.util.SortedMap;

/**
 * A resource that exists and can carry tags.
 *
 * @param managed the tags that Proton itself keeps on it
 * @param beingDeleted whether its deletion is under way
 */
public record Tagged(SortedMap<String, String> managed, boolean beingDeleted) {}
