package dev.fakeproton.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.testing.Evidence;
import java.util.List;
import org.junit.jupiter.api.Test;

@Evidence("OURS: robustness is no matter of what AWS did")
class AllowedHostsTest {

  private static final AllowedHosts LOOPBACK = AllowedHosts.listeningOn("127.0.0.1");

  @Test
  void areTheNameThatTheServerListensOn() {
    assertThat(AllowedHosts.listeningOn("Proton.Example").allow("proton.example")).isTrue();
  }

  @Test
  void areTheNamesThatWereGiven() {
    AllowedHosts given = LOOPBACK.and(List.of("a.example", "B.example"));

    assertThat(given.allow("a.example")).isTrue();
    assertThat(given.allow("b.EXAMPLE.")).isTrue();
    assertThat(given.allow("c.example")).isFalse();
    assertThat(LOOPBACK.allow("a.example")).isFalse();
  }

  @Test
  void areNamesWithoutDotsOnANetworkOnly() {
    assertThat(LOOPBACK.andNamesWithoutDots().allow("fakeproton")).isTrue();
    assertThat(LOOPBACK.andNamesWithoutDots().allow("fakeproton.example")).isFalse();
    assertThat(LOOPBACK.allow("fakeproton")).isFalse();
  }
}
