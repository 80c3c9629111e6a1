package dev.fakeproton.assertions;

import dev.fakeproton.internal.journal.MemberText;
import dev.fakeproton.internal.wire.SdkShapes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/** Compares requests with an example, of which only the members count that are set. */
final class Likeness {

  private Likeness() {}

  /** The members of an example: {@code name = "prod", template.name = "vpc"}. */
  static String text(SdkPojo example) {
    List<String> texts = new ArrayList<>();
    describe("", example, texts);
    return texts.isEmpty() ? "any members" : String.join(", ", texts);
  }

  private static void describe(String path, SdkPojo example, List<String> texts) {
    for (Map.Entry<String, Object> member : SdkShapes.members(example).entrySet()) {
      if (member.getValue() instanceof SdkPojo nested) {
        describe(path + member.getKey() + ".", nested, texts);
      } else {
        texts.add(
            "%s%s = %s"
                .formatted(path, member.getKey(), shown(member.getKey(), member.getValue())));
      }
    }
  }

  /** In what a shape differs from an example; nothing if it is like it. */
  static List<String> differences(SdkPojo example, SdkPojo actual) {
    List<String> found = new ArrayList<>();
    compare("", example, Optional.of(actual), found);
    return found;
  }

  private static void compare(
      String path, SdkPojo example, Optional<SdkPojo> actual, List<String> found) {
    Map<String, Object> members = actual.map(SdkShapes::members).orElse(Map.of());
    for (Map.Entry<String, Object> member : SdkShapes.members(example).entrySet()) {
      String name = member.getKey();
      Object value = members.get(name);
      if (member.getValue() instanceof SdkPojo nested) {
        compare(
            path + name + ".",
            nested,
            Optional.ofNullable(value).filter(SdkPojo.class::isInstance).map(SdkPojo.class::cast),
            found);
      } else if (!member.getValue().equals(value)) {
        found.add(path + name + difference(name, value, member.getValue()));
      }
    }
  }

  private static String difference(String name, @Nullable Object actual, Object expected) {
    String was = shown(name, actual);
    String wanted = shown(name, expected);
    return was.equals(wanted) ? " is another one" : " is %s instead of %s".formatted(was, wanted);
  }

  private static String shown(String member, @Nullable Object value) {
    return value == null ? "not set" : MemberText.value(member, value);
  }
}
