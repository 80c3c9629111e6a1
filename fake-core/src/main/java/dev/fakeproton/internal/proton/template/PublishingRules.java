package dev.fakeproton.internal.proton.template;

import dev.fakeproton.internal.proton.estate.Refusal;
import software.amazon.awssdk.services.proton.model.ProtonException;
import software.amazon.awssdk.services.proton.model.TemplateVersionStatus;

/** Which status an update may ask for: only DRAFT to PUBLISHED is possible (templates.md 5.4). */
final class PublishingRules {

  private PublishingRules() {}

  /**
   * Checks what the request alone shows.
   *
   * @throws ProtonException a validation error for a status that only the service sets
   */
  static void checkRequestable(TemplateVersionStatus wanted) {
    if (wanted != TemplateVersionStatus.PUBLISHED && wanted != TemplateVersionStatus.DRAFT) {
      throw Refusal.invalid(
          "The status %s cannot be requested; a DRAFT can be set to PUBLISHED.".formatted(wanted));
    }
  }

  /**
   * Checks a change of status.
   *
   * @throws ProtonException a validation error for the way back to DRAFT, a conflict for a version
   *     that is not registered
   */
  static void checkMove(String arn, TemplateVersionStatus current, TemplateVersionStatus wanted) {
    if (wanted == current) {
      return;
    }
    if (wanted == TemplateVersionStatus.DRAFT) {
      throw Refusal.invalid("%s is %s and cannot become a DRAFT.".formatted(arn, current));
    }
    if (current != TemplateVersionStatus.DRAFT) {
      throw Refusal.conflict(
          "%s is %s; only a DRAFT can be published. Wait for the registration, or register another version."
              .formatted(arn, current));
    }
  }
}
