package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertConflict;
import static dev.fakeproton.testing.Refusals.assertInvalid;
import static dev.fakeproton.testing.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.fakeproton.IllegalMoveException;
import dev.fakeproton.Progression;
import dev.fakeproton.ResourceHandle;
import dev.fakeproton.testing.Evidence;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.proton.model.EnvironmentTemplateVersionSummary;
import software.amazon.awssdk.services.proton.model.TemplateVersionStatus;

/**
 * The state machine of template versions: what every update, every delete and every end of a
 * registration does in every state.
 *
 * <p>A cell holds the state that follows; {@code same} where the call is answered and the state
 * stays; {@code gone}; {@code illegal} for a move that a test cannot make; or the refusal – C
 * conflict, V invalid, N not found – after which the state is as before.
 */
class TemplateVersionStatesContractTest extends TemplateContract {

  private static final String UPDATES =
      """
      state                    | PUBLISHED | DRAFT | REGISTRATION_IN_PROGRESS | REGISTRATION_FAILED | no status
      not there                | N         | N     | V                        | V                   | N
      REGISTRATION_IN_PROGRESS | C         | V     | V                        | V                   | same
      REGISTRATION_FAILED      | C         | V     | V                        | V                   | same
      DRAFT                    | PUBLISHED | same  | V                        | V                   | same
      PUBLISHED                | same      | V     | V                        | V                   | same
      """;

  private static final String DELETES =
      """
      state                    | delete
      not there                | same
      REGISTRATION_IN_PROGRESS | C
      REGISTRATION_FAILED      | gone
      DRAFT                    | gone
      PUBLISHED                | gone
      """;

  private static final String EVENTS =
      """
      state                    | good bundle | bad bundle
      REGISTRATION_IN_PROGRESS | DRAFT       | REGISTRATION_FAILED
      REGISTRATION_FAILED      | illegal     | illegal
      DRAFT                    | illegal     | illegal
      PUBLISHED                | illegal     | illegal
      """;

  private ResourceHandle<TemplateVersionStatus> version;

  static Stream<Arguments> updates() {
    return Grid.cells(UPDATES);
  }

  static Stream<Arguments> deletes() {
    return Grid.cells(DELETES);
  }

  static Stream<Arguments> events() {
    return Grid.cells(EVENTS);
  }

  @BeforeEach
  void makeTemplate() {
    fake.progress(Progression.manually());
    templates.create(r -> r.name("vpc"));
    version = kind.version(fake, "vpc", "1.0");
  }

  @ParameterizedTest(name = "{0}: set {1} -> {2}")
  @MethodSource("updates")
  @Evidence("DOC and OURS, cell by cell: table TemplateVersionStatus of the specification")
  void everyUpdateDoesWhatTheTableSays(String state, String wanted, String cell) {
    bringTo(state);

    assertThatCallDoes(state, cell, () -> update(wanted.equals("no status") ? null : wanted));
  }

  @ParameterizedTest(name = "{0}: {1} -> {2}")
  @MethodSource("deletes")
  @Evidence("DOC and OURS, cell by cell: table TemplateVersionStatus of the specification")
  void everyDeleteDoesWhatTheTableSays(String state, String call, String cell) {
    bringTo(state);

    assertThatCallDoes(state, cell, () -> templates.deleteVersion("vpc", "1", "0"));
  }

  @ParameterizedTest(name = "{0}: {1} -> {2}")
  @MethodSource("events")
  @Evidence("DOC UG:template-create: a registration ends as a draft or failed")
  void everyEndOfARegistrationDoesWhatTheTableSays(String state, String event, String cell) {
    bringTo(state);
    Runnable end = event.equals("good bundle") ? version::succeed : () -> version.fail("no schema");

    if (cell.equals("illegal")) {
      assertThatExceptionOfType(IllegalMoveException.class).isThrownBy(end::run);
    } else {
      end.run();
    }

    assertThat(version.status()).hasToString(cell.equals("illegal") ? state : cell);
  }

  private void assertThatCallDoes(String state, String cell, ThrowingCallable call) {
    switch (cell) {
      case "C" -> assertConflict(call).contains("vpc:1.0");
      case "V" -> assertInvalid(call);
      case "N" -> assertNotFound(call).contains("vpc:1");
      default -> assertThatCode(call).doesNotThrowAnyException();
    }
    boolean stays = cell.equals("same") || cell.length() == 1;
    assertThat(status()).isEqualTo(cell.equals("gone") ? "not there" : stays ? state : cell);
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
        update("PUBLISHED");
      }
      default -> {}
    }
  }

  private String status() {
    return templates.listVersions(r -> r.templateName("vpc")).templateVersions().stream()
        .map(EnvironmentTemplateVersionSummary::statusAsString)
        .findFirst()
        .orElse("not there");
  }

  private void update(String status) {
    templates.updateVersion(
        r -> r.templateName("vpc").majorVersion("1").minorVersion("0").status(status));
  }
}
