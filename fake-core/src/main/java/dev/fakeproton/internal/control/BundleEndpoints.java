package dev.fakeproton.internal.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fakeproton.internal.world.WorldControl;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** What lies in S3, and what becomes of creations that fail. */
final class BundleEndpoints {

  private BundleEndpoints() {}

  static JsonNode put(Call call) {
    Fields body = call.body();
    String bucket = body.text("bucket");
    String key = body.text("key");
    Optional<Map<String, String>> files = body.optionalTexts("files");
    Optional<String> archive = body.optionalText("archive");
    if (files.isPresent() == archive.isPresent()) {
      throw body.mistakeInAll("expected either files or archive");
    }
    WorldControl control = new WorldControl(call.world());
    files.ifPresent(texts -> control.putBundle(bucket, key, texts));
    archive.ifPresent(text -> control.putBundle(bucket, key, bytes(body, text)));
    return StateEndpoints.done();
  }

  private static byte[] bytes(Fields body, String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException otherText) {
      throw body.mistakeIn("archive", "expected a gzipped tar archive in base64");
    }
  }

  static JsonNode require(Call call) {
    new WorldControl(call.world()).requireBundles();
    return StateEndpoints.done();
  }

  static JsonNode cleanUp(Call call) {
    call.world().cleanUpFailedCreates(call.body().flag("cleanUp"));
    return StateEndpoints.done();
  }
}
