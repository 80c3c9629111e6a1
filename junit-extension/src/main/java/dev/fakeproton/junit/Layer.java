package dev.fakeproton.junit;

import java.util.List;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * The settings of one place: of an annotated element, or of a registered extension.
 *
 * @param source the element or the extension
 * @param place what messages call it
 */
record Layer(Object source, String place, Settings settings) {

  /** The settings of all layers, the last being the strongest. */
  static Settings merged(List<Layer> layers) {
    return layers.stream()
        .map(Layer::settings)
        .reduce(Settings.NONE, (weaker, stronger) -> stronger.over(weaker));
  }

  /**
   * Checks that a fake that was started with the layers {@code begun} suits whoever has the layers
   * {@code asked}.
   *
   * @param why why one that has more of them gets this fake all the same, and what to do
   * @throws ExtensionConfigurationException if there are more layers that say something
   */
  static void requireNoMore(List<Layer> begun, List<Layer> asked, String why) {
    List<Object> sources = begun.stream().map(Layer::source).toList();
    asked.stream()
        .filter(layer -> !layer.settings().isEmpty() && !sources.contains(layer.source()))
        .findFirst()
        .ifPresent(
            tooLate -> {
              throw new ExtensionConfigurationException(
                  "%s has no effect: %s".formatted(tooLate.place(), why));
            });
  }
}
