package dev.fakeproton.internal.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fakeproton.internal.store.Owner;
import dev.fakeproton.internal.world.RepositoryControl;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.proton.model.RepositoryProvider;

/** Pushes to repositories. */
final class SyncEndpoints {

  private static final List<String> PROVIDERS =
      RepositoryProvider.knownValues().stream().map(RepositoryProvider::toString).sorted().toList();

  private SyncEndpoints() {}

  static JsonNode push(Call call) {
    Fields body = call.body();
    String provider = body.choice("provider", PROVIDERS);
    String repository = body.text("repository");
    String branch = body.text("branch");
    String sha = body.text("sha");
    Map<String, String> files = body.texts("files");
    Owner owner = Owners.of(body, call.world().defaults());
    try {
      new RepositoryControl(call.world(), owner, provider, repository).push(branch, sha, files);
    } catch (IllegalArgumentException unfit) {
      throw body.mistakeInAll(String.valueOf(unfit.getMessage()));
    }
    return StateEndpoints.done();
  }
}
