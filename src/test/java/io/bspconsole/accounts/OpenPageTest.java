package io.bspconsole.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bspconsole.access.Reach;
import io.bspconsole.access.Role;
import io.bspconsole.accounts.portfolio.Staff;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.IntegrationTest;
import io.bspconsole.support.PageReader;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a page that was open before becomes of it, over HTTP as a browser would ask. */
class OpenPageTest extends IntegrationTest {

  private static final String NOTHING = "There is nothing here";

  @Autowired private Fixtures fixtures;
  @Autowired private People people;
  @Autowired private Staff staff;
  @Autowired private Team team;
  @Autowired private Sessions sessions;
  @Autowired private JdbcClient jdbc;

  private final PageReader reader = new PageReader();

  @AfterEach
  void close() {
    reader.close();
  }

  @Test
  void a_demoted_person_is_refused_on_the_next_click() {
    Fixtures.Person person = fixtures.staff(Role.REVIEWER, Role.ONBOARDING);
    open(person);
    assertThat(reader.goTo("events")).doesNotContain(NOTHING);
    fixtures.run(
        fixtures.staff(Role.ADMINISTRATOR),
        () -> staff.place(person.actor().id(), Set.of(Role.REVIEWER), Reach.ALL));
    assertThat(reader.goTo("events")).contains(NOTHING);
    assertThat(reader.goTo("reviews")).doesNotContain(NOTHING);
  }

  @Test
  void a_person_who_was_given_a_role_has_it_on_the_next_click() {
    Fixtures.Person person = fixtures.staff(Role.REVIEWER);
    open(person);
    assertThat(reader.goTo("events")).contains(NOTHING);
    people.grant(person.actor().id(), Role.ONBOARDING);
    assertThat(reader.goTo("events")).doesNotContain(NOTHING);
  }

  @Test
  void a_person_who_is_narrowed_sees_the_others_no_more_on_the_next_click() {
    ClientId kept = fixtures.client("Kopi Senja");
    ClientId lost = fixtures.client("Toko Pagi");
    Fixtures.Person person = fixtures.staff(Role.REVIEWER);
    open(person);
    assertThat(reader.goTo("clients/" + lost + "/profile")).doesNotContain(NOTHING);
    fixtures.run(
        fixtures.staff(Role.ADMINISTRATOR),
        () ->
            staff.place(person.actor().id(), Set.of(Role.REVIEWER), new Reach.Named(Set.of(kept))));
    assertThat(reader.goTo("clients/" + lost + "/profile")).contains(NOTHING);
    assertThat(reader.goTo("clients/" + kept + "/profile")).doesNotContain(NOTHING);
    assertThat(reader.goTo("clients")).contains("Kopi Senja").doesNotContain("Toko Pagi");
  }

  @Test
  void a_person_who_left_a_client_does_not_find_it_on_the_next_click() {
    ClientId client = fixtures.client("Kopi Senja");
    Fixtures.Person person = fixtures.member(client, Role.OWNER);
    open(person);
    assertThat(reader.goTo("clients/" + client + "/profile")).doesNotContain(NOTHING);
    fixtures.run(
        fixtures.member(client, Role.OWNER), () -> team.remove(client, person.actor().id()));
    assertThat(reader.goTo("clients/" + client + "/profile")).contains(NOTHING);
  }

  @Test
  void a_disabled_person_is_sent_to_sign_in_on_the_next_click_and_told_why() {
    Fixtures.Person person = fixtures.staff(Role.MANAGER);
    open(person);
    people.disable(person.actor().id());
    assertThat(reader.goTo("quality")).contains("/sign-in?disabled").doesNotContain("Quality");
  }

  @Test
  void a_person_disabled_on_another_node_is_refused_within_seconds() {
    Fixtures.Person person = fixtures.staff(Role.MANAGER);
    open(person);
    jdbc.sql("UPDATE person SET enabled = FALSE, rights = rights + 1 WHERE id = ?")
        .param(Uuids.bytes(person.actor().id().value()))
        .update();
    await()
        .atMost(Duration.ofSeconds(3))
        .untilAsserted(() -> assertThat(reader.goTo("quality")).contains("/sign-in?disabled"));
  }

  @Test
  void a_session_ended_from_elsewhere_is_over_and_the_one_that_ended_it_goes_on() {
    Fixtures.Person person = fixtures.staff(Role.MANAGER);
    open(person);
    try (PageReader other = new PageReader()) {
      other.signIn(person.email(), Fixtures.PASSWORD);
      other.open("quality");
      fixtures.run(person, () -> sessions.endOthers(SessionKey.of(other.sessionId())));
      assertThat(reader.goTo("quality")).contains("/sign-in?ended");
      assertThat(other.goTo("quality")).doesNotContain("sign-in?");
    }
  }

  @Test
  void a_message_over_the_push_connection_is_asked_for_its_session_like_a_click() {
    // Tried again where the node looked around in between: that closes the connection.
    String answer =
        await()
            .atMost(Duration.ofSeconds(30))
            .ignoreException(CompletionException.class)
            .until(this::clickOverPushInEndedSession, _ -> true);
    assertThat(answer).doesNotContain("P1.2");
  }

  private String clickOverPushInEndedSession() {
    Fixtures.Person person = fixtures.staff(Role.MANAGER);
    try (PageReader page = new PageReader()) {
      page.signIn(person.email(), Fixtures.PASSWORD);
      page.open("policy");
      StringBuffer received = new StringBuffer();
      WebSocket socket = page.connect(received);
      page.goTo("quality", socket);
      await().untilAsserted(() -> assertThat(received.toString()).contains("Quality"));
      received.setLength(0);

      jdbc.sql("UPDATE person_session SET ended_at = NOW(6), end_reason = 'ENDED' WHERE id = ?")
          .param(SessionKey.of(page.sessionId()).bytes())
          .update();
      await().pollDelay(Duration.ofMillis(1100)).until(() -> true);
      page.goTo("policy", socket);

      await().pollDelay(Duration.ofSeconds(1)).until(() -> true);
      socket.abort();
      return received.toString();
    }
  }

  @Test
  void opening_an_address_in_an_ended_session_leads_to_sign_in_with_the_reason() {
    Fixtures.Person person = fixtures.staff(Role.MANAGER);
    // Tried again where the node looked around in between: then nothing is left that has a reason.
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(browseEnded(person)).endsWith("/sign-in?ended"));
  }

  @Test
  void nothing_done_for_half_an_hour_ends_a_session_and_heartbeats_do_not_help() {
    Fixtures.Person person = fixtures.staff(Role.MANAGER);
    open(person);
    set("active_at", Duration.ofMinutes(31));
    await()
        .atMost(Duration.ofSeconds(3))
        .untilAsserted(() -> {
          reader.heartbeat();
          assertThat(reader.goTo("quality")).contains("/sign-in?idle");
        });
  }

  @Test
  void twelve_hours_end_a_session_whatever_one_does() {
    Fixtures.Person person = fixtures.staff(Role.MANAGER);
    open(person);
    set("started_at", Duration.ofHours(13));
    await()
        .atMost(Duration.ofSeconds(3))
        .untilAsserted(() -> assertThat(reader.goTo("quality")).contains("/sign-in?too-long"));
  }

  @Test
  void a_click_is_activity_and_what_a_page_sends_by_itself_is_none() {
    Fixtures.Person person = fixtures.staff(Role.MANAGER);
    open(person);
    set("active_at", Duration.ofMinutes(10));
    await().pollDelay(Duration.ofMillis(1100)).until(() -> true);
    reader.heartbeat();
    reader.message("{\"type\":\"channel\",\"node\":1,\"channel\":0,\"args\":[]}");
    assertThat(minutesIdle()).isEqualTo(10);
    reader.goTo("quality");
    assertThat(minutesIdle()).isZero();
  }

  /** Where a session that was ended on another node leads whoever opens an address in it. */
  private String browseEnded(Fixtures.Person person) {
    try (PageReader browser = new PageReader()) {
      browser.signIn(person.email(), Fixtures.PASSWORD);
      browser.open("policy");
      jdbc.sql("UPDATE person_session SET ended_at = NOW(6), end_reason = 'ENDED' WHERE id = ?")
          .param(SessionKey.of(browser.sessionId()).bytes())
          .update();
      return await()
          .atMost(Duration.ofSeconds(8))
          .until(
              () -> browser.browse("/quality").headers().firstValue("Location"),
              Optional::isPresent)
          .orElseThrow();
    }
  }

  private void open(Fixtures.Person person) {
    assertThat(reader.signIn(person.email(), Fixtures.PASSWORD)).doesNotContain("sign-in");
    reader.open("policy");
  }

  private void set(String column, Duration ago) {
    jdbc.sql(
            "UPDATE person_session SET %s = NOW(6) - INTERVAL %d SECOND WHERE id = ?"
                .formatted(column, ago.toSeconds()))
        .param(SessionKey.of(reader.sessionId()).bytes())
        .update();
  }

  private int minutesIdle() {
    return jdbc.sql(
            "SELECT TIMESTAMPDIFF(MINUTE, active_at, NOW(6)) FROM person_session WHERE id = ?")
        .param(SessionKey.of(reader.sessionId()).bytes())
        .query(Integer.class)
        .single();
  }
}
