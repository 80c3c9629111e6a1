package dev.fakeproton.internal.journal;

import static java.util.stream.Collectors.joining;

import dev.fakeproton.internal.wire.SdkShapes;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkPojo;

/** Members of the SDK's model in a few words, without what the model calls sensitive. */
public final class MemberText {

  /** What the service model marks as sensitive, by name: no name is both. */
  private static final Set<String> SENSITIVE =
      Set.of(
          "deploymentStatusMessage",
          "description",
          "displayName",
          "manifest",
          "outputs",
          "schema",
          "serviceSpec",
          "spec",
          "statusMessage",
          "templateFile");

  /** Made up by the SDK, and different each time. */
  private static final Set<String> MEANINGLESS = Set.of("clientToken");

  private static final Set<String> NAMES =
      Set.of("name", "id", "majorVersion", "minorVersion", "instanceName", "serviceName");

  private static final int LONGEST = 80;
  private static final int DEEPEST = 3;

  private MemberText() {}

  /** Whether a member holds what must not be shown. */
  static boolean isSensitive(String member) {
    return SENSITIVE.contains(member);
  }

  /** Whether a member says nothing of what its request asks for. */
  static boolean isMeaningless(String member) {
    return MEANINGLESS.contains(member);
  }

  /** The members of a request that are set: {@code name=prod, spec=***}. */
  public static String request(SdkPojo request) {
    return all(request, 1);
  }

  /** A response in short: {@code environment(name=prod, deploymentStatus=IN_PROGRESS)}. */
  public static String response(SdkPojo response) {
    String text =
        telling(response)
            .map(
                member ->
                    member.getValue() instanceof SdkPojo resource
                        ? member.getKey() + "(" + identity(resource) + ")"
                        : shown(member, 1))
            .collect(joining(", "));
    return text.isEmpty() ? "done" : text;
  }

  /** A value of a member, quoted if it is text; what is sensitive stays hidden. */
  public static String value(String member, Object value) {
    String text = text(member, value, 1);
    return value instanceof String && !isSensitive(member) ? "\"" + text + "\"" : text;
  }

  private static String identity(SdkPojo resource) {
    return telling(resource)
        .filter(member -> isTelling(member.getKey()))
        .map(member -> shown(member, DEEPEST))
        .collect(joining(", "));
  }

  private static boolean isTelling(String member) {
    return NAMES.contains(member) || member.equals("status") || member.endsWith("Status");
  }

  private static String all(SdkPojo shape, int depth) {
    return telling(shape).map(member -> shown(member, depth)).collect(joining(", "));
  }

  private static Stream<Map.Entry<String, Object>> telling(SdkPojo shape) {
    return SdkShapes.members(shape).entrySet().stream()
        .filter(member -> !isMeaningless(member.getKey()))
        .sorted(Comparator.comparingInt(member -> rank(member.getKey())));
  }

  /** Names come first, and last what says only that it was set. */
  private static int rank(String member) {
    if (isSensitive(member)) {
      return 2;
    }
    return member.equals("name") || member.endsWith("Name") ? 0 : 1;
  }

  private static String shown(Map.Entry<String, Object> member, int depth) {
    String key = member.getKey();
    Object value = member.getValue();
    return value instanceof SdkPojo || (value instanceof List && !isSensitive(key))
        ? key + text(key, value, depth)
        : key + "=" + text(key, value, depth);
  }

  private static String text(String member, Object value, int depth) {
    if (isSensitive(member)) {
      return "***";
    }
    if (value instanceof SdkPojo shape) {
      return depth < DEEPEST ? "(" + all(shape, depth + 1) + ")" : "(…)";
    }
    return value instanceof List<?> list ? "[" + list.size() + "]" : oneLine(value.toString());
  }

  /** The beginning of a text, on one line. */
  static String oneLine(String text) {
    return oneLine(text, LONGEST);
  }

  static String oneLine(String text, int longest) {
    String cut = text.length() <= longest ? text : text.substring(0, longest) + "…";
    return cut.replaceAll("\\p{Cntrl}+", " ");
  }
}
