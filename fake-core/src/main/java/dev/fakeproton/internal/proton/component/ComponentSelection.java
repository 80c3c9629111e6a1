package dev.fakeproton.internal.proton.component;

import dev.fakeproton.internal.proton.component.ComponentContent.Attachment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The names by which components are selected; an absent one selects nothing.
 *
 * @param environment the environment's name
 * @param service the service's name
 * @param instance the name of an instance of that service
 */
record ComponentSelection(
    Optional<String> environment, Optional<String> service, Optional<String> instance) {

  static ComponentSelection ofEnvironment(String environment) {
    return new ComponentSelection(Optional.of(environment), Optional.empty(), Optional.empty());
  }

  static ComponentSelection ofInstance(String service, String instance) {
    return new ComponentSelection(Optional.empty(), Optional.of(service), Optional.of(instance));
  }

  /** Every selection that a component fits, so that each is one look-up. */
  static List<ComponentSelection> fitting(ComponentRecord component) {
    List<ComponentSelection> all = new ArrayList<>();
    Optional<Attachment> attachment = component.content().attachment();
    for (Optional<String> environment :
        List.of(Optional.of(component.environment()), Optional.<String>empty())) {
      all.add(new ComponentSelection(environment, Optional.empty(), Optional.empty()));
      attachment.stream().flatMap(to -> fitting(environment, to)).forEach(all::add);
    }
    return all;
  }

  private static Stream<ComponentSelection> fitting(
      Optional<String> environment, Attachment attachment) {
    Optional<String> service = Optional.of(attachment.service());
    return Stream.of(
        new ComponentSelection(environment, service, Optional.empty()),
        new ComponentSelection(environment, service, Optional.of(attachment.instance())));
  }
}
