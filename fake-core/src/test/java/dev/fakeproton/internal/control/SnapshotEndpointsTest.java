package dev.fakeproton.internal.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.testing.Evidence;
import org.junit.jupiter.api.Test;

@Evidence("OURS: the control API is the fake's own")
class SnapshotEndpointsTest extends ControlTest {

  @Test
  void bringBackWhatWas() {
    proton.createEnvironmentTemplate(r -> r.name("vpc"));
    String snapshot = control.get("snapshot").assertOk().json().toString();
    proton.createEnvironmentTemplate(r -> r.name("other"));

    control.put("snapshot", snapshot).assertOk();

    assertThat(proton.listEnvironmentTemplates(r -> {}).templates())
        .extracting(template -> template.name())
        .containsExactly("vpc");
  }

  /** JSON readers set themselves a limit of twenty million characters. */
  @Test
  void bringBackAFileThatIsVeryLarge() {
    String large = "#".repeat(20_000_001);
    control
        .post(
            "sync/push",
            "{\"provider\":\"GITHUB\",\"repository\":\"acme/infra\",\"branch\":\"main\",\"sha\":\"c0ffee\",\"files\":{\"large\":\"%s\"}}"
                .formatted(large))
        .assertOk();
    String snapshot = control.get("snapshot").assertOk().json().toString();
    control.post("reset", "").assertOk();

    control.put("snapshot", snapshot).assertOk();

    assertThat(control.get("snapshot").json()).hasToString(snapshot);
  }

  @Test
  void areRefusedIfTheyAreNone() {
    proton.createEnvironmentTemplate(r -> r.name("vpc"));

    Control.Reply reply = control.put("snapshot", "{}");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text("error"))
        .startsWith("snapshot: This is no snapshot that can be restored: ");
    assertThat(proton.listEnvironmentTemplates(r -> {}).templates()).hasSize(1);
  }
}
