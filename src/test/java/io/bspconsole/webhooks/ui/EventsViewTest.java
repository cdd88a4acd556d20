package io.bspconsole.webhooks.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import io.bspconsole.access.Role;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.support.Authenticated;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.IntegrationTest;
import io.bspconsole.webhooks.JsonFault;
import io.bspconsole.webhooks.Problem;
import io.bspconsole.webhooks.internal.Replays;
import io.bspconsole.webhooks.portfolio.EventFilter;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.transaction.support.TransactionOperations;

class EventsViewTest extends IntegrationTest {

  @Autowired private ApplicationContext context;
  @Autowired private Fixtures fixtures;
  @Autowired private JdbcClient jdbc;
  @Autowired private Replays replays;
  @Autowired private TransactionOperations transactions;

  private SecuredBrowserlessApplicationContext<Authentication> pages;
  private ClientId client;
  private MetaId account;

  @BeforeEach
  void open() {
    pages = SpringBrowserlessApplicationContext.createSecured(context, "io.bspconsole.webhooks.ui");
    client = fixtures.client("Batik Laut");
    account = fixtures.waba(client).metaId();
  }

  @AfterEach
  void close() {
    pages.close();
  }

  @Test
  void events_of_one_client_are_listed_with_our_reading_of_them() {
    rejection("promo_gajian");

    BrowserlessUIContext window = window(Role.MANAGER);
    list(window, "client=" + client);

    assertThat(rows(window))
        .singleElement()
        .satisfies(row ->
            assertThat(row)
                .contains("Template promo_gajian (77) was rejected: PROMOTIONAL")
                .contains("Batik Laut")
                .contains("Applied"));
  }

  @Test
  void a_state_in_the_address_narrows_the_list() {
    rejection("promo_gajian");

    BrowserlessUIContext window = window(Role.MANAGER);
    list(window, "state=DEAD&client=" + client);

    assertThat(window.find(UnorderedList.class).all()).isEmpty();
  }

  @Test
  void an_address_that_makes_no_sense_shows_the_whole_list() {
    rejection("promo_gajian");

    BrowserlessUIContext window = window(Role.MANAGER);
    list(window, "state=odd&client=x&page=o-1.y");

    assertThat(rows(window)).isNotEmpty();
  }

  @Test
  void an_opened_event_shows_what_meta_sent_beside_our_reading() {
    UUID event = rejection("promo_gajian");

    BrowserlessUIContext window = window(Role.ONBOARDING);
    window.navigate(WebhooksNavigation.event(event), EventView.class);

    assertThat(window.find(Pre.class).single().getText())
        .contains("\"message_template_name\" : \"promo_gajian\"");
  }

  @Test
  void why_bytes_are_no_json_is_said_in_the_readers_language() {
    BrowserlessUIContext window = window(Role.MANAGER);
    window.getUI().setLocale(Locale.ENGLISH);
    assertThat(EventWords.problem(Problem.of(new JsonFault(JsonFault.Kind.ENDS_EARLY, 1, 12))))
        .isEqualTo("This is no JSON: it ends before it is complete. (Line 1, character 12)");
    window.getUI().setLocale(Locale.of("id"));
    for (JsonFault.Kind kind : JsonFault.Kind.values()) {
      assertThat(EventWords.problem(Problem.of(new JsonFault(kind, 1, 12))))
          .startsWith("Ini ")
          .endsWith("(Baris 1, karakter ke-12)");
    }
    assertThat(EventWords.problem(Problem.of(JsonFault.number()))).doesNotContain("Baris");
  }

  @Test
  void what_is_applied_again_is_told_above_every_list_and_can_be_stopped_there() {
    rejection("promo_gajian");
    Fixtures.Person staff = fixtures.staff(Role.ONBOARDING);
    Instant at = Instant.now().truncatedTo(ChronoUnit.MICROS);
    transactions.executeWithoutResult(status -> { // no worker sees it before it is stopped
      Awaitility.await()
          .pollInSameThread()
          .until(() -> replays.begin(EventFilter.ALL.account("0"), staff.actor().id(), at));
      BrowserlessUIContext window = pages.newUser(authentication(staff)).newWindow();
      list(window, "account=" + account);
      window.test(window.find(Button.class).withText("Stop it").single()).click();

      assertThat(window.find(ReplayNote.class).single().getElement().getTextRecursively())
          .contains("Stopped after 0");
      assertThat(window.find(Button.class).withText("Stop it").all()).isEmpty();
      status.setRollbackOnly();
    });
  }

  @Test
  void before_all_of_a_list_is_applied_again_one_reads_how_many_there_are() {
    rejection("promo_gajian");
    rejection("promo_lebaran");
    BrowserlessUIContext window = window(Role.ONBOARDING);
    list(window, "client=" + client);

    window
        .test(window.find(Button.class).withText("Apply all of this list again").single())
        .click();

    assertThat(window.find(ConfirmDialog.class).single().getElement().getProperty("header"))
        .isEqualTo("Apply 2 events again?");
  }

  @Test
  void what_is_selected_is_closed_with_a_reason_that_its_page_shows() {
    UUID event = rejection("promo_gajian");
    jdbc.sql("UPDATE webhook_event SET state = 'DEAD' WHERE id = ?")
        .param(Uuids.bytes(event))
        .update();
    Fixtures.Person staff = fixtures.staff(Role.ONBOARDING);
    BrowserlessUIContext window = pages.newUser(authentication(staff)).newWindow();
    list(window, "client=" + client);

    window.test(window.find(Checkbox.class).single()).click();
    window.test(window.find(Button.class).withText("Close 1 selected").single()).click();
    TextArea reason = window.find(TextArea.class).single();
    window.test(window.find(Button.class).withText("Close").single()).click();
    assertThat(reason.getErrorMessage())
        .isEqualTo("Say why, in 1 to 500 characters that can be seen.");
    window.test(reason).setValue("A test of ours");
    window.test(window.find(Button.class).withText("Close").single()).click();

    assertThat(rows(window)).singleElement().asString().contains("Closed");
    assertThat(window.find(Button.class).withText("Close 0 selected").single().isEnabled())
        .isFalse();
    window.navigate(WebhooksNavigation.event(event), EventView.class);
    assertThat(window.find(EventView.class).single().getElement().getTextRecursively())
        .contains("A test of ours", staff.actor().name());
    assertThat(window.find(Button.class).withText("Close").all()).isEmpty();
  }

  @Test
  void how_a_replay_ended_is_told_with_all_its_numbers_and_when() {
    Fixtures.Person staff = fixtures.staff(Role.ONBOARDING);
    Instant at = Instant.parse("2031-01-01T00:00:00Z").plusMillis(System.nanoTime() % 1_000_000);
    jdbc.sql(
            "INSERT INTO event_replay (id, at, person_id, mine, total, replayed, ended_at, outcome)"
                + " VALUES (?, ?, ?, FALSE, 7, 5, '2031-01-02 03:04:05', 'DONE')")
        .params(
            Uuids.bytes(Uuids.next()), Timestamp.from(at), Uuids.bytes(staff.actor().id().value()))
        .update();
    BrowserlessUIContext window = pages.newUser(authentication(staff)).newWindow();

    list(window, "replayed=" + at);
    assertThat(window.find(ReplayNote.class).single().getElement().getTextRecursively())
        .contains("Handed over: 5 of 7.");
    jdbc.sql("UPDATE event_replay SET outcome = 'BROKEN' WHERE at = ?")
        .param(Timestamp.from(at))
        .update();
    list(window, "replayed=" + at + "&state=DEAD");

    assertThat(window.find(ReplayNote.class).single().getElement().getTextRecursively())
        .contains("The log of the console says why, until Thu 2 Jan");
  }

  @Test
  void people_of_a_client_do_not_find_the_page() {
    Fixtures.Person owner = fixtures.member(client, Role.OWNER);
    BrowserlessUIContext window = pages.newUser(authentication(owner)).newWindow();

    assertThatThrownBy(() -> window.navigate(EventsView.class))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void list(BrowserlessUIContext window, String query) {
    window.getUI().navigate(WebhooksNavigation.EVENTS, QueryParameters.fromString(query));
  }

  private static List<String> rows(BrowserlessUIContext window) {
    return window.find(ListItem.class).all().stream()
        .map(row -> row.getElement().getTextRecursively())
        .toList();
  }

  private BrowserlessUIContext window(Role role) {
    return pages.newUser(authentication(fixtures.staff(role))).newWindow();
  }

  private static Authentication authentication(Fixtures.Person person) {
    return Authenticated.as(person::actor);
  }

  private UUID rejection(String template) {
    UUID delivery = Uuids.next();
    UUID event = Uuids.next();
    Timestamp now = Timestamp.from(Instant.now());
    jdbc.sql(
            "INSERT INTO webhook_delivery (id, received_at, body, state, attempts, due_at)"
                + " VALUES (?, ?, '', 'SPLIT', 0, ?)")
        .params(Uuids.bytes(delivery), now, now)
        .update();
    jdbc.sql(
            "INSERT INTO webhook_event (id, delivery_id, dedupe_key, received_at, waba_meta_id,"
                + " client_id, field, occurred_at, value, state, attempts, misses, due_at)"
                + " VALUES (:id, :delivery, UNHEX(SHA2(:key, 256)), :now, :account, :client,"
                + " 'message_template_status_update', :now, :value, 'APPLIED', 0, 0, :now)")
        .param("id", Uuids.bytes(event))
        .param("delivery", Uuids.bytes(delivery))
        .param("key", event.toString())
        .param("now", now)
        .param("account", account.value())
        .param("client", Uuids.bytes(client.value()))
        .param(
            "value",
            "{\"event\":\"REJECTED\",\"message_template_id\":77,\"message_template_name\":\""
                + template
                + "\",\"reason\":\"PROMOTIONAL\"}")
        .update();
    return event;
  }
}
