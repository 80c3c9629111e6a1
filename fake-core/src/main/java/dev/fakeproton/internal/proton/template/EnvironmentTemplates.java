package dev.fakeproton.internal.proton.template;

import dev.fakeproton.internal.proton.estate.Estate;
import dev.fakeproton.internal.proton.estate.Listing;
import dev.fakeproton.internal.proton.tag.TagTable;
import dev.fakeproton.internal.proton.tag.Tagged;
import dev.fakeproton.internal.store.Page;
import dev.fakeproton.internal.wire.SdkShapes;
import java.util.Optional;
import java.util.function.IntSupplier;
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

/**
 * The operations on environment templates (specification: templates.md 4); their rules are those of
 * {@link Templates}.
 */
public final class EnvironmentTemplates {

  private final Templates<EnvironmentTemplate> templates;

  /**
   * The operations over this table.
   *
   * @param registered counts the templates that share a quota, which are those of both kinds
   */
  public EnvironmentTemplates(
      Estate estate, EnvironmentTemplateTable table, TagTable tags, IntSupplier registered) {
    this.templates = new Templates<>(estate, table, tags, name -> Optional.empty(), registered);
  }

  /** CreateEnvironmentTemplate: a template without versions. */
  public CreateEnvironmentTemplateResponse create(CreateEnvironmentTemplateRequest request) {
    EnvironmentTemplate given = SdkShapes.copy(request, EnvironmentTemplate.builder()).build();
    return CreateEnvironmentTemplateResponse.builder()
        .environmentTemplate(templates.create(request.name(), request, given, request.tags()))
        .build();
  }

  /** GetEnvironmentTemplate. */
  public GetEnvironmentTemplateResponse get(GetEnvironmentTemplateRequest request) {
    return GetEnvironmentTemplateResponse.builder()
        .environmentTemplate(templates.get(request.name()))
        .build();
  }

  /** ListEnvironmentTemplates: newest first. */
  public ListEnvironmentTemplatesResponse list(ListEnvironmentTemplatesRequest request) {
    Listing listing = templates.listing(request.nextToken(), request.maxResults());
    Page<Long, EnvironmentTemplate> page = templates.page(listing);
    return ListEnvironmentTemplatesResponse.builder()
        .templates(page.map(EnvironmentTemplates::summary).items())
        .nextToken(listing.nextToken(page))
        .build();
  }

  private static EnvironmentTemplateSummary summary(EnvironmentTemplate template) {
    return SdkShapes.copy(template, EnvironmentTemplateSummary.builder()).build();
  }

  /** UpdateEnvironmentTemplate: members that are left out stay as they are. */
  public UpdateEnvironmentTemplateResponse update(UpdateEnvironmentTemplateRequest request) {
    return UpdateEnvironmentTemplateResponse.builder()
        .environmentTemplate(
            templates.update(
                request.name(), given -> SdkShapes.copy(request, given.toBuilder()).build()))
        .build();
  }

  /** DeleteEnvironmentTemplate: only one without versions; one that is not there is no error. */
  public DeleteEnvironmentTemplateResponse delete(DeleteEnvironmentTemplateRequest request) {
    return DeleteEnvironmentTemplateResponse.builder()
        .environmentTemplate(templates.delete(request.name()).orElse(null))
        .build();
  }

  /**
   * The template or version that a tag operation names.
   *
   * @param name what follows {@code environment-template/} in the ARN
   */
  public Optional<Tagged> tagged(String name) {
    return templates.tagged(name);
  }
}
