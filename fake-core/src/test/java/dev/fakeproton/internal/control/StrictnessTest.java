package dev.fakeproton.internal.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.testing.Evidence;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is not right is refused, with one sentence that tells where and what instead. */
@Evidence("OURS: the control API is the fake's own")
class StrictnessTest extends ControlTest {

  @Nested
  class OfPaths {

    @Test
    void tellsWhatWasPerhapsMeant() {
      control.get("clocks").assertRefused(404, "There is no 'clocks' here. Did you mean 'clock'?");
    }

    @Test
    void tellsWhatWasPerhapsMeantByLettersThatAreSwapped() {
      control.get("wrok").assertRefused(404, "There is no 'wrok' here. Did you mean 'work'?");
    }

    @Test
    void tellsAllThereIsWhenNothingIsNear() {
      assertThat(control.get("nothing/like/it").text("error"))
          .startsWith(
              "There is no 'nothing/like/it' here. Below /_fakeproton/ are: health, openapi.json, ");
    }

    @Test
    void tellsWhichMethodIsTaken() {
      Control.Reply reply = control.get("clock/advance");

      reply.assertRefused(405, "/_fakeproton/clock/advance takes POST, and not GET.");
      assertThat(reply.allow()).isEqualTo("POST");
    }

    @Test
    void tellsAllMethodsThatAreTaken() {
      Control.Reply reply = control.post("limits", "{}");

      reply.assertRefused(405, "/_fakeproton/limits takes GET or PUT, and not POST.");
      assertThat(reply.allow()).isEqualTo("GET, PUT");
    }
  }

  @Nested
  class OfBodies {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            POST | clock/advance | {"secs":1}             | clock/advance: unknown key 'secs', expected seconds
            POST | clock/follow  | {"at":"now"}           | clock/follow: unknown key 'at', expected none
            POST | clock/advance | {}                     | clock/advance: the key 'seconds' is missing, expected a number
            POST | clock/advance | {"seconds":null}       | clock/advance: the key 'seconds' is missing, expected a number
            POST | clock/advance | {"seconds":"60"}       | clock/advance.seconds: expected a number, got "60"
            POST | clock/advance | {"seconds":-1}         | clock/advance.seconds: expected a number from 0 to 10000000000, got -1
            POST | clock/advance | {"seconds":1e300}      | clock/advance.seconds: expected a number from 0 to 10000000000, got 1E+300
            POST | clock/freeze  | {"at":1795334194}      | clock/freeze.at: expected a time such as 2026-11-22T09:30:00Z, got 1795334194
            POST | clock/freeze  | {"at":"noon"}          | clock/freeze.at: expected a time such as 2026-11-22T09:30:00Z, got "noon"
            POST | clock/freeze  | {"at":"1969-12-31T23:59:59Z"} | clock/freeze.at: expected a time such as 2026-11-22T09:30:00Z, got "1969-12-31T23:59:59Z"
            PUT  | limits        | {"services":1.5}       | limits.services: expected a whole number from 0 to 2147483647, got 1.5
            PUT  | limits        | {"services":-1}        | limits.services: expected a whole number from 0 to 2147483647, got -1
            PUT  | limits        | {"services":2147483648} | limits.services: expected a whole number from 0 to 2147483647, got 2147483648
            PUT  | clean-up-failed-creates | {"cleanUp":"yes"} | clean-up-failed-creates.cleanUp: expected true or false, got "yes"
            PUT  | template-bundle | {"bucket":"b","key":"k","files":{"a":1}} | template-bundle.files.a: expected a text, got 1
            PUT  | template-bundle | {"bucket":"b","key":"k"} | template-bundle: expected either files or archive
            PUT  | template-bundle | {"bucket":"b","key":"k","archive":"%"} | template-bundle.archive: expected a gzipped tar archive in base64
            GET  | health        | {"a":1}                | health: unknown key 'a', expected none
            POST | clock/advance | [1]                    | clock/advance: the body is not a well-formed JSON object, has a key twice, or nests deeper than 1000 levels
            POST | clock/advance | {"seconds":1           | clock/advance: the body is not a well-formed JSON object, has a key twice, or nests deeper than 1000 levels
            POST | clock/advance | {"seconds":1,"seconds":2} | clock/advance: the body is not a well-formed JSON object, has a key twice, or nests deeper than 1000 levels
            POST | clock/advance | seconds=1              | clock/advance: the body is not a well-formed JSON object, has a key twice, or nests deeper than 1000 levels
            """)
    void tellsWhereTheyAreWrong(String method, String path, String body, String sentence) {
      control.send(method, path, body).assertRefused(400, sentence);
    }

    @Test
    void listsTheKeysThatAreExpected() {
      control
          .put("progression", "{\"moed\":\"manual\"}")
          .assertRefused(
              400,
              "progression: unknown key 'moed', expected one of mode, polls, seconds, outcome, message, then, kind, arn");
    }

    @Test
    void changesNothing() {
      control.put("limits", "{\"services\":3}").assertOk();

      control.put("limits", "{\"services\":1,\"components\":\"x\"}");

      assertThat(control.get("limits").json().path("services").intValue()).isEqualTo(3);
    }
  }

  @Nested
  class OfParameters {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            resources?kinds=service | resources: unknown parameter 'kinds', expected one of kind, account, region, arn, limit, nextToken
            health?x                | health: unknown parameter 'x', expected none
            resources?limit=0       | resources?limit: expected a whole number from 1 to 1000, got '0'
            resources?limit=1001    | resources?limit: expected a whole number from 1 to 1000, got '1001'
            resources?limit=1&limit=2 | resources: the parameter 'limit' is given twice
            resources?nextToken=x   | resources?nextToken: expected a token that this query has given, got 'x'
            calls?operation=GetEnvironmen | calls?operation: expected the name of an operation of Proton, such as GetEnvironment, got 'GetEnvironmen'
            calls?since=-1          | calls?since: expected the number of a call, or a time such as 2026-11-22T09:30:00Z, got '-1'
            resources?arn=a&limit=1 | resources?limit: only one resource has this arn, so expected arn alone
            """)
    void tellsWhereTheyAreWrong(String path, String sentence) {
      control.get(path).assertRefused(400, sentence);
    }

    @Test
    void tellsAllKinds() {
      assertThat(control.get("resources?kind=vpc").text("error"))
          .startsWith("resources?kind: expected one of environment-template-version, ")
          .endsWith(", got 'vpc'");
    }
  }
}
