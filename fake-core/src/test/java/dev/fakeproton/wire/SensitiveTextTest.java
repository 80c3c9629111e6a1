package dev.fakeproton.wire;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.internal.journal.MemberText;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkPojo;

/** What the SDK leaves out of its texts because it is sensitive, the journal's lines leave out. */
class SensitiveTextTest {

  /** A member as the SDK writes it where it hides its value. */
  private static final Pattern HIDDEN =
      Pattern.compile("(\\w+)=\\*\\*\\* Sensitive Data Redacted \\*\\*\\*");

  static List<String> operations() {
    return Model.operations();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void staysOutOfTheTextOfARequest(String operation) {
    SdkPojo request = FullShapes.request(operation);

    assertThat(MemberText.request(request)).doesNotContain(hiddenIn(request));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void staysOutOfTheTextOfAResponse(String operation) {
    SdkPojo response = FullShapes.response(operation);

    assertThat(MemberText.response(response)).doesNotContain(hiddenIn(response));
  }

  /** The sample values of hidden members; one that no text has, if there is none. */
  private static String[] hiddenIn(SdkPojo shape) {
    Matcher hidden = HIDDEN.matcher(shape.toString());
    Set<String> values =
        hidden
            .results()
            .map(found -> found.group(1))
            .map(name -> Character.toLowerCase(name.charAt(0)) + name.substring(1) + "1")
            .collect(toSet());
    values.add("no sample has this");
    return values.toArray(String[]::new);
  }
}
