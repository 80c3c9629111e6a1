package dev.fakeproton.samples.lines;

import java.util.List;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.EnvironmentTemplateSummary;

/** Environment templates as traces: who finds another's shares its fake. */
final class Templates {

  private Templates() {}

  static void create(ProtonClient proton, String name) {
    proton.createEnvironmentTemplate(r -> r.name(name));
  }

  static List<String> names(ProtonClient proton) {
    return proton.listEnvironmentTemplates(r -> {}).templates().stream()
        .map(EnvironmentTemplateSummary::name)
        .toList();
  }

  /** Account and region that a client calls as and in, such as {@code 123456789012 us-east-1}. */
  static String caller(ProtonClient proton) {
    String arn = proton.createEnvironmentTemplate(r -> r.name("who")).environmentTemplate().arn();
    proton.deleteEnvironmentTemplate(r -> r.name("who"));
    String[] parts = arn.split(":", 6);
    return parts[4] + " " + parts[3];
  }
}
