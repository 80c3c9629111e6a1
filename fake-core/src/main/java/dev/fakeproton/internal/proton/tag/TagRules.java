package dev.fakeproton.internal.proton.tag;

import dev.fakeproton.internal.proton.estate.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.proton.model.ProtonException;
import software.amazon.awssdk.services.proton.model.Tag;

/** The rules of tags that the service model does not carry (User Guide, page resources). */
public final class TagRules {

  /** Customer tags that one resource may have. */
  static final int MOST_TAGS = 50;

  private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{N}\\p{Zs}_.:/=+\\-@*]*");
  private static final String RESERVED = "aws:";

  private TagRules() {}

  /**
   * Checks the tags of a request.
   *
   * @throws ProtonException a validation error that names the first offending key
   */
  public static void check(List<Tag> tags) {
    Set<String> keys = new HashSet<>();
    for (Tag tag : tags) {
      checkKey(tag.key());
      if (!ALLOWED.matcher(tag.key()).matches() || !ALLOWED.matcher(tag.value()).matches()) {
        throw Refusal.invalid(
            "The tag '%s' has characters that are not allowed in key or value. Use letters, digits, spaces and _ . : / = + - @ *"
                .formatted(tag.key()));
      }
      if (!keys.add(tag.key())) {
        throw Refusal.invalid("The tag key '%s' is given more than once.".formatted(tag.key()));
      }
    }
  }

  /**
   * Checks that a key may be set or removed by a customer.
   *
   * @throws ProtonException a validation error if it is reserved
   */
  static void checkKey(String key) {
    if (key.toLowerCase(Locale.ROOT).startsWith(RESERVED)) {
      throw Refusal.invalid(
          "The tag key '%s' begins with aws:, which is reserved for AWS.".formatted(key));
    }
  }
}
