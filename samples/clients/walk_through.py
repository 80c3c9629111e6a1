#!/usr/bin/env python3
"""Walks an environment from its template to its end, with boto3.

    java -jar fake-core/target/fakeproton-standalone.jar --port 8085 &
    AWS_ENDPOINT_URL_PROTON=http://127.0.0.1:8085 python3 samples/clients/walk_through.py
"""

import os

import boto3

ACCOUNT = "123456789012"
SPEC = "{proton: EnvironmentSpec, spec: {vpc_cidr: 10.0.0.0/16}}"
BUNDLE = {"s3": {"bucket": "bundles", "key": "vpc.tar.gz"}}

proton = boto3.client(
    "proton",
    endpoint_url=os.environ["AWS_ENDPOINT_URL_PROTON"],
    region_name=os.environ.get("AWS_DEFAULT_REGION", "us-east-1"),
    # Any key will do; twelve digits are the account.
    aws_access_key_id=ACCOUNT,
    aws_secret_access_key="fake",
)


def see(what, expected, actual):
    """Prints a step, or ends the walk."""
    if actual != expected:
        raise SystemExit(f"{what}: expected {expected}, got {actual}")
    print(f"{what}: {actual}")


def release(number):
    """Sends the next minor version of the template and publishes it."""
    major, minor = number.split(".")
    version = {"templateName": "vpc", "majorVersion": major, "minorVersion": minor}
    sent = proton.create_environment_template_version(
        templateName="vpc", majorVersion=major, source=BUNDLE
    )["environmentTemplateVersion"]
    see(f"version {number} is sent", "REGISTRATION_IN_PROGRESS", sent["status"])
    proton.get_waiter("environment_template_version_registered").wait(**version)
    published = proton.update_environment_template_version(**version, status="PUBLISHED")
    see(
        f"version {number} is published",
        "PUBLISHED",
        published["environmentTemplateVersion"]["status"],
    )


def deployed():
    """The environment, once its deployment has ended."""
    proton.get_waiter("environment_deployed").wait(name="prod")
    return proton.get_environment(name="prod")["environment"]


template = proton.create_environment_template(name="vpc")["environmentTemplate"]
see("template vpc", "vpc", template["name"])
release("1.0")

created = proton.create_environment(
    name="prod",
    templateName="vpc",
    templateMajorVersion="1",
    protonServiceRoleArn=f"arn:aws:iam::{ACCOUNT}:role/proton",
    spec=SPEC,
)["environment"]
see("environment prod is created", "IN_PROGRESS", created["deploymentStatus"])
see("environment prod is deployed", "SUCCEEDED", deployed()["deploymentStatus"])

release("1.1")
updated = proton.update_environment(
    name="prod",
    deploymentType="MINOR_VERSION",
    templateMajorVersion="1",
    templateMinorVersion="1",
)["environment"]
see("environment prod is updated", "IN_PROGRESS", updated["deploymentStatus"])
see("environment prod runs minor version", "1", deployed()["templateMinorVersion"])

deleted = proton.delete_environment(name="prod")["environment"]
see("environment prod is deleted", "DELETE_IN_PROGRESS", deleted["deploymentStatus"])
see("environments left", 0, len(proton.list_environments()["environments"]))
