package dev.fakeproton.internal.proton.deployment;

import dev.fakeproton.internal.proton.estate.Estate;
import dev.fakeproton.internal.store.Owner;
import java.util.List;
import software.amazon.awssdk.services.proton.model.ProvisionedResource;
import software.amazon.awssdk.services.proton.model.ProvisionedResourceEngine;

/** The stacks that Proton makes for what it provisions (specification: environments.md 5.8). */
final class ProvisionedResources {

  /** An identifier holds 200 characters; the ARN around the stack's name takes up to 110. */
  private static final int LONGEST_NAME_PART = 45;

  private final Estate estate;

  ProvisionedResources(Estate estate) {
    this.estate = estate;
  }

  /** What is there after a success: what is AWS-managed has one stack, and keeps it. */
  List<ProvisionedResource> after(DeploymentTarget<?> target) {
    if (target.method() != ProvisioningMethod.AWS_MANAGED) {
      return List.of();
    }
    return target.provisioned().isEmpty() ? List.of(stack(target)) : target.provisioned();
  }

  private ProvisionedResource stack(DeploymentTarget<?> target) {
    Owner owner = estate.owner();
    String account = target.infrastructureAccount().orElse(owner.account());
    String name = target.stackName();
    String shortened = name.substring(0, Math.min(name.length(), LONGEST_NAME_PART));
    String stack = "AWSProton-" + shortened + "-cloudformation--" + estate.ids().nextCapitals();
    String arn =
        "arn:%s:cloudformation:%s:%s:stack/%s/%s"
            .formatted(owner.partition(), owner.region(), account, stack, estate.ids().next());
    return ProvisionedResource.builder()
        .name(stack)
        .identifier(arn)
        .provisioningEngine(ProvisionedResourceEngine.CLOUDFORMATION)
        .build();
  }
}
