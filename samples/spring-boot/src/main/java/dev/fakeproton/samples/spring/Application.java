package dev.fakeproton.samples.spring;

import java.net.URI;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.proton.ProtonClient;

/** The application; what it needs of Proton it has from a client that is a bean. */
@SpringBootApplication
public class Application {

  /** Starts the application. */
  public static void main(String[] arguments) {
    SpringApplication.run(Application.class, arguments);
  }

  @Bean
  AwsCredentialsProvider credentials() {
    return DefaultCredentialsProvider.builder().build();
  }

  /** The property {@code proton.endpoint} is set only where the real service is not meant. */
  @Bean
  ProtonClient proton(
      AwsCredentialsProvider credentials,
      @Value("${proton.region}") String region,
      @Value("${proton.endpoint:#{null}}") Optional<URI> endpoint) {
    return ProtonClient.builder()
        .credentialsProvider(credentials)
        .region(Region.of(region))
        .applyMutation(builder -> endpoint.ifPresent(builder::endpointOverride))
        .build();
  }
}
