package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertInvalid;
import static dev.fakeproton.testing.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.fakeproton.Kind;
import dev.fakeproton.Progression;
import dev.fakeproton.ResourceHandle;
import dev.fakeproton.testing.Evidence;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.proton.model.TemplateVersionStatus;

/**
 * In which states of a version an environment can be created from it: the last column of the table
 * of {@link TemplateVersionStatesContractTest}. V invalid, N not found.
 */
class TemplateVersionUsabilityContractTest extends ContractTest {

  private static final String USES =
      """
      state                    | named | by default
      not there                | N     | N
      REGISTRATION_IN_PROGRESS | V     | V
      REGISTRATION_FAILED      | V     | V
      DRAFT                    | ok    | V
      PUBLISHED                | ok    | ok
      """;

  private final ResourceHandle<TemplateVersionStatus> version =
      fake.environmentTemplateVersion("vpc", "1.0");

  static Stream<Arguments> uses() {
    return Grid.cells(USES);
  }

  @BeforeEach
  void makeTemplate() {
    fake.progress(Kind.ENVIRONMENT_TEMPLATE_VERSION, Progression.manually());
    proton.createEnvironmentTemplate(r -> r.name("vpc"));
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @MethodSource("uses")
  @Evidence("DOC and OURS, cell by cell: table TemplateVersionStatus of the specification")
  void everyUseDoesWhatTheTableSays(String state, String how, String cell) {
    bringTo(state);
    ThrowingCallable use = () -> use(how.equals("named") ? "0" : null);

    switch (cell) {
      case "V" -> assertInvalid(use).contains("'vpc'");
      case "N" -> assertNotFound(use).contains("vpc:1");
      default -> assertThatCode(use).doesNotThrowAnyException();
    }
  }

  private void bringTo(String state) {
    if (!state.equals("not there")) {
      draftVersion("vpc", null);
    }
    switch (state) {
      case "REGISTRATION_FAILED" -> version.fail("no manifest");
      case "DRAFT" -> version.succeed();
      case "PUBLISHED" -> {
        version.succeed();
        proton.updateEnvironmentTemplateVersion(
            r -> r.templateName("vpc").majorVersion("1").minorVersion("0").status(state));
      }
      default -> {}
    }
  }

  private void use(String minor) {
    proton.createEnvironment(
        r ->
            r.name("prod")
                .templateName("vpc")
                .templateMajorVersion("1")
                .templateMinorVersion(minor)
                .protonServiceRoleArn(ROLE)
                .spec(SPEC));
  }
}
