package io.bspconsole.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bspconsole.access.Role;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Account;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.support.IntegrationTest;
import io.bspconsole.support.ScriptedMeta;
import io.bspconsole.templates.TemplateVerdicts.Verdict;
import io.bspconsole.templates.content.TemplateContent;
import io.bspconsole.tenancy.ClientScope;
import io.bspconsole.webhooks.events.EventHandler;
import io.bspconsole.webhooks.events.EventHandler.Outcome;
import io.bspconsole.webhooks.events.TemplateStatusUpdated;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** A client with an author, an account that a script plays, and a reviewer; and what they do. */
public abstract class TemplateStory extends IntegrationTest {

  @Autowired protected Fixtures fixtures;
  @Autowired protected Templates templates;
  @Autowired protected TemplateVerdicts verdicts;
  @Autowired protected ScriptedMeta meta;
  @Autowired protected TransactionOperations transactions;
  @Autowired protected EventHandler<TemplateStatusUpdated> statusEvents;

  protected ClientId client;
  protected Account account;
  protected Person author;
  protected Person reviewer;
  protected ScriptedMeta.Script script;

  @BeforeEach
  void castTheStory() {
    client = fixtures.client("Kopi Senja");
    account = fixtures.waba(client);
    author = fixtures.member(client, Role.AUTHOR);
    reviewer = fixtures.staff(Role.REVIEWER);
    script = meta.script(account.metaId());
  }

  protected static TemplateContent content(String name) {
    return content(name, "Halo {{1}}, pesanan Anda sudah kami kirim hari ini: " + name + ".");
  }

  protected static TemplateContent content(String name, String body) {
    return TemplateContent.parse(
        """
        {"name": "%s", "language": "id", "category": "UTILITY", "components": [
          {"type": "BODY", "text": "%s", "example": {"body_text": [["Sari"]]}}]}
        """
            .formatted(name, body));
  }

  protected TemplateId create(String name) {
    return create(content(name));
  }

  protected TemplateId create(TemplateContent content) {
    CreateOutcome made = fixtures.as(author, () -> templates.create(client, account.id(), content));
    assertThat(made).isInstanceOf(CreateOutcome.Created.class);
    return ((CreateOutcome.Created) made).id();
  }

  protected void submit(TemplateId template) {
    assertThat(fixtures.as(author, () -> templates.submit(client, template, revision(template))))
        .isInstanceOf(SubmitOutcome.Submitted.class);
  }

  protected int revision(TemplateId template) {
    return Objects.requireNonNull(get(template).draft()).revision();
  }

  protected Verdict clear(TemplateId template) {
    VersionSummary version = get(template).versions().getFirst();
    return fixtures.as(
        reviewer, () -> verdicts.clear(client, version.id(), version.content().hash()));
  }

  protected TemplateDetails get(TemplateId template) {
    return fixtures.as(author, () -> templates.get(client, template));
  }

  /** From nothing to a version that Meta has, or tries to have. */
  protected TemplateId cleared(String name) {
    TemplateId template = create(name);
    submit(template);
    assertThat(clear(template)).isEqualTo(Verdict.DONE);
    return template;
  }

  protected TemplateId sent(String name) {
    TemplateId template = cleared(name);
    awaitThat(template, it -> it.ours() instanceof VersionState.Sent);
    return template;
  }

  protected void awaitThat(TemplateId template, Predicate<TemplateDetails> condition) {
    await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> get(template), condition);
  }

  /** Applies an event of Meta's as the webhooks do. */
  protected Outcome report(String event, MetaId template, String name, Instant at) {
    return ClientScope.call(
        client,
        () ->
            Objects.requireNonNull(
                transactions.execute(_ ->
                    statusEvents.apply(
                        new TemplateStatusUpdated(
                            client,
                            account.metaId(),
                            at,
                            event,
                            template,
                            name,
                            "id",
                            null,
                            null,
                            null,
                            null,
                            null,
                            null)))));
  }
}
