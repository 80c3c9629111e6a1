package dev.fakeproton.contract;

import dev.fakeproton.FakeProton;
import dev.fakeproton.Kind;
import dev.fakeproton.ResourceHandle;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.TemplateVersionStatus;

/** The two kinds of templates, for tests that hold both to one contract. */
enum TemplateKind {
  ENVIRONMENT("environment template", Kind.ENVIRONMENT_TEMPLATE_VERSION) {
    @Override
    TemplateCalls calls(ProtonClient client) {
      return new EnvironmentTemplateCalls(client);
    }

    @Override
    ResourceHandle<TemplateVersionStatus> version(FakeProton fake, String name, String number) {
      return fake.environmentTemplateVersion(name, number);
    }
  },
  SERVICE("service template", Kind.SERVICE_TEMPLATE_VERSION) {
    @Override
    TemplateCalls calls(ProtonClient client) {
      new EnvironmentTemplateCalls(client).create(r -> r.name("network"));
      new EnvironmentTemplateCalls(client).createVersion(r -> r.templateName("network"));
      return new ServiceTemplateCalls(client);
    }

    @Override
    ResourceHandle<TemplateVersionStatus> version(FakeProton fake, String name, String number) {
      return fake.serviceTemplateVersion(name, number);
    }
  };

  private final String words;
  private final Kind versions;

  TemplateKind(String words, Kind versions) {
    this.words = words;
    this.versions = versions;
  }

  /** The calls, in an estate that now has what versions of this kind refer to. */
  abstract TemplateCalls calls(ProtonClient client);

  abstract ResourceHandle<TemplateVersionStatus> version(
      FakeProton fake, String name, String number);

  /** The kind that the registration of its versions has in progressions. */
  Kind versions() {
    return versions;
  }

  /** The ARN of a template of the default account and region. */
  String arn(String name) {
    return "arn:aws:proton:us-east-1:123456789012:" + words.replace(' ', '-') + "/" + name;
  }

  @Override
  public String toString() {
    return words;
  }
}
