package dev.fakeproton.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/** Template bundles as people write them. */
public final class Bundles {

  /** Inputs of an environment: one that must be given, one with a default, one with bounds. */
  public static final String ENVIRONMENT_SCHEMA =
      """
      # what a network needs
      schema:
        format:
          openapi: "3.0.0"
        environment_input_type: "NetworkInputs"
        types:
          NetworkInputs:
            type: object
            description: "Inputs of a network"
            required: [vpc_cidr, stage]
            properties:
              vpc_cidr:
                type: string
                pattern: ([0-9]{1,3}\\.){3}[0-9]{1,3}($|/(16|24))
              stage:
                type: string
                enum: [test, live]
                default: test
              zones:
                type: number
                minimum: 1
                maximum: 3
      """;

  /** Inputs of a service and of its pipeline. */
  public static final String SERVICE_SCHEMA =
      """
      schema:
        format:
          openapi: "3.0.0"
        service_input_type: "ShopInputs"
        pipeline_input_type: "BuildInputs"
        types:
          ShopInputs:
            type: object
            properties:
              port: {type: integer, minimum: 1, maximum: 65535, default: 80}
              size: {$ref: "#/Size", default: small}
          Size:
            type: string
            enum: [small, large]
          BuildInputs:
            type: object
            required: [tests]
            properties:
              tests: {type: string, minLength: 1, default: make test}
      """;

  /** Values of an environment that somebody else made. */
  public static final String OUTPUTS_SCHEMA =
      """
      schema:
        format:
          openapi: "3.0.0"
        environment_input_type: "Outputs"
        types:
          Outputs:
            type: object
            required: [VpcId]
            properties:
              VpcId: {type: string}
              Subnet: {type: string}
      """;

  /** For AWS-managed provisioning. */
  public static final String CLOUDFORMATION =
      """
      infrastructure:
        templates:
          - file: "cloudformation.yaml"
            rendering_engine: jinja
            template_language: cloudformation
      """;

  /** For self-managed provisioning. */
  public static final String TERRAFORM =
      """
      infrastructure:
        templates:
          - file: "*"
            rendering_engine: hcl
            template_language: terraform
      """;

  /** For CodeBuild provisioning. */
  public static final String CODEBUILD =
      """
      infrastructure:
        templates:
          - rendering_engine: codebuild
            settings:
              image: aws/codebuild/amazonlinux2-x86_64-standard:4.0
              runtimes:
                nodejs: 16
              provision:
                - npm ci
                - cdk deploy --require-approval never
              deprovision:
                - cdk destroy --force
              project_properties:
                VpcConfig:
                  VpcId: "{{ environment.inputs.vpc_id }}"
      """;

  private static final String TEMPLATE =
      "Resources:\n  Vpc:\n    Properties: {{ environment.inputs }}\n";

  private Bundles() {}

  /** A bundle of an environment template. */
  public static Map<String, String> environment() {
    return environment(ENVIRONMENT_SCHEMA);
  }

  /** A bundle of an environment template with this schema. */
  public static Map<String, String> environment(String schema) {
    return new TreeMap<>(
        Map.of(
            "schema/schema.yaml", schema,
            "infrastructure/manifest.yaml", CLOUDFORMATION,
            "infrastructure/cloudformation.yaml", TEMPLATE));
  }

  /** A bundle of a service template with a pipeline. */
  public static Map<String, String> service() {
    return new TreeMap<>(
        Map.of(
            "schema/schema.yaml", SERVICE_SCHEMA,
            "instance_infrastructure/manifest.yaml", CLOUDFORMATION,
            "instance_infrastructure/cloudformation.yaml", TEMPLATE,
            "pipeline_infrastructure/manifest.yaml", CLOUDFORMATION,
            "pipeline_infrastructure/cloudformation.yaml", TEMPLATE));
  }

  /** The same files below a directory. */
  public static Map<String, String> below(String directory, Map<String, String> files) {
    Map<String, String> below = new TreeMap<>();
    files.forEach((path, content) -> below.put(directory + path, content));
    return below;
  }

  /** The same files and another one. */
  public static Map<String, String> with(Map<String, String> files, String path, String content) {
    Map<String, String> more = new LinkedHashMap<>(files);
    more.put(path, content);
    return more;
  }

  /** The same files but one. */
  public static Map<String, String> without(Map<String, String> files, String path) {
    Map<String, String> fewer = new LinkedHashMap<>(files);
    fewer.remove(path);
    return fewer;
  }

  /** The files in a gzipped tar archive. */
  public static byte[] archive(Map<String, String> files) {
    ByteArrayOutputStream tar = new ByteArrayOutputStream();
    files.forEach((path, content) -> append(tar, path, '0', content.getBytes(UTF_8)));
    tar.writeBytes(new byte[1024]);
    return gzipped(tar.toByteArray());
  }

  /** Appends an entry to a tar archive. */
  public static void append(ByteArrayOutputStream tar, String name, char type, byte[] content) {
    byte[] header = new byte[512];
    put(header, 0, name);
    put(header, 100, "0000644\0");
    put(header, 124, octal(content.length, 11) + "\0");
    put(header, 136, octal(0, 11) + "\0");
    put(header, 148, "        ");
    header[156] = (byte) type;
    put(header, 257, "ustar\00000");
    int sum = 0;
    for (byte b : header) {
      sum += b & 0xff;
    }
    put(header, 148, octal(sum, 6) + "\0 ");
    tar.writeBytes(header);
    tar.writeBytes(content);
    tar.writeBytes(new byte[(512 - content.length % 512) % 512]);
  }

  private static String octal(int number, int digits) {
    String text = Integer.toOctalString(number);
    return "0".repeat(digits - text.length()) + text.toLowerCase(Locale.ROOT);
  }

  private static void put(byte[] header, int at, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }

  /** The bytes, gzipped. */
  public static byte[] gzipped(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException cannotHappen) {
      throw new UncheckedIOException(cannotHappen);
    }
    return out.toByteArray();
  }
}
