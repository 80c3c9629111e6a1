package dev.fakeproton.internal.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;

/**
 * A reply of the control API.
 *
 * @param status the HTTP status
 * @param allowed the methods that the path takes, if the request had another one; else none
 * @param json the body, which ends with the end of a line
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ControlReply(int status, List<String> allowed, byte[] json) {

  /** The media type of every reply. */
  public static final String CONTENT_TYPE = "application/json";

  static ControlReply ok(String json) {
    return new ControlReply(200, List.of(), text(json));
  }

  static ControlReply refused(RefusedControlException refused) {
    return new ControlReply(refused.status(), refused.allowed(), error(requireMessage(refused)));
  }

  /** An error that has nothing to do with what the control API offers. */
  public static ControlReply error(int status, String sentence) {
    return new ControlReply(status, List.of(), error(sentence));
  }

  private static byte[] error(String sentence) {
    return text(JsonNodeFactory.instance.objectNode().put("error", sentence).toString());
  }

  private static String requireMessage(RefusedControlException refused) {
    return String.valueOf(refused.getMessage());
  }

  /** A shell prompts on the next line. */
  private static byte[] text(String json) {
    return (json.endsWith("\n") ? json : json + "\n").getBytes(UTF_8);
  }
}
