package dev.fakeproton.contract;

import java.util.function.Consumer;
import software.amazon.awssdk.services.proton.model.CreateEnvironmentTemplateRequest;
import software.amazon.awssdk.services.proton.model.CreateEnvironmentTemplateVersionRequest;
import software.amazon.awssdk.services.proton.model.EnvironmentTemplate;
import software.amazon.awssdk.services.proton.model.EnvironmentTemplateVersion;
import software.amazon.awssdk.services.proton.model.ListEnvironmentTemplateVersionsRequest;
import software.amazon.awssdk.services.proton.model.ListEnvironmentTemplateVersionsResponse;
import software.amazon.awssdk.services.proton.model.ListEnvironmentTemplatesRequest;
import software.amazon.awssdk.services.proton.model.ListEnvironmentTemplatesResponse;
import software.amazon.awssdk.services.proton.model.UpdateEnvironmentTemplateRequest;
import software.amazon.awssdk.services.proton.model.UpdateEnvironmentTemplateVersionRequest;

/**
 * The ten calls on templates of one kind and their versions, in the words of environment templates:
 * what the two kinds have in common has the same names in both.
 *
 * <p>A version without a source gets one; deletes answer null for an empty reply.
 */
interface TemplateCalls {

  EnvironmentTemplate create(Consumer<CreateEnvironmentTemplateRequest.Builder> request);

  EnvironmentTemplate get(String name);

  ListEnvironmentTemplatesResponse list(Consumer<ListEnvironmentTemplatesRequest.Builder> request);

  EnvironmentTemplate update(Consumer<UpdateEnvironmentTemplateRequest.Builder> request);

  EnvironmentTemplate delete(String name);

  EnvironmentTemplateVersion createVersion(
      Consumer<CreateEnvironmentTemplateVersionRequest.Builder> request);

  EnvironmentTemplateVersion getVersion(String template, String major, String minor);

  ListEnvironmentTemplateVersionsResponse listVersions(
      Consumer<ListEnvironmentTemplateVersionsRequest.Builder> request);

  EnvironmentTemplateVersion updateVersion(
      Consumer<UpdateEnvironmentTemplateVersionRequest.Builder> request);

  EnvironmentTemplateVersion deleteVersion(String template, String major, String minor);
}
