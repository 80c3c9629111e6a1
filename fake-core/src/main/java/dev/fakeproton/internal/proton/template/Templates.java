package dev.fakeproton.internal.proton.template;

import dev.fakeproton.internal.proton.estate.CreateByName;
import dev.fakeproton.internal.proton.estate.Estate;
import dev.fakeproton.internal.proton.estate.Listing;
import dev.fakeproton.internal.proton.estate.Refusal;
import dev.fakeproton.internal.proton.tag.TagRules;
import dev.fakeproton.internal.proton.tag.TagTable;
import dev.fakeproton.internal.proton.tag.Tagged;
import dev.fakeproton.internal.store.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.proton.model.ProtonRequest;
import software.amazon.awssdk.services.proton.model.Tag;

/**
 * The rules of templates, which are the same for both kinds (specification: templates.md 4).
 *
 * @param <T> the SDK's class of templates of this kind
 */
final class Templates<T> {

  private final Estate estate;
  private final TemplateTable<T, ?> table;
  private final TagTable tags;
  private final TemplateUsers users;
  private final IntSupplier registered;

  /**
   * The rules over this table.
   *
   * @param users tells what refers to a template
   * @param registered counts the templates that share a quota, which are those of both kinds
   */
  Templates(
      Estate estate,
      TemplateTable<T, ?> table,
      TagTable tags,
      TemplateUsers users,
      IntSupplier registered) {
    this.estate = estate;
    this.table = table;
    this.tags = tags;
    this.users = users;
    this.registered = registered;
  }

  /**
   * Creates a template, unless this request did before.
   *
   * @param given what the request gives of the template
   */
  T create(String name, ProtonRequest request, T given, List<Tag> own) {
    TagRules.check(own);
    return table.shown(
        table
            .find(name)
            .map(existing -> repeated(existing, request))
            .orElseGet(() -> created(name, request, given, own)));
  }

  private TemplateRecord<T> repeated(TemplateRecord<T> existing, ProtonRequest request) {
    String what = "%s '%s'".formatted(table.kind().words(), existing.name());
    CreateByName.checkRepetition(existing.createdBy(), request, existing.modified(), what);
    return existing;
  }

  private TemplateRecord<T> created(String name, ProtonRequest request, T given, List<Tag> own) {
    Refusal.checkQuota(
        registered.getAsInt(), estate.limits().get().templates(), "templates of both kinds");
    TemplateRecord<T> template = TemplateRecord.created(name, given, request, estate.now());
    table.put(template);
    tags.put(table.arn(name), own);
    return template;
  }

  T get(String name) {
    return table.shown(table.require(name));
  }

  Listing listing(@Nullable String token, @Nullable Integer maxResults) {
    return Listing.of(estate, table.kind().operation("List", "s"), "", token, maxResults);
  }

  /** Newest first. */
  Page<Long, T> page(Listing listing) {
    return table
        .page(Page.Order.DESCENDING, listing.after(Long::valueOf), listing.limit())
        .map(table::shown);
  }

  T update(String name, UnaryOperator<T> edit) {
    TemplateRecord<T> template = table.require(name);
    TemplateRecord<T> updated = template.updatedTo(edit.apply(template.given()), estate.now());
    table.put(updated);
    return table.shown(updated);
  }

  /** Deletes a template that nothing needs any more; one that is not there is no error. */
  Optional<T> delete(String name) {
    Optional<T> template = table.find(name).map(table::shown);
    if (template.isPresent()) {
      checkDeletable(name);
      table.remove(name);
      tags.remove(table.arn(name));
    }
    return template;
  }

  private void checkDeletable(String name) {
    int versions = table.versionCount(name);
    if (versions > 0) {
      throw Refusal.conflict(
          "The %s '%s' has %s version(s). Delete them with %s first."
              .formatted(
                  table.kind().words(),
                  name,
                  versions,
                  table.kind().operation("Delete", "Version")));
    }
    users
        .anyUserOf(name)
        .ifPresent(
            user -> {
              throw Refusal.conflict(
                  "The %s '%s' is still referred to by %s. Delete that first."
                      .formatted(table.kind().words(), name, user));
            });
  }

  /**
   * The template or version that a tag operation names.
   *
   * @param name what follows the type in the ARN
   */
  Optional<Tagged> tagged(String name) {
    String[] templateAndVersion = name.split(":", 2);
    String template = templateAndVersion[0];
    boolean exists =
        templateAndVersion.length == 1
            ? table.find(template).isPresent()
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
