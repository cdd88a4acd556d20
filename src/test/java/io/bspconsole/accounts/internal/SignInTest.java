package io.bspconsole.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.access.Role;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.IntegrationTest;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;

class SignInTest extends IntegrationTest {

  @Autowired private Fixtures fixtures;

  @Test
  void the_right_password_leads_to_the_start() throws Exception {
    String email = fixtures.staff(Role.MANAGER).email();
    assertThat(target(signIn(email, Fixtures.PASSWORD))).doesNotContain("sign-in");
  }

  @Test
  void a_wrong_password_is_told_like_an_account_that_does_not_exist() throws Exception {
    String email = fixtures.staff(Role.MANAGER).email();
    String wrong = target(signIn(email, "wrong"));
    assertThat(wrong).endsWith("/sign-in?error");
    assertThat(target(signIn("nobody@provider.example", "wrong"))).isEqualTo(wrong);
  }

  @Test
  void a_database_that_is_away_is_told_apart_from_a_wrong_password() throws Exception {
    assertThat(failure(new InternalAuthenticationServiceException("gone")))
        .isEqualTo("/sign-in?unavailable");
    assertThat(failure(new BadCredentialsException("wrong"))).isEqualTo("/sign-in?error");
  }

  private static String failure(AuthenticationException failure) throws IOException {
    MockHttpServletResponse response = new MockHttpServletResponse();
    new SignInFailure().onAuthenticationFailure(new MockHttpServletRequest(), response, failure);
    return String.valueOf(response.getRedirectedUrl());
  }

  private static String target(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(302);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static HttpResponse<String> signIn(String email, String password) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      String form = "username=%s&password=%s".formatted(encoded(email), encoded(password));
      return http.send(
          HttpRequest.newBuilder(URI.create(url("/sign-in")))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString(form))
              .build(),
          BodyHandlers.ofString());
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
