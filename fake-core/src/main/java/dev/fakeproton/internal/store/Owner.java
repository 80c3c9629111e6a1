package dev.fakeproton.internal.store;

import java.util.function.IntPredicate;

/**
 * One account in one region: what owns resources, and what their ARNs begin with.
 *
 * @param account twelve digits
 * @param region a region id such as {@code us-east-1}
 */
public record Owner(String account, String region) {

  private static final int ACCOUNT_DIGITS = 12;
  private static final int LONGEST_REGION = 64;

  /** Whether a text has the form of an account id. */
  public static boolean isAccount(String text) {
    return text.length() == ACCOUNT_DIGITS && hasOnly(text, Owner::isDigit);
  }

  /**
   * The same text, if it is an account id.
   *
   * @throws IllegalArgumentException if it is something else
   */
  public static String requireAccount(String text) {
    if (!isAccount(text)) {
      throw new IllegalArgumentException(
          "'%s' is no AWS account id: expected twelve digits".formatted(text));
    }
    return text;
  }

  /** Whether a text has the form of a region id; AWS may have regions that nobody knows here. */
  public static boolean isRegion(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST_REGION
        && hasOnly(text, c -> c == '-' || (c >= 'a' && c <= 'z') || isDigit(c));
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /** This is on the path of every call, so it is no stream and no regular expression. */
  private static boolean hasOnly(String text, IntPredicate allowed) {
    for (int i = 0; i < text.length(); i++) {
      if (!allowed.test(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The ARN of something of Proton that this owner has. */
  public String arn(String resource) {
    return "arn:" + partition() + ":proton:" + region + ":" + account + ":" + resource;
  }

  /** The AWS partition that the region lies in. */
  public String partition() {
    if (region.startsWith("cn-")) {
      return "aws-cn";
    }
    return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
  }

  /** For messages: {@code account 123456789012, region us-east-1}. */
  @Override
  public String toString() {
    return "account " + account + ", region " + region;
  }
}
