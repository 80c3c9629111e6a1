package dev.fakeproton.internal.proton.bundle;

import java.util.List;
import java.util.Optional;

/** The kinds of templates, by what their bundles hold (specification: templates.md 6.2). */
public enum BundleKind {
  /** An environment that Proton or a pull request provisions. */
  ENVIRONMENT("Environment", Optional.empty()),
  /** An environment whose infrastructure exists: its bundle holds only a schema. */
  CUSTOMER_MANAGED_ENVIRONMENT("Environment", Optional.of(Part.INFRASTRUCTURE)),
  /** A service with a pipeline. */
  SERVICE("Service", Optional.empty()),
  /** A service whose pipeline is not Proton's business. */
  SERVICE_WITHOUT_PIPELINE("Service", Optional.of(Part.PIPELINE));

  /** A directory with a manifest and the files that it names. */
  enum Part {
    INFRASTRUCTURE("infrastructure/", "Environment manifest file"),
    INSTANCE("instance_infrastructure/", "Service instance manifest file"),
    PIPELINE("pipeline_infrastructure/", "Pipeline manifest file");

    private final String directory;
    private final String label;

    Part(String directory, String label) {
      this.directory = directory;
      this.label = label;
    }

    String directory() {
      return directory;
    }

    String manifest() {
      return directory + "manifest.yaml";
    }

    /** What messages call the manifest; those of the real service do so. */
    String label() {
      return label;
    }
  }

  private final String noun;
  private final Optional<Part> forbidden;

  BundleKind(String noun, Optional<Part> forbidden) {
    this.noun = noun;
    this.forbidden = forbidden;
  }

  /** What messages call the template. */
  String noun() {
    return noun;
  }

  /** The parts that must be there. */
  List<Part> parts() {
    return switch (this) {
      case ENVIRONMENT -> List.of(Part.INFRASTRUCTURE);
      case CUSTOMER_MANAGED_ENVIRONMENT -> List.of();
      case SERVICE -> List.of(Part.INSTANCE, Part.PIPELINE);
      case SERVICE_WITHOUT_PIPELINE -> List.of(Part.INSTANCE);
    };
  }

  /** The part that must not be there. */
  Optional<Part> forbidden() {
    return forbidden;
  }

  /** The inputs that the schema must describe. */
  List<InputGroup> inputs() {
    return switch (this) {
      case ENVIRONMENT, CUSTOMER_MANAGED_ENVIRONMENT -> List.of(InputGroup.ENVIRONMENT);
      case SERVICE -> List.of(InputGroup.SERVICE, InputGroup.PIPELINE);
      case SERVICE_WITHOUT_PIPELINE -> List.of(InputGroup.SERVICE);
    };
  }
}
