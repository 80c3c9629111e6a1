package dev.fakeproton.internal.lifecycle;

import dev.fakeproton.Kind;
import dev.fakeproton.Progression;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * Which progression holds for which work: the resource's own, else its kind's, else the world's.
 */
final class Progressions {

  private final Map<Kind, Progression> ofKind = new EnumMap<>(Kind.class);
  private final Map<String, Progression> ofResource = new HashMap<>();
  private Progression ofWorld;

  Progressions(Progression ofWorld) {
    this.ofWorld = ofWorld;
  }

  void set(Progression progression) {
    ofWorld = progression;
  }

  void set(Kind kind, Progression progression) {
    ofKind.put(kind, progression);
  }

  void set(String arn, Progression progression) {
    ofResource.put(arn, progression);
  }

  Progression of(Kind kind, String arn) {
    Progression own = ofResource.get(arn);
    return own != null ? own : ofKind.getOrDefault(kind, ofWorld);
  }
}
