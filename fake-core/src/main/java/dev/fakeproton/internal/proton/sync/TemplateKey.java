package dev.fakeproton.internal.proton.sync;

import software.amazon.awssdk.services.proton.model.TemplateType;

/**
 * A template of either kind, which the configuration of its sync is known by.
 *
 * @param type which kind
 * @param template its name
 */
record TemplateKey(TemplateType type, String template) {

  /** For messages: kind and name. */
  @Override
  public String toString() {
    return "%s template '%s'".formatted(type, template);
  }
}
