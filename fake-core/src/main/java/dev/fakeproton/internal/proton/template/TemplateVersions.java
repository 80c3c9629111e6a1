package dev.fakeproton.internal.proton.template;

import dev.fakeproton.internal.lifecycle.Move;
import dev.fakeproton.internal.lifecycle.Outcome;
import dev.fakeproton.internal.lifecycle.Work;
import dev.fakeproton.internal.proton.estate.ClientTokens;
import dev.fakeproton.internal.proton.estate.Estate;
import dev.fakeproton.internal.proton.estate.Listing;
import dev.fakeproton.internal.proton.estate.Refusal;
import dev.fakeproton.internal.proton.tag.TagRules;
import dev.fakeproton.internal.proton.tag.TagTable;
import dev.fakeproton.internal.store.Page;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.proton.model.ProtonException;
import software.amazon.awssdk.services.proton.model.ProtonRequest;
import software.amazon.awssdk.services.proton.model.TemplateVersionStatus;

/**
 * The rules of template versions, which are the same for both kinds (specification: templates.md 3
 * and 5).
 *
 * @param <V> the SDK's class of versions of this kind
 */
public final class TemplateVersions<V> {

  private record Made(String template, VersionNumber number) {}

  private final Estate estate;
  private final TemplateTable<?, V> table;
  private final TagTable tags;
  private final VersionUsers users;
  private final Consumer<V> references;
  private final ClientTokens<Made> tokens;
  private final List<RegistrationListener> listeners = new ArrayList<>();

  /**
   * The rules over this table.
   *
   * @param users tells what is deployed from a version
   * @param references checks that what a version names exists
   */
  TemplateVersions(
      Estate estate,
      TemplateTable<?, V> table,
      TagTable tags,
      VersionUsers users,
      Consumer<V> references) {
    this.estate = estate;
    this.table = table;
    this.tags = tags;
    this.users = users;
    this.references = references;
    this.tokens =
        new ClientTokens<>(estate, table.kind().operation("create", "VersionTokens"), Made.class);
    estate.works().carryOut(table.kind().versions(), estate.arn(""), this::endRegistration);
  }

  /**
   * Makes the next version without a request, as a sync does, and begins its registration.
   *
   * @return the number that the version has got
   * @throws ProtonException if there is no such template, or a rule refuses the version
   */
  public VersionNumber createNext(NewVersion<V> wanted) {
    TagRules.check(wanted.tags());
    table.require(wanted.template());
    return created(wanted).number();
  }

  /** Makes the next version, unless this token did before. */
  V create(NewVersion<V> wanted, Optional<String> token, ProtonRequest requestWithoutToken) {
    TagRules.check(wanted.tags());
    String template = wanted.template();
    table.require(template);
    return table.shown(
        tokens
            .replayed(token, requestWithoutToken)
            .map(made -> table.require(made.template(), made.number()))
            .orElseGet(
                () -> {
                  VersionRecord<V> version = created(wanted);
                  tokens.remember(token, requestWithoutToken, new Made(template, version.number()));
                  return version;
                }));
  }

  private VersionRecord<V> created(NewVersion<V> wanted) {
    String template = wanted.template();
    references.accept(wanted.given());
    tags.checkRoom(table.arn(template), wanted.tags());
    Refusal.checkQuota(
        table.versionCount(template),
        estate.limits().get().versionsPerTemplate(),
        "versions of template '%s'".formatted(template));
    VersionNumber number = table.versions(template).takeNext(wanted.major());
    Registration registration =
        Registration.of(
            wanted.bundle(),
            table.bundles(template),
            table.highestRegistered(template, number.major()));
    VersionRecord<V> version =
        VersionRecord.registering(wanted, number, registration.content(), estate.now());
    table.put(version);
    String arn = table.arn(template, number);
    tags.inherit(table.arn(template), arn);
    tags.put(arn, wanted.tags());
    beginRegistration(version, registration, wanted.cause());
    return version;
  }

  /**
   * How it ends is up to its progression, unless its bundle is bad. A good version shows an empty
   * message, as seen.
   */
  private void beginRegistration(
      VersionRecord<V> version, Registration registration, String cause) {
    estate
        .works()
        .begin(
            table.kind().versions(),
            table.arn(version.template(), version.number()),
            registration.lifecycle(),
            Optional.empty(),
            version.status().toString(),
            cause,
            registration.defect());
  }

  private void endRegistration(Work work, Move move, Outcome outcome, Instant at) {
    TemplateVersionStatus end = TemplateVersionStatus.fromValue(move.to());
    String message = outcome.orBecause(work.obstacle()).message().orElse("");
    table.put(table.findVersion(work.arn()).orElseThrow().registered(end, message, at));
    listeners.forEach(listener -> listener.ended(work.arn(), end, message));
  }

  /** Lets somebody hear how registrations end. */
  public void whenRegistered(RegistrationListener listener) {
    listeners.add(listener);
  }

  V get(String template, VersionNumber number) {
    return table.shown(table.require(template, number));
  }

  /** A page of the versions of a template that exists, of one major version or of all. */
  Listing listing(
      String template,
      Optional<String> major,
      @Nullable String token,
      @Nullable Integer maxResults) {
    table.require(template);
    String operation = table.kind().operation("List", "Versions");
    return Listing.of(estate, operation, List.of(template, major), token, maxResults);
  }

  /** By number. */
  Page<VersionNumber, V> page(String template, Optional<String> major, Listing listing) {
    VersionSeries<VersionRecord<V>> series = table.versions(template);
    NavigableMap<VersionNumber, VersionRecord<V>> rows =
        major.map(number -> series.of(new BigInteger(number))).orElse(series.all());
    return Page.of(rows, Page.Order.ASCENDING, listing.after(VersionNumber::parse), listing.limit())
        .map(table::shown);
  }

  /** Changes what customers give, and publishes a draft. */
  V update(
      String template, VersionNumber number, V changes, Optional<TemplateVersionStatus> wanted) {
    wanted.ifPresent(PublishingRules::checkRequestable);
    VersionRecord<V> version = table.require(template, number);
    references.accept(changes);
    TemplateVersionStatus current = version.status();
    wanted.ifPresent(
        status -> PublishingRules.checkMove(table.arn(template, number), current, status));
    VersionRecord<V> updated =
        version.updatedTo(
            table.changed(version.given(), changes), wanted.orElse(current), estate.now());
    table.put(updated);
    if (updated.status() != current) {
      noteThatIsPublished(updated, current);
    }
    return table.shown(updated);
  }

  private void noteThatIsPublished(VersionRecord<V> version, TemplateVersionStatus before) {
    String template = version.template();
    estate
        .works()
        .note(
            table.arn(template, version.number()),
            Optional.of(before.toString()),
            version.status().toString(),
            table.kind().operation("Update", "Version"));
    table.versions(template).publish(version.number());
    table.refreshRecommendation(template);
  }

  /** Deletes a version that nothing needs any more; one that is not there is no error. */
  Optional<V> delete(String template, VersionNumber number) {
    Optional<VersionRecord<V>> version = table.find(template, number);
    Optional<V> shown = version.map(table::shown);
    version.ifPresent(
        existing -> {
          checkDeletable(existing);
          String arn = table.arn(template, number);
          table.versions(template).remove(number);
          table.refreshRecommendation(template);
          tags.remove(arn);
          tokens.forget(new Made(template, number));
          String before = existing.status().toString();
          String operation = table.kind().operation("Delete", "Version");
          estate.works().note(arn, Optional.of(before), "DELETED", operation);
          estate.works().forget(arn);
        });
    return shown;
  }

  private void checkDeletable(VersionRecord<V> version) {
    String template = version.template();
    VersionNumber number = version.number();
    String arn = table.arn(template, number);
    users
        .anyUserOf(template, number)
        .ifPresent(
            user -> {
              throw Refusal.conflict(
                  "%s is in use by %s. Update or delete that first.".formatted(arn, user));
            });
    boolean recommended = table.recommended(template).filter(number::equals).isPresent();
    if (recommended && table.versionCount(template) > 1) {
      throw Refusal.conflict(
          "%s is the recommended version of its template, which has other versions. Delete those first."
              .formatted(arn));
    }
    if (version.status() == TemplateVersionStatus.REGISTRATION_IN_PROGRESS) {
      throw Refusal.conflict(
          "%s is REGISTRATION_IN_PROGRESS. Wait until it is registered.".formatted(arn));
    }
  }

  /** Whether there is a version with this ARN. */
  public boolean isThere(String arn) {
    return table.findVersion(arn).isPresent();
  }

  /** The status of a version. */
  public Optional<String> status(String template, VersionNumber number) {
    return table.find(template, number).map(version -> version.status().toString());
  }

  /** What the registration of a version said, for handles. */
  public Optional<String> statusMessage(String template, VersionNumber number) {
    return table.find(template, number).flatMap(VersionRecord::statusMessage);
  }

  /** The ARN of a version, whether it exists or not. */
  public String arn(String template, VersionNumber number) {
    return table.arn(template, number);
  }
}
