package dev.fakeproton.internal.world;

import dev.fakeproton.internal.store.Owner;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who calls, read from the credential scope of the {@code Authorization} header: {@code
 * <key>/<date>/<region>/proton/aws4_request}.
 *
 * <p>A key of twelve digits is the account; any other key, and a header without a scope, stand for
 * the world's defaults. Signatures are not verified.
 */
final class Caller {

  private static final Pattern SCOPE =
      Pattern.compile("Credential=([^/,\\s]+)/[^/,\\s]*/([^/,\\s]+)/");
  private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");
  private static final Pattern REGION = Pattern.compile("[a-z0-9-]{1,64}");

  private Caller() {}

  /**
   * The account and region of a call.
   *
   * @return empty if the scope names a region that cannot be one
   */
  static Optional<Owner> of(Optional<String> authorization, Owner defaults) {
    Optional<Matcher> scope = authorization.map(SCOPE::matcher).filter(Matcher::find);
    if (scope.isEmpty()) {
      return Optional.of(defaults);
    }
    String key = scope.get().group(1);
    String region = scope.get().group(2);
    String account = ACCOUNT.matcher(key).matches() ? key : defaults.account();
    return REGION.matcher(region).matches()
        ? Optional.of(new Owner(account, region))
        : Optional.empty();
  }
}
