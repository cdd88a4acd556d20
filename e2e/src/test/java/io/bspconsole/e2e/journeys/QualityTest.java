package io.bspconsole.e2e.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.e2e.browser.Browser;
import io.bspconsole.e2e.browser.Demo;
import org.junit.jupiter.api.Test;

class QualityTest extends Journey {

  @Test
  void a_manager_sees_ratings_over_all_clients_and_when_a_restriction_ends() {
    Browser maya = as(Demo.MANAGER);
    maya.go("/quality");
    maya.awaitText("Numbers by rating");
    assertThat(maya.text())
        .contains("Templates by rating", "Clients that need somebody", "A restriction ends");
  }
}
