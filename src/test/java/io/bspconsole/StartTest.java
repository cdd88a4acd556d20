package io.bspconsole;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.support.IntegrationTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;

class StartTest extends IntegrationTest {

  @Autowired private HealthEndpointGroups health;

  @Test
  void a_database_that_is_away_takes_no_node_out_of_turn() {
    assertThat(health.get("readiness"))
        .isNotNull()
        .satisfies(group -> {
          assertThat(group.isMember("readinessState")).isTrue();
          assertThat(group.isMember("db")).isFalse();
        });
    assertThat(health.getPrimary().isMember("db")).isTrue();
  }

  @Test
  void a_started_console_says_that_it_is_ready() throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      var answer =
          http.send(
              HttpRequest.newBuilder(URI.create(url("/actuator/health/readiness"))).build(),
              BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).contains("UP");
    }
  }
}
