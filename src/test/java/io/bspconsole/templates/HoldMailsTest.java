package io.bspconsole.templates;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.access.Role;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.templates.internal.HoldMails;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many mails people get of what is held from use. */
class HoldMailsTest extends TemplateStory {

  @Autowired private TemplateHolds holds;
  @Autowired private HoldMails mails;
  @Autowired private JdbcClient jdbc;

  private Person owner;
  private Person colleague;

  @BeforeEach
  void invite() {
    owner = fixtures.member(client, Role.OWNER);
    colleague = fixtures.member(client, Role.AUTHOR);
  }

  @Test
  void what_happens_within_some_minutes_is_one_mail_with_the_first_twenty_and_the_count() {
    for (int i = 10; i < 35; i++) {
      hold(create("template_" + i));
    }
    TemplateId released = create("a_template");
    hold(released);
    Hold seen = get(released).hold();
    fixtures.as(colleague, () -> holds.release(client, released, seen));

    mails.sendDue(Instant.now().minus(Duration.ofMinutes(1)));
    assertThat(bodies(owner)).isEmpty();
    mails.sendDue(Instant.now().plusSeconds(1));
    mails.sendDue(Instant.now().plusSeconds(1));

    assertThat(subjects(owner))
        .containsExactly("Look before you send: 26 templates were held from use or released");
    assertThat(subjects(author)).isEqualTo(subjects(owner));
    assertThat(subjects(colleague)).isEmpty();
    String body = bodies(owner).getFirst();
    assertThat(body)
        .contains("– template_10: do not send it.", "Complaints", "… and 6 more")
        .contains("/clients/" + client + "/templates?held=1")
        .doesNotContain("template_30", "a_template");
    assertThat(body.lines().filter(line -> line.startsWith("– "))).hasSize(20);
  }

  @Test
  void who_was_released_before_he_was_told_reads_that_it_may_be_sent() {
    TemplateId first = create("first");
    TemplateId second = create("second");
    hold(first);
    hold(second);
    Hold seen = get(first).hold();
    fixtures.as(colleague, () -> holds.release(client, first, seen));

    mails.sendDue(Instant.now().plusSeconds(1));

    assertThat(bodies(owner))
        .singleElement()
        .asString()
        .contains("– second: do not send it.", "– first: you may send it again.");
  }

  @Test
  void whoever_did_it_alone_is_not_told() {
    TemplateId template = create("parcel");
    fixtures.as(owner, () -> holds.hold(client, template, "The price is wrong"));
    mails.sendDue(Instant.now().plusSeconds(1));
    assertThat(subjects(owner)).isEmpty();
    assertThat(subjects(author)).hasSize(1);
  }

  @Test
  void a_client_whose_news_cannot_be_read_keeps_no_other_from_theirs() {
    TemplateId broken = create("broken");
    hold(broken);
    ClientId brokens = client;
    contributors(brokens, broken, "planted");
    Person first = owner;
    castTheStory();
    invite();
    hold(create("parcel"));

    mails.sendDue(Instant.now().plusSeconds(1));

    assertThat(subjects(first)).isEmpty();
    assertThat(subjects(owner)).hasSize(1);
    contributors(brokens, broken, "");
    mails.sendDue(Instant.now().plusSeconds(1));
    assertThat(subjects(first)).hasSize(1);
  }

  private void contributors(ClientId whose, TemplateId template, String stored) {
    jdbc.sql("UPDATE template SET draft_contributors = ? WHERE client_id = ? AND id = ?")
        .params(stored, Uuids.bytes(whose.value()), Uuids.bytes(template.value()))
        .update();
  }

  private void hold(TemplateId template) {
    fixtures.as(colleague, () -> holds.hold(client, template, "Complaints"));
  }

  private List<String> subjects(Person person) {
    return column(person, "subject");
  }

  private List<String> bodies(Person person) {
    return column(person, "body");
  }

  private List<String> column(Person person, String column) {
    return jdbc.sql("SELECT " + column + " FROM mail WHERE recipient = ? ORDER BY id")
        .param(person.email())
        .query((row, _) -> row.getString(1))
        .list();
  }
}
