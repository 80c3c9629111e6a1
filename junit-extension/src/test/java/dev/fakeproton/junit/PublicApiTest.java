package dev.fakeproton.junit;

import dev.fakeproton.testing.PublicApi;
import dev.fakeproton.testing.RecordedText;
import dev.fakeproton.testing.SourceTree;
import org.junit.jupiter.api.Test;

/** The extension's public API is written down, so that nobody changes it without noticing. */
class PublicApiTest {

  @Test
  void isTheOneThatIsWrittenDown() {
    RecordedText.in(SourceTree.module().resolve("src/test/resources/public-api.txt"))
        .check(PublicApi.of(FakeProtonExtension.class));
  }
}
