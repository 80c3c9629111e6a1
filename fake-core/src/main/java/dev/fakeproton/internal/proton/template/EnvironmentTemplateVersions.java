package dev.fakeproton.internal.proton.template;

import dev.fakeproton.Kind;
import dev.fakeproton.internal.lifecycle.Lifecycle;
import dev.fakeproton.internal.lifecycle.Move;
import dev.fakeproton.internal.lifecycle.Outcome;
import dev.fakeproton.internal.proton.estate.ClientTokens;
import dev.fakeproton.internal.proton.estate.Estate;
import dev.fakeproton.internal.proton.estate.Listing;
import dev.fakeproton.internal.proton.estate.Refusal;
import dev.fakeproton.internal.proton.tag.TagRules;
import dev.fakeproton.internal.proton.tag.TagTable;
import dev.fakeproton.internal.store.Page;
import dev.fakeproton.internal.wire.SdkShapes;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
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
import software.amazon.awssdk.services.proton.model.TemplateVersionStatus;
import software.amazon.awssdk.services.proton.model.UpdateEnvironmentTemplateVersionRequest;
import software.amazon.awssdk.services.proton.model.UpdateEnvironmentTemplateVersionResponse;

/** The operations on versions of environment templates (specification: templates.md 5). */
public final class EnvironmentTemplateVersions {

  private final Estate estate;
  private final EnvironmentTemplateTable table;
  private final TagTable tags;
  private final VersionUsers users;
  private final ClientTokens<String> tokens;

  /**
   * The operations over this table.
   *
   * @param users tells what is deployed from a version
   */
  public EnvironmentTemplateVersions(
      Estate estate, EnvironmentTemplateTable table, TagTable tags, VersionUsers users) {
    this.estate = estate;
    this.table = table;
    this.tags = tags;
    this.users = users;
    this.tokens = new ClientTokens<>(estate.clock());
  }

  /** CreateEnvironmentTemplateVersion: begins the registration of the next version. */
  public CreateEnvironmentTemplateVersionResponse create(
      CreateEnvironmentTemplateVersionRequest request) {
    TagRules.check(request.tags());
    String template = request.templateName();
    table.require(template);
    Optional<String> token = Optional.ofNullable(request.clientToken());
    var tokenless = request.toBuilder().clientToken(null).build();
    EnvironmentTemplateVersion version =
        tokens
            .replayed(token, tokenless)
            .map(arn -> detail(table.require(template, numberIn(arn))))
            .orElseGet(() -> created(request, token, tokenless));
    return CreateEnvironmentTemplateVersionResponse.builder()
        .environmentTemplateVersion(version)
        .build();
  }

  private EnvironmentTemplateVersion created(
      CreateEnvironmentTemplateVersionRequest request, Optional<String> token, Object tokenless) {
    String template = request.templateName();
    tags.checkRoom(table.arn(template), request.tags());
    Refusal.checkQuota(
        table.versionCount(template),
        estate.limits().get().versionsPerTemplate(),
        "versions of template '%s'".formatted(template));
    VersionNumber number =
        table
            .versions(template)
            .takeNext(Optional.ofNullable(request.majorVersion()).map(BigInteger::new));
    Instant now = estate.now();
    EnvironmentTemplateVersion version =
        EnvironmentTemplateVersion.builder()
            .arn(table.arn(template, number))
            .templateName(template)
            .majorVersion(number.majorText())
            .minorVersion(number.minorText())
            .description(request.description())
            .status(TemplateVersionStatus.REGISTRATION_IN_PROGRESS)
            .createdAt(now)
            .lastModifiedAt(now)
            .build();
    table.put(number, version);
    tags.inherit(table.arn(template), version.arn());
    tags.put(version.arn(), request.tags());
    tokens.remember(token, tokenless, version.arn());
    beginRegistration(template, number);
    return version;
  }

  private void beginRegistration(String template, VersionNumber number) {
    estate
        .works()
        .begin(
            Kind.ENVIRONMENT_TEMPLATE_VERSION,
            table.arn(template, number),
            Lifecycle.REGISTRATION,
            Optional.empty(),
            TemplateVersionStatus.REGISTRATION_IN_PROGRESS.toString(),
            "CreateEnvironmentTemplateVersion",
            (move, outcome, at) -> registered(template, number, move, outcome, at));
  }

  /** A good version shows an empty message; the real service does so too. */
  private void registered(
      String template, VersionNumber number, Move move, Outcome outcome, Instant at) {
    EnvironmentTemplateVersion version = table.require(template, number);
    table.put(
        number,
        version.toBuilder()
            .status(move.to())
            .statusMessage(outcome.message().orElse(""))
            .lastModifiedAt(at)
            .build());
  }

  /** GetEnvironmentTemplateVersion. */
  public GetEnvironmentTemplateVersionResponse get(GetEnvironmentTemplateVersionRequest request) {
    VersionNumber number = VersionNumber.of(request.majorVersion(), request.minorVersion());
    return GetEnvironmentTemplateVersionResponse.builder()
        .environmentTemplateVersion(detail(table.require(request.templateName(), number)))
        .build();
  }

  /** ListEnvironmentTemplateVersions: by number, of one major version or of all. */
  public ListEnvironmentTemplateVersionsResponse list(
      ListEnvironmentTemplateVersionsRequest request) {
    String template = request.templateName();
    table.require(template);
    Optional<String> major = Optional.ofNullable(request.majorVersion());
    Listing listing =
        Listing.of(
            estate,
            "ListEnvironmentTemplateVersions",
            List.of(template, major),
            request.nextToken(),
            request.maxResults());
    VersionSeries<EnvironmentTemplateVersion> series = table.versions(template);
    NavigableMap<VersionNumber, EnvironmentTemplateVersion> rows =
        major.map(number -> series.of(new BigInteger(number))).orElse(series.all());
    Page<VersionNumber, EnvironmentTemplateVersion> page =
        Page.of(rows, Page.Order.ASCENDING, listing.after(VersionNumber::parse), listing.limit());
    return ListEnvironmentTemplateVersionsResponse.builder()
        .templateVersions(page.items().stream().map(this::summary).toList())
        .nextToken(listing.nextToken(page))
        .build();
  }

  /** UpdateEnvironmentTemplateVersion: edits the description, publishes a draft. */
  public UpdateEnvironmentTemplateVersionResponse update(
      UpdateEnvironmentTemplateVersionRequest request) {
    Optional<TemplateVersionStatus> wanted = Optional.ofNullable(request.status());
    wanted.ifPresent(PublishingRules::checkRequestable);
    String template = request.templateName();
    VersionNumber number = VersionNumber.of(request.majorVersion(), request.minorVersion());
    EnvironmentTemplateVersion version = table.require(template, number);
    wanted.ifPresent(status -> PublishingRules.checkMove(version.arn(), version.status(), status));
    table.put(
        number, SdkShapes.copy(request, version.toBuilder()).lastModifiedAt(estate.now()).build());
    if (wanted.isPresent() && wanted.get() != version.status()) {
      estate
          .works()
          .note(
              version.arn(),
              Optional.of(version.statusAsString()),
              wanted.get().toString(),
              "UpdateEnvironmentTemplateVersion");
      table.versions(template).publish(number);
      table.refreshRecommendation(template);
    }
    return UpdateEnvironmentTemplateVersionResponse.builder()
        .environmentTemplateVersion(detail(table.require(template, number)))
        .build();
  }

  /** DeleteEnvironmentTemplateVersion: one that is not there is no error. */
  public DeleteEnvironmentTemplateVersionResponse delete(
      DeleteEnvironmentTemplateVersionRequest request) {
    String template = request.templateName();
    VersionNumber number = VersionNumber.of(request.majorVersion(), request.minorVersion());
    Optional<EnvironmentTemplateVersion> version = table.find(template, number).map(this::detail);
    version.ifPresent(
        existing -> {
          checkDeletable(existing, number);
          table.versions(template).remove(number);
          table.refreshRecommendation(template);
          tags.remove(existing.arn());
          tokens.forget(existing.arn());
          estate.works().forget(existing.arn());
        });
    return DeleteEnvironmentTemplateVersionResponse.builder()
        .environmentTemplateVersion(version.orElse(null))
        .build();
  }

  private void checkDeletable(EnvironmentTemplateVersion version, VersionNumber number) {
    String template = version.templateName();
    users
        .anyUserOf(template, number)
        .ifPresent(
            user -> {
              throw Refusal.conflict(
                  "%s is in use by %s. Update or delete that first."
                      .formatted(version.arn(), user));
            });
    boolean recommended = table.recommended(template).filter(number::equals).isPresent();
    if (recommended && table.versionCount(template) > 1) {
      throw Refusal.conflict(
          "%s is the recommended version of its template, which has other versions. Delete those first."
              .formatted(version.arn()));
    }
    if (version.status() == TemplateVersionStatus.REGISTRATION_IN_PROGRESS) {
      throw Refusal.conflict(
          "%s is REGISTRATION_IN_PROGRESS. Wait until it is registered.".formatted(version.arn()));
    }
  }

  /** The status of a version, for handles. */
  public Optional<String> status(String template, VersionNumber number) {
    return table.find(template, number).map(EnvironmentTemplateVersion::statusAsString);
  }

  /** The ARN of a version, whether it exists or not. */
  public String arn(String template, VersionNumber number) {
    return table.arn(template, number);
  }

  /** The ARN of the version that a Get names, for counting polls. */
  public String arn(GetEnvironmentTemplateVersionRequest request) {
    return arn(
        request.templateName(), VersionNumber.of(request.majorVersion(), request.minorVersion()));
  }

  private EnvironmentTemplateVersion detail(EnvironmentTemplateVersion version) {
    return version.toBuilder()
        .recommendedMinorVersion(recommendedMinor(version).orElse(null))
        .build();
  }

  private EnvironmentTemplateVersionSummary summary(EnvironmentTemplateVersion version) {
    return SdkShapes.copy(detail(version), EnvironmentTemplateVersionSummary.builder()).build();
  }

  private Optional<String> recommendedMinor(EnvironmentTemplateVersion version) {
    return table
        .versions(version.templateName())
        .recommended(new BigInteger(version.majorVersion()))
        .map(VersionNumber::minorText);
  }

  private static VersionNumber numberIn(String arn) {
    return VersionNumber.parse(arn.substring(arn.lastIndexOf(':') + 1));
  }
}
