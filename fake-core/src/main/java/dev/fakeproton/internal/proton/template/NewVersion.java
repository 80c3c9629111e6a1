package dev.fakeproton.internal.proton.template;

import dev.fakeproton.internal.proton.bundle.TemplateBundle;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.proton.model.Tag;

/**
 * A template version that is to be made.
 *
 * @param <V> the SDK's class of versions of this kind
 * @param template the name of its template
 * @param major the major version to add a minor one to; none begins a new major version
 * @param bundle its bundle; empty if the content is unknown
 * @param given what its maker gives, such as the description; nothing that the service adds
 * @param tags its own tags, beside those that it inherits
 * @param cause who makes it, for the history
 */
public record NewVersion<V>(
    String template,
    Optional<BigInteger> major,
    Optional<TemplateBundle> bundle,
    V given,
    List<Tag> tags,
    String cause) {}
