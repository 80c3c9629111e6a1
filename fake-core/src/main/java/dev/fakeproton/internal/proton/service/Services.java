package dev.fakeproton.internal.proton.service;

import dev.fakeproton.internal.proton.estate.Estate;
import dev.fakeproton.internal.proton.estate.Listing;
import dev.fakeproton.internal.proton.estate.Refusal;
import dev.fakeproton.internal.store.Page;
import dev.fakeproton.internal.wire.SdkShapes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.proton.model.CreateServiceResponse;
import software.amazon.awssdk.services.proton.model.DeleteServiceRequest;
import software.amazon.awssdk.services.proton.model.DeleteServiceResponse;
import software.amazon.awssdk.services.proton.model.GetServiceRequest;
import software.amazon.awssdk.services.proton.model.GetServiceResponse;
import software.amazon.awssdk.services.proton.model.ListServicesRequest;
import software.amazon.awssdk.services.proton.model.ListServicesResponse;
import software.amazon.awssdk.services.proton.model.Service;
import software.amazon.awssdk.services.proton.model.ServiceStatus;
import software.amazon.awssdk.services.proton.model.ServiceSummary;
import software.amazon.awssdk.services.proton.model.UpdateServiceResponse;

/** The operations on services (specification: services.md 4). */
public final class Services {

  private final Estate estate;
  private final ServiceTables tables;
  private final ServiceCreation creation;
  private final ServiceEdit edit;
  private final ServiceWorkflow workflow;

  Services(
      Estate estate,
      ServiceTables tables,
      ServiceCreation creation,
      ServiceEdit edit,
      ServiceWorkflow workflow) {
    this.estate = estate;
    this.tables = tables;
    this.creation = creation;
    this.edit = edit;
    this.workflow = workflow;
  }

  /** CreateService: starts its instances and, after them, its pipeline. */
  public CreateServiceResponse create(ServiceDraft draft) {
    return CreateServiceResponse.builder().service(creation.create(draft).service()).build();
  }

  /** GetService: with the pipeline. */
  public GetServiceResponse get(GetServiceRequest request) {
    Service service = tables.services().require(request.name()).service();
    return GetServiceResponse.builder()
        .service(
            tables
                .pipelines()
                .find(request.name())
                .map(own -> service.toBuilder().pipeline(own.pipeline()).build())
                .orElse(service))
        .build();
  }

  /** ListServices: oldest first, in whatever status. */
  public ListServicesResponse list(ListServicesRequest request) {
    Listing listing =
        Listing.of(estate, "ListServices", "", request.nextToken(), request.maxResults());
    Page<Long, ServiceRecord> page =
        tables.services().page(listing.after(Long::valueOf), listing.limit());
    return ListServicesResponse.builder()
        .services(page.items().stream().map(Services::summary).toList())
        .nextToken(listing.nextToken(page))
        .build();
  }

  private static ServiceSummary summary(ServiceRecord record) {
    return SdkShapes.copy(record.service(), ServiceSummary.builder()).build();
  }

  /** UpdateService: changes the description, adds and drops instances. */
  public UpdateServiceResponse update(ServiceChange change) {
    return UpdateServiceResponse.builder().service(edit.update(change).service()).build();
  }

  /** DeleteService: starts the deletion of all it has; one that is not there is no error. */
  public DeleteServiceResponse delete(DeleteServiceRequest request) {
    return DeleteServiceResponse.builder()
        .service(
            tables
                .services()
                .find(request.name())
                .map(this::deleting)
                .map(ServiceRecord::service)
                .orElse(null))
        .build();
  }

  private ServiceRecord deleting(ServiceRecord service) {
    if (service.status() == ServiceStatus.DELETE_IN_PROGRESS) {
      return service;
    }
    ServiceBlocks.checkDelete(service);
    List<InstanceRecord> instances = tables.instances().ofService(service.name());
    instances.forEach(this::checkDetached);
    instances.stream()
        .filter(InstanceRecord::isDeploying)
        .findFirst()
        .ifPresent(busy -> refuseWhileBusy(service, busy.arn()));
    tables
        .pipelines()
        .find(service.name())
        .filter(PipelineRecord::isDeploying)
        .ifPresent(busy -> refuseWhileBusy(service, busy.arn()));
    return workflow.delete(service);
  }

  private void checkDetached(InstanceRecord instance) {
    workflow
        .parts()
        .attachedTo(instance)
        .ifPresent(
            component -> {
              throw Refusal.conflict(
                  "Component '%s' is attached to service instance '%s', so its service cannot be deleted. Detach it with UpdateComponent first."
                      .formatted(component.name(), instance.name()));
            });
  }

  private static void refuseWhileBusy(ServiceRecord service, String arn) {
    throw Refusal.conflict(
        "Service '%s' cannot be deleted while %s is being deployed. Wait until that ends."
            .formatted(service.name(), arn));
  }

  /** The status of a service, for handles. */
  public Optional<String> status(String name) {
    return tables.services().find(name).map(record -> record.service().statusAsString());
  }

  /** The status message of a service, for handles. */
  public Optional<String> statusMessage(String name) {
    return tables.services().find(name).map(record -> record.service().statusMessage());
  }

  /** The ARN of a service, whether it exists or not. */
  public String arn(String name) {
    return tables.services().arn(name);
  }

  /**
   * The ARNs on which work for a service may be under way: those of its parts, and its own where it
   * has none.
   */
  public List<String> arnsAtWork(String name) {
    Stream<String> instances = tables.instances().ofService(name).stream().map(InstanceRecord::arn);
    return Stream.of(Stream.of(arn(name)), instances, Stream.of(tables.pipelines().arn(name)))
        .flatMap(part -> part)
        .toList();
  }

  /** What a GetService polls: the pipeline that it shows, and what the service waits for. */
  public List<String> polled(String name) {
    Stream<String> awaited =
        tables.services().find(name).flatMap(ServiceRecord::phase).stream()
            .flatMap(phase -> phase.pending().stream());
    return Stream.concat(Stream.of(arn(name), tables.pipelines().arn(name)), awaited)
        .distinct()
        .toList();
  }
}
