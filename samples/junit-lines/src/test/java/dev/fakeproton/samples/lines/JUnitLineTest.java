package dev.fakeproton.samples.lines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.platform.engine.TestEngine;

/** That these tests run on the line of JUnit that their module is named after, with every part. */
class JUnitLineTest {

  /** Such as 5.14, of the module fakeproton-sample-junit-5.14. */
  private static final String LINE = System.getProperty("junit.line").replaceFirst(".*-", "");

  @Test
  void theTestsAreCompiledAgainstThisLine() {
    assertThat(versionOf(Test.class)).startsWith(LINE + ".");
    assertThat(versionOf(ParameterizedTest.class)).startsWith(LINE + ".");
  }

  @Test
  void theEngineThatRunsThemIsOfThisLine() {
    assertThat(versionOf(JupiterTestEngine.class)).startsWith(LINE + ".");
  }

  /** The platform under JUnit 5.x is numbered 1.x. */
  @Test
  void thePlatformUnderTheEngineIsOfThisLine() {
    assertThat(versionOf(TestEngine.class)).startsWith(LINE.replaceFirst("^5", "1") + ".");
  }

  private static String versionOf(Class<?> type) {
    return type.getPackage().getImplementationVersion();
  }
}
