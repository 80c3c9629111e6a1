package dev.fakeproton.internal.proton.report;

import dev.fakeproton.internal.proton.deployment.Reportable;
import dev.fakeproton.internal.store.Owner;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what can be reported on, in all accounts of one region: automation may run in the account
 * that holds the infrastructure, and not in that which owns the resource.
 */
public final class ReportDirectory {

  private static final Pattern ARN =
      Pattern.compile("arn:([^:]*):proton:([^:]*):(\\d{12}):(.*)", Pattern.DOTALL);

  /** What can be reported on among the resources of one account. */
  public interface Resources {

    /**
     * The resource that an ARN names.
     *
     * @param resource what follows the account in the ARN
     */
    Optional<? extends Reportable<?>> find(String resource);
  }

  private final Map<Owner, Resources> byOwner = new HashMap<>();

  /** Adds the resources of an account. */
  public void add(Owner owner, Resources resources) {
    byOwner.put(owner, resources);
  }

  /**
   * A resource and who owns it.
   *
   * @param owner the owner
   * @param reportable the resource
   */
  record Found(Owner owner, Reportable<?> reportable) {}

  /** The resource with this ARN, whoever owns it. */
  Optional<Found> find(String arn) {
    Matcher parts = ARN.matcher(arn);
    if (!parts.matches()) {
      return Optional.empty();
    }
    Owner owner = new Owner(parts.group(3), parts.group(2));
    return Optional.ofNullable(byOwner.get(owner))
        .filter(resources -> owner.partition().equals(parts.group(1)))
        .flatMap(resources -> resources.find(parts.group(4)))
        .map(reportable -> new Found(owner, reportable));
  }
}
