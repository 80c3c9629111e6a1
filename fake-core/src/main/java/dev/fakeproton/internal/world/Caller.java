package dev.fakeproton.internal.world;

import dev.fakeproton.internal.store.Owner;
import java.util.Optional;

/**
 * Who calls, read from the credential scope of the {@code Authorization} header: {@code
 * <key>/<date>/<region>/proton/aws4_request}.
 *
 * <p>A key of twelve digits is the account; any other key, and a header without a scope, stand for
 * the world's defaults. Signatures are not verified.
 */
final class Caller {

  private static final String[] NO_SCOPE = {};
  private static final String CREDENTIAL = "Credential=";
  private static final int SCOPE_PARTS = 5;

  private Caller() {}

  /**
   * The account and region of a call.
   *
   * @return empty if the scope names a region that cannot be one
   */
  static Optional<Owner> of(Optional<String> authorization, Owner defaults) {
    String[] scope = authorization.map(Caller::scope).orElse(NO_SCOPE);
    if (scope.length < SCOPE_PARTS) {
      return Optional.of(defaults);
    }
    String account = Owner.isAccount(scope[0]) ? scope[0] : defaults.account();
    String region = scope[2];
    if (!Owner.isRegion(region)) {
      return Optional.empty();
    }
    Owner caller = new Owner(account, region);
    // What the journal keeps of ten thousand calls is mostly one and the same owner.
    return Optional.of(caller.equals(defaults) ? defaults : caller);
  }

  /** Whether the header has a credential scope, as every signature of AWS has. */
  static boolean isSigned(Optional<String> authorization) {
    return authorization.map(Caller::scope).orElse(NO_SCOPE).length >= SCOPE_PARTS;
  }

  /**
   * Key, date, region and more; this is on the path of every call, so it is no regular expression.
   */
  private static String[] scope(String authorization) {
    int start = authorization.indexOf(CREDENTIAL);
    if (start < 0) {
      return NO_SCOPE;
    }
    int end = authorization.indexOf(',', start);
    return authorization
        .substring(start + CREDENTIAL.length(), end < 0 ? authorization.length() : end)
        .split("/", -1);
  }
}
