package dev.fakeproton.samples.spring;

import dev.fakeproton.FakeProton;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistrar;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/**
 * Points the application's own client at a fake, which lives as long as Spring keeps the context.
 */
@TestConfiguration(proxyBeanMethods = false)
class FakeProtonConfiguration {

  @Bean(destroyMethod = "close")
  FakeProton fakeProton() {
    return FakeProton.builder().region(Region.EU_WEST_1).start();
  }

  @Bean
  DynamicPropertyRegistrar protonEndpoint(FakeProton fake) {
    return registry -> registry.add("proton.endpoint", fake::endpoint);
  }

  /** Nobody checks them, but a client wants some. */
  @Bean
  @Primary
  AwsCredentialsProvider fakeCredentials() {
    return StaticCredentialsProvider.create(AwsBasicCredentials.create("123456789012", "fake"));
  }
}
