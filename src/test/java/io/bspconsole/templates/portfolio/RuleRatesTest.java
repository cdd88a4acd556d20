package io.bspconsole.templates.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.access.Role;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.templates.CreateOutcome;
import io.bspconsole.templates.TemplateStory;
import io.bspconsole.templates.VersionState;
import io.bspconsole.templates.content.TemplateContent;
import io.bspconsole.tenancy.ClientScope;
import io.bspconsole.webhooks.events.TemplateStatusUpdated;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RuleRatesTest extends TemplateStory {

  private static final Instant SOON = Instant.parse("2027-01-02T03:04:05Z");
  private static final String PROMOTION = "Diskon besar untuk Anda, {{1}}, hanya hari ini di ";

  @Autowired RuleRates rates;

  @Test
  void a_rule_that_fires_hits_or_raises_a_false_alarm() {
    decide(send("sale_one", PROMOTION + "Solo."), "REJECTED", "PROMOTIONAL", SOON);
    decide(send("sale_two", PROMOTION + "Bogor."), "APPROVED", "NONE", SOON.plusSeconds(1));

    RuleRate rate = rate("promotional-utility");
    assertThat(rate.hits()).isEqualTo(1);
    assertThat(rate.alarms()).isEqualTo(1);
    assertThat(rate.misses()).isZero();
    assertThat(rate.percent()).isEqualTo(50);
    assertThat(rate.last()).isEqualTo(SOON.plusSeconds(1));
  }

  @Test
  void a_rule_that_is_silent_misses_what_meta_rejects_for_its_reason() {
    decide(send("order_one", "Halo {{1}}, pesanan Anda siap."), "REJECTED", "PROMOTIONAL", SOON);

    assertThat(rate("promotional-utility").misses()).isEqualTo(1);
    assertThat(rate("promotional-utility").percent()).isNull();
    assertThat(rate("threat").misses()).isZero();
  }

  @Test
  void the_latest_decision_on_a_version_counts_once() {
    TemplateId template = send("sale_one", PROMOTION + "Solo.");
    decide(template, "REJECTED", "PROMOTIONAL", SOON);
    decide(template, "REJECTED", "PROMOTIONAL", SOON.plusSeconds(5));
    decide(template, "APPROVED", "NONE", SOON.plusSeconds(9));

    assertThat(rate("promotional-utility").hits()).isZero();
    assertThat(rate("promotional-utility").alarms()).isEqualTo(1);
  }

  @Test
  void who_is_narrowed_sees_nothing_of_other_clients() {
    decide(send("sale_one", PROMOTION + "Solo."), "REJECTED", "PROMOTIONAL", SOON);

    assertThat(rate("promotional-utility", fixtures.client("Kopi Fajar")).hits()).isZero();
  }

  private RuleRate rate(String rule) {
    return rate(rule, client);
  }

  private RuleRate rate(String rule, ClientId whose) {
    Person narrowed = fixtures.narrowed(Set.of(whose), Role.REVIEWER);
    return fixtures.as(narrowed, () -> rates.all()).stream()
        .filter(rate -> rate.rule().id().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  private TemplateId send(String name, String body) {
    TemplateContent content = content(name, body);
    CreateOutcome made = fixtures.as(author, () -> templates.create(client, account.id(), content));
    TemplateId template = ((CreateOutcome.Created) made).id();
    submit(template);
    clear(template);
    awaitThat(template, it -> it.ours() instanceof VersionState.Sent);
    return template;
  }

  private void decide(TemplateId template, String word, @Nullable String reason, Instant at) {
    MetaId id = Objects.requireNonNull(get(template).metaId());
    String name = get(template).name();
    ClientScope.run(
        client,
        () ->
            transactions.executeWithoutResult(_ ->
                statusEvents.apply(
                    new TemplateStatusUpdated(
                        client,
                        account.metaId(),
                        at,
                        word,
                        id,
                        name,
                        "id",
                        reason,
                        null,
                        null,
                        null,
                        null,
                        null))));
  }
}
