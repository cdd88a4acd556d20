package io.bspconsole.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SsoSettingsTest {

  @Test
  void without_an_issuer_there_is_none_and_nothing_else_is_asked() {
    assertThat(settings("", "").isOn()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://id.example", "http://localhost:9000", "http://127.0.0.1:9000"})
  void an_issuer_switches_it_on(String issuer) {
    assertThat(settings(issuer, "secret").isOn()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://id.example", "http://localhost.example", "id.example", "ftp://id.example"})
  void an_issuer_that_could_be_listened_to_is_refused(String issuer) {
    assertThatThrownBy(() -> settings(issuer, "secret")).hasMessageContaining("https");
  }

  @Test
  void half_of_the_settings_are_refused_and_the_rest_is_named() {
    assertThatThrownBy(() -> settings("https://id.example", ""))
        .hasMessageContaining("BSP_SSO_CLIENT_SECRET");
  }

  @Test
  void the_provider_vouches_by_the_values_that_were_set_and_by_no_others() {
    SsoSettings settings = settings("https://id.example", "secret");
    assertThat(settings.vouches("gold", null)).isTrue();
    assertThat(settings.vouches("silver", List.of("pwd", "mfa"))).isTrue();
    assertThat(settings.vouches("silver", List.of("pwd", "otp"))).isFalse();
    assertThat(settings.vouches(null, null)).isFalse();
  }

  @Test
  void the_secret_does_not_get_into_logs() {
    assertThat(settings("https://id.example", "very-secret").toString())
        .doesNotContain("very-secret");
  }

  private static SsoSettings settings(String issuer, String secret) {
    return new SsoSettings(
        issuer, "console", secret, "Nusa ID", false, "", Set.of("gold"), Set.of("mfa"));
  }
}
