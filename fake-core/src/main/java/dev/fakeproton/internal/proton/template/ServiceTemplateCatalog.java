package dev.fakeproton.internal.proton.template;

import java.math.BigInteger;
import software.amazon.awssdk.services.proton.model.ProtonException;

/** What services and components need to know about service templates. */
public interface ServiceTemplateCatalog extends VersionCatalog {

  /** The ARN of a template, whether it exists or not. */
  String arn(String template);

  /**
   * Whether services of this template have a pipeline that Proton provisions.
   *
   * @throws ProtonException not found, if there is no such template
   */
  boolean hasPipeline(String template);

  /**
   * Whether instances of a version can be deployed to environments of this template and major
   * version.
   *
   * @throws ProtonException not found, if there is no such version
   */
  boolean isCompatible(
      String template, VersionNumber number, String environmentTemplate, BigInteger major);

  /**
   * Whether directly defined components can be attached to instances of a version.
   *
   * @throws ProtonException not found, if there is no such version
   */
  boolean supportsComponents(String template, VersionNumber number);
}
