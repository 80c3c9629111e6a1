package dev.fakeproton.property;

/** A resource, by what names it; it need not exist. */
record Ref(Type type, String name, String part) {

  enum Type {
    ENVIRONMENT_TEMPLATE("environment-template/%s"),
    SERVICE_TEMPLATE("service-template/%s"),
    ENVIRONMENT_VERSION("environment-template/%s:%s"),
    SERVICE_VERSION("service-template/%s:%s"),
    ENVIRONMENT("environment/%s"),
    SERVICE("service/%s"),
    INSTANCE("service/%s/service-instance/%s"),
    PIPELINE("service/%s/pipeline"),
    COMPONENT("component/%s");

    private final String suffix;

    Type(String suffix) {
      this.suffix = suffix;
    }
  }

  String arn(String account) {
    return "arn:aws:proton:us-east-1:" + account + ":" + type.suffix.formatted(name, part);
  }

  @Override
  public String toString() {
    return type + " " + name + (part.isEmpty() ? "" : "/" + part);
  }
}
