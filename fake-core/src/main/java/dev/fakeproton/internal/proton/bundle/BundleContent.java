package dev.fakeproton.internal.proton.bundle;

import dev.fakeproton.internal.wire.stored.StoredAs;
import java.util.Map;
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
    Optional<TemplateEngine> pipeline)
    implements StoredAs<BundleContent.Form> {

  /**
   * What is stored of it: the schema as a text, and which of its types are those of inputs.
   *
   * @param schema the text
   * @param inputs the names of types
   * @param infrastructure as above
   * @param pipeline as above
   */
  record Form(
      String schema,
      Map<InputGroup, String> inputs,
      Optional<TemplateEngine> infrastructure,
      Optional<TemplateEngine> pipeline) {}

  static BundleContent restored(Form form) {
    return new BundleContent(
        SchemaReading.restored(form.schema(), form.inputs()),
        form.infrastructure(),
        form.pipeline());
  }

  @Override
  public Form stored() {
    return new Form(schema.text(), schema.inputTypes(), infrastructure, pipeline);
  }
}
