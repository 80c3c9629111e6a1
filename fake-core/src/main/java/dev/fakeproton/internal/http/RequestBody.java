package dev.fakeproton.internal.http;

import io.undertow.server.HttpServerExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Reads the body of a request without blocking, and hands it on when it is complete. */
final class RequestBody {

  /** What is still read of a body over the limit, so that its sender gets to see the answer. */
  private static final int READ_BEYOND = 8;

  /** Hears how the reading ends; one of its methods is called, once. */
  interface Reader {
    /** All of the body is here. */
    void complete(byte[] body);

    /**
     * The body is over the limit.
     *
     * @param read whether all of it was read; if not, the connection is of no use any more
     */
    void tooLarge(boolean read);

    /** The sender has gone, or at least sends no more; the connection is of no use any more. */
    void hungUp();
  }

  private final int limit;
  private final Reader reader;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream(0);
  private long received;

  private RequestBody(int limit, Reader reader) {
    this.limit = limit;
    this.reader = reader;
  }

  /**
   * Reads a body.
   *
   * @param limit how many bytes it may have
   */
  static void read(HttpServerExchange exchange, int limit, Reader reader) {
    RequestBody body = new RequestBody(limit, reader);
    if (exchange.getRequestContentLength() > body.mostRead()) {
      reader.tooLarge(false);
      return;
    }
    exchange.getRequestReceiver().receivePartialBytes(body::receive, body::hungUp);
  }

  private long mostRead() {
    return (long) limit * READ_BEYOND;
  }

  /** A body over the limit is read on for a while, and forgotten. */
  private void receive(HttpServerExchange exchange, byte[] part, boolean last) {
    received += part.length;
    if (received <= limit) {
      body.write(part, 0, part.length);
    }
    if (received > mostRead()) {
      exchange.getRequestReceiver().pause();
      reader.tooLarge(false);
    } else if (last && received > limit) {
      reader.tooLarge(true);
    } else if (last) {
      reader.complete(body.toByteArray());
    }
  }

  /** Whoever has closed only its own side can still read an answer. */
  private void hungUp(HttpServerExchange exchange, IOException gone) {
    if (!exchange.isResponseStarted()) {
      reader.hungUp();
    }
  }
}
