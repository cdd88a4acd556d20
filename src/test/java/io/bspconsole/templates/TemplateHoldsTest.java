package io.bspconsole.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bspconsole.access.Role;
import io.bspconsole.audit.ClientTrail;
import io.bspconsole.audit.Entry;
import io.bspconsole.audit.TrailFilter;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.templates.internal.HoldMails;
import io.bspconsole.tenancy.ClientScope;
import io.bspconsole.webhooks.events.EventHandler;
import io.bspconsole.webhooks.events.TemplateCategoryUpdated;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

class TemplateHoldsTest extends TemplateStory {

  private static final Instant T = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  @Autowired private TemplateHolds holds;
  @Autowired private EventHandler<TemplateCategoryUpdated> categoryEvents;
  @Autowired private HoldMails holdMails;
  @Autowired private ClientTrail trail;
  @Autowired private JdbcClient jdbc;

  private Person owner;
  private TemplateId template;

  @BeforeEach
  void send() {
    owner = fixtures.member(client, Role.OWNER);
    template = sent("parcel_ready");
  }

  @Test
  void nothing_is_held_by_itself_unless_the_client_wishes_it() {
    announce("UTILITY", "MARKETING", 1);
    assertThat(hold()).isEqualTo(Hold.NONE);
    assertThat(get(template).meta().categories().move()).isPresent();
  }

  @Test
  void an_announced_move_holds_the_template_and_tells_owner_and_author() {
    wish(true);
    jdbc.sql("UPDATE person SET locale = 'id' WHERE email = ?").param(owner.email()).update();

    announce("UTILITY", "MARKETING", 1);

    assertThat(hold().byItself()).isNotNull();
    assertThat(history()).endsWith(HistoryEntry.HELD);
    assertThat(actions()).contains("TEMPLATE_HELD", "TEMPLATE_HOLDS_CHANGED");
    assertThat(mails())
        .containsExactlyInAnyOrder(
            author.email() + ": Do not send parcel_ready: it is held from use",
            owner.email() + ": Jangan kirim parcel_ready: template ini ditahan");
  }

  @Test
  void the_move_that_is_done_leaves_the_decision_to_a_person() {
    wish(true);
    announce("UTILITY", "MARKETING", 1);
    moved("UTILITY", "MARKETING", 2);

    assertThat(hold().byItself()).isNotNull();
    assertThat(release(author)).isEqualTo(HoldOutcome.DONE);
    assertThat(hold()).isEqualTo(Hold.NONE);
    assertThat(release(author)).isEqualTo(HoldOutcome.SO_BEFORE);
  }

  @Test
  void a_move_that_meta_takes_back_releases_what_was_held_by_itself() {
    wish(true);
    announce("UTILITY", "MARKETING", 1);
    announce("UTILITY", "UTILITY", 2);

    assertThat(hold()).isEqualTo(Hold.NONE);
    assertThat(history()).endsWith(HistoryEntry.HELD, HistoryEntry.RELEASED);
    assertThat(mails()).contains(author.email() + ": You may send parcel_ready again");

    announce("UTILITY", "MARKETING", 3);
    assertThat(hold().isHeld()).isTrue();
    moved("UTILITY", "MARKETING", 4);
    moved("MARKETING", "UTILITY", 5);
    assertThat(hold()).isEqualTo(Hold.NONE);
  }

  @Test
  void what_a_person_released_is_held_again_only_for_another_move() {
    wish(true);
    announce("UTILITY", "MARKETING", 1);
    release(owner);

    announce("UTILITY", "MARKETING", 1);
    announce("UTILITY", "MARKETING", 2);
    assertThat(hold()).isEqualTo(Hold.NONE);

    announce("UTILITY", "AUTHENTICATION", 3);
    assertThat(hold().byItself()).isNotNull();
  }

  @Test
  void a_move_without_notice_holds_until_it_is_taken_back_or_released() {
    moved("UTILITY", "MARKETING", 1);
    assertThat(hold()).isEqualTo(Hold.NONE);

    wish(true);
    moved("MARKETING", "UTILITY", 2);
    moved("UTILITY", "MARKETING", 3);
    assertThat(hold().byItself()).isNotNull();
    assertThat(bodies()).anyMatch(body -> body.contains("Meta moved it to Marketing."));
    moved("MARKETING", "UTILITY", 4);
    assertThat(hold()).isEqualTo(Hold.NONE);

    moved("UTILITY", "MARKETING", 5);
    assertThat(release(author)).isEqualTo(HoldOutcome.DONE);
    announce("UTILITY", "MARKETING", 4);
    moved("UTILITY", "MARKETING", 5);
    assertThat(hold()).isEqualTo(Hold.NONE);
  }

  @Test
  void what_should_be_authentication_is_held_as_it_will_be_rejected_and_is_never_said_to_move() {
    wish(true);
    announce("MARKETING", "AUTHENTICATION", 1);

    assertThat(hold().byItself()).isNotNull();
    assertThat(bodies())
        .isNotEmpty()
        .allSatisfy(body -> assertThat(body).contains("Meta will reject it on"))
        .noneMatch(body -> body.contains("move it") || body.contains("price"));
  }

  @Test
  void a_hold_of_the_provider_is_released_by_the_provider_only() {
    Person manager = fixtures.staff(Role.MANAGER);
    assertThat(hold(author, "The price is wrong")).isEqualTo(HoldOutcome.DONE);
    assertThat(impose(manager, "x\u202Ey")).isEqualTo(HoldOutcome.WORDS_UNUSABLE);
    assertThat(impose(manager, "Complaints")).isEqualTo(HoldOutcome.DONE);
    assertThat(impose(manager, "Again")).isEqualTo(HoldOutcome.SO_BEFORE);
    assertThat(bodies())
        .isNotEmpty()
        .allMatch(body -> body.contains("holds it from use: “The price is wrong”"))
        .allMatch(body -> body.contains("Only the provider releases it."));

    assertThat(release(owner)).isEqualTo(HoldOutcome.DONE);
    assertThat(hold().byPerson()).isNull();
    assertThat(Objects.requireNonNull(hold().byProvider()).reason()).isEqualTo("Complaints");
    assertThat(release(owner)).isEqualTo(HoldOutcome.SO_BEFORE);
    assertThatThrownBy(() -> lift(owner)).isInstanceOf(AccessDeniedException.class);
    assertThat(hold().isHeld()).isTrue();

    assertThat(hold(author, "Mine")).isEqualTo(HoldOutcome.DONE);
    assertThat(lift(manager)).isEqualTo(HoldOutcome.DONE);
    assertThat(hold().byProvider()).isNull();
    assertThat(Objects.requireNonNull(hold().byPerson()).reason()).isEqualTo("Mine");
    assertThat(lift(manager)).isEqualTo(HoldOutcome.SO_BEFORE);
    assertThat(trail().toString()).contains("held-by-provider");
  }

  @Test
  void what_ends_a_hold_by_itself_leaves_the_one_of_the_provider() {
    wish(true);
    announce("UTILITY", "MARKETING", 1);
    impose(fixtures.staff(Role.MANAGER), "Complaints");
    release(author);
    assertThat(hold().byItself()).isNull();
    assertThat(hold().byProvider()).isNotNull();
    announce("UTILITY", "UTILITY", 2);
    assertThat(hold().byProvider()).isNotNull();
    TemplateFilter held =
        new TemplateFilter("", null, null, null, null, null, null, null, true, false, false);
    assertThat(names(held)).containsExactly("parcel_ready");
  }

  @Test
  void a_move_to_utility_holds_nothing() {
    wish(true);
    announce("MARKETING", "UTILITY", 1);
    assertThat(hold()).isEqualTo(Hold.NONE);
  }

  @Test
  void a_wish_holds_for_moves_that_are_announced_after_it() {
    announce("UTILITY", "MARKETING", 1);
    wish(true);
    report("APPROVED", metaId(), "parcel_ready", T.plusSeconds(2));
    assertThat(hold()).isEqualTo(Hold.NONE);
  }

  @Test
  void a_persons_hold_stays_when_meta_takes_its_move_back() {
    wish(true);
    announce("UTILITY", "MARKETING", 1);
    assertThat(hold(author, "The price is wrong")).isEqualTo(HoldOutcome.DONE);
    announce("UTILITY", "UTILITY", 2);

    assertThat(hold().byItself()).isNull();
    assertThat(Objects.requireNonNull(hold().byPerson()).reason()).isEqualTo("The price is wrong");
    assertThat(mails()).contains(owner.email() + ": Do not send parcel_ready: it is held from use");
  }

  @Test
  void a_person_holds_with_a_reason_and_everybody_else_is_told() {
    assertThat(hold(author, " ")).isEqualTo(HoldOutcome.WORDS_UNUSABLE);
    assertThat(hold(author, "x".repeat(Hold.LONGEST_REASON + 1)))
        .isEqualTo(HoldOutcome.WORDS_UNUSABLE);
    assertThat(hold(author, "x\u202Ey")).isEqualTo(HoldOutcome.WORDS_UNUSABLE);
    assertThat(hold()).isEqualTo(Hold.NONE);

    assertThat(hold(author, "The price is wrong")).isEqualTo(HoldOutcome.DONE);
    assertThat(hold(owner, "Me too")).isEqualTo(HoldOutcome.SO_BEFORE);

    assertThat(mails())
        .containsExactly(owner.email() + ": Do not send parcel_ready: it is held from use");
    assertThat(trail())
        .filteredOn(entry -> entry.action().equals("TEMPLATE_HELD"))
        .singleElement()
        .satisfies(entry -> assertThat(entry.toString()).contains("The price is wrong"));
  }

  @Test
  void nobody_releases_a_hold_that_he_has_not_seen() {
    wish(true);
    announce("UTILITY", "MARKETING", 1);
    Hold seen = hold();
    hold(owner, "The price is wrong");

    assertThat(release(author, seen)).isEqualTo(HoldOutcome.SO_BEFORE);
    assertThat(hold().byPerson()).isNotNull();
    assertThat(release(author, hold())).isEqualTo(HoldOutcome.DONE);
    assertThat(hold()).isEqualTo(Hold.NONE);
  }

  @Test
  void who_may_submit_holds_for_the_client_and_who_may_restrict_for_the_provider() {
    Person manager = fixtures.staff(Role.MANAGER);
    for (Person reader : List.of(fixtures.member(client, Role.VIEWER), reviewer)) {
      assertThatThrownBy(() -> hold(reader, "No")).isInstanceOf(AccessDeniedException.class);
      assertThatThrownBy(() -> release(reader)).isInstanceOf(AccessDeniedException.class);
      assertThatThrownBy(() -> wish(reader, true)).isInstanceOf(AccessDeniedException.class);
    }
    assertThatThrownBy(() -> hold(manager, "No")).isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> release(manager)).isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> wish(manager, true)).isInstanceOf(AccessDeniedException.class);
    for (Person other : List.of(owner, author, reviewer)) {
      assertThatThrownBy(() -> impose(other, "No")).isInstanceOf(AccessDeniedException.class);
    }
    assertThat(wish(owner, true)).isTrue();
    assertThat(wish(owner, true)).isFalse();
    assertThat(fixtures.as(reviewer, () -> holds.holdsBeforeMoves(client))).isTrue();
    ClientId other = fixtures.client("Toko lain");
    assertThat(fixtures.as(manager, () -> holds.holdsBeforeMoves(other))).isFalse();
  }

  @Test
  void the_list_is_narrowed_to_what_is_held() {
    create("order_shipped");
    TemplateFilter held =
        new TemplateFilter("", null, null, null, null, null, null, null, true, false, false);
    assertThat(names(held)).isEmpty();
    hold(author, "The price is wrong");
    assertThat(names(held)).containsExactly("parcel_ready");
    assertThat(names(TemplateFilter.ALL)).containsExactly("parcel_ready", "order_shipped");
  }

  private List<String> names(TemplateFilter filter) {
    return fixtures.as(author, () -> templates.find(client, filter, null, 9)).templates().stream()
        .map(TemplateSummary::name)
        .toList();
  }

  private Hold hold() {
    return get(template).hold();
  }

  private HoldOutcome hold(Person who, String reason) {
    return fixtures.as(who, () -> holds.hold(client, template, reason));
  }

  private HoldOutcome release(Person who) {
    return release(who, hold());
  }

  private HoldOutcome release(Person who, Hold seen) {
    return fixtures.as(who, () -> holds.release(client, template, seen));
  }

  private HoldOutcome impose(Person who, String reason) {
    return fixtures.as(who, () -> holds.holdForProvider(client, template, reason));
  }

  private HoldOutcome lift(Person who) {
    return fixtures.as(who, () -> holds.releaseForProvider(client, template, hold()));
  }

  private void wish(boolean on) {
    assertThat(wish(owner, on)).isTrue();
  }

  private boolean wish(Person who, boolean on) {
    return fixtures.as(who, () -> holds.holdBeforeMoves(client, on));
  }

  private MetaId metaId() {
    return Objects.requireNonNull(get(template).metaId());
  }

  private void announce(String current, String correct, int second) {
    report(null, current, correct, second);
  }

  private void moved(String before, String now, int second) {
    report(before, now, null, second);
  }

  private void report(
      @Nullable String before, String current, @Nullable String correct, int second) {
    MetaId id = metaId();
    ClientScope.run(
        client,
        () ->
            transactions.executeWithoutResult(_ ->
                categoryEvents.apply(
                    new TemplateCategoryUpdated(
                        client,
                        account.metaId(),
                        T.plusSeconds(second),
                        id,
                        "parcel_ready",
                        "id",
                        before,
                        current,
                        correct,
                        T.plus(1, ChronoUnit.DAYS)))));
  }

  /** What happened to holds. */
  private List<String> history() {
    return fixtures.as(author, () -> templates.history(client, template)).stream()
        .map(HistoryEntry::event)
        .filter(List.of(HistoryEntry.HELD, HistoryEntry.RELEASED)::contains)
        .toList();
  }

  private List<Entry> trail() {
    return fixtures.as(owner, () -> trail.find(client, TrailFilter.ALL, null, 50)).entries();
  }

  private List<String> actions() {
    return trail().stream().map(Entry::action).toList();
  }

  /** Who was told, and what; the links in them lead to the template. */
  private List<String> mails() {
    holdMails.sendDue(Instant.now().plusSeconds(60));
    return jdbc.sql("SELECT recipient, subject FROM mail WHERE body LIKE ?")
        .param("%/templates/" + template + "%")
        .query((row, _) -> row.getString(1) + ": " + row.getString(2))
        .list();
  }

  /** What such mails say. */
  private List<String> bodies() {
    holdMails.sendDue(Instant.now().plusSeconds(60));
    return jdbc.sql("SELECT body FROM mail WHERE body LIKE ?")
        .param("%/templates/" + template + "%")
        .query((row, _) -> row.getString(1))
        .list();
  }
}
