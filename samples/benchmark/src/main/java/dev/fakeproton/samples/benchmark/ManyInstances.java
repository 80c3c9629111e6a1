package dev.fakeproton.samples.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A world with many service instances, twenty in each service.
 *
 * <p>Nine tenths of the services live in ten environments by turns; the last tenth lives in an
 * environment of its own, so that what fits a filter stands at the end of every list. Each service
 * is created a minute after the one before.
 */
final class ManyInstances {

  static final int PER_SERVICE = 20;
  static final String LATE_ENVIRONMENT = "late";

  private static final String ROLE = "arn:aws:iam::123456789012:role/ProtonServiceRole";
  private static final String VERSION =
      "'templateName':'%s','source':{'s3':{'bucket':'bundles','key':'bundle.tar.gz'}}";

  private final InProcess world = new InProcess();
  private final int services;
  private int extra;
  private int added;
  private int deleted;

  private ManyInstances(int services) {
    this.services = services;
  }

  /** So many services with what they need. */
  static ManyInstances of(int services) {
    ManyInstances many = new ManyInstances(services);
    many.makeTemplatesAndEnvironments();
    for (int i = 0; i < services; i++) {
      many.createService("service-" + i, many.environmentOf(i));
    }
    return many;
  }

  private String environmentOf(int service) {
    return service >= services / 10 * 9 ? LATE_ENVIRONMENT : "environment-" + service % 10;
  }

  private void makeTemplatesAndEnvironments() {
    call("CreateEnvironmentTemplate", "{'name':'vpc'}");
    call("CreateEnvironmentTemplateVersion", "{" + VERSION.formatted("vpc") + "}");
    publish("Environment", "vpc");
    call("CreateServiceTemplate", "{'name':'job','pipelineProvisioning':'CUSTOMER_MANAGED'}");
    call(
        "CreateServiceTemplateVersion",
        "{"
            + VERSION.formatted("job")
            + ",'compatibleEnvironmentTemplates':[{'templateName':'vpc','majorVersion':'1'}]}");
    publish("Service", "job");
    IntStream.range(0, 10).forEach(i -> createEnvironment("environment-" + i));
    createEnvironment(LATE_ENVIRONMENT);
  }

  private void publish(String kind, String template) {
    call(
        "Update" + kind + "TemplateVersion",
        "{'templateName':'"
            + template
            + "','majorVersion':'1','minorVersion':'0','status':'PUBLISHED'}");
  }

  private void createEnvironment(String name) {
    call(
        "CreateEnvironment",
        "{'name':'"
            + name
            + "','templateName':'vpc','templateMajorVersion':'1','protonServiceRoleArn':'"
            + ROLE
            + "','spec':'{proton: EnvironmentSpec, spec: {}}'}");
  }

  void createService(String name, String environment) {
    world.pass(Duration.ofMinutes(1));
    String instances =
        IntStream.range(0, PER_SERVICE)
            .mapToObj(i -> instance("instance-" + i, environment))
            .collect(Collectors.joining(", "));
    call(
        "CreateService",
        "{'name':'"
            + name
            + "','templateName':'job','templateMajorVersion':'1','spec':'{proton: ServiceSpec, instances: ["
            + instances
            + "]}'}");
  }

  private static String instance(String name, String environment) {
    return "{name: " + name + ", environment: " + environment + ", spec: {size: 1}}";
  }

  /** Creates one more service, with twenty instances. */
  void createService() {
    createService("extra-" + extra++, "environment-0");
  }

  /** Adds an instance to the service that was created last. */
  void createInstance() {
    call(
        "CreateServiceInstance",
        "{'name':'added-"
            + added++
            + "','serviceName':'extra-"
            + (extra - 1)
            + "','spec':'{proton: ServiceSpec, instances: ["
            + instance("added-" + (added - 1), "environment-0")
            + "]}'}");
  }

  /**
   * Deletes the services that were created one by one, so that the world stays as large as it was.
   */
  void deleteExtraServices() {
    for (; deleted < extra; deleted++) {
      call("DeleteService", "{'name':'extra-" + deleted + "'}");
    }
  }

  /** The time when this share of the services had been created. */
  Instant timeOf(double share) {
    return Instant.EPOCH.plus(Duration.ofMinutes(Math.round(services * share)));
  }

  String call(String operation, String body) {
    return world.call(operation, body.replace('\'', '"'));
  }

  /** A call that must be refused. */
  void refused(String operation, String body) {
    world.call(400, operation, body.replace('\'', '"'));
  }
}
