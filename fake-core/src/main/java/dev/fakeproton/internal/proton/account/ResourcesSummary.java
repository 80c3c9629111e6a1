package dev.fakeproton.internal.proton.account;

import java.util.function.IntSupplier;
import java.util.function.Supplier;
import software.amazon.awssdk.services.proton.model.CountsSummary;
import software.amazon.awssdk.services.proton.model.GetResourcesSummaryRequest;
import software.amazon.awssdk.services.proton.model.GetResourcesSummaryResponse;
import software.amazon.awssdk.services.proton.model.ResourceCountsSummary;

/**
 * GetResourcesSummary (specification: environments.md 11.2).
 *
 * <p>Templates and environments have a total only; components have no version to be behind.
 */
public final class ResourcesSummary {

  /** Counts the resources of the kinds that have more to tell than how many there are. */
  public interface Counts {

    /** The services; the staleness of one is the worst of its instances and pipeline. */
    ResourceCountsSummary services();

    /** The service instances. */
    ResourceCountsSummary instances();

    /** The pipelines. */
    ResourceCountsSummary pipelines();
  }

  private final IntSupplier environmentTemplates;
  private final IntSupplier serviceTemplates;
  private final IntSupplier environments;
  private final Supplier<ResourceCountsSummary> components;
  private final Counts counts;

  /** Counts by these suppliers. */
  public ResourcesSummary(
      IntSupplier environmentTemplates,
      IntSupplier serviceTemplates,
      IntSupplier environments,
      Supplier<ResourceCountsSummary> components,
      Counts counts) {
    this.environmentTemplates = environmentTemplates;
    this.serviceTemplates = serviceTemplates;
    this.environments = environments;
    this.components = components;
    this.counts = counts;
  }

  /** GetResourcesSummary: all seven kinds, also those without any resource. */
  public GetResourcesSummaryResponse get(GetResourcesSummaryRequest request) {
    CountsSummary summary =
        CountsSummary.builder()
            .environmentTemplates(total(environmentTemplates.getAsInt()))
            .environments(total(environments.getAsInt()))
            .serviceTemplates(total(serviceTemplates.getAsInt()))
            .components(components.get())
            .services(counts.services())
            .serviceInstances(counts.instances())
            .pipelines(counts.pipelines())
            .build();
    return GetResourcesSummaryResponse.builder().counts(summary).build();
  }

  private static ResourceCountsSummary total(int total) {
    return ResourceCountsSummary.builder().total(total).build();
  }
}
