package dev.fakeproton.internal.proton.template;

import dev.fakeproton.Kind;

/** The two kinds of templates: what differs in rules that are otherwise the same, is names. */
enum TemplateKind {
  ENVIRONMENT(
      Kind.ENVIRONMENT_TEMPLATE_VERSION,
      "environment template",
      "environment-template",
      "EnvironmentTemplate"),
  SERVICE(Kind.SERVICE_TEMPLATE_VERSION, "service template", "service-template", "ServiceTemplate");

  private final Kind versions;
  private final String words;
  private final String arnType;
  private final String shape;

  TemplateKind(Kind versions, String words, String arnType, String shape) {
    this.versions = versions;
    this.words = words;
    this.arnType = arnType;
    this.shape = shape;
  }

  /** The kind that the registration of its versions has in progressions. */
  Kind versions() {
    return versions;
  }

  /** For messages. */
  String words() {
    return words;
  }

  /** What precedes a template's name in its ARN. */
  String arnType() {
    return arnType;
  }

  /** What something of these templates is called in snapshots. */
  String stored(String suffix) {
    return Character.toLowerCase(shape.charAt(0)) + shape.substring(1) + suffix;
  }

  /** The name of an operation on templates: {@code List…s}. */
  String operation(String verb, String suffix) {
    return verb + shape + suffix;
  }
}
