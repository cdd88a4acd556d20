package io.bspconsole.reviews.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.bspconsole.access.Role;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.reviews.portfolio.ReviewReport.Line;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.templates.TemplateStory;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is counted is one client's, since its reader sees no other. */
class ReviewReportTest extends TemplateStory {

  @Autowired private ReviewReport report;
  @Autowired private JdbcClient jdbc;

  @Test
  void two_reviewers_of_one_name_are_two() {
    Person namesake = fixtures.staff(Role.REVIEWER);
    decided("first", reviewer, "Budi", 1);
    decided("second", namesake, "Budi", 2);

    assertThat(lines(ReportBy.REVIEWER, client))
        .extracting(Line::id, Line::name)
        .containsExactlyInAnyOrder(
            tuple(reviewer.actor().id().value(), "Budi"),
            tuple(namesake.actor().id().value(), "Budi"));
  }

  @Test
  void a_reviewer_who_was_renamed_is_one_by_the_latest_name() {
    decided("first", reviewer, "Budi", 2);
    decided("second", reviewer, "Zainab", 3);
    decided("third", reviewer, "Budi Santoso", 1);

    assertThat(lines(ReportBy.REVIEWER, client))
        .singleElement()
        .satisfies(line -> assertThat(line.name()).isEqualTo("Budi Santoso"))
        .satisfies(line -> assertThat(line.decided()).isEqualTo(3));
  }

  @Test
  void two_clients_of_one_name_are_two() {
    ClientId first = client;
    decided("first", reviewer, "Budi", 1);
    client = fixtures.client("Kopi Senja");
    account = fixtures.waba(client);
    author = fixtures.member(client, Role.AUTHOR);
    decided("second", reviewer, "Budi", 1);

    assertThat(lines(ReportBy.CLIENT, first, client))
        .extracting(Line::id)
        .containsExactlyInAnyOrder(first.value(), client.value());
  }

  @Test
  void the_median_of_two_lies_halfway_between_them() {
    decided("first", reviewer, "Budi", 1);
    decided("second", reviewer, "Budi", 2);
    took("first", 60);
    took("second", 90);

    Line both = lines(ReportBy.REVIEWER, client).getFirst();
    Duration shorter = shorter();

    assertThat(both.longest()).isGreaterThan(shorter);
    assertThat(both.median()).isEqualTo(both.longest().plus(shorter).dividedBy(2));
  }

  /** The working time of the round that took less, as the report tells it when it is alone. */
  private Duration shorter() {
    jdbc.sql("DELETE FROM review WHERE client_id = ? AND template_name = 'second'")
        .param(Uuids.bytes(client.value()))
        .update();
    return lines(ReportBy.REVIEWER, client).getFirst().median();
  }

  private void took(String name, int days) {
    jdbc.sql(
            "UPDATE review SET submitted_at = decided_at - INTERVAL ? DAY WHERE client_id = ?"
                + " AND template_name = ?")
        .params(days, Uuids.bytes(client.value()), name)
        .update();
  }

  private List<Line> lines(ReportBy by, ClientId... of) {
    Person reader = fixtures.narrowed(Set.of(of), Role.MANAGER);
    return fixtures.as(reader, () -> report.lines(by, 7));
  }

  private void decided(String name, Person by, String called, int hoursAgo) {
    TemplateId template = create(name);
    submit(template);
    Instant at = Instant.now().minus(Duration.ofHours(hoursAgo)).truncatedTo(ChronoUnit.MILLIS);
    jdbc.sql(
            "UPDATE review SET state = 'DECLINED', decided_by = ?, decided_by_name = ?,"
                + " decided_at = ?, submitted_at = ? WHERE client_id = ? AND template_id = ?")
        .params(
            Uuids.bytes(by.actor().id().value()),
            called,
            Timestamp.from(at),
            Timestamp.from(at.minus(Duration.ofHours(1))),
            Uuids.bytes(client.value()),
            Uuids.bytes(template.value()))
        .update();
  }
}
