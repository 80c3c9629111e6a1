package dev.fakeproton.internal.proton.account;

import java.util.function.IntSupplier;
import software.amazon.awssdk.services.proton.model.CountsSummary;
import software.amazon.awssdk.services.proton.model.GetResourcesSummaryRequest;
import software.amazon.awssdk.services.proton.model.GetResourcesSummaryResponse;
import software.amazon.awssdk.services.proton.model.ResourceCountsSummary;

/**
 * GetResourcesSummary (specification: environments.md 11.2).
 *
 * <p>Templates and environments have a total only. Kinds that the fake cannot create yet are zero.
 */
public final class ResourcesSummary {

  private static final ResourceCountsSummary NO_COMPONENTS =
      ResourceCountsSummary.builder().total(0).failed(0).build();
  private static final ResourceCountsSummary NONE =
      NO_COMPONENTS.toBuilder().upToDate(0).behindMajor(0).behindMinor(0).build();

  private final IntSupplier environmentTemplates;
  private final IntSupplier serviceTemplates;
  private final IntSupplier environments;

  /** Counts by these suppliers. */
  public ResourcesSummary(
      IntSupplier environmentTemplates, IntSupplier serviceTemplates, IntSupplier environments) {
    this.environmentTemplates = environmentTemplates;
    this.serviceTemplates = serviceTemplates;
    this.environments = environments;
  }

  /** GetResourcesSummary: all seven kinds, also those without any resource. */
  public GetResourcesSummaryResponse get(GetResourcesSummaryRequest request) {
    CountsSummary counts =
        CountsSummary.builder()
            .environmentTemplates(total(environmentTemplates.getAsInt()))
            .environments(total(environments.getAsInt()))
            .serviceTemplates(total(serviceTemplates.getAsInt()))
            .components(NO_COMPONENTS)
            .services(NONE)
            .serviceInstances(NONE)
            .pipelines(NONE)
            .build();
    return GetResourcesSummaryResponse.builder().counts(counts).build();
  }

  private static ResourceCountsSummary total(int total) {
    return ResourceCountsSummary.builder().total(total).build();
  }
}
