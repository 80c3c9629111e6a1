package dev.fakeproton.internal.proton.template;

import dev.fakeproton.internal.proton.bundle.KnownBundles;
import dev.fakeproton.internal.proton.estate.Estate;
import dev.fakeproton.internal.proton.estate.Listing;
import dev.fakeproton.internal.proton.tag.TagTable;
import dev.fakeproton.internal.store.Page;
import dev.fakeproton.internal.wire.SdkShapes;
import java.math.BigInteger;
import java.util.Optional;
import software.amazon.awssdk.services.proton.model.CreateEnvironmentTemplateVersionRequest;
import software.amazon.awssdk.services.proton.model.CreateEnvironmentTemplateVersionResponse;
import software.amazon.awssdk.services.proton.model.DeleteEnvironmentTemplateVersionRequest;
import software.amazon.awssdk.services.proton.model.DeleteEnvironmentTemplateVersionResponse;
import software.amazon.awssdk.services.proton.model.EnvironmentTemplateVersion;
import software.amazon.awssdk.services.proton.model.EnvironmentTemplateVersionSummary;
import software.amazon.awssdk.services.proton.model.GetEnvironmentTemplateVersionRequest;
import software.amazon.awssdk.services.proton.model.GetEnvironmentTemplateVersionResponse;
import software.amazon.awssdk.services.proton.model.ListEnvironmentTemplateVersionsRequest;
import software.amazon.awssdk.services.proton.model.ListEnvironmentTemplateVersionsResponse;
import software.amazon.awssdk.services.proton.model.UpdateEnvironmentTemplateVersionRequest;
import software.amazon.awssdk.services.proton.model.UpdateEnvironmentTemplateVersionResponse;

/**
 * The operations on versions of environment templates (specification: templates.md 5); their rules
 * are those of {@link TemplateVersions}.
 */
public final class EnvironmentTemplateVersions {

  private final KnownBundles bundles;
  private final TemplateVersions<EnvironmentTemplateVersion> versions;

  /**
   * The operations over this table.
   *
   * @param bundles what is known of the bundles that requests name
   * @param users tells what is deployed from a version
   */
  public EnvironmentTemplateVersions(
      Estate estate,
      EnvironmentTemplateTable table,
      KnownBundles bundles,
      TagTable tags,
      VersionUsers users) {
    this.bundles = bundles;
    this.versions = new TemplateVersions<>(estate, table, tags, users, given -> {});
  }

  /** The rules below the operations, for a sync and for handles. */
  public TemplateVersions<EnvironmentTemplateVersion> versions() {
    return versions;
  }

  /** CreateEnvironmentTemplateVersion: begins the registration of the next version. */
  public CreateEnvironmentTemplateVersionResponse create(
      CreateEnvironmentTemplateVersionRequest request) {
    NewVersion<EnvironmentTemplateVersion> wanted =
        new NewVersion<>(
            request.templateName(),
            Optional.ofNullable(request.majorVersion()).map(BigInteger::new),
            bundles.find(request.source()),
            EnvironmentTemplateVersion.builder().description(request.description()).build(),
            request.tags(),
            "CreateEnvironmentTemplateVersion");
    return CreateEnvironmentTemplateVersionResponse.builder()
        .environmentTemplateVersion(
            versions.create(
                wanted,
                Optional.ofNullable(request.clientToken()),
                request.toBuilder().clientToken(null).build()))
        .build();
  }

  /** GetEnvironmentTemplateVersion. */
  public GetEnvironmentTemplateVersionResponse get(GetEnvironmentTemplateVersionRequest request) {
    VersionNumber number = VersionNumber.of(request.majorVersion(), request.minorVersion());
    return GetEnvironmentTemplateVersionResponse.builder()
        .environmentTemplateVersion(versions.get(request.templateName(), number))
        .build();
  }

  /** The ARN of the version that a Get names, for counting polls. */
  public String arn(GetEnvironmentTemplateVersionRequest request) {
    return versions.arn(
        request.templateName(), VersionNumber.of(request.majorVersion(), request.minorVersion()));
  }

  /** ListEnvironmentTemplateVersions: by number, of one major version or of all. */
  public ListEnvironmentTemplateVersionsResponse list(
      ListEnvironmentTemplateVersionsRequest request) {
    String template = request.templateName();
    Optional<String> major = Optional.ofNullable(request.majorVersion());
    Listing listing = versions.listing(template, major, request.nextToken(), request.maxResults());
    Page<VersionNumber, EnvironmentTemplateVersion> page = versions.page(template, major, listing);
    return ListEnvironmentTemplateVersionsResponse.builder()
        .templateVersions(page.map(EnvironmentTemplateVersions::summary).items())
        .nextToken(listing.nextToken(page))
        .build();
  }

  private static EnvironmentTemplateVersionSummary summary(EnvironmentTemplateVersion version) {
    return SdkShapes.copy(version, EnvironmentTemplateVersionSummary.builder()).build();
  }

  /** UpdateEnvironmentTemplateVersion: edits the description, publishes a draft. */
  public UpdateEnvironmentTemplateVersionResponse update(
      UpdateEnvironmentTemplateVersionRequest request) {
    EnvironmentTemplateVersion changes =
        EnvironmentTemplateVersion.builder().description(request.description()).build();
    return UpdateEnvironmentTemplateVersionResponse.builder()
        .environmentTemplateVersion(
            versions.update(
                request.templateName(),
                VersionNumber.of(request.majorVersion(), request.minorVersion()),
                changes,
                Optional.ofNullable(request.status())))
        .build();
  }

  /** DeleteEnvironmentTemplateVersion: one that is not there is no error. */
  public DeleteEnvironmentTemplateVersionResponse delete(
      DeleteEnvironmentTemplateVersionRequest request) {
    VersionNumber number = VersionNumber.of(request.majorVersion(), request.minorVersion());
    return DeleteEnvironmentTemplateVersionResponse.builder()
        .environmentTemplateVersion(versions.delete(request.templateName(), number).orElse(null))
        .build();
  }
}
