package io.bspconsole.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.access.Role;
import io.bspconsole.accounts.SessionKey;
import io.bspconsole.kernel.Uuids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sessions that the table knows and no node holds any more, as after a restart. */
class LostSessionTest extends WebTest {

  @Autowired private JdbcClient jdbc;

  @Test
  void a_click_in_a_page_that_outlived_the_console_is_told_of_the_restart() {
    assertThat(send("POST", "/?v-r=uidl&v-uiId=0", "{}", "Cookie", sessionUsedBefore(1)).body())
        .contains("/sign-in?lost");
  }

  @Test
  void so_is_a_page_that_found_out_by_itself() {
    assertThat(expired(sessionUsedBefore(1))).endsWith("/sign-in?lost");
  }

  @Test
  void half_an_hour_without_activity_is_told_as_that() {
    assertThat(expired(sessionUsedBefore(31))).endsWith("/sign-in?idle");
  }

  @Test
  void whoever_had_no_session_just_signs_in() {
    assertThat(expired("session=" + Uuids.next())).isEmpty();
  }

  private static String expired(String cookie) {
    return header(get("/sign-in?expired", "Cookie", cookie, "Accept", "text/html"), "Location");
  }

  private String sessionUsedBefore(int minutes) {
    String id = Uuids.next().toString().replace("-", "");
    jdbc.sql(
            "INSERT INTO person_session (id, person_id, started_at, active_at, address, user_agent)"
                + " VALUES (?, ?, NOW(6) - INTERVAL 1 HOUR, NOW(6) - INTERVAL ? MINUTE,"
                + " '127.0.0.1', 'test')")
        .params(
            SessionKey.of(id).bytes(),
            Uuids.bytes(fixtures.staff(Role.MANAGER).actor().id().value()),
            minutes)
        .update();
    return "session=" + id;
  }
}
