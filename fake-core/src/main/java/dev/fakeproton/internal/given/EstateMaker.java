package dev.fakeproton.internal.given;

import dev.fakeproton.internal.world.SetUp;
import java.util.Optional;
import software.amazon.awssdk.services.proton.model.CompatibleEnvironmentTemplateInput;

/** Makes what one link of a chain asks for, each with what it implies. */
public final class EstateMaker {

  private final Chain chain;
  private final TemplateMaker environmentTemplates;
  private final TemplateMaker serviceTemplates;
  private final Connections connections;
  private final EnvironmentMaker environments;
  private final ServiceMaker services;
  private final ComponentMaker components;

  /**
   * Makes things for one link.
   *
   * @param chain what the links before have given
   * @param setUp runs the operations
   * @param undo is told of what is made
   */
  public EstateMaker(Chain chain, SetUp setUp, Undo undo) {
    this.chain = chain;
    environmentTemplates = new TemplateMaker(setUp, undo, new EnvironmentTemplateCalls());
    serviceTemplates = new TemplateMaker(setUp, undo, new ServiceTemplateCalls(this::compatible));
    connections = new Connections(setUp);
    environments =
        new EnvironmentMaker(
            setUp, undo, environmentTemplates, connections, chain.environmentTemplateName());
    services =
        new ServiceMaker(
            setUp,
            undo,
            serviceTemplates,
            environments,
            chain.serviceTemplate(),
            chain.ownServiceTemplates());
    components = new ComponentMaker(setUp, undo, this);
  }

  /** New service templates fit the chain's environment template. */
  private CompatibleEnvironmentTemplateInput compatible() {
    String template = chain.environmentTemplateName();
    environmentTemplates.give(TemplateWish.of(template));
    return CompatibleEnvironmentTemplateInput.builder()
        .templateName(template)
        .majorVersion(
            environmentTemplates
                .find(template)
                .flatMap(TemplateCalls.Found::recommended)
                .orElseThrow()
                .majorText())
        .build();
  }

  /** The environment that is named, else the chain's, else any; it is there when this returns. */
  public String environmentFor(Optional<String> named) {
    return named.or(chain::environment).orElseGet(environments::any);
  }

  /** Makes environment templates. */
  public TemplateMaker environmentTemplates() {
    return environmentTemplates;
  }

  /** Makes service templates. */
  public TemplateMaker serviceTemplates() {
    return serviceTemplates;
  }

  /** Makes environment account connections. */
  public Connections connections() {
    return connections;
  }

  /** Makes environments. */
  public EnvironmentMaker environments() {
    return environments;
  }

  /** Makes services. */
  public ServiceMaker services() {
    return services;
  }

  /** Makes components. */
  public ComponentMaker components() {
    return components;
  }
}
