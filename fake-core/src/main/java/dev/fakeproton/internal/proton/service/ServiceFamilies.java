package dev.fakeproton.internal.proton.service;

import dev.fakeproton.internal.proton.deployment.DeploymentLog;
import dev.fakeproton.internal.proton.environment.ConnectedEnvironments;
import dev.fakeproton.internal.proton.environment.EnvironmentTable;
import dev.fakeproton.internal.proton.estate.Estate;
import dev.fakeproton.internal.proton.tag.TagTable;
import dev.fakeproton.internal.proton.template.ServiceTemplateCatalog;

/**
 * The families of services, instances and pipelines, wired together.
 *
 * @param services operations on services
 * @param instances operations on service instances
 * @param pipelines operations on service pipelines
 * @param results what came of deployments of instances and pipelines
 * @param taggables what tag operations find
 * @param reportables what can be reported on
 */
public record ServiceFamilies(
    Services services,
    ServiceInstances instances,
    ServicePipelines pipelines,
    ServiceResults results,
    ServiceTaggables taggables,
    ServiceReportables reportables) {

  /**
   * What services need of the families beside them.
   *
   * @param environments where instances are deployed to
   * @param connected what account connections let Proton do in them
   * @param templates what services are made from
   * @param settings how pipelines are provisioned
   * @param components what is attached to instances
   * @param log the deployment records
   * @param tags the tags of everything
   */
  public record Neighbours(
      EnvironmentTable environments,
      ConnectedEnvironments connected,
      ServiceTemplateCatalog templates,
      PipelineSettings settings,
      AttachedComponents components,
      DeploymentLog log,
      TagTable tags) {}

  /**
   * Wires the families over these tables.
   *
   * @param observer is told of what callers do by hand
   */
  public static ServiceFamilies of(
      Estate estate, ServiceTables tables, Neighbours near, ServiceObserver observer) {
    DeploymentEnds ends = new DeploymentEnds();
    InstanceTokens tokens = InstanceTokens.none(estate);
    ServiceBundleRules bundles = new ServiceBundleRules(near.templates());
    ServiceWorkflow workflow = new ServiceWorkflow(estate, tables, near, bundles, tokens, ends);
    Hosting hosting = new Hosting(near.environments(), near.templates());
    InstanceMaker maker =
        new InstanceMaker(estate, tables.instances(), hosting, bundles, near.tags());
    InstanceVersions versions = new InstanceVersions(near.templates());
    ServiceParts parts = workflow.parts();
    return new ServiceFamilies(
        new Services(
            estate,
            tables,
            new ServiceCreation(
                estate,
                tables,
                near.templates(),
                near.settings(),
                maker,
                bundles,
                workflow,
                near.tags()),
            new ServiceEdit(estate, tables, versions, maker, workflow, observer),
            workflow),
        new ServiceInstances(
            estate,
            tables,
            new InstanceCreation(estate, tables, versions, maker, parts, near.tags(), tokens),
            new InstanceUpdate(
                tables, near.templates(), near.environments(), hosting, bundles, parts, tokens),
            new InstanceListing(tables.instances(), near.templates()),
            parts,
            observer,
            ends),
        new ServicePipelines(tables, near.templates(), near.settings(), bundles, parts),
        new ServiceResults(tables, near.log()),
        new ServiceTaggables(estate, tables, near),
        new ServiceReportables(tables, parts));
  }
}
