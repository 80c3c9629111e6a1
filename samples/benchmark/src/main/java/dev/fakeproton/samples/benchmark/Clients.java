package dev.fakeproton.samples.benchmark;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.proton.ProtonClient;

/** The same SDK client for whatever is measured, so that only the server differs. */
final class Clients {

  private static final SdkHttpClient TRANSPORT = ApacheHttpClient.create();

  private Clients() {}

  static ProtonClient of(URI endpoint) {
    return ProtonClient.builder()
        .endpointOverride(endpoint)
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("123456789012", "fake")))
        .httpClient(TRANSPORT)
        .build();
  }
}
