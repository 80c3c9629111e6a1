#!/usr/bin/env python3
"""Tests of a program in Python that step Proton's states by hand, through the sandbox's control API.

    java -jar fake-core/target/fakeproton-standalone.jar --port 8085 &
    AWS_ENDPOINT_URL_PROTON=http://127.0.0.1:8085 python3 samples/clients/test_stepping.py
"""

import json
import os
import unittest
import urllib.request

import boto3

ENDPOINT = os.environ["AWS_ENDPOINT_URL_PROTON"].rstrip("/")
ACCOUNT = "123456789012"
SPEC = "{proton: EnvironmentSpec, spec: {vpc_cidr: 10.0.0.0/16}}"
BUNDLE = {"s3": {"bucket": "bundles", "key": "vpc.tar.gz"}}


def control(method, path, body=None):
    """Calls the sandbox's control API; what it does not like is an exception."""
    request = urllib.request.Request(
        f"{ENDPOINT}/_fakeproton/{path}",
        method=method,
        data=None if body is None else json.dumps(body).encode(),
    )
    # A proxy that the machine has set must not come between.
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with opener.open(request) as reply:
        return json.loads(reply.read() or "{}")


class Rollout:
    """What is tested: updates an environment and tells, in one word, how it stands."""

    def __init__(self, proton):
        self.proton = proton

    def start(self, name):
        self.proton.update_environment(name=name, deploymentType="CURRENT_VERSION", spec=SPEC)

    def verdict(self, name):
        environment = self.proton.get_environment(name=name)["environment"]
        status = environment["deploymentStatus"]
        if status == "FAILED":
            return f"failed: {environment['deploymentStatusMessage']}"
        return {"IN_PROGRESS": "running", "SUCCEEDED": "done"}[status]


class RolloutTest(unittest.TestCase):
    def setUp(self):
        control("POST", "reset")
        self.proton = boto3.client(
            "proton",
            endpoint_url=ENDPOINT,
            region_name="us-east-1",
            aws_access_key_id=ACCOUNT,
            aws_secret_access_key="fake",
        )
        self.prod = self.deployed_environment("prod")
        control("PUT", "progression", {"mode": "manual"})
        self.rollout = Rollout(self.proton)

    def deployed_environment(self, name):
        self.proton.create_environment_template(name="vpc")
        version = self.proton.create_environment_template_version(templateName="vpc", source=BUNDLE)
        self.assertEqual(version["environmentTemplateVersion"]["minorVersion"], "0")
        self.proton.update_environment_template_version(
            templateName="vpc", majorVersion="1", minorVersion="0", status="PUBLISHED"
        )
        created = self.proton.create_environment(
            name=name,
            templateName="vpc",
            templateMajorVersion="1",
            protonServiceRoleArn=f"arn:aws:iam::{ACCOUNT}:role/proton",
            spec=SPEC,
        )["environment"]
        control("POST", "work/settle")
        return created["arn"]

    def test_is_running_until_the_deployment_ends(self):
        self.rollout.start("prod")
        self.assertEqual(self.rollout.verdict("prod"), "running")

        control("POST", "work/succeed", {"arn": self.prod})

        self.assertEqual(self.rollout.verdict("prod"), "done")

    def test_says_why_it_failed(self):
        self.rollout.start("prod")

        control("POST", "work/fail", {"arn": self.prod, "message": "Stack rolled back"})

        self.assertEqual(self.rollout.verdict("prod"), "failed: Stack rolled back")

    def test_is_done_after_a_repair(self):
        self.rollout.start("prod")
        control("POST", "work/fail", {"arn": self.prod, "message": "Stack rolled back"})

        self.rollout.start("prod")
        control("POST", "work/step")

        self.assertEqual(self.rollout.verdict("prod"), "done")


if __name__ == "__main__":
    unittest.main()
