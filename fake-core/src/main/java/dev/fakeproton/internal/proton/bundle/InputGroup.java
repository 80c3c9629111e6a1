package dev.fakeproton.internal.proton.bundle;

/** The groups of inputs for which a schema names a type (specification: templates.md 6.4). */
public enum InputGroup {
  /** Inputs of an environment. */
  ENVIRONMENT("environment_input_type", "environmentInputType"),
  /** Inputs of each instance of a service. */
  SERVICE("service_input_type", "serviceInputType"),
  /** Inputs of a service's pipeline. */
  PIPELINE("pipeline_input_type", "pipelineInputType");

  private final String key;
  private final String property;

  InputGroup(String key, String property) {
    this.key = key;
    this.property = property;
  }

  /** The key in a schema. */
  String key() {
    return key;
  }

  /** What messages call it; those of the real service use camel case. */
  String property() {
    return property;
  }
}
