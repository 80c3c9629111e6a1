package dev.fakeproton.internal.store;

/**
 * One account in one region: what owns resources, and what their ARNs begin with.
 *
 * @param account twelve digits
 * @param region a region id such as {@code us-east-1}
 */
public record Owner(String account, String region) {

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
