package dev.fakeproton.internal.proton.sync;

import dev.fakeproton.Kind;
import dev.fakeproton.internal.proton.estate.Estate;
import dev.fakeproton.internal.proton.estate.ExistingResource;
import dev.fakeproton.internal.proton.estate.Refusal;
import dev.fakeproton.internal.proton.sync.ResourceSync.Change;
import dev.fakeproton.internal.store.TypeOf;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.proton.model.GetTemplateSyncStatusRequest;
import software.amazon.awssdk.services.proton.model.GetTemplateSyncStatusResponse;
import software.amazon.awssdk.services.proton.model.RepositorySyncDefinition;
import software.amazon.awssdk.services.proton.model.SyncType;
import software.amazon.awssdk.services.proton.model.TemplateSyncConfig;
import software.amazon.awssdk.services.proton.model.TemplateType;
import software.amazon.awssdk.services.proton.model.TemplateVersionStatus;

/**
 * Makes template versions of what is pushed (specification: templates.md 9.1).
 *
 * <p>Each major version of a template is synced on its own.
 */
public final class TemplateSyncs
    implements SyncSource, SyncConfigs.Subject<TemplateKey, TemplateSyncConfig> {

  /** A major version of a template. */
  private record Major(TemplateKey key, BigInteger number) {}

  private final Estate estate;
  private final SyncConfigTable<TemplateKey, TemplateSyncConfig> configs;
  private final Map<TemplateType, SyncedTemplates> templates;
  private final ResourceSyncs<Major, MajorDirectory> syncs;

  /** No attempt yet. */
  TemplateSyncs(
      Estate estate,
      SyncConfigTable<TemplateKey, TemplateSyncConfig> configs,
      SyncFamilies.Neighbours near) {
    this.estate = estate;
    this.configs = configs;
    this.templates =
        Map.of(
            TemplateType.ENVIRONMENT,
            new SyncedTemplateVersions<>(
                near.environmentTemplates(),
                near.environmentTemplateVersions(),
                SyncedTemplateVersions::ofEnvironment),
            TemplateType.SERVICE,
            new SyncedTemplateVersions<>(
                near.serviceTemplates(),
                near.serviceTemplateVersions(),
                SyncedTemplateVersions::ofService));
    this.syncs =
        new ResourceSyncs<>(
            estate,
            Kind.TEMPLATE_SYNC,
            new SyncTexts("registration"),
            new Majors(),
            new TypeOf(ResourceSync.class, Major.class, MajorDirectory.class));
    near.environmentTemplateVersions().whenRegistered(this::registered);
    near.serviceTemplateVersions().whenRegistered(this::registered);
  }

  private void registered(String version, TemplateVersionStatus status, String message) {
    syncs.ended(version, status == TemplateVersionStatus.DRAFT, message);
  }

  /** Major versions of templates. */
  private final class Majors implements SyncedResources<Major, MajorDirectory> {

    @Override
    public String arn(Major major) {
      return TemplateSyncs.this.arn(major.key().type(), major.key().template(), major.number());
    }

    @Override
    public String target(Major major) {
      return major.key().template() + ":" + major.number();
    }

    @Override
    public Object group(Major major) {
      return major.key();
    }

    @Override
    public String submit(Major major, MajorDirectory directory) {
      return templates(major.key().type()).register(major.key().template(), directory);
    }

    @Override
    public boolean isThere(Major major, String version) {
      return templates(major.key().type()).isThere(version);
    }
  }

  private SyncedTemplates templates(TemplateType type) {
    return Objects.requireNonNull(templates.get(type));
  }

  @Override
  public SyncType type() {
    return SyncType.TEMPLATE_SYNC;
  }

  @Override
  public String className() {
    return "TemplateSyncConfig";
  }

  @Override
  public TemplateKey key(TemplateSyncConfig config) {
    return new TemplateKey(config.templateType(), config.templateName());
  }

  @Override
  public String title(TemplateKey key) {
    return key.toString();
  }

  @Override
  public TrackedBranch branch(TemplateSyncConfig config) {
    return new TrackedBranch(
        config.repositoryProviderAsString(), config.repositoryName(), config.branch());
  }

  @Override
  public Optional<String> problem(TemplateKey key) {
    return templates(key.type()).contains(key.template())
        ? Optional.empty()
        : Optional.of(
            "There is no %s. A sync makes versions only: create the template first."
                .formatted(key));
  }

  @Override
  public boolean tracks(TrackedBranch branch) {
    return configs.tracks(branch);
  }

  /** Environment templates come first: versions of service templates may name their versions. */
  @Override
  public void start(TrackedBranch branch, PushedCommit commit) {
    configs
        .of(branch)
        .sorted(Comparator.comparing(TemplateSyncConfig::templateType))
        .forEach(config -> start(config, branch, commit));
  }

  private void start(TemplateSyncConfig config, TrackedBranch branch, PushedCommit commit) {
    TemplateKey key = key(config);
    commit
        .majorsOf(config.templateName(), subdirectory(config))
        .forEach(
            (number, directory) ->
                syncs.offer(
                    new Major(key, number),
                    new Change<>(branch.revision(commit.sha(), directory.path()), directory)));
  }

  private static String subdirectory(TemplateSyncConfig config) {
    return Objects.requireNonNullElse(config.subdirectory(), "");
  }

  /** Forgets the attempts of a template that is no longer synced. */
  @Override
  public void forget(TemplateKey key) {
    syncs.removeGroup(key);
  }

  @Override
  public List<RepositorySyncDefinition> definitions(String provider, String repository) {
    return configs.of(provider, repository).map(TemplateSyncs::definition).toList();
  }

  private static RepositorySyncDefinition definition(TemplateSyncConfig config) {
    return RepositorySyncDefinition.builder()
        .branch(config.branch())
        .directory(subdirectory(config))
        .parent(config.repositoryName())
        .target(config.templateName())
        .build();
  }

  /** GetTemplateSyncStatus: empty for a major version that no commit has had yet. */
  public GetTemplateSyncStatusResponse status(GetTemplateSyncStatusRequest request) {
    TemplateKey key = new TemplateKey(request.templateType(), request.templateName());
    if (configs.find(key).isEmpty()) {
      throw Refusal.notFound("The requested template sync configuration does not exist: " + key);
    }
    Optional<ResourceSync<Major, MajorDirectory>> sync = syncs.find(arn(request));
    return GetTemplateSyncStatusResponse.builder()
        .desiredState(sync.map(ResourceSync::desired).orElse(null))
        .latestSync(sync.flatMap(ResourceSync::latest).map(SyncAttempt::shown).orElse(null))
        .latestSuccessfulSync(
            sync.flatMap(ResourceSync::successful).map(SyncAttempt::shown).orElse(null))
        .build();
  }

  private String arn(GetTemplateSyncStatusRequest request) {
    return arn(
        request.templateType(), request.templateName(), new BigInteger(request.templateVersion()));
  }

  /** The ARN of the work that a Get polls: the attempt's own, then that of the registration. */
  public String polled(GetTemplateSyncStatusRequest request) {
    return syncs.polled(arn(request));
  }

  /** Whether attempts are known by this ARN. */
  public boolean isThere(String arn) {
    return syncs.find(arn).isPresent();
  }

  /** The status of the latest attempt, for handles. */
  public Optional<String> status(TemplateType type, String template, BigInteger major) {
    return syncs.status(arn(type, template, major));
  }

  /** What the newest event of the latest attempt says, for handles. */
  public Optional<String> statusMessage(TemplateType type, String template, BigInteger major) {
    return syncs.statusMessage(arn(type, template, major));
  }

  /** The ARN that attempts are known by to progressions and histories; not one of AWS. */
  public String arn(TemplateType type, String template, BigInteger major) {
    String kind = type.toString().toLowerCase(Locale.ROOT);
    return estate.arn("template-sync/%s:%s:%s".formatted(kind, template, major));
  }

  /** All of them, for an inventory. */
  public Stream<ExistingResource> existing() {
    return syncs.existing();
  }
}
