package dev.fakeproton.internal.proton.estate;

import java.util.Optional;

/**
 * A resource that exists, as an inventory lists it.
 *
 * @param arn its ARN, which tells its kind and its name
 * @param status its status, as the API has it; empty if it is of a kind without
 */
public record ExistingResource(String arn, Optional<String> status) {

  /** A resource of a kind that has statuses. */
  public static ExistingResource of(String arn, String status) {
    return new ExistingResource(arn, Optional.of(status));
  }

  /** A resource of a kind without statuses. */
  public static ExistingResource withoutStatus(String arn) {
    return new ExistingResource(arn, Optional.empty());
  }
}
