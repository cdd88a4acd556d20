package io.bspconsole.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bspconsole.access.Role;
import io.bspconsole.clients.BusinessProfiles;
import io.bspconsole.clients.ProfileOutcome;
import io.bspconsole.isolation.Sample.State;
import io.bspconsole.kernel.ClauseCode;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.PhoneNumberId;
import io.bspconsole.kernel.ReviewId;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.kernel.VersionId;
import io.bspconsole.kernel.WabaId;
import io.bspconsole.keys.ApiKeys;
import io.bspconsole.meta.SendOutcome;
import io.bspconsole.meta.SendOutcome.MetaError;
import io.bspconsole.reviews.DecisionOutcome;
import io.bspconsole.reviews.Reviews;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Account;
import io.bspconsole.support.ScriptedMeta;
import io.bspconsole.templates.CreateOutcome;
import io.bspconsole.templates.Objection;
import io.bspconsole.templates.OpenDraft;
import io.bspconsole.templates.Remark;
import io.bspconsole.templates.SubmitOutcome;
import io.bspconsole.templates.TemplateDetails;
import io.bspconsole.templates.Templates;
import io.bspconsole.templates.VersionState;
import io.bspconsole.templates.VersionSummary;
import io.bspconsole.templates.content.ContentHash;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes clients with everything in them, through the services that people use. */
final class Seeding {

  static final ClauseCode CLAUSE = new ClauseCode("P1.2");

  private final Fixtures fixtures;
  private final Cast cast;
  private final Templates templates;
  private final Reviews reviews;
  private final BusinessProfiles profiles;
  private final ScriptedMeta meta;
  private final ApiKeys keys;
  private final JdbcClient jdbc;
  private final TextColumns columns;
  private final HolderRows holders;

  Seeding(BeanFactory application, Cast cast) {
    this.cast = cast;
    this.fixtures = application.getBean(Fixtures.class);
    this.templates = application.getBean(Templates.class);
    this.reviews = application.getBean(Reviews.class);
    this.profiles = application.getBean(BusinessProfiles.class);
    this.meta = application.getBean(ScriptedMeta.class);
    this.keys = application.getBean(ApiKeys.class);
    this.jdbc = application.getBean(JdbcClient.class);
    this.columns = new TextColumns(jdbc);
    this.holders = new HolderRows(jdbc);
  }

  SeededClient client(String label) {
    String word = TellTales.newWord();
    ClientId id = fixtures.client("Name " + word);
    Account account = fixtures.waba(id);
    Client client =
        new Client(
            word,
            id,
            account,
            cast.person("Owner " + word, Set.of(), Map.of(id, Role.OWNER)),
            cast.person("Reviewer " + word, Set.of(Role.REVIEWER), Map.of()),
            meta.script(account.metaId()));
    MoreRows more = new MoreRows(jdbc, id, account, word);
    more.addEvent();
    keys.add("Key " + word, "key-" + Uuids.next(), id);
    client.publishProfile();
    Map<State, Sample> samples = new EnumMap<>(State.class);
    for (State state : State.values()) {
      samples.put(state, client.make(state));
    }
    more.number(client.number, "GREEN");
    more.add(Objects.requireNonNull(samples.get(State.SENT)));
    Sample deleted = client.delete(client.make(State.IN_REVIEW)).with(holders.deleted(id, word));
    Holders first = holders.make(id, word);
    columns.fill(id, word);
    return new SeededClient(
        label,
        id,
        account,
        new TellTales(word, columns.ids(id)),
        deleted,
        samples,
        client::make,
        new Renewed<>(first, () -> holders.make(id, word)));
  }

  /** Holders of rights at the provider. */
  Renewed<Holders> providersHolders() {
    return new Renewed<>(
        holders.make(null, TellTales.newWord()), () -> holders.make(null, TellTales.newWord()));
  }

  /** An id that was a client's, once. */
  ClientId deletedClient() {
    ClientId id = fixtures.client("Gone");
    jdbc.sql("DELETE FROM client WHERE id = ?").param(Uuids.bytes(id.value())).update();
    return id;
  }

  /** A client in the making. */
  private final class Client {

    private final String word;
    private final ClientId id;
    private final Account account;
    private final Subject owner;
    private final Subject reviewer;
    private final ScriptedMeta.Script script;
    private final PhoneNumberId number = PhoneNumberId.next();

    Client(
        String word,
        ClientId id,
        Account account,
        Subject owner,
        Subject reviewer,
        ScriptedMeta.Script script) {
      this.word = word;
      this.id = id;
      this.account = account;
      this.owner = owner;
      this.reviewer = reviewer;
      this.script = script;
    }

    void publishProfile() {
      assertThat(cast.as(owner, () -> profiles.publish(id, Arguments.profile(word), 0)))
          .isInstanceOf(ProfileOutcome.Stored.class);
    }

    Sample make(State state) {
      TemplateId template = create();
      if (state == State.DRAFT) {
        return sample(state, template);
      }
      assertThat(cast.as(owner, () -> templates.submit(id, template, revision(details(template)))))
          .isInstanceOf(SubmitOutcome.Submitted.class);
      oneIsEnough();
      Sample round = sample(state, template);
      switch (state) {
        case DRAFT, IN_REVIEW -> {}
        case CHANGES_REQUESTED ->
            decide(() ->
                reviews.requestChanges(
                    id,
                    round.review(),
                    new Objection(
                        "Comment " + word,
                        List.of(CLAUSE),
                        List.of(new Remark(Remark.Part.BODY, "Remark " + word, null)))));
        case DECLINED ->
            decide(
                () -> reviews.decline(id, round.review(), Objection.of("Comment " + word, CLAUSE)));
        case CLEARED -> {
          script.then(_ ->
              new SendOutcome.Refused(new MetaError(100, 1, "Message " + word, "Title " + word)));
          decide(() -> reviews.clear(id, round.review(), round.content()));
          awaitThat(template, it -> it.sendProblem().isPresent());
        }
        case SENT -> {
          decide(() -> reviews.clear(id, round.review(), round.content()));
          awaitThat(template, it -> it.ours() instanceof VersionState.Sent);
        }
      }
      return sample(state, template);
    }

    private TemplateId create() {
      CreateOutcome made =
          cast.as(owner, () -> templates.create(id, account.id(), Arguments.content(word)));
      return ((CreateOutcome.Created) made).id();
    }

    /** There is one reviewer here, though the client is new. */
    private void oneIsEnough() {
      jdbc.sql("UPDATE review SET reviewers_needed = 1 WHERE client_id = ? AND state = 'OPEN'")
          .param(Uuids.bytes(id.value()))
          .update();
    }

    private void decide(Supplier<DecisionOutcome> decision) {
      assertThat(cast.as(reviewer, decision)).isInstanceOf(DecisionOutcome.Decided.class);
    }

    private void awaitThat(TemplateId template, Predicate<TemplateDetails> condition) {
      await()
          .atMost(Duration.ofSeconds(20))
          .pollInterval(Duration.ofMillis(50))
          .until(() -> details(template), condition);
    }

    private TemplateDetails details(TemplateId template) {
      return cast.as(owner, () -> templates.get(id, template));
    }

    private Sample sample(State state, TemplateId template) {
      TemplateDetails details = details(template);
      VersionSummary version = details.versions().isEmpty() ? null : details.versions().getFirst();
      return new Sample(
          state.name(),
          account.id(),
          number,
          template,
          revision(details),
          version == null ? VersionId.next() : version.id(),
          version == null ? ReviewId.next() : review(version.id()),
          version == null ? ContentHash.of(new byte[32]) : version.content().hash(),
          event(),
          Holders.random());
    }

    private ReviewId review(VersionId version) {
      return new ReviewId(
          jdbc.sql("SELECT id FROM review WHERE client_id = ? AND version_id = ?")
              .params(Uuids.bytes(id.value()), Uuids.bytes(version.value()))
              .query((row, _) -> Uuids.of(row.getBytes(1)))
              .single());
    }

    private UUID event() {
      return jdbc.sql("SELECT id FROM webhook_event WHERE client_id = ? LIMIT 1")
          .param(Uuids.bytes(id.value()))
          .query((row, _) -> Uuids.of(row.getBytes(1)))
          .optional()
          .orElseGet(UUID::randomUUID);
    }

    Sample delete(Sample sample) {
      for (String table : new String[] {"review", "template_history", "template_version"}) {
        jdbc.sql("DELETE FROM " + table + " WHERE client_id = ? AND template_id = ?")
            .params(Uuids.bytes(id.value()), Uuids.bytes(sample.template().value()))
            .update();
      }
      jdbc.sql("DELETE FROM template WHERE client_id = ? AND id = ?")
          .params(Uuids.bytes(id.value()), Uuids.bytes(sample.template().value()))
          .update();
      return new Sample(
          "deleted",
          WabaId.next(),
          PhoneNumberId.next(),
          sample.template(),
          sample.revision(),
          sample.version(),
          sample.review(),
          sample.content(),
          UUID.randomUUID(),
          Holders.random());
    }
  }

  private static int revision(TemplateDetails template) {
    OpenDraft draft = template.draft();
    return draft == null ? 0 : draft.revision();
  }
}
