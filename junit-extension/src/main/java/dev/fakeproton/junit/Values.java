package dev.fakeproton.junit;

import dev.fakeproton.FakeProton;
import java.util.regex.Pattern;
import software.amazon.awssdk.regions.Region;

/** Reads the values that annotations and the builder take as text. */
final class Values {

  private static final Pattern REGION = Pattern.compile("[a-z]{2,}(-[a-z]+)+-[0-9]{1,2}");

  private Values() {}

  /**
   * An account id.
   *
   * @throws IllegalArgumentException if it is not twelve digits
   */
  static String account(String text) {
    // The core says what an account is; this builder is only asked, and thrown away.
    FakeProton.Builder unused = FakeProton.builder().account(text);
    return text;
  }

  /**
   * A region.
   *
   * @throws IllegalArgumentException if no region looks like this
   */
  static Region region(String text) {
    if (!REGION.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "'%s' is no AWS region: expected something like us-east-1".formatted(text));
    }
    return Region.of(text);
  }
}
