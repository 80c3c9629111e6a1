package dev.fakeproton.internal.proton.template;

import dev.fakeproton.internal.proton.bundle.KnownBundles;
import dev.fakeproton.internal.proton.estate.Estate;
import dev.fakeproton.internal.proton.estate.Listing;
import dev.fakeproton.internal.proton.tag.TagTable;
import dev.fakeproton.internal.store.Page;
import dev.fakeproton.internal.wire.SdkShapes;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.proton.model.CompatibleEnvironmentTemplateInput;
import software.amazon.awssdk.services.proton.model.CreateServiceTemplateVersionRequest;
import software.amazon.awssdk.services.proton.model.CreateServiceTemplateVersionResponse;
import software.amazon.awssdk.services.proton.model.DeleteServiceTemplateVersionRequest;
import software.amazon.awssdk.services.proton.model.DeleteServiceTemplateVersionResponse;
import software.amazon.awssdk.services.proton.model.GetServiceTemplateVersionRequest;
import software.amazon.awssdk.services.proton.model.GetServiceTemplateVersionResponse;
import software.amazon.awssdk.services.proton.model.ListServiceTemplateVersionsRequest;
import software.amazon.awssdk.services.proton.model.ListServiceTemplateVersionsResponse;
import software.amazon.awssdk.services.proton.model.ServiceTemplateVersion;
import software.amazon.awssdk.services.proton.model.ServiceTemplateVersionSummary;
import software.amazon.awssdk.services.proton.model.UpdateServiceTemplateVersionRequest;
import software.amazon.awssdk.services.proton.model.UpdateServiceTemplateVersionResponse;

/**
 * The operations on versions of service templates (specification: templates.md 5); their rules are
 * those of {@link TemplateVersions}.
 */
public final class ServiceTemplateVersions {

  private final KnownBundles bundles;
  private final TemplateVersions<ServiceTemplateVersion> versions;

  /**
   * The operations over this table.
   *
   * @param environmentTemplates what versions can be compatible with
   * @param bundles what is known of the bundles that requests name
   * @param users tells what is deployed from a version
   */
  public ServiceTemplateVersions(
      Estate estate,
      ServiceTemplateTable table,
      EnvironmentTemplateTable environmentTemplates,
      KnownBundles bundles,
      TagTable tags,
      VersionUsers users) {
    this.bundles = bundles;
    CompatibleEnvironments compatible = new CompatibleEnvironments(environmentTemplates);
    this.versions =
        new TemplateVersions<>(
            estate,
            table,
            tags,
            users,
            given -> compatible.requireAll(given.compatibleEnvironmentTemplates()));
  }

  /** The rules below the operations, for a sync and for handles. */
  public TemplateVersions<ServiceTemplateVersion> versions() {
    return versions;
  }

  /** CreateServiceTemplateVersion: begins the registration of the next version. */
  public CreateServiceTemplateVersionResponse create(CreateServiceTemplateVersionRequest request) {
    NewVersion<ServiceTemplateVersion> wanted =
        new NewVersion<>(
            request.templateName(),
            Optional.ofNullable(request.majorVersion()).map(BigInteger::new),
            bundles.find(request.source()),
            given(
                request.description(),
                request.compatibleEnvironmentTemplates(),
                request.supportedComponentSourcesAsStrings()),
            request.tags(),
            "CreateServiceTemplateVersion");
    return CreateServiceTemplateVersionResponse.builder()
        .serviceTemplateVersion(
            versions.create(
                wanted,
                Optional.ofNullable(request.clientToken()),
                request.toBuilder().clientToken(null).build()))
        .build();
  }

  /** GetServiceTemplateVersion. */
  public GetServiceTemplateVersionResponse get(GetServiceTemplateVersionRequest request) {
    VersionNumber number = VersionNumber.of(request.majorVersion(), request.minorVersion());
    return GetServiceTemplateVersionResponse.builder()
        .serviceTemplateVersion(versions.get(request.templateName(), number))
        .build();
  }

  /** The ARN of the version that a Get names, for counting polls. */
  public String arn(GetServiceTemplateVersionRequest request) {
    return versions.arn(
        request.templateName(), VersionNumber.of(request.majorVersion(), request.minorVersion()));
  }

  /** ListServiceTemplateVersions: by number, of one major version or of all. */
  public ListServiceTemplateVersionsResponse list(ListServiceTemplateVersionsRequest request) {
    String template = request.templateName();
    Optional<String> major = Optional.ofNullable(request.majorVersion());
    Listing listing = versions.listing(template, major, request.nextToken(), request.maxResults());
    Page<VersionNumber, ServiceTemplateVersion> page = versions.page(template, major, listing);
    return ListServiceTemplateVersionsResponse.builder()
        .templateVersions(page.map(ServiceTemplateVersions::summary).items())
        .nextToken(listing.nextToken(page))
        .build();
  }

  private static ServiceTemplateVersionSummary summary(ServiceTemplateVersion version) {
    return SdkShapes.copy(version, ServiceTemplateVersionSummary.builder()).build();
  }

  /** UpdateServiceTemplateVersion: edits what the request gives, publishes a draft. */
  public UpdateServiceTemplateVersionResponse update(UpdateServiceTemplateVersionRequest request) {
    ServiceTemplateVersion changes =
        given(
            request.description(),
            request.compatibleEnvironmentTemplates(),
            request.supportedComponentSourcesAsStrings());
    return UpdateServiceTemplateVersionResponse.builder()
        .serviceTemplateVersion(
            versions.update(
                request.templateName(),
                VersionNumber.of(request.majorVersion(), request.minorVersion()),
                changes,
                Optional.ofNullable(request.status())))
        .build();
  }

  /** What is absent from a request stays unset, so that an update does not touch it. */
  private static ServiceTemplateVersion given(
      @Nullable String description,
      List<CompatibleEnvironmentTemplateInput> compatible,
      List<String> componentSources) {
    ServiceTemplateVersion.Builder given =
        ServiceTemplateVersion.builder()
            .description(description)
            .supportedComponentSourcesWithStrings(componentSources);
    if (!compatible.isEmpty()) {
      given.compatibleEnvironmentTemplates(CompatibleEnvironments.named(compatible));
    }
    return given.build();
  }

  /** DeleteServiceTemplateVersion: one that is not there is no error. */
  public DeleteServiceTemplateVersionResponse delete(DeleteServiceTemplateVersionRequest request) {
    VersionNumber number = VersionNumber.of(request.majorVersion(), request.minorVersion());
    return DeleteServiceTemplateVersionResponse.builder()
        .serviceTemplateVersion(versions.delete(request.templateName(), number).orElse(null))
        .build();
  }
}
