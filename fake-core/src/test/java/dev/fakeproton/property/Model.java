package dev.fakeproton.property;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The estate as it should be, by the specification alone: two accounts in one region, and the
 * connections between them.
 */
final class Model {

  static final String A = "111111111111";
  static final String B = "222222222222";
  static final long BEGINNING = 1_772_359_200_000L;

  /** The reason of every failure that the test makes. */
  static final String WHY = "The test lets it fail.";

  static final int MOST_VERSIONS = 6;
  static final int MOST_ENVIRONMENTS = 2;
  static final int MOST_SERVICES = 2;
  static final int MOST_INSTANCES = 3;
  static final int MOST_COMPONENTS = 2;

  final boolean cleanUp;
  final List<ModelConnection> connections = new ArrayList<>();
  final Map<String, ModelAccount> accounts = new LinkedHashMap<>();
  long now = BEGINNING;
  private int lastId;

  Model(boolean cleanUp) {
    this.cleanUp = cleanUp;
    accounts.put(A, new ModelAccount(this, A));
    accounts.put(B, new ModelAccount(this, B));
  }

  ModelAccount account(String id) {
    return accounts.get(id);
  }

  ModelAccount other(String id) {
    return accounts.get(id.equals(A) ? B : A);
  }

  Id newId(String what) {
    return new Id(what, ++lastId);
  }

  Matching.Time time() {
    return new Matching.Time(now);
  }
}
