package dev.fakeproton.internal.proton.service;

import dev.fakeproton.internal.proton.deployment.Attempt;
import dev.fakeproton.internal.proton.environment.HostEnvironment;
import dev.fakeproton.internal.proton.estate.Estate;
import dev.fakeproton.internal.proton.estate.Refusal;
import dev.fakeproton.internal.proton.spec.InstanceSpec;
import dev.fakeproton.internal.proton.spec.ServiceSpec;
import dev.fakeproton.internal.proton.tag.TagRules;
import dev.fakeproton.internal.proton.tag.TagTable;
import dev.fakeproton.internal.proton.template.VersionNumber;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.proton.model.CreateServiceInstanceRequest;

/** The rules of CreateServiceInstance (specification: services.md 5.1). */
final class InstanceCreation {

  private final Estate estate;
  private final ServiceTables tables;
  private final InstanceVersions versions;
  private final InstanceMaker maker;
  private final ServiceParts parts;
  private final TagTable tags;
  private final InstanceTokens tokens;

  InstanceCreation(
      Estate estate,
      ServiceTables tables,
      InstanceVersions versions,
      InstanceMaker maker,
      ServiceParts parts,
      TagTable tags,
      InstanceTokens tokens) {
    this.estate = estate;
    this.tables = tables;
    this.versions = versions;
    this.maker = maker;
    this.parts = parts;
    this.tags = tags;
    this.tokens = tokens;
  }

  /**
   * Creates an instance, unless the client's token did so before.
   *
   * @param asker who asks for it
   */
  InstanceRecord create(InstanceDraft draft, Asker asker) {
    CreateServiceInstanceRequest request = draft.request();
    TagRules.check(request.tags());
    if (request.templateMinorVersion() != null && request.templateMajorVersion() == null) {
      throw Refusal.invalid("A templateMinorVersion needs a templateMajorVersion too.");
    }
    ServiceRecord service = tables.services().require(request.serviceName());
    Optional<String> token = Optional.ofNullable(request.clientToken());
    CreateServiceInstanceRequest tokenless = request.toBuilder().clientToken(null).build();
    Optional<InstanceRecord> replayed =
        tokens.create().replayed(token, tokenless).flatMap(tables.instances()::find);
    if (replayed.isPresent()) {
      return replayed.get();
    }
    InstanceRecord instance = created(service, draft, asker.cause());
    tokens.create().remember(token, tokenless, instance.key());
    asker.begun().accept(instance);
    return instance;
  }

  private InstanceRecord created(ServiceRecord service, InstanceDraft draft, String cause) {
    CreateServiceInstanceRequest request = draft.request();
    InstanceKey key = new InstanceKey(service.name(), request.name());
    if (tables.instances().find(key).isPresent()) {
      throw Refusal.conflict(
          "Service '%s' has an instance '%s' already. Use another name, or UpdateServiceInstance."
              .formatted(service.name(), request.name()));
    }
    Optional<String> major = Optional.ofNullable(request.templateMajorVersion());
    Optional<String> minor = Optional.ofNullable(request.templateMinorVersion());
    versions.requireNamed(service, major, minor);
    ServiceBlocks.checkEdit(service);
    VersionNumber version = versions.forNew(service, major, minor);
    ServiceSpec sent = draft.spec().requireGood();
    PipelineRules.checkBlock(sent, service.hasPipeline(), service.template());
    sent.require(request.name());
    ServiceSpec spec = sent.resolvingInstance(service.spec(), request.name());
    ServiceSpec ofService = service.spec().withInstance(spec, request.name());
    List<InstanceSpec> wanted = List.of(spec.require(request.name()));
    List<HostEnvironment> hosts = maker.requireHosts(wanted);
    maker.check(wanted, hosts, spec, service.template(), version);
    ofService.requireLegalLength();
    checkQuota(service);
    tags.checkRoom(service.arn(), request.tags());
    tables.services().put(service.having(ofService).modifiedAt(estate.now()));
    InstanceRecord made =
        maker.make(service, request.name(), hosts.get(0), new Attempt<>(false, version, spec));
    tags.put(made.arn(), request.tags());
    return parts.deploy(
        made.with(
            made.instance().toBuilder().lastClientRequestToken(request.clientToken()).build()),
        cause);
  }

  /** The operation declares no quota error, so this is a validation error. */
  private void checkQuota(ServiceRecord service) {
    int limit = estate.limits().get().instancesPerService();
    if (tables.instances().countOf(service.name()) >= limit) {
      throw Refusal.invalid(
          "Service '%s' has %s instances, the most that a service can have. Delete some, or raise the limit of this fake."
              .formatted(service.name(), limit));
    }
  }
}
