package dev.fakeproton;

/** Plays a defect of the fake, which nothing that a user can write causes. */
public final class Plant {

  private Plant() {}

  /** Has a fake meet a defect as if a call had met it. */
  public static void defect(FakeProton fake, Throwable defect) {
    fake.world().report(defect);
  }
}
