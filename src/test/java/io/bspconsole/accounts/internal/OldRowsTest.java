package io.bspconsole.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bspconsole.access.Role;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.IntegrationTest;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class OldRowsTest extends IntegrationTest {

  /** More than an hour's worth once was. */
  private static final int MANY = 1_200;

  private static final String ROWS =
      " FROM (SELECT 1 FROM information_schema.columns LIMIT 40) a,"
          + " (SELECT 1 FROM information_schema.columns LIMIT 40) b LIMIT "
          + MANY;

  @Autowired private SessionUpkeep sessions;
  @Autowired private OldLinks links;
  @Autowired private InvitationRows invitations;
  @Autowired private PasswordLinkRows passwordLinks;
  @Autowired private Fixtures fixtures;
  @Autowired private Clock clock;
  @Autowired private JdbcClient jdbc;

  private String mark;
  private byte[] person;

  @BeforeEach
  void make_a_person() {
    mark = Uuids.next().toString();
    person = Uuids.bytes(fixtures.staff(Role.MANAGER).actor().id().value());
  }

  @Test
  void all_sessions_of_long_ago_go_in_one_sweep() {
    jdbc.sql(
            "INSERT INTO person_session (id, person_id, started_at, active_at, address, user_agent)"
                + " SELECT UNHEX(SHA2(CONCAT(?, ROW_NUMBER() OVER ()), 256)), ?,"
                + " NOW(6) - INTERVAL 31 DAY, NOW(6), '203.0.113.9', ''"
                + ROWS)
        .params(mark, person)
        .update();
    session(29);

    sessions.sweep();

    assertThat(count("person_session WHERE person_id = ?", person)).isEqualTo(1);
  }

  @Test
  void all_failures_of_long_ago_go_in_one_sweep() {
    jdbc.sql(
            "INSERT INTO sign_in_failure (subject, failures, last_at)"
                + " SELECT UNHEX(SHA2(CONCAT(?, ROW_NUMBER() OVER ()), 256)), 1,"
                + " NOW(6) - INTERVAL 400 DAY"
                + ROWS)
        .param(mark)
        .update();

    sessions.sweep();

    assertThat(count("sign_in_failure WHERE last_at < NOW(6) - INTERVAL ? DAY", 399)).isZero();
  }

  @Test
  void links_go_some_time_after_they_ran_out() {
    invitation(31);
    invitation(29);
    passwordLink(31);
    passwordLink(-1);

    links.sweep();

    assertThat(count("invitation WHERE invited_by = ?", person)).isEqualTo(1);
    assertThat(count("password_link WHERE person_id = ?", person)).isEqualTo(1);
  }

  @Test
  void links_that_still_count_are_never_deleted() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OldLinks(invitations, passwordLinks, clock, Duration.ofHours(23)))
        .withMessageContaining("BSP_LINK_RETENTION");
  }

  private void session(int daysAgo) {
    jdbc.sql(
            "INSERT INTO person_session (id, person_id, started_at, active_at, address, user_agent)"
                + " VALUES (UNHEX(SHA2(?, 256)), ?, NOW(6) - INTERVAL ? DAY, NOW(6), '', '')")
        .params(mark + "s", person, daysAgo)
        .update();
  }

  private void invitation(int daysAgo) {
    jdbc.sql(
            "INSERT INTO invitation (id, secret_hash, email, roles, invited_by, invited_by_name,"
                + " invited_at, expires_at) VALUES (?, UNHEX(SHA2(?, 256)), ?, 'MANAGER', ?, '',"
                + " NOW(6) - INTERVAL 90 DAY, NOW(6) - INTERVAL ? DAY)")
        .params(Uuids.bytes(Uuids.next()), mark + daysAgo, mark, person, daysAgo)
        .update();
  }

  private void passwordLink(int daysAgo) {
    jdbc.sql(
            "INSERT INTO password_link (secret_hash, person_id, made_at, expires_at)"
                + " VALUES (UNHEX(SHA2(?, 256)), ?, NOW(6) - INTERVAL 90 DAY,"
                + " NOW(6) - INTERVAL ? DAY)")
        .params(mark + daysAgo, person, daysAgo)
        .update();
  }

  private int count(String of, Object parameter) {
    return jdbc.sql("SELECT COUNT(*) FROM " + of).param(parameter).query(Integer.class).single();
  }
}
