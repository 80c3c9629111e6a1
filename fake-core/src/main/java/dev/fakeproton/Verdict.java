package dev.fakeproton;

import dev.fakeproton.internal.world.Strictness;
import dev.fakeproton.internal.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** What a strict fake has against its test; a lenient one has nothing. Thread-safe. */
final class Verdict {

  private final Optional<Strictness> strictness;
  private final AtomicBoolean passed = new AtomicBoolean();

  private Verdict(Optional<Strictness> strictness) {
    this.strictness = strictness;
  }

  /** Of a lenient fake. */
  static Verdict none() {
    return new Verdict(Optional.empty());
  }

  /** Of a strict fake, whose world notes what it does not take from now on. */
  static Verdict on(World world) {
    Strictness strictness = new Strictness();
    world.beStrict(strictness);
    return new Verdict(Optional.of(strictness));
  }

  /** Notes what clients still do that are about to be closed. */
  void see(OpenClients clients) {
    strictness.ifPresent(strict -> clients.takeRunning().forEach(strict::seeRunning));
  }

  /**
   * Passes the verdict on a fake that has been closed: on all at first, later only on what has been
   * noted since.
   *
   * @throws AssertionError if there is something against the test
   */
  void pass(FakeProton fake) {
    strictness.ifPresent(
        strict -> {
          List<String> wrong = new ArrayList<>();
          if (!passed.getAndSet(true)) {
            wrong.addAll(unused(fake));
          }
          wrong.addAll(strict.take());
          fail(fake.world().name(), wrong);
        });
  }

  /**
   * Passes the verdict on what has been noted since it was passed last.
   *
   * @param world what messages call the fake
   * @throws AssertionError if there is something against the test
   */
  void passOnLateCalls(String world) {
    strictness.ifPresent(strict -> fail(world, strict.take()));
  }

  private static void fail(String world, List<String> wrong) {
    if (!wrong.isEmpty()) {
      throw new AssertionError(
          "%s is strict, and its test has something wrong:\n- %s"
              .formatted(world, String.join("\n- ", wrong)));
    }
  }

  private static List<String> unused(FakeProton fake) {
    Stream<String> faults =
        fake.faults().unused().stream()
            .map("The fault %s. Make the call that it is for, or leave it away."::formatted);
    Stream<String> scripts =
        fake.unfinishedScripts().stream()
            .map(script -> script + " Let such work begin, or make the script shorter.");
    return Stream.concat(faults, scripts).toList();
  }
}
