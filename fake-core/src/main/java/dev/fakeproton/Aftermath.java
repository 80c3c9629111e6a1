package dev.fakeproton;

/**
 * What is told of a fake when it has been closed: little enough to be kept for every test of a long
 * run. Thread-safe.
 *
 * @param name what messages call the fake
 * @param defects what went wrong
 * @param verdict what there is against its test
 */
record Aftermath(String name, Defects defects, Verdict verdict) implements Runnable {

  /** Passes the verdict on a fake that has just been closed. */
  void passOn(FakeProton fake) {
    defects.rethrow(name);
    verdict.pass(fake);
  }

  /** Tells of what has come since. */
  @Override
  public void run() {
    defects.rethrow(name);
    verdict.passOnLateCalls(name);
  }
}
