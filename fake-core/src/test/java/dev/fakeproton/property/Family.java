package dev.fakeproton.property;

/** The two families of templates, which differ in little but names. */
enum Family {
  ENVIRONMENT("Environment", "provisioning"),
  SERVICE("Service", "pipelineProvisioning");

  final String word;
  final String provisioning;
  final Ref.Type template;
  final Ref.Type version;

  Family(String word, String provisioning) {
    this.word = word;
    this.provisioning = provisioning;
    this.template = Ref.Type.valueOf(name() + "_TEMPLATE");
    this.version = Ref.Type.valueOf(name() + "_VERSION");
  }

  String member(String suffix) {
    return name().toLowerCase(java.util.Locale.ROOT) + suffix;
  }
}
