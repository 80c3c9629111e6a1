package dev.fakeproton.internal.proton.template;

import dev.fakeproton.internal.proton.bundle.BundleContent;
import dev.fakeproton.internal.proton.bundle.BundleKind;
import dev.fakeproton.internal.proton.estate.Estate;
import dev.fakeproton.internal.proton.estate.ExistingResource;
import dev.fakeproton.internal.proton.estate.References;
import dev.fakeproton.internal.proton.estate.Refusal;
import dev.fakeproton.internal.store.Page;
import dev.fakeproton.internal.store.Storage;
import dev.fakeproton.internal.store.Table;
import dev.fakeproton.internal.store.TypeOf;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import software.amazon.awssdk.services.proton.model.ProtonException;
import software.amazon.awssdk.services.proton.model.TemplateVersionStatus;

/**
 * The templates of one kind, of one account in one region, with their versions.
 *
 * <p>The SDK's classes of the two kinds have most members in common, but no type. So a table knows
 * beside its rows how they are shown.
 *
 * @param <T> the SDK's class of templates of this kind
 * @param <V> the SDK's class of their versions
 */
public abstract class TemplateTable<T, V> implements VersionCatalog {

  private final Estate estate;
  private final TemplateKind kind;
  private final Table<String, TemplateRecord<T>> templates;

  /** Made with a template's first version: most templates in a large list have few or none. */
  private final Map<String, VersionSeries<VersionRecord<V>>> series = new HashMap<>();

  private final List<Consumer<String>> removalListeners = new ArrayList<>();

  TemplateTable(Estate estate, TemplateKind kind, Class<T> shown, Class<V> shownVersions) {
    this.estate = estate;
    this.kind = kind;
    Storage storage = estate.storage();
    this.templates =
        storage.table(
            kind.stored("s"), new TypeOf(TemplateRecord.class, shown), TemplateRecord::name);
    storage.list(
        kind.stored("Versions"),
        new TypeOf(VersionRecord.class, shownVersions),
        () -> series().flatMap(own -> own.getValue().all().values().stream()),
        this::restore);
    storage.list(
        kind.stored("VersionNumbers"),
        GivenNumbers.class,
        () -> series().flatMap(own -> GivenNumbers.of(own.getKey(), own.getValue()).stream()),
        given -> versions(given.template()).continueAfter(given.lastMinors()));
  }

  /** The versions of those templates that have or had some, in the order of the templates. */
  private Stream<Map.Entry<String, VersionSeries<VersionRecord<V>>>> series() {
    return templates
        .rows()
        .map(TemplateRecord::name)
        .filter(series::containsKey)
        .map(name -> Map.entry(name, versions(name)));
  }

  private void restore(VersionRecord<V> version) {
    versions(version.template())
        .restore(version.number(), version, version.status() == TemplateVersionStatus.PUBLISHED);
  }

  /** What bundles of a template that exists must hold. */
  abstract BundleKind bundles(String template);

  /** A template as Get answers it. */
  abstract T shown(TemplateRecord<T> template);

  /** A version as Get answers it. */
  abstract V shown(VersionRecord<V> version);

  /** What customers gave, with changes to it: members that are not set stay as they are. */
  abstract V changed(V given, V changes);

  TemplateKind kind() {
    return kind;
  }

  /** How many templates there are. */
  public int size() {
    return templates.size();
  }

  /** All templates, for an inventory. */
  public Stream<ExistingResource> existing() {
    return templates.rows().map(template -> ExistingResource.withoutStatus(arn(template.name())));
  }

  /** All versions of all templates, for an inventory. */
  public Stream<ExistingResource> existingVersions() {
    return series.values().stream()
        .flatMap(versions -> versions.all().values().stream())
        .map(
            version ->
                ExistingResource.of(
                    arn(version.template(), version.number()), version.status().toString()));
  }

  /** The ARN of a template, whether it exists or not. */
  public String arn(String template) {
    return estate.arn(kind.arnType() + "/" + template);
  }

  String arn(String template, VersionNumber number) {
    return arn(template) + ":" + number;
  }

  Optional<TemplateRecord<T>> find(String template) {
    return templates.find(template);
  }

  TemplateRecord<T> require(String template) {
    return find(template)
        .orElseThrow(
            () ->
                Refusal.notFound(
                    "The requested %s does not exist: %s".formatted(kind.words(), arn(template))));
  }

  Page<Long, TemplateRecord<T>> page(Page.Order order, Optional<Long> after, int limit) {
    return templates.page(order, after, limit);
  }

  /** Stores a template that is new or has changed. */
  void put(TemplateRecord<T> template) {
    templates.put(template.name(), template);
  }

  void remove(String template) {
    templates.remove(template);
    series.remove(template);
    removalListeners.forEach(listener -> listener.accept(template));
  }

  /** Lets somebody hear of each template that is deleted, by its name. */
  public void whenRemoved(Consumer<String> listener) {
    removalListeners.add(listener);
  }

  /**
   * Checks that the templates of all versions are there.
   *
   * @throws IllegalStateException if one is not
   */
  public void checkReferences() {
    series
        .keySet()
        .forEach(name -> References.check("a version of " + arn(name), () -> require(name)));
  }

  /**
   * Checks that there is a template of this name.
   *
   * @throws ProtonException not found, if there is none
   */
  public void check(String template) {
    require(template);
  }

  /** Whether there is a template of this name. */
  public boolean contains(String template) {
    return templates.contains(template);
  }

  /** The versions of a template that exists. */
  VersionSeries<VersionRecord<V>> versions(String template) {
    return series.computeIfAbsent(template, unused -> new VersionSeries<>());
  }

  int versionCount(String template) {
    VersionSeries<VersionRecord<V>> own = series.get(template);
    return own == null ? 0 : own.size();
  }

  Optional<VersionRecord<V>> find(String template, VersionNumber number) {
    VersionSeries<VersionRecord<V>> own = series.get(template);
    return own == null ? Optional.empty() : own.find(number);
  }

  VersionRecord<V> require(String template, VersionNumber number) {
    require(template);
    return find(template, number).orElseThrow(() -> versionNotFound(template, number.toString()));
  }

  /** The version with this ARN. */
  Optional<VersionRecord<V>> findVersion(String arn) {
    int colon = arn.lastIndexOf(':');
    return find(
        arn.substring(arn("").length(), colon), VersionNumber.parse(arn.substring(colon + 1)));
  }

  /** Stores a version that is new or has changed. */
  void put(VersionRecord<V> version) {
    versions(version.template()).put(version.number(), version);
  }

  @Override
  public TemplateVersionStatus requireStatus(String template, VersionNumber number) {
    return require(template, number).status();
  }

  @Override
  public Optional<BundleContent> content(String template, VersionNumber number) {
    return require(template, number).content();
  }

  /** The highest version of a major version that is registered, published or not. */
  Optional<VersionRecord<V>> highestRegistered(String template, BigInteger major) {
    return versions(template).of(major).descendingMap().values().stream()
        .filter(VersionRecord::isRegistered)
        .findFirst();
  }

  /** A major version is there as long as one of its versions is, in whatever status. */
  void requireMajor(String template, BigInteger major) {
    require(template);
    if (versions(template).of(major).isEmpty()) {
      throw versionNotFound(template, major.toString());
    }
  }

  @Override
  public Optional<VersionNumber> recommended(String template, BigInteger major) {
    requireMajor(template, major);
    return versions(template).recommended(major);
  }

  @Override
  public Optional<VersionNumber> recommended(String template) {
    VersionSeries<VersionRecord<V>> own = series.get(template);
    return own == null ? Optional.empty() : own.recommended();
  }

  /** The highest published minor version of a version's major one. */
  Optional<String> recommendedMinor(VersionRecord<V> version) {
    return versions(version.template())
        .recommended(version.number().major())
        .map(VersionNumber::minorText);
  }

  /** After a publish or a delete; a template without versions keeps its last recommendation. */
  void refreshRecommendation(String template) {
    if (versionCount(template) > 0) {
      put(require(template).recommending(recommended(template)));
    }
  }

  private ProtonException versionNotFound(String template, String number) {
    return Refusal.notFound(
        "The requested %s version does not exist: %s:%s"
            .formatted(kind.words(), arn(template), number));
  }
}
