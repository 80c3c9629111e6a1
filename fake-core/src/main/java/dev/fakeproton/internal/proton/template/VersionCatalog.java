package dev.fakeproton.internal.proton.template;

import dev.fakeproton.internal.proton.bundle.BundleContent;
import java.math.BigInteger;
import java.util.Optional;
import software.amazon.awssdk.services.proton.model.ProtonException;
import software.amazon.awssdk.services.proton.model.TemplateVersionStatus;

/** What choosing a version needs to know about the templates of one kind. */
public interface VersionCatalog {

  /**
   * The status of a version.
   *
   * @throws ProtonException not found, if there is no such template or version
   */
  TemplateVersionStatus requireStatus(String template, VersionNumber number);

  /**
   * What the bundle of a version says; empty if it is not known, as most are not.
   *
   * @throws ProtonException not found, if there is no such template or version
   */
  Optional<BundleContent> content(String template, VersionNumber number);

  /**
   * The highest published version of a major version.
   *
   * @throws ProtonException not found, if there is no such template or major version
   */
  Optional<VersionNumber> recommended(String template, BigInteger major);

  /** The highest published version of a template; empty also when there is no such template. */
  Optional<VersionNumber> recommended(String template);
}
