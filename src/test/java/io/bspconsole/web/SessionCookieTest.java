package io.bspconsole.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.access.Role;
import io.bspconsole.support.Fixtures;
import java.net.HttpCookie;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SessionCookieTest extends WebTest {

  @Test
  void scripts_cannot_read_the_cookie_and_other_sites_do_not_send_it() {
    assertThat(setCookies(signIn(Role.MANAGER, "")))
        .isNotEmpty()
        .allSatisfy(cookie ->
            assertThat(cookie)
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Domain"));
  }

  @Test
  void a_session_has_a_name_of_128_bits_that_no_other_has() {
    assertThat(
            IntStream.range(0, 20)
                .mapToObj(_ -> sessionCookie(get("/clients")).getValue())
                .toList())
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("[0-9A-Fa-f-]{32,}"));
  }

  @Test
  void signing_in_gives_the_session_a_new_name() {
    HttpCookie before = sessionCookie(get("/clients"));
    String old = before.getName() + "=" + before.getValue();
    HttpCookie after = sessionCookie(signIn(Role.MANAGER, "", "Cookie", old));
    assertThat(after.getValue()).isNotEqualTo(before.getValue());
    assertThat(isSignedIn(old)).isFalse();
    assertThat(isSignedIn(after.getName() + "=" + after.getValue())).isTrue();
  }

  @Test
  void a_name_that_we_did_not_give_is_nobody() {
    assertThat(isSignedIn("session=0123456789ABCDEF0123456789ABCDEF")).isFalse();
  }

  @Test
  void a_session_is_no_part_of_an_address() {
    String session = session();
    String name = session.substring(session.indexOf('=') + 1);
    assertThat(header(get("/clients"), "Location")).doesNotContainIgnoringCase("sessionid");
    assertThat(get("/clients;jsessionid=" + name).statusCode()).isEqualTo(400);
  }

  @Test
  void the_password_is_no_part_of_an_address() {
    String email = fixtures.staff(Role.MANAGER).email();
    HttpResponse<String> answer =
        get("/sign-in?username=" + encoded(email) + "&password=" + encoded(Fixtures.PASSWORD));
    assertThat(setCookies(answer))
        .noneMatch(cookie -> isSignedIn(cookie.substring(0, cookie.indexOf(';'))));
  }

  @Test
  void a_key_is_no_part_of_an_address() {
    String secret = providerKey().substring("Bearer ".length());
    for (String name : new String[] {"access_token", "api_key", "key", "token", "authorization"}) {
      assertThat(get("/api/v1/clients?" + name + "=" + secret).statusCode()).isEqualTo(401);
    }
  }

  /** So a page of a stranger's that calls REST calls in nobody's name. */
  @Test
  void the_cookie_opens_no_endpoint_of_rest() {
    assertThat(get("/api/v1/clients", "Cookie", session()).statusCode()).isEqualTo(401);
  }

  @Test
  void a_form_that_did_not_come_from_us_does_nothing() {
    String session = session();
    HttpResponse<String> answer =
        send(
            "POST",
            "/logout",
            "a=b",
            "Cookie",
            session,
            "Content-Type",
            "application/x-www-form-urlencoded",
            "Origin",
            "https://stranger.example");
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(isSignedIn(session)).isTrue();
  }

  /** Or a stranger's page would sign people in to the stranger's account. */
  @Test
  void a_sign_in_form_that_did_not_come_from_us_signs_nobody_in() {
    for (String[] told :
        new String[][] {{"Sec-Fetch-Site", "cross-site"}, {"Origin", "https://stranger.example"}}) {
      HttpResponse<String> answer = signIn(Role.MANAGER, "", told);
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(setCookies(answer))
          .noneMatch(cookie -> isSignedIn(cookie.substring(0, cookie.indexOf(';'))));
    }
    assertThat(header(signIn(Role.MANAGER, "", "Sec-Fetch-Site", "same-origin"), "Location"))
        .doesNotContain("sign-in");
  }

  @Test
  void an_address_alone_signs_nobody_out() {
    String session = session();
    get("/logout", "Cookie", session);
    assertThat(isSignedIn(session)).isTrue();
  }

  private static boolean isSignedIn(String cookie) {
    return !header(get("/clients", "Cookie", cookie), "Location").contains("sign-in");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
