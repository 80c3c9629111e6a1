package dev.fakeproton.internal.control;

import dev.fakeproton.FakeProton;
import org.junit.jupiter.api.AfterEach;
import software.amazon.awssdk.services.proton.ProtonClient;

/** A fake, and a client of its control API. */
abstract class ControlTest {

  final FakeProton fake = FakeProton.start();
  final ProtonClient proton = fake.client();
  final Control control = new Control(fake.endpoint());

  @AfterEach
  void closeFake() {
    fake.close();
  }
}
