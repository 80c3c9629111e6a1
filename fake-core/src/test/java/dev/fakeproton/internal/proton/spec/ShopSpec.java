package dev.fakeproton.internal.proton.spec;

/** A spec of a service that several tests begin with. */
final class ShopSpec {

  static final String SHOP =
      """
      # what the shop runs
      proton: ServiceSpec
      pipeline:
        tests: make test
      instances:
        - name: dev
          environment: staging
          spec:
            port: 80
            hosts: [a, b]
            password: secret
        - name: "prod"
          environment: production
      owner: team
      """;

  private ShopSpec() {}

  static ServiceSpec spec(String rest) {
    return ServiceSpec.parse("{proton: ServiceSpec, " + rest + "}");
  }
}
