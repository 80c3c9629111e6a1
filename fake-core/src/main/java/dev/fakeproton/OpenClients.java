package dev.fakeproton;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** What a fake has handed out and closes in the end. Thread-safe. */
final class OpenClients {

  private final Queue<SdkAutoCloseable> handedOut = new ConcurrentLinkedQueue<>();

  <C extends SdkAutoCloseable> C closing(C client) {
    handedOut.add(client);
    return client;
  }

  void closeAll() {
    for (SdkAutoCloseable next = handedOut.poll(); next != null; next = handedOut.poll()) {
      next.close();
    }
  }
}
