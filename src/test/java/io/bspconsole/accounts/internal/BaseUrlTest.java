package io.bspconsole.accounts.internal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class BaseUrlTest {

  private final ApplicationContextRunner production =
      new ApplicationContextRunner()
          .withInitializer(new ConfigDataApplicationContextInitializer())
          .withUserConfiguration(Settings.class);

  @Test
  void production_does_not_start_without_the_address_of_the_console() {
    production.run(context -> {
      assertThat(context).hasFailed();
      FailureAnalysis said =
          requireNonNull(
              new NoBaseUrlAnalyzer().analyze(requireNonNull(context.getStartupFailure())));
      assertThat(said.getDescription()).contains("BSP_BASE_URL");
      assertThat(said.getAction()).contains("https://console.example");
    });
  }

  @Test
  void links_begin_with_the_address_that_is_set() {
    production
        .withPropertyValues("BSP_BASE_URL=https://console.example/")
        .run(context ->
            assertThat(context.getBean(AccountSettings.class).link("invitation/x"))
                .isEqualTo("https://console.example/invitation/x"));
  }

  @Test
  void the_demo_knows_its_own_address() {
    production
        .withPropertyValues("spring.profiles.active=demo", "PORT=8123")
        .run(context ->
            assertThat(context.getBean(AccountSettings.class).link("x"))
                .isEqualTo("http://localhost:8123/x"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"console.example", "ftp://console.example", "https:///console"})
  void an_address_that_no_browser_opens_is_none(String address) {
    URI uri = URI.create(address);
    assertThatThrownBy(() -> new AccountSettings(uri)).isInstanceOf(NoBaseUrl.class);
  }

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(AccountSettings.class)
  static class Settings {}
}
