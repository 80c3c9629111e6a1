package dev.fakeproton.internal.proton.service;

import dev.fakeproton.internal.proton.spec.ServiceSpec;
import dev.fakeproton.internal.proton.template.VersionNumber;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.proton.model.CreateServiceRequest;
import software.amazon.awssdk.services.proton.model.Service;
import software.amazon.awssdk.services.proton.model.ServiceStatus;

/**
 * A service as the table keeps it; its pipeline and instances are kept beside it.
 *
 * @param service as the API shows it, but for the pipeline
 * @param spec its spec, read
 * @param createdBy the request that created it, to tell its repetitions
 * @param createdFrom the template version that it was created from
 * @param hasPipeline whether it was made with a pipeline
 * @param modified whether an update has been accepted since
 * @param phase what it is going through; empty when it is settled
 */
record ServiceRecord(
    Service service,
    ServiceSpec spec,
    CreateServiceRequest createdBy,
    VersionNumber createdFrom,
    boolean hasPipeline,
    boolean modified,
    Optional<ServicePhase> phase) {

  String name() {
    return service.name();
  }

  String arn() {
    return service.arn();
  }

  String template() {
    return service.templateName();
  }

  ServiceStatus status() {
    return service.status();
  }

  /** With another spec; the text that the API shows changes with it. */
  ServiceRecord having(ServiceSpec changed) {
    return new ServiceRecord(
        service.toBuilder().spec(changed.text()).build(),
        changed,
        createdBy,
        createdFrom,
        hasPipeline,
        modified,
        phase);
  }

  /** In another status, or in the same for another reason. */
  ServiceRecord in(ServiceStatus status, Optional<String> message, Instant at) {
    return with(
        service.toBuilder()
            .status(status)
            .statusMessage(message.orElse(null))
            .lastModifiedAt(at)
            .build());
  }

  ServiceRecord with(Service changed) {
    return new ServiceRecord(changed, spec, createdBy, createdFrom, hasPipeline, modified, phase);
  }

  ServiceRecord in(Optional<ServicePhase> next) {
    return new ServiceRecord(service, spec, createdBy, createdFrom, hasPipeline, modified, next);
  }

  /** Changed by an operation, so that a repetition of the original request is none any more. */
  ServiceRecord modifiedAt(Instant at) {
    return new ServiceRecord(
        service.toBuilder().lastModifiedAt(at).build(),
        spec,
        createdBy,
        createdFrom,
        hasPipeline,
        true,
        phase);
  }
}
