package io.bspconsole.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.access.Role;
import io.bspconsole.kernel.ClauseCode;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.ReviewId;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.support.Fixtures.Account;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.templates.CreateOutcome;
import io.bspconsole.templates.Objection;
import io.bspconsole.templates.TemplateStory;
import io.bspconsole.templates.VersionState;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ElsewhereTest extends TemplateStory {

  @Autowired private Reviews reviews;
  @Autowired private JdbcClient jdbc;

  /** Words that no other test has. */
  private final String words =
      IntStream.range(0, 14)
          .mapToObj(_ -> word(Uuids.next().hashCode()))
          .collect(Collectors.joining(" "));

  @Test
  void what_a_reviewer_declined_is_counted_in_templates_of_others_with_its_clauses() {
    ReviewMaterial first = submitted("first", "Toko Satu " + words);
    assertThat(first.elsewhere()).isEqualTo(Elsewhere.NEVER);
    fixtures.run(
        reviewer,
        () ->
            reviews.decline(
                client, first.review().id(), Objection.of("Why?", new ClauseCode("P4.2"))));

    otherClient();

    assertThat(submitted("second", "Toko Dua " + words).elsewhere())
        .isEqualTo(new Elsewhere(1, List.of("P4.2")));
    assertThat(material(first.review()).elsewhere()).isEqualTo(Elsewhere.NEVER); // its own
  }

  @Test
  void what_meta_rejected_is_counted_once_however_often_meta_says_so() {
    TemplateId template = create("rejected", words);
    submit(template);
    clear(template);
    awaitThat(template, it -> it.ours() instanceof VersionState.Sent);
    MetaId atMeta = Objects.requireNonNull(get(template).metaId());
    Instant now = Instant.now().plusSeconds(1);
    report("REJECTED", atMeta, "rejected", now);
    report("REJECTED", atMeta, "rejected", now.plusSeconds(1));
    report("PENDING", atMeta, "rejected", now.plusSeconds(2));
    report("REJECTED", atMeta, "rejected", now.plusSeconds(3));

    otherClient();

    assertThat(submitted("second", words).elsewhere())
        .isEqualTo(new Elsewhere(1, List.of("OTHER")));
  }

  @Test
  void one_who_is_narrowed_learns_the_count_and_nothing_is_kept_of_whose_it_was() {
    ReviewMaterial first = submitted("first", words);
    fixtures.run(
        reviewer,
        () ->
            reviews.decline(
                client, first.review().id(), Objection.of("Why?", new ClauseCode("P1.5"))));
    TemplateId before = first.review().template();
    otherClient();
    ReviewMaterial second = submitted("second", words);
    Person narrowed = fixtures.narrowed(Set.of(client), Role.REVIEWER);

    Elsewhere seen =
        fixtures.as(narrowed, () -> reviews.open(client, second.review().id())).elsewhere();

    assertThat(seen.times()).isEqualTo(1);
    int named =
        jdbc.sql(
                "SELECT COUNT(*) FROM rejected_wording WHERE INSTR(sketch, ?) > 0"
                    + " OR template_key LIKE CONCAT(?, '%')")
            .params(Uuids.bytes(before.value()), Uuids.bytes(before.value()))
            .query(Integer.class)
            .single();
    assertThat(named).isZero();
  }

  private void otherClient() {
    ClientId other = fixtures.client("Kopi Lain");
    Account account = fixtures.waba(other);
    client = other;
    this.account = account;
    author = fixtures.member(other, Role.AUTHOR);
    script = meta.script(account.metaId());
  }

  private TemplateId create(String name, String body) {
    return ((CreateOutcome.Created)
            fixtures.as(
                author, () -> templates.create(client, account.id(), content(name, text(body)))))
        .id();
  }

  private static String text(String body) {
    return "Halo {{1}}, " + body + ".";
  }

  private ReviewMaterial submitted(String name, String body) {
    TemplateId template = create(name, body);
    submit(template);
    byte[] round =
        jdbc.sql("SELECT id FROM review WHERE client_id = ? AND template_id = ?")
            .params(Uuids.bytes(client.value()), Uuids.bytes(template.value()))
            .query(byte[].class)
            .single();
    return fixtures.as(reviewer, () -> reviews.open(client, new ReviewId(Uuids.of(round))));
  }

  private ReviewMaterial material(Review round) {
    return fixtures.as(reviewer, () -> reviews.open(round.client(), round.id()));
  }

  private static String word(int seed) {
    StringBuilder word = new StringBuilder();
    for (int rest = Math.abs(seed | 1); word.length() < 6; rest = rest / 26 + 7 * word.length()) {
      word.append((char) ('a' + rest % 26));
    }
    return word.toString();
  }
}
