#!/usr/bin/env python3
"""Lives through a platform from its templates to its last delete, with boto3 and two accounts.

    java -jar fake-core/target/fakeproton-standalone.jar --port 8085 &
    AWS_ENDPOINT_URL_PROTON=http://127.0.0.1:8085 python3 samples/clients/whole_life.py

Self-managed environments wait for a report of the pipeline that provisions them, so this is where
a script can let a deployment fail, or cancel it.
"""

import os

import boto3
from botocore.exceptions import ClientError

PLATFORM, NETWORK = "123456789012", "222222222222"
CONNECTION = f"arn:aws:codestar-connections:us-east-1:{PLATFORM}:connection/2ad03b28-a7c4"
SOURCE = {"s3": {"bucket": "bundles", "key": "bundle.tar.gz"}}
ENVIRONMENT_SPEC = "{proton: EnvironmentSpec, spec: {vpc_cidr: 10.0.0.0/16}}"
INFRASTRUCTURE = {"provider": "GITHUB", "name": "acme/infrastructure", "branch": "main"}
MANIFEST = """
infrastructure:
  templates:
    - {file: cache.yaml, rendering_engine: jinja, template_language: cloudformation}
"""


def client(account):
    """Any key will do; twelve digits are the account."""
    return boto3.client(
        "proton",
        endpoint_url=os.environ["AWS_ENDPOINT_URL_PROTON"],
        region_name=os.environ.get("AWS_DEFAULT_REGION", "us-east-1"),
        aws_access_key_id=account,
        aws_secret_access_key="fake",
    )


proton, network = client(PLATFORM), client(NETWORK)


def role(name, account=PLATFORM):
    return f"arn:aws:iam::{account}:role/{name}"


def see(what, expected, actual):
    """Prints a step, or ends the script."""
    if actual != expected:
        raise SystemExit(f"{what}: expected {expected}, got {actual}")
    print(f"{what}: {actual}")


def refused(what, kind, call, **arguments):
    """A call that must be refused."""
    try:
        call(**arguments)
    except ClientError as error:
        see(f"refused: {what}", kind, error.response["Error"]["Code"])
    else:
        raise SystemExit(f"{what}: expected {kind}, got an answer")


def wait(waiter, **arguments):
    proton.get_waiter(waiter).wait(WaiterConfig={"Delay": 1, "MaxAttempts": 20}, **arguments)


def publish_environment_template(name, **more):
    sent = proton.create_environment_template_version(templateName=name, source=SOURCE, **more)
    version = sent["environmentTemplateVersion"]
    key = {k: version[k] for k in ("templateName", "majorVersion", "minorVersion")}
    wait("environment_template_version_registered", **key)
    proton.update_environment_template_version(**key, status="PUBLISHED")
    return f"{key['majorVersion']}.{key['minorVersion']}"


def publish_service_template(name, **more):
    sent = proton.create_service_template_version(
        templateName=name,
        source=SOURCE,
        compatibleEnvironmentTemplates=[
            {"templateName": "vpc", "majorVersion": "1"},
            {"templateName": "terraform", "majorVersion": "1"},
        ],
        supportedComponentSources=["DIRECTLY_DEFINED"],
        **more,
    )
    version = sent["serviceTemplateVersion"]
    key = {k: version[k] for k in ("templateName", "majorVersion", "minorVersion")}
    wait("service_template_version_registered", **key)
    proton.update_service_template_version(**key, status="PUBLISHED")
    return f"{key['majorVersion']}.{key['minorVersion']}"


def service_spec(*instances):
    entries = ", ".join(f"{{name: {i}, environment: prod, spec: {{size: 1}}}}" for i in instances)
    return f"{{proton: ServiceSpec, pipeline: {{tests: make}}, instances: [{entries}]}}"


# Templates of both kinds, and what the account needs.
for template in ("vpc", "terraform"):
    proton.create_environment_template(name=template)
    see(f"template {template}", "1.0", publish_environment_template(template))
proton.create_environment_template(name="existing", provisioning="CUSTOMER_MANAGED")
publish_environment_template("existing")
proton.create_service_template(name="web", tags=[{"key": "team", "value": "shop"}])
see("service template web", "1.0", publish_service_template("web"))
proton.update_account_settings(pipelineServiceRoleArn=role("pipelines"))
proton.create_repository(
    provider="GITHUB", name=INFRASTRUCTURE["name"], connectionArn=CONNECTION
)

# Environments of each provisioning method.
environment = {"templateMajorVersion": "1", "spec": ENVIRONMENT_SPEC}
proton.create_environment(
    name="prod",
    templateName="vpc",
    protonServiceRoleArn=role("proton"),
    componentRoleArn=role("components"),
    **environment,
)
proton.create_environment(
    name="built", templateName="vpc", codebuildRoleArn=role("codebuild"), **environment
)
proton.create_environment(
    name="known", templateName="existing", protonServiceRoleArn=role("proton"), **environment
)
connection = network.create_environment_account_connection(
    environmentName="remote", managementAccountId=PLATFORM, roleArn=role("proton", NETWORK)
)["environmentAccountConnection"]
refused(
    "an account cannot accept its own connection",
    "AccessDeniedException",
    network.accept_environment_account_connection,
    id=connection["id"],
)
proton.accept_environment_account_connection(id=connection["id"])
proton.create_environment(
    name="remote",
    templateName="vpc",
    environmentAccountConnectionId=connection["id"],
    **environment,
)
for name in ("prod", "built", "known", "remote"):
    wait("environment_deployed", name=name)
    see(
        f"environment {name}",
        "SUCCEEDED",
        proton.get_environment(name=name)["environment"]["deploymentStatus"],
    )
see(
    "environment known puts out its spec",
    [{"key": "vpc_cidr", "valueString": "10.0.0.0/16"}],
    proton.list_environment_outputs(environmentName="known")["outputs"],
)

# A self-managed one waits for its pipeline: a failure, its repair, a cancel.
terraform = proton.create_environment(
    name="terraformed",
    templateName="terraform",
    provisioningRepository=INFRASTRUCTURE,
    **environment,
)["environment"]


def report(status, **more):
    proton.notify_resource_deployment_status_change(
        resourceArn=terraform["arn"], status=status, **more
    )
    return proton.get_environment(name="terraformed")["environment"]


see(
    "environment terraformed is applied",
    "SUCCEEDED",
    report("SUCCEEDED", outputs=[{"key": "id", "valueString": "vpc-1"}])["deploymentStatus"],
)
update = {"name": "terraformed", "deploymentType": "CURRENT_VERSION"}
proton.update_environment(**update)
failed = report("FAILED", statusMessage="no such region")
see("its update fails", "FAILED", failed["deploymentStatus"])
see("and says why", "no such region", failed["deploymentStatusMessage"])
proton.update_environment(**update)
see("another one repairs it", "SUCCEEDED", report("SUCCEEDED")["deploymentStatus"])
proton.update_environment(**update)
see(
    "a third is cancelled",
    "CANCELLING",
    proton.cancel_environment_deployment(environmentName="terraformed")["environment"][
        "deploymentStatus"
    ],
)
see(
    "and ends",
    "CANCELLED",
    proton.get_environment(name="terraformed")["environment"]["deploymentStatus"],
)

# A service with a pipeline and three instances.
proton.create_service(
    name="shop",
    templateName="web",
    templateMajorVersion="1",
    branchName="main",
    repositoryConnectionArn=CONNECTION,
    repositoryId="acme/shop",
    spec=service_spec("dev", "test", "live"),
    tags=[{"key": "owner", "value": "ann"}],
)
wait("service_created", name="shop")
shop = proton.get_service(name="shop")["service"]
see("service shop", "ACTIVE", shop["status"])
see("its pipeline", "SUCCEEDED", shop["pipeline"]["deploymentStatus"])
live = {"serviceName": "shop", "name": "live"}


def live_version():
    wait("service_instance_deployed", **live)
    instance = proton.get_service_instance(**live)["serviceInstance"]
    return f"{instance['templateMajorVersion']}.{instance['templateMinorVersion']}"


# Upgrades: a minor and a major version, one instance at a time.
publish_service_template("web", majorVersion="1")
publish_service_template("web")
proton.update_service_instance(**live, deploymentType="MINOR_VERSION")
see("instance live runs", "1.1", live_version())
proton.update_service_instance(**live, deploymentType="MAJOR_VERSION")
see("instance live runs", "2.0", live_version())
stale = proton.list_service_instances(
    serviceName="shop",
    filters=[{"key": "deployedTemplateVersionStatus", "value": "BEHIND_MAJOR"}],
)["serviceInstances"]
see("instances behind", ["dev", "test"], [i["name"] for i in stale])
counts = proton.get_resources_summary()["counts"]["serviceInstances"]
see("the summary agrees", (3, 1, 2), (counts["total"], counts["upToDate"], counts["behindMajor"]))
proton.update_service_pipeline(
    serviceName="shop", deploymentType="MAJOR_VERSION", spec=service_spec()
)
wait("service_pipeline_deployed", name="shop")

# A component, attached and detached.
proton.create_component(
    name="cache",
    manifest=MANIFEST,
    templateFile="Resources: {}",
    serviceName="shop",
    serviceInstanceName="dev",
)
wait("component_deployed", name="cache")
refused("the service keeps its component", "ConflictException", proton.delete_service, name="shop")
refused(
    "the component is attached", "ConflictException", proton.delete_component, name="cache"
)
proton.update_component(
    name="cache", deploymentType="CURRENT_VERSION", serviceName="", serviceInstanceName=""
)
wait("component_deployed", name="cache")
see(
    "component cache is detached",
    False,
    "serviceName" in proton.get_component(name="cache")["component"],
)

# Instances come and go; tags are inherited by those that come.
proton.update_service(name="shop", spec=service_spec("dev", "live", "load"))
wait("service_updated", name="shop")
names = [i["name"] for i in proton.list_service_instances(serviceName="shop")["serviceInstances"]]
see("instances", ["dev", "live", "load"], names)
load = proton.get_service_instance(serviceName="shop", name="load")["serviceInstance"]
tags = proton.list_tags_for_resource(resourceArn=load["arn"])["tags"]
see("load belongs to", "ann", next(t["value"] for t in tags if t["key"] == "owner"))

# What a repository would bring.
proton.create_template_sync_config(
    templateName="web",
    templateType="SERVICE",
    repositoryProvider="GITHUB",
    repositoryName=INFRASTRUCTURE["name"],
    branch="main",
)
definitions = proton.list_repository_sync_definitions(
    repositoryProvider="GITHUB", repositoryName=INFRASTRUCTURE["name"], syncType="TEMPLATE_SYNC"
)["syncDefinitions"]
see("the repository syncs", ["web"], [d["target"] for d in definitions])

# The end, in the wrong order and in the right one.
refused(
    "the repository is in use",
    "ConflictException",
    proton.delete_repository,
    provider="GITHUB",
    name=INFRASTRUCTURE["name"],
)
refused("prod holds instances", "ConflictException", proton.delete_environment, name="prod")
refused("web has versions", "ConflictException", proton.delete_service_template, name="web")
refused(
    "remote uses its connection",
    "ConflictException",
    proton.reject_environment_account_connection,
    id=connection["id"],
)
proton.delete_service(name="shop")
wait("service_deleted", name="shop")
proton.delete_component(name="cache")
wait("component_deleted", name="cache")
network.delete_environment_account_connection(id=connection["id"])
proton.update_environment(name="remote", deploymentType="CURRENT_VERSION")
see(
    "remote without its connection",
    "FAILED",
    proton.get_environment(name="remote")["environment"]["deploymentStatus"],
)
again = network.create_environment_account_connection(
    environmentName="remote", managementAccountId=PLATFORM, roleArn=role("proton", NETWORK)
)["environmentAccountConnection"]
proton.accept_environment_account_connection(id=again["id"])
for name in ("prod", "built", "known", "remote", "terraformed"):
    proton.delete_environment(name=name)
proton.delete_template_sync_config(templateName="web", templateType="SERVICE")
proton.delete_repository(provider="GITHUB", name=INFRASTRUCTURE["name"])
for version in proton.list_service_template_versions(templateName="web")["templateVersions"]:
    key = {k: version[k] for k in ("templateName", "majorVersion", "minorVersion")}
    proton.delete_service_template_version(**key)
proton.delete_service_template(name="web")
for template in ("vpc", "terraform", "existing"):
    proton.delete_environment_template_version(
        templateName=template, majorVersion="1", minorVersion="0"
    )
    proton.delete_environment_template(name=template)
counts = proton.get_resources_summary()["counts"]
see("what is left", [0] * 7, [counts[kind]["total"] for kind in sorted(counts)])
