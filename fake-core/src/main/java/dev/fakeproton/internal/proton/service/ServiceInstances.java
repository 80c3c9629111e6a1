package dev.fakeproton.internal.proton.service;

import dev.fakeproton.internal.proton.estate.Estate;
import dev.fakeproton.internal.proton.estate.Listing;
import dev.fakeproton.internal.proton.estate.Refusal;
import dev.fakeproton.internal.proton.spec.Parsed;
import dev.fakeproton.internal.proton.spec.ServiceSpec;
import dev.fakeproton.internal.store.Page;
import dev.fakeproton.internal.wire.SdkShapes;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.proton.model.CancelServiceInstanceDeploymentRequest;
import software.amazon.awssdk.services.proton.model.CancelServiceInstanceDeploymentResponse;
import software.amazon.awssdk.services.proton.model.CreateServiceInstanceRequest;
import software.amazon.awssdk.services.proton.model.CreateServiceInstanceResponse;
import software.amazon.awssdk.services.proton.model.DeploymentUpdateType;
import software.amazon.awssdk.services.proton.model.GetServiceInstanceRequest;
import software.amazon.awssdk.services.proton.model.GetServiceInstanceResponse;
import software.amazon.awssdk.services.proton.model.ListServiceInstancesRequest;
import software.amazon.awssdk.services.proton.model.ListServiceInstancesResponse;
import software.amazon.awssdk.services.proton.model.ProtonException;
import software.amazon.awssdk.services.proton.model.ServiceInstanceSummary;
import software.amazon.awssdk.services.proton.model.SortOrder;
import software.amazon.awssdk.services.proton.model.UpdateServiceInstanceRequest;
import software.amazon.awssdk.services.proton.model.UpdateServiceInstanceResponse;

/** The operations on service instances (specification: services.md 5). */
public final class ServiceInstances {

  private final Estate estate;
  private final ServiceTables tables;
  private final InstanceCreation creation;
  private final InstanceUpdate update;
  private final InstanceListing listing;
  private final ServiceParts parts;
  private final ServiceObserver observer;
  private final DeploymentEnds ends;

  ServiceInstances(
      Estate estate,
      ServiceTables tables,
      InstanceCreation creation,
      InstanceUpdate update,
      InstanceListing listing,
      ServiceParts parts,
      ServiceObserver observer,
      DeploymentEnds ends) {
    this.estate = estate;
    this.tables = tables;
    this.creation = creation;
    this.update = update;
    this.listing = listing;
    this.parts = parts;
    this.observer = observer;
    this.ends = ends;
  }

  /** CreateServiceInstance: adds one instance to a service. */
  public CreateServiceInstanceResponse create(InstanceDraft draft) {
    InstanceRecord instance = creation.create(draft, byHand("CreateServiceInstance"));
    return CreateServiceInstanceResponse.builder().serviceInstance(instance.instance()).build();
  }

  /** GetServiceInstance: with the spec of the last success. */
  public GetServiceInstanceResponse get(GetServiceInstanceRequest request) {
    return GetServiceInstanceResponse.builder()
        .serviceInstance(require(request.serviceName(), request.name()).instance())
        .build();
  }

  private InstanceRecord require(String service, String name) {
    tables.services().require(service);
    return tables.instances().require(new InstanceKey(service, name));
  }

  /** ListServiceInstances: those of one service or of all, filtered and sorted. */
  public ListServiceInstancesResponse list(ListServiceInstancesRequest request) {
    Optional<String> service = Optional.ofNullable(request.serviceName());
    InstanceFilters filters = InstanceFilters.of(request.filters()).ofService(service);
    service.ifPresent(tables.services()::require);
    Page.Order order =
        request.sortOrder() == SortOrder.DESCENDING ? Page.Order.DESCENDING : Page.Order.ASCENDING;
    InstanceMember sortedBy =
        Optional.ofNullable(request.sortByAsString())
            .flatMap(InstanceMember::named)
            .orElse(InstanceMember.SERVICE_NAME);
    Listing page =
        Listing.of(
            estate,
            "ListServiceInstances",
            List.of(service, request.filters(), sortedBy, order),
            request.nextToken(),
            request.maxResults());
    Page<InstancePlace, InstanceRecord> rows =
        listing.page(filters, sortedBy, order, page.after(ServiceInstances::placeIn), page.limit());
    return ListServiceInstancesResponse.builder()
        .serviceInstances(rows.items().stream().map(ServiceInstances::summary).toList())
        .nextToken(page.nextToken(rows, ServiceInstances::cursorOf))
        .build();
  }

  /** Neither names nor the texts that lists are sorted by hold a line break. */
  private static String cursorOf(InstancePlace place) {
    return place.text() + "\n" + place.key().service() + "\n" + place.key().name();
  }

  private static InstancePlace placeIn(String cursor) {
    String[] parts = cursor.split("\n", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException("no place of an instance: " + cursor);
    }
    return new InstancePlace(parts[0], new InstanceKey(parts[1], parts[2]));
  }

  private static ServiceInstanceSummary summary(InstanceRecord record) {
    return SdkShapes.copy(record.instance(), ServiceInstanceSummary.builder()).build();
  }

  /** UpdateServiceInstance: deploys unless the type is NONE. */
  public UpdateServiceInstanceResponse update(InstanceChange change) {
    InstanceRecord instance = update.update(change, byHand("UpdateServiceInstance"));
    return UpdateServiceInstanceResponse.builder().serviceInstance(instance.instance()).build();
  }

  /** CancelServiceInstanceDeployment: asks a running update to stop. */
  public CancelServiceInstanceDeploymentResponse cancelDeployment(
      CancelServiceInstanceDeploymentRequest request) {
    InstanceRecord instance = require(request.serviceName(), request.serviceInstanceName());
    instance.checkInProgress("Service instance '%s'".formatted(instance.name()));
    if (!instance.attempt().cancellable()) {
      throw Refusal.conflict(
          "The deployment in progress creates service instance '%s'; only one that UpdateServiceInstance started can be cancelled."
              .formatted(instance.name()));
    }
    return CancelServiceInstanceDeploymentResponse.builder()
        .serviceInstance(
            parts.instanceEngine().cancel(instance, "CancelServiceInstanceDeployment").instance())
        .build();
  }

  private Asker byHand(String operation) {
    return new Asker(
        operation, instance -> observer.instanceChanged(instance.key().service(), instance.name()));
  }

  /**
   * Deploys the spec that a repository has for an instance: creates it by the rules of
   * CreateServiceInstance or, if it is there, updates it by those of UpdateServiceInstance.
   *
   * @throws ProtonException the refusal of the operation
   */
  public void sync(String service, String name, Parsed<ServiceSpec> spec) {
    Asker asker = new Asker("service sync", deploying -> {});
    if (tables.instances().find(new InstanceKey(service, name)).isPresent()) {
      UpdateServiceInstanceRequest request =
          UpdateServiceInstanceRequest.builder()
              .serviceName(service)
              .name(name)
              .deploymentType(DeploymentUpdateType.CURRENT_VERSION)
              .build();
      update.update(new InstanceChange(request, Optional.of(spec)), asker);
    } else {
      CreateServiceInstanceRequest request =
          CreateServiceInstanceRequest.builder().serviceName(service).name(name).build();
      creation.create(new InstanceDraft(request, spec), asker);
    }
  }

  /** Lets somebody hear how deployments end. */
  public void whenSettled(DeploymentEnd listener) {
    ends.add(listener);
  }

  /** The status of an instance, for handles. */
  public Optional<String> status(String service, String name) {
    return tables
        .instances()
        .find(new InstanceKey(service, name))
        .map(record -> Objects.toString(record.status()));
  }

  /** The status message of an instance, for handles. */
  public Optional<String> statusMessage(String service, String name) {
    return tables
        .instances()
        .find(new InstanceKey(service, name))
        .flatMap(record -> record.standing().message());
  }

  /** The ARN of an instance, whether it exists or not. */
  public String arn(String service, String name) {
    return tables.instances().arn(new InstanceKey(service, name));
  }
}
