package dev.fakeproton.architecture;

import dev.fakeproton.FakeProton;
import dev.fakeproton.testing.PublicApi;
import dev.fakeproton.testing.RecordedText;
import dev.fakeproton.testing.SourceTree;
import org.junit.jupiter.api.Test;

/** The public API is written down, so that nobody changes it without noticing. */
class PublicApiTest {

  @Test
  void isTheOneThatIsWrittenDown() {
    RecordedText.in(SourceTree.module().resolve("src/test/resources/public-api.txt"))
        .check(PublicApi.of(FakeProton.class));
  }
}
