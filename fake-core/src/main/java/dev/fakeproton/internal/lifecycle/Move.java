package dev.fakeproton.internal.lifecycle;

/** One legal move of a {@link Lifecycle}. */
public record Move(String from, Trigger trigger, String to) {

  /** Whether the move ends a deployment that may have put something out. */
  public boolean mayPutOut() {
    return to.equals("SUCCEEDED");
  }
}
