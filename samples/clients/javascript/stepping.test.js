// Tests of a program in JavaScript that step Proton's states by hand, through the sandbox's control API.
//
//     java -jar fake-core/target/fakeproton-standalone.jar --port 8085 &
//     cd samples/clients/javascript && npm ci && AWS_ENDPOINT_URL_PROTON=http://127.0.0.1:8085 npm test

import assert from "node:assert/strict";
import { after, beforeEach, test } from "node:test";
import {
  CreateEnvironmentCommand,
  CreateEnvironmentTemplateCommand,
  CreateEnvironmentTemplateVersionCommand,
  GetEnvironmentCommand,
  ProtonClient,
  UpdateEnvironmentCommand,
  UpdateEnvironmentTemplateVersionCommand,
} from "@aws-sdk/client-proton";

const endpoint = process.env.AWS_ENDPOINT_URL_PROTON.replace(/\/$/, "");
const account = "123456789012";
const spec = "{proton: EnvironmentSpec, spec: {vpc_cidr: 10.0.0.0/16}}";

const proton = new ProtonClient({
  endpoint,
  region: "us-east-1",
  // Any key will do; twelve digits are the account.
  credentials: { accessKeyId: account, secretAccessKey: "fake" },
});

let prod;

async function control(method, path, body) {
  const reply = await fetch(`${endpoint}/_fakeproton/${path}`, {
    method,
    body: body && JSON.stringify(body),
  });
  const text = await reply.text();
  assert.ok(reply.ok, text);
  return text && JSON.parse(text);
}

async function deployedEnvironment(name) {
  await proton.send(new CreateEnvironmentTemplateCommand({ name: "vpc" }));
  const version = { templateName: "vpc", majorVersion: "1", minorVersion: "0" };
  await proton.send(
    new CreateEnvironmentTemplateVersionCommand({
      templateName: "vpc",
      source: { s3: { bucket: "bundles", key: "vpc.tar.gz" } },
    }),
  );
  await proton.send(
    new UpdateEnvironmentTemplateVersionCommand({ ...version, status: "PUBLISHED" }),
  );
  const { environment } = await proton.send(
    new CreateEnvironmentCommand({
      name,
      templateName: "vpc",
      templateMajorVersion: "1",
      protonServiceRoleArn: `arn:aws:iam::${account}:role/proton`,
      spec,
    }),
  );
  await control("POST", "work/settle");
  return environment.arn;
}

// What is tested: updates an environment and tells, in one word, how it stands.
const rollout = {
  start: (name) =>
    proton.send(new UpdateEnvironmentCommand({ name, deploymentType: "CURRENT_VERSION", spec })),

  verdict: async (name) => {
    const { environment } = await proton.send(new GetEnvironmentCommand({ name }));
    return environment.deploymentStatus === "FAILED"
      ? `failed: ${environment.deploymentStatusMessage}`
      : { IN_PROGRESS: "running", SUCCEEDED: "done" }[environment.deploymentStatus];
  },
};

beforeEach(async () => {
  await control("POST", "reset");
  prod = await deployedEnvironment("prod");
  await control("PUT", "progression", { mode: "manual" });
});

after(() => proton.destroy());

test("is running until the deployment ends", async () => {
  await rollout.start("prod");
  assert.equal(await rollout.verdict("prod"), "running");

  await control("POST", "work/succeed", { arn: prod });

  assert.equal(await rollout.verdict("prod"), "done");
});

test("says why it failed", async () => {
  await rollout.start("prod");

  await control("POST", "work/fail", { arn: prod, message: "Stack rolled back" });

  assert.equal(await rollout.verdict("prod"), "failed: Stack rolled back");
});

test("survives throttling, because the SDK tries again", async () => {
  await control("POST", "faults", {
    operation: "UpdateEnvironment",
    action: "throttle",
    times: 1,
  });

  await rollout.start("prod");

  assert.equal(await rollout.verdict("prod"), "running");
});
