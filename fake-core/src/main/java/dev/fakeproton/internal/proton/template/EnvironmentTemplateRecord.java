package dev.fakeproton.internal.proton.template;

import software.amazon.awssdk.services.proton.model.CreateEnvironmentTemplateRequest;
import software.amazon.awssdk.services.proton.model.EnvironmentTemplate;

/**
 * An environment template as the table keeps it.
 *
 * @param template as Get answers it
 * @param createdBy the request that created it, to tell its repetitions
 * @param modified whether an update has changed it since
 */
record EnvironmentTemplateRecord(
    EnvironmentTemplate template, CreateEnvironmentTemplateRequest createdBy, boolean modified) {

  EnvironmentTemplateRecord with(EnvironmentTemplate changed) {
    return new EnvironmentTemplateRecord(changed, createdBy, modified);
  }

  EnvironmentTemplateRecord modifiedTo(EnvironmentTemplate changed) {
    return new EnvironmentTemplateRecord(changed, createdBy, true);
  }
}
