package io.bspconsole.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ForeignFormsTest {

  private final ForeignForms filter =
      new ForeignForms(new AccountSettings(URI.create("https://console.example")));

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "same-origin, -, true",
        "none, -, true",
        "cross-site, -, false",
        "same-site, -, false",
        "cross-site, https://console.example, false",
        "-, -, true",
        "-, http://inside:8080, true",
        "-, https://console.example, true",
        "-, https://stranger.example, false",
        "-, https://inside:8081, false",
        "-, null, false",
        "-, not an origin, false"
      })
  void a_form_is_taken_from_our_own_pages_only(String site, String origin, boolean taken)
      throws Exception {
    assertThat(passes("POST", site, origin)).isEqualTo(taken);
  }

  @Test
  void following_a_link_from_elsewhere_is_fine() throws Exception {
    assertThat(passes("GET", "cross-site", "https://stranger.example")).isTrue();
  }

  @Test
  void a_connection_for_push_is_opened_by_our_own_pages_only() throws Exception {
    assertThat(passes(push(), null, "https://stranger.example")).isFalse();
    assertThat(passes(push(), "cross-site", "https://console.example")).isFalse();
    assertThat(passes(push(), null, "https://console.example")).isTrue();
  }

  private static MockHttpServletRequest push() {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/VAADIN/push");
    request.addHeader("Upgrade", "websocket");
    return request;
  }

  private boolean passes(String method, String site, String origin) throws Exception {
    return passes(new MockHttpServletRequest(method, "/sign-in"), site, origin);
  }

  private boolean passes(
      MockHttpServletRequest request, @Nullable String site, @Nullable String origin)
      throws Exception {
    request.addHeader("Host", "inside:8080");
    if (site != null) {
      request.addHeader("Sec-Fetch-Site", site);
    }
    if (origin != null) {
      request.addHeader("Origin", origin);
    }
    MockFilterChain chain = new MockFilterChain();
    filter.doFilter(request, new MockHttpServletResponse(), chain);
    return chain.getRequest() != null;
  }
}
