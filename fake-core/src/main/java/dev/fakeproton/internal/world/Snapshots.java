package dev.fakeproton.internal.world;

import dev.fakeproton.internal.store.Owner;
import dev.fakeproton.internal.wire.stored.NotStoredException;
import dev.fakeproton.internal.wire.stored.StoredReader;
import dev.fakeproton.internal.wire.stored.StoredWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Snapshots as texts: what they begin with, and what is in them where. */
public final class Snapshots {

  private static final String FORMAT = "format";
  private static final String VERSION = "version";
  private static final String REGIONS = "regions";
  private static final String ACCOUNTS = "accounts";

  private static final String IDS = "ids";
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final String FORMAT_NAME = "FakeProton snapshot";

  /** Whoever changes what is stored, so that older fakes cannot read it, counts this up. */
  private static final int NEWEST_VERSION = 1;

  private Snapshots() {}

  /**
   * Checks that a text is a snapshot that this fake can read; its content is checked when a world
   * is made of it.
   *
   * @return the text, without the mark that some editors put before it
   * @throws IllegalArgumentException if it is something else; the message is one sentence
   */
  public static String checked(String text) {
    String unmarked = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    return refusing(
        () -> {
          check(unmarked);
          return unmarked;
        });
  }

  private interface Part<T> {
    T read();
  }

  private static <T> T refusing(Part<T> part) {
    try {
      return part.read();
    } catch (NotStoredException bad) {
      throw new IllegalArgumentException(
          "This is no snapshot that can be restored: " + bad.getMessage() + ".", bad);
    }
  }

  private static void check(String text) {
    Map<String, Object> head = new HashMap<>();
    try (StoredReader reader = new StoredReader(text, StoredTypes.FORMS)) {
      reader.whole(
          name -> {
            switch (name) {
              case FORMAT -> head.put(name, reader.value(String.class));
              case VERSION -> head.put(name, reader.value(Integer.class));
              default -> reader.skip();
            }
          });
    }
    Optional<Object> format = Optional.ofNullable(head.get(FORMAT));
    if (!format.equals(Optional.of(FORMAT_NAME))) {
      throw new NotStoredException(
          "its member 'format' must be '%s', but %s"
              .formatted(FORMAT_NAME, format.map(is -> "is '" + is + "'").orElse("is missing")));
    }
    int found =
        (int)
            Optional.ofNullable(head.get(VERSION))
                .orElseThrow(() -> new NotStoredException("its member 'version' is missing"));
    if (found < 1) {
      throw new NotStoredException(
          "there is no format version %s; this FakeProton reads %s"
              .formatted(found, NEWEST_VERSION));
    }
    if (found > NEWEST_VERSION) {
      throw new NotStoredException(
          "it has format version %s, but this FakeProton reads %s; use a FakeProton as new as the one that wrote it"
              .formatted(found, NEWEST_VERSION));
    }
  }

  /** The text of what a world was. */
  static String write(WorldImage image) {
    StringWriter text = new StringWriter();
    try (StoredWriter writer = new StoredWriter(text, StoredTypes.FORMS)) {
      writer.begin();
      writer.member(FORMAT, String.class, FORMAT_NAME);
      writer.member(VERSION, Integer.class, NEWEST_VERSION);
      image.world().write(writer);
      writer.begin(REGIONS);
      image.regions().forEach((name, region) -> write(name, region, writer));
      writer.end();
      image.past().write(writer);
      writer.end();
    }
    return text.toString();
  }

  private static void write(String name, WorldImage.Region region, StoredWriter writer) {
    writer.begin(name);
    region.shared().write(writer);
    writer.begin(ACCOUNTS);
    region
        .accounts()
        .forEach(
            (account, section) -> {
              writer.begin(account);
              section.write(writer);
              writer.end();
            });
    writer.end();
    writer.end();
  }

  /**
   * Fills an empty world.
   *
   * @throws IllegalArgumentException if that is not possible; the message is one sentence
   */
  static void read(String text, WorldState state) {
    refusing(
        () -> {
          check(text);
          Set<String> members = new HashSet<>();
          try (StoredReader reader = new StoredReader(text, StoredTypes.FORMS)) {
            Section.Filling world = new Section.Filling(reader, state.storage()).and(state.past());
            reader.whole(
                name -> {
                  members.add(name);
                  switch (name) {
                    case FORMAT, VERSION -> reader.skip();
                    case REGIONS -> reader.members(region -> region(region, reader, state));
                    default -> world.member(name);
                  }
                });
          }
          if (!members.contains(IDS)) {
            state.continueAfterIdsIn(text);
          }
          state.complete();
          return true;
        });
  }

  private static void region(String region, StoredReader reader, WorldState state) {
    Section.Filling shared = new Section.Filling(reader, state.storage(region));
    reader.members(
        name -> {
          if (name.equals(ACCOUNTS)) {
            reader.members(account -> account(new Owner(account, region), reader, state));
          } else {
            shared.member(name);
          }
        });
  }

  private static void account(Owner owner, StoredReader reader, WorldState state) {
    if (!Owner.isAccount(owner.account())) {
      throw reader.refused("is no account: expected twelve digits");
    }
    Section.Filling account = new Section.Filling(reader, state.storage(owner));
    reader.members(account::member);
  }
}
