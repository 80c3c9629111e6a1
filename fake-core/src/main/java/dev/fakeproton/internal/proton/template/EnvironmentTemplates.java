package dev.fakeproton.internal.proton.template;

import dev.fakeproton.internal.proton.estate.CreateByName;
import dev.fakeproton.internal.proton.estate.Estate;
import dev.fakeproton.internal.proton.estate.Listing;
import dev.fakeproton.internal.proton.estate.Refusal;
import dev.fakeproton.internal.proton.tag.TagRules;
import dev.fakeproton.internal.proton.tag.TagTable;
import dev.fakeproton.internal.proton.tag.Tagged;
import dev.fakeproton.internal.store.Page;
import dev.fakeproton.internal.wire.SdkShapes;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.proton.model.CreateEnvironmentTemplateRequest;
import software.amazon.awssdk.services.proton.model.CreateEnvironmentTemplateResponse;
import software.amazon.awssdk.services.proton.model.DeleteEnvironmentTemplateRequest;
import software.amazon.awssdk.services.proton.model.DeleteEnvironmentTemplateResponse;
import software.amazon.awssdk.services.proton.model.EnvironmentTemplate;
import software.amazon.awssdk.services.proton.model.EnvironmentTemplateSummary;
import software.amazon.awssdk.services.proton.model.GetEnvironmentTemplateRequest;
import software.amazon.awssdk.services.proton.model.GetEnvironmentTemplateResponse;
import software.amazon.awssdk.services.proton.model.ListEnvironmentTemplatesRequest;
import software.amazon.awssdk.services.proton.model.ListEnvironmentTemplatesResponse;
import software.amazon.awssdk.services.proton.model.UpdateEnvironmentTemplateRequest;
import software.amazon.awssdk.services.proton.model.UpdateEnvironmentTemplateResponse;

/** The operations on environment templates (specification: templates.md 4). */
public final class EnvironmentTemplates {

  private final Estate estate;
  private final EnvironmentTemplateTable table;
  private final TagTable tags;

  /** The operations over this table. */
  public EnvironmentTemplates(Estate estate, EnvironmentTemplateTable table, TagTable tags) {
    this.estate = estate;
    this.table = table;
    this.tags = tags;
  }

  /** CreateEnvironmentTemplate: a template without versions. */
  public CreateEnvironmentTemplateResponse create(CreateEnvironmentTemplateRequest request) {
    TagRules.check(request.tags());
    EnvironmentTemplate template =
        table
            .templates()
            .find(request.name())
            .map(existing -> repeated(existing, request))
            .orElseGet(() -> created(request));
    return CreateEnvironmentTemplateResponse.builder().environmentTemplate(template).build();
  }

  private static EnvironmentTemplate repeated(
      EnvironmentTemplateRecord existing, CreateEnvironmentTemplateRequest request) {
    String what = "environment template '%s'".formatted(request.name());
    CreateByName.checkRepetition(existing.createdBy(), request, existing.modified(), what);
    return existing.template();
  }

  private EnvironmentTemplate created(CreateEnvironmentTemplateRequest request) {
    Refusal.checkQuota(table.size(), estate.limits().get().templates(), "templates");
    Instant now = estate.now();
    EnvironmentTemplate template =
        SdkShapes.copy(request, EnvironmentTemplate.builder())
            .arn(table.arn(request.name()))
            .createdAt(now)
            .lastModifiedAt(now)
            .build();
    table.templates().put(request.name(), new EnvironmentTemplateRecord(template, request, false));
    tags.put(template.arn(), request.tags());
    return template;
  }

  /** GetEnvironmentTemplate. */
  public GetEnvironmentTemplateResponse get(GetEnvironmentTemplateRequest request) {
    return GetEnvironmentTemplateResponse.builder()
        .environmentTemplate(table.require(request.name()).template())
        .build();
  }

  /** ListEnvironmentTemplates: newest first. */
  public ListEnvironmentTemplatesResponse list(ListEnvironmentTemplatesRequest request) {
    Listing listing =
        Listing.of(
            estate, "ListEnvironmentTemplates", "", request.nextToken(), request.maxResults());
    Page<Long, EnvironmentTemplateRecord> page =
        table
            .templates()
            .page(Page.Order.DESCENDING, listing.after(Long::valueOf), listing.limit());
    return ListEnvironmentTemplatesResponse.builder()
        .templates(page.items().stream().map(EnvironmentTemplates::summary).toList())
        .nextToken(listing.nextToken(page))
        .build();
  }

  private static EnvironmentTemplateSummary summary(EnvironmentTemplateRecord record) {
    return SdkShapes.copy(record.template(), EnvironmentTemplateSummary.builder()).build();
  }

  /** UpdateEnvironmentTemplate: members that are left out stay as they are. */
  public UpdateEnvironmentTemplateResponse update(UpdateEnvironmentTemplateRequest request) {
    EnvironmentTemplateRecord record = table.require(request.name());
    EnvironmentTemplate updated =
        SdkShapes.copy(request, record.template().toBuilder()).lastModifiedAt(estate.now()).build();
    table.templates().put(request.name(), record.modifiedTo(updated));
    return UpdateEnvironmentTemplateResponse.builder().environmentTemplate(updated).build();
  }

  /** DeleteEnvironmentTemplate: only one without versions; one that is not there is no error. */
  public DeleteEnvironmentTemplateResponse delete(DeleteEnvironmentTemplateRequest request) {
    String name = request.name();
    Optional<EnvironmentTemplateRecord> record = table.templates().find(name);
    int versions = table.versionCount(name);
    if (versions > 0) {
      throw Refusal.conflict(
          "Environment template '%s' has %s version(s). Delete them with DeleteEnvironmentTemplateVersion first."
              .formatted(name, versions));
    }
    table.removeTemplate(name);
    tags.remove(table.arn(name));
    return DeleteEnvironmentTemplateResponse.builder()
        .environmentTemplate(record.map(EnvironmentTemplateRecord::template).orElse(null))
        .build();
  }

  /**
   * The template or version that a tag operation names.
   *
   * @param name what follows {@code environment-template/} in the ARN
   */
  public Optional<Tagged> tagged(String name) {
    String[] templateAndVersion = name.split(":", 2);
    String template = templateAndVersion[0];
    boolean exists =
        templateAndVersion.length == 1
            ? table.templates().contains(template)
            : VersionNumber.find(templateAndVersion[1])
                .flatMap(number -> table.find(template, number))
                .isPresent();
    Map<String, String> managed =
        Map.of(
            "aws:proton:account", estate.owner().account(),
            "aws:proton:template", table.arn(template));
    return exists ? Optional.of(new Tagged(new TreeMap<>(managed), false)) : Optional.empty();
  }
}
