package dev.fakeproton;

import dev.fakeproton.internal.client.RunningCalls;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** What a fake has handed out and closes in the end. Thread-safe. */
final class OpenClients {

  private final Queue<SdkAutoCloseable> handedOut = new ConcurrentLinkedQueue<>();
  private final Optional<RunningCalls> running;

  private OpenClients(Optional<RunningCalls> running) {
    this.running = running;
  }

  /** Of a strict fake: it wants to know what its asynchronous clients still do in the end. */
  static OpenClients watched() {
    return new OpenClients(Optional.of(new RunningCalls()));
  }

  /** Of a lenient fake. */
  static OpenClients unwatched() {
    return new OpenClients(Optional.empty());
  }

  /** Where the asynchronous calls are to be noted while they run, if anywhere. */
  Optional<RunningCalls> running() {
    return running;
  }

  <C extends SdkAutoCloseable> C closing(C client) {
    handedOut.add(client);
    return client;
  }

  /** The operations of calls that run and were not told of before. */
  List<String> takeRunning() {
    return running.map(RunningCalls::take).orElse(List.of());
  }

  void closeAll() {
    for (SdkAutoCloseable next = handedOut.poll(); next != null; next = handedOut.poll()) {
      next.close();
    }
  }
}
