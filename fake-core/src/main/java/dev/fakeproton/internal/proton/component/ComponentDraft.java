package dev.fakeproton.internal.proton.component;

import dev.fakeproton.internal.proton.bundle.ComponentManifest;
import dev.fakeproton.internal.proton.spec.Parsed;
import dev.fakeproton.internal.proton.spec.ServiceSpec;
import java.util.Optional;
import software.amazon.awssdk.services.proton.model.CreateComponentRequest;

/**
 * A CreateComponent whose documents have been parsed, outside of the world's lock.
 *
 * @param request the request as it was sent
 * @param manifest what its manifest says, or why it says nothing
 * @param spec what its service spec says, or why it says nothing; empty if it has none
 */
public record ComponentDraft(
    CreateComponentRequest request,
    Parsed<ComponentManifest> manifest,
    Optional<Parsed<ServiceSpec>> spec) {

  /** Parses the documents. */
  public static ComponentDraft of(CreateComponentRequest request) {
    return new ComponentDraft(
        request,
        Parsed.of(() -> ComponentManifest.parse(request.manifest())),
        Optional.ofNullable(request.serviceSpec()).map(Parsed::ofService));
  }
}
