package io.bspconsole.templates.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.templates.OpenDraft;
import io.bspconsole.templates.TemplateStory;
import io.bspconsole.templates.content.TemplateContent;
import io.bspconsole.templates.outbox.StoredSamples.SampleFile;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Samples go once nothing has named them for a while. */
class UnusedSamplesTest extends TemplateStory {

  @Autowired private UnusedSamples unused;
  @Autowired private StoredSamples samples;
  @Autowired private JdbcClient jdbc;

  @Test
  void what_nothing_names_goes_after_the_time_and_not_before() {
    keep("4::lone");
    days(2);
    unused.sweep();
    assertThat(samples.find(client, "4::lone")).isPresent();
    days(29);
    unused.sweep();
    assertThat(samples.find(client, "4::lone")).isPresent();
    days(2);
    unused.sweep();
    assertThat(samples.find(client, "4::lone")).isEmpty();
  }

  @Test
  void what_a_draft_or_a_version_names_stays_and_the_time_begins_when_it_names_it_no_more() {
    keep("4::draft");
    keep("4::version");
    TemplateId draft = create(withPicture("drafted", "4::draft"));
    submit(create(withPicture("submitted", "4::version")));
    days(40);
    unused.sweep();
    days(40);
    unused.sweep();
    assertThat(samples.find(client, "4::draft")).isPresent();
    assertThat(samples.find(client, "4::version")).isPresent();

    OpenDraft open = Objects.requireNonNull(get(draft).draft());
    fixtures.as(
        author, () -> templates.saveDraft(client, draft, open.revision(), content("drafted")));
    days(2);
    unused.sweep();
    assertThat(samples.find(client, "4::draft")).isPresent();
    days(31);
    unused.sweep();
    assertThat(samples.find(client, "4::draft")).isEmpty();
    assertThat(samples.find(client, "4::version")).isPresent();
  }

  @Test
  void what_is_named_between_the_reading_and_the_deleting_stays() {
    keep("4::again");
    days(2);
    unused.sweep();
    days(40);
    NamedSamples late =
        new NamedSamples(jdbc) {
          private boolean read;

          @Override
          void collect(ClientId whose, Instant since, Set<String> named) {
            super.collect(whose, since, named);
            if (!read && whose.equals(client)) {
              read = true;
              create(withPicture("late", "4::again"));
            }
          }
        };
    new UnusedSamples(jdbc, late, transactions, Clock.systemUTC(), Duration.ofDays(30)).sweep();

    assertThat(samples.find(client, "4::again")).isPresent();
  }

  private void keep(String handle) {
    transactions.executeWithoutResult(
        _ -> samples.keep(client, handle, new SampleFile("a.png", "image/png", new byte[] {1})));
  }

  /** So many days go by. */
  private void days(int count) {
    jdbc.sql(
            "UPDATE template_sample SET looked_at = looked_at - INTERVAL ? DAY,"
                + " unused_since = unused_since - INTERVAL ? DAY WHERE client_id = ?")
        .params(count, count, Uuids.bytes(client.value()))
        .update();
  }

  private static TemplateContent withPicture(String name, String handle) {
    return TemplateContent.parse(
        """
        {"name": "%s", "language": "id", "category": "UTILITY", "components": [
          {"type": "HEADER", "format": "IMAGE", "example": {"header_handle": ["%s"]}},
          {"type": "BODY", "text": "Halo {{1}}, pesanan Anda sudah kami kirim hari ini: %s.",
           "example": {"body_text": [["Sari"]]}}]}
        """
            .formatted(name, handle, name));
  }
}
