package dev.fakeproton.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;

/** A TCP connection to a fake, for clients that do not keep to HTTP. */
final class RawConnection implements AutoCloseable {

  /** Nothing takes so long, unless it hangs. */
  private static final int LONGEST_MILLIS = 30_000;

  private final Socket socket;
  private final InputStream input;

  private RawConnection(Socket socket) throws IOException {
    this.socket = socket;
    this.input = new BufferedInputStream(socket.getInputStream());
  }

  static RawConnection to(URI endpoint) throws IOException {
    Socket socket = new Socket(endpoint.getHost(), endpoint.getPort());
    socket.setSoTimeout(LONGEST_MILLIS);
    socket.setTcpNoDelay(true);
    return new RawConnection(socket);
  }

  /** The head of a request, up to and with the empty line. */
  static String head(URI endpoint, String operation, String... headers) {
    StringBuilder head = new StringBuilder("POST " + endpoint.getPath() + "/ HTTP/1.1\r\n");
    head.append("Host: ").append(endpoint.getAuthority()).append("\r\n");
    head.append("Content-Type: application/x-amz-json-1.0\r\n");
    head.append("X-Amz-Target: AwsProton20200720.").append(operation).append("\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    return head.append("\r\n").toString();
  }

  /** A whole request. */
  static String request(URI endpoint, String operation, String body) {
    return head(endpoint, operation, "Content-Length: " + body.length()) + body;
  }

  void write(String text) throws IOException {
    write(text.getBytes(ISO_8859_1));
  }

  void write(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
  }

  /** The client has nothing more to say, and hears no answer. */
  void hangUp() throws IOException {
    socket.close();
  }

  /** The client has nothing more to say, but still listens. */
  void endOfRequest() throws IOException {
    socket.shutdownOutput();
  }

  /** The next reply: its status line, and its body where it has one. */
  String reply() throws IOException {
    String status = line();
    int length = 0;
    for (String line = line(); !line.isEmpty(); line = line()) {
      if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
        length = Integer.parseInt(line.substring(15).trim());
      }
    }
    return status + "\n" + new String(input.readNBytes(length), ISO_8859_1);
  }

  /** Whatever comes until the server hangs up. */
  String untilTheEnd() throws IOException {
    return new String(input.readAllBytes(), ISO_8859_1);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = input.read(); next >= 0 && next != '\n'; next = input.read()) {
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
