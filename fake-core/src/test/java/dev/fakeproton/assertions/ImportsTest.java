package dev.fakeproton.assertions;

import static dev.fakeproton.assertions.FakeProtonAssertions.*;
import static dev.fakeproton.assertions.FakeProtonAssertions.assertThat;
import static org.assertj.core.api.Assertions.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.FakeProton;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.proton.model.ListServicesRequest;

/** Imports of the two entry points, singly and on demand, in one file: it compiles. */
class ImportsTest {

  @Test
  void leaveEveryCallUnambiguous() {
    try (FakeProton fake = FakeProton.start()) {
      assertThat(fake).received(ListServicesRequest.class).never();
      assertThat(fake.account("222222222222")).received(ListServicesRequest.class).never();
      assertThat(fake.calls()).received(ListServicesRequest.class).never().isEmpty();
      assertThat(fake.calls().to(ListServicesRequest.class)).isEmpty();
      assertThat(fake.calls().last()).isEmpty();
      assertThat(fake.environment("prod")).hasHistory();
      assertThat(fake.clock()).isNotNull();
      assertThat("text").hasSize(4);
      assertThat(List.of(1)).hasSize(1);
      assertThat(Optional.of(1)).contains(1);
      assertThatThrownBy(() -> fake.environment("prod").status()).hasMessageContaining("prod");
    }
  }
}
