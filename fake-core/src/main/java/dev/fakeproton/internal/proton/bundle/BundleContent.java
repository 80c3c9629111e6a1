package dev.fakeproton.internal.proton.bundle;

import java.util.Optional;

/**
 * What a good bundle says.
 *
 * @param schema of the inputs
 * @param infrastructure provisions environments, or instances of services; empty if the customer
 *     does
 * @param pipeline provisions pipelines of services; empty if there are none
 */
public record BundleContent(
    TemplateSchema schema,
    Optional<TemplateEngine> infrastructure,
    Optional<TemplateEngine> pipeline) {}
