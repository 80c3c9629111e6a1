package dev.fakeproton.internal.lifecycle;

import dev.fakeproton.Kind;
import dev.fakeproton.internal.lifecycle.Work.Effect;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the moves of work do, by the kind of the resource and whose it is. */
final class Effects {

  /** Partition, service, region and account of an ARN end with the fifth colon. */
  private static final int COLONS = 5;

  private record Key(Kind kind, String owner) {}

  private final Map<Key, Effect> effects = new HashMap<>();

  void put(Kind kind, String owner, Effect effect) {
    effects.put(new Key(kind, owner), effect);
  }

  Effect of(Work work) {
    return Optional.ofNullable(effects.get(new Key(work.kind(), owner(work.arn()))))
        .orElseThrow(() -> new IllegalStateException("nobody carries out " + work));
  }

  private static String owner(String arn) {
    int end = 0;
    for (int i = 0; i < COLONS; i++) {
      end = arn.indexOf(':', end) + 1;
      if (end == 0) {
        return "";
      }
    }
    return arn.substring(0, end);
  }
}
