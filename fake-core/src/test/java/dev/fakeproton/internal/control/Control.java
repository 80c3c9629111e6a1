package dev.fakeproton.internal.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fakeproton.internal.model.JsonTree;
import dev.fakeproton.testing.RawHttp;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/**
 * A client of the control API of a world. Whatever is sent and answered is held against the OpenAPI
 * file.
 */
record Control(URI world) {

  /** A reply: its status and what it says. */
  record Reply(int status, JsonNode json, String allow) {

    Reply assertOk() {
      assertThat(status).as(json.toString()).isEqualTo(200);
      return this;
    }

    void assertRefused(int expected, String sentence) {
      assertThat(json.path("error").textValue()).isEqualTo(sentence);
      assertThat(status).isEqualTo(expected);
    }

    String text(String key) {
      return json.path(key).asText();
    }
  }

  Reply get(String pathAndQuery) {
    return send("GET", pathAndQuery, "");
  }

  Reply post(String path, String body) {
    return send("POST", path, body);
  }

  Reply put(String path, String body) {
    return send("PUT", path, body);
  }

  Reply delete(String pathAndQuery) {
    return send("DELETE", pathAndQuery, "");
  }

  /** Sends JSON as {@code curl -d} does, which says that it is something else. */
  Reply send(String method, String pathAndQuery, String body) {
    Reply reply = sendInOtherWords(method, pathAndQuery, body);
    if (reply.status() == 200) {
      Description.checkRequest(
          method, path(pathAndQuery), JsonTree.object(body.getBytes(UTF_8)).orElseThrow());
    }
    return reply;
  }

  private static String path(String pathAndQuery) {
    return pathAndQuery.replaceFirst("\\?.*", "");
  }

  /** Sends what the description does not list, but says is read all the same. */
  Reply sendInOtherWords(String method, String pathAndQuery, String body) {
    HttpResponse<String> response =
        RawHttp.send(
            HttpRequest.newBuilder(URI.create(world + "/_fakeproton/" + pathAndQuery))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, BodyPublishers.ofString(body)));
    assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
    JsonNode json = JsonTree.object(response.body().getBytes(UTF_8)).orElseThrow();
    String path = path(pathAndQuery);
    if (!Description.of(method, path).isMissingNode()) {
      Description.checkReply(method, path, response.statusCode(), json);
    }
    return new Reply(
        response.statusCode(), json, response.headers().firstValue("Allow").orElse(""));
  }
}
