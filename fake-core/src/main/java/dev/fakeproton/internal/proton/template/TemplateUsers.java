package dev.fakeproton.internal.proton.template;

import java.util.Optional;

/** Tells what refers to a template, also where it uses none of its versions. */
@FunctionalInterface
public interface TemplateUsers {

  /** The ARN of something that refers to the template. */
  Optional<String> anyUserOf(String template);
}
