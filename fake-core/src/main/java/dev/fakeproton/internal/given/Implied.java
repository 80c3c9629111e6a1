package dev.fakeproton.internal.given;

import dev.fakeproton.internal.store.Owner;
import java.util.Map;
import java.util.stream.Collectors;

/** What is made where the test says nothing: the names, the roles and the documents. */
final class Implied {

  /** The environment template. */
  static final String ENVIRONMENT_TEMPLATE = "vpc";

  /** The service template without a pipeline. */
  static final String SERVICE_TEMPLATE = "web";

  /** The service template with a pipeline. */
  static final String PIPELINE_TEMPLATE = "web-with-pipeline";

  /** The environment. */
  static final String ENVIRONMENT = "shared";

  static final String ENVIRONMENT_SPEC =
      """
      proton: EnvironmentSpec
      spec: {}
      """;

  static final String COMPONENT_MANIFEST =
      """
      infrastructure:
        templates:
          - file: "cloudformation.yaml"
            rendering_engine: jinja
            template_language: cloudformation
      """;

  static final String COMPONENT_TEMPLATE =
      """
      AWSTemplateFormatVersion: "2010-09-09"
      Resources:
        Queue:
          Type: AWS::SQS::Queue
      """;

  private Implied() {}

  /** Where the bundle of a template lies. */
  static String bundleKey(String template) {
    return template + ".tar.gz";
  }

  /** A role of this account. */
  static String role(Owner owner, String name) {
    return "arn:%s:iam::%s:role/%s".formatted(owner.partition(), owner.account(), name);
  }

  /** A connection to where the code lies that a pipeline builds. */
  static String codeConnection(Owner owner) {
    return "arn:%s:codestar-connections:%s:%s:connection/given"
        .formatted(owner.partition(), owner.region(), owner.account());
  }

  /**
   * The spec of a service.
   *
   * @param instances the environments of its instances, by their names
   */
  static String serviceSpec(Map<String, String> instances) {
    String entries =
        instances.entrySet().stream()
            .map(Implied::instance)
            .collect(Collectors.joining("", "\n", ""));
    return "proton: ServiceSpec\ninstances:" + (instances.isEmpty() ? " []\n" : entries);
  }

  private static String instance(Map.Entry<String, String> instance) {
    return "  - name: \"%s\"\n    environment: \"%s\"\n"
        .formatted(instance.getKey(), instance.getValue());
  }
}
