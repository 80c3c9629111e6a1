package dev.fakeproton;

import static java.util.Objects.requireNonNull;

import dev.fakeproton.internal.given.Chain;
import dev.fakeproton.internal.given.ComponentWish;
import dev.fakeproton.internal.given.Connections;
import dev.fakeproton.internal.given.EnvironmentWish;
import dev.fakeproton.internal.given.EstateMaker;
import dev.fakeproton.internal.given.Link;
import dev.fakeproton.internal.given.ServiceWish;
import dev.fakeproton.internal.given.TemplateWish;
import dev.fakeproton.internal.given.Undo;
import dev.fakeproton.internal.proton.template.VersionNumber;
import dev.fakeproton.internal.store.Owner;

/**
 * Makes what a test finds in Proton, in a line:
 *
 * <pre>{@code
 * fake.given()
 *     .environment("prod")
 *     .service("shop").withInstances("dev", "live").withPipeline()
 *     .component("cache").attachedTo("shop", "dev");
 * }</pre>
 *
 * <p>When a call returns, what it names stands there, deployed, whatever the {@link Progression},
 * which it does not change. It was made by the operations that a client calls; but nobody has
 * called, so it takes no part in what a test expects of its calls.
 *
 * <p>What is implied is made: an environment comes from a template with a published version, an
 * instance lives in an environment. It is the one that the chain has given last, such as the
 * template of {@code given().environmentTemplate("net").environment("prod")}. Where the chain has
 * given none, it has a name of its own: the environment template {@code vpc}, the service template
 * {@code web} or, with a pipeline, {@code web-with-pipeline}, and for instances and components the
 * oldest environment that can host them, else one named {@code shared}. New versions of service
 * templates support components, and are compatible with the environments of their services.
 *
 * <p>What exists is used, and not changed unless the test asks for it.
 *
 * <p>The calls that refine, such as {@code failed("why")}, belong to what was given just before:
 * refine before something else uses it. Every call throws {@link IllegalArgumentException} where a
 * name or a spec breaks a constraint of the API, and {@link IllegalStateException} where an
 * operation refuses it, such as for a quota; the message names the call. A chain belongs to one
 * thread; several threads may each have their own.
 */
public sealed class Given permits GivenTemplate, GivenEnvironment, GivenService, GivenComponent {

  private final Chain chain;

  Given(Chain chain) {
    this.chain = chain;
  }

  /** An environment template with a published version, 1.0 if it is made. */
  public GivenTemplate environmentTemplate(String name) {
    return new GivenTemplate(
        Link.of(
            chain,
            call("environmentTemplate", name),
            TemplateWish.of(name),
            EstateMaker::environmentTemplates));
  }

  /**
   * A service template with a published version, 1.0 if it is made; then services made from it have
   * no pipeline, unless it or the service is given {@code withPipeline()}.
   */
  public GivenServiceTemplate serviceTemplate(String name) {
    return new GivenServiceTemplate(
        Link.of(
            chain,
            call("serviceTemplate", name),
            TemplateWish.of(name),
            EstateMaker::serviceTemplates));
  }

  /**
   * An environment, deployed. One that is made is AWS-managed and can have components; where an
   * environment account is {@linkplain #connection connected} for its name, it is deployed there.
   */
  public GivenEnvironment environment(String name) {
    return new GivenEnvironment(
        Link.of(
            chain, call("environment", name), EnvironmentWish.of(name), EstateMaker::environments));
  }

  /** A service, active, if it is made without instances. */
  public GivenService service(String name) {
    return new GivenService(
        Link.of(chain, call("service", name), ServiceWish.of(name), EstateMaker::services));
  }

  /** A component, deployed to an environment. */
  public GivenComponent component(String name) {
    return new GivenComponent(
        Link.of(
            chain,
            call("component", name),
            ComponentWish.of(name, chain.environment()),
            EstateMaker::components));
  }

  /**
   * A connection with an environment account, which has asked for it and been accepted by this
   * account. An environment of that name that is given afterwards is deployed through it.
   *
   * @param accountId twelve digits
   * @param environmentName the environment, which need not exist
   */
  public Given connection(String accountId, String environmentName) {
    String call =
        "given().connection(\"%s\", \"%s\")"
            .formatted(Owner.requireAccount(accountId), environmentName);
    requireNonNull(environmentName, "environmentName");
    Connections connections = new EstateMaker(chain, chain.setUp(call), new Undo()).connections();
    chain
        .world()
        .settingUp(
            () -> {
              connections.give(accountId, environmentName);
              return true;
            });
    return new Given(chain);
  }

  private static String call(String method, String name) {
    return "given().%s(\"%s\")".formatted(method, requireNonNull(name, "name"));
  }

  static VersionNumber versionNumber(String text) {
    return VersionNumber.find(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'%s' is no version: expected major.minor, such as 1.0".formatted(text)));
  }
}
