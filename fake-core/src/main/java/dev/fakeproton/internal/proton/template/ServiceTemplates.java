package dev.fakeproton.internal.proton.template;

import dev.fakeproton.internal.proton.estate.Estate;
import dev.fakeproton.internal.proton.estate.Listing;
import dev.fakeproton.internal.proton.tag.TagTable;
import dev.fakeproton.internal.proton.tag.Tagged;
import dev.fakeproton.internal.store.Page;
import dev.fakeproton.internal.wire.SdkShapes;
import java.util.Optional;
import java.util.function.IntSupplier;
import software.amazon.awssdk.services.proton.model.CreateServiceTemplateRequest;
import software.amazon.awssdk.services.proton.model.CreateServiceTemplateResponse;
import software.amazon.awssdk.services.proton.model.DeleteServiceTemplateRequest;
import software.amazon.awssdk.services.proton.model.DeleteServiceTemplateResponse;
import software.amazon.awssdk.services.proton.model.GetServiceTemplateRequest;
import software.amazon.awssdk.services.proton.model.GetServiceTemplateResponse;
import software.amazon.awssdk.services.proton.model.ListServiceTemplatesRequest;
import software.amazon.awssdk.services.proton.model.ListServiceTemplatesResponse;
import software.amazon.awssdk.services.proton.model.ServiceTemplate;
import software.amazon.awssdk.services.proton.model.ServiceTemplateSummary;
import software.amazon.awssdk.services.proton.model.UpdateServiceTemplateRequest;
import software.amazon.awssdk.services.proton.model.UpdateServiceTemplateResponse;

/**
 * The operations on service templates (specification: templates.md 4); their rules are those of
 * {@link Templates}.
 */
public final class ServiceTemplates {

  private final Templates<ServiceTemplate> templates;

  /**
   * The operations over this table.
   *
   * @param users tells which service refers to a template
   * @param registered counts the templates that share a quota, which are those of both kinds
   */
  public ServiceTemplates(
      Estate estate,
      ServiceTemplateTable table,
      TagTable tags,
      TemplateUsers users,
      IntSupplier registered) {
    this.templates = new Templates<>(estate, table, tags, users, registered);
  }

  /** CreateServiceTemplate: a template without versions. */
  public CreateServiceTemplateResponse create(CreateServiceTemplateRequest request) {
    ServiceTemplate given = SdkShapes.copy(request, ServiceTemplate.builder()).build();
    return CreateServiceTemplateResponse.builder()
        .serviceTemplate(templates.create(request.name(), request, given, request.tags()))
        .build();
  }

  /** GetServiceTemplate. */
  public GetServiceTemplateResponse get(GetServiceTemplateRequest request) {
    return GetServiceTemplateResponse.builder()
        .serviceTemplate(templates.get(request.name()))
        .build();
  }

  /** ListServiceTemplates: newest first. */
  public ListServiceTemplatesResponse list(ListServiceTemplatesRequest request) {
    Listing listing = templates.listing(request.nextToken(), request.maxResults());
    Page<Long, ServiceTemplate> page = templates.page(listing);
    return ListServiceTemplatesResponse.builder()
        .templates(page.map(ServiceTemplates::summary).items())
        .nextToken(listing.nextToken(page))
        .build();
  }

  private static ServiceTemplateSummary summary(ServiceTemplate template) {
    return SdkShapes.copy(template, ServiceTemplateSummary.builder()).build();
  }

  /** UpdateServiceTemplate: members that are left out stay as they are. */
  public UpdateServiceTemplateResponse update(UpdateServiceTemplateRequest request) {
    return UpdateServiceTemplateResponse.builder()
        .serviceTemplate(
            templates.update(
                request.name(), given -> SdkShapes.copy(request, given.toBuilder()).build()))
        .build();
  }

  /** DeleteServiceTemplate: only one without versions; one that is not there is no error. */
  public DeleteServiceTemplateResponse delete(DeleteServiceTemplateRequest request) {
    return DeleteServiceTemplateResponse.builder()
        .serviceTemplate(templates.delete(request.name()).orElse(null))
        .build();
  }

  /**
   * The template or version that a tag operation names.
   *
   * @param name what follows {@code service-template/} in the ARN
   */
  public Optional<Tagged> tagged(String name) {
    return templates.tagged(name);
  }
}
