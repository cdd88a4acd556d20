package io.bspconsole.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.bspconsole.access.Role;
import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Subject;
import io.bspconsole.audit.Trail;
import io.bspconsole.kernel.ClauseCode;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.PhoneNumberId;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.support.Authenticated;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.support.IntegrationTest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.transaction.support.TransactionTemplate;

class AuditPagesTest extends IntegrationTest {

  @Autowired private ApplicationContext context;
  @Autowired private Fixtures fixtures;
  @Autowired private Trail trail;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;

  private SecuredBrowserlessApplicationContext<Authentication> pages;
  private ClientId client;
  private Person owner;
  private Person reviewer;

  @BeforeEach
  void open() {
    pages = SpringBrowserlessApplicationContext.createSecured(context, "io.bspconsole.audit.ui");
    client = fixtures.client("Batik Laut");
    owner = fixtures.member(client, Role.OWNER);
    reviewer = fixtures.staff(Role.REVIEWER);
    Subject template = Subject.template(TemplateId.next(), "promo_gajian");
    record(
        reviewer,
        Act.of(Action.VERSION_DECLINED, template)
            .changed("state", "IN_REVIEW", "DECLINED")
            .because(new ClauseCode("P1.2"), "Kontaknya belum ada"));
    record(owner, Act.of(Action.DRAFT_OPENED, template));
  }

  @AfterEach
  void close() {
    pages.close();
  }

  @Test
  void an_owner_reads_what_was_done_to_his_business_by_staff_too() {
    BrowserlessUIContext window = window(owner);
    open(window, AuditNavigation.of(client), "");

    assertThat(rows(window)).hasSize(2);
    assertThat(rows(window).getFirst()).contains("Opened a corrected draft: promo_gajian");
    assertThat(rows(window).getLast())
        .contains("Declined a template: promo_gajian")
        .contains("Staff REVIEWER")
        .contains("§P1.2");
  }

  @Test
  void the_details_tell_from_what_to_what_and_why() {
    BrowserlessUIContext window = window(owner);
    open(window, AuditNavigation.of(client), "entry=" + client + ".1");

    assertThat(text(window))
        .contains("Kontaknya belum ada")
        .contains("−In review")
        .contains("+Declined")
        .contains("Number 1");
  }

  @Test
  void a_search_in_the_address_narrows_the_list_and_shows_what_it_did_not_understand() {
    BrowserlessUIContext window = window(reviewer);
    open(window, AuditNavigation.AUDIT, "q=client:\"Batik Laut\" action:declined");
    assertThat(rows(window)).isNotEmpty().allSatisfy(row -> assertThat(row).contains("Declined"));

    open(window, AuditNavigation.AUDIT, "q=client:\"Batik Laut\" action:declined colour:red");
    assertThat(rows(window)).isEmpty();
    assertThat(text(window)).contains("Nothing was searched");
    assertThat(search(window).isInvalid()).isTrue();
    assertThat(search(window).getErrorMessage()).contains("“colour:red” begins with a word");
  }

  @Test
  void the_search_tells_what_can_be_typed_and_does_it() {
    BrowserlessUIContext window = window(owner);
    open(window, AuditNavigation.of(client), "");
    assertThat(search(window).isInvalid()).isFalse();

    search(window).setValue("action:decl");
    window.test(button(window, "action:version_declined · Declined a template")).click();

    assertThat(rows(window)).singleElement().asString().contains("Declined a template");
    assertThat(search(window).getValue()).isEqualTo("action:version_declined");
  }

  @Test
  void a_word_that_is_chosen_waits_for_its_value() {
    BrowserlessUIContext window = window(owner);
    open(window, AuditNavigation.of(client), "");

    search(window).setValue("te");
    window.test(button(window, "template:")).click();

    assertThat(search(window).getValue()).isEqualTo("template:");
    assertThat(rows(window)).hasSize(2);
    assertThat(search(window).isInvalid()).isFalse();
  }

  @Test
  void the_help_explains_the_syntax_in_both_languages() {
    BrowserlessUIContext window = window(owner);
    open(window, AuditNavigation.of(client), "");
    assertThat(text(window)).contains("Who did it: part of a name", "template:promo");
    assertThat(text(window)).doesNotContain("For which client");

    window.getUI().setLocale(Locale.of("id"));
    open(window, AuditNavigation.of(client), "");
    assertThat(text(window)).contains("Siapa yang melakukannya");
  }

  @Test
  void a_check_tells_that_the_chain_is_intact() {
    BrowserlessUIContext window = window(owner);
    open(window, AuditNavigation.of(client), "");

    window.test(button(window, "Check now")).click();

    assertThat(text(window)).contains("2 entries were checked. All are intact.");
  }

  @Test
  void a_check_of_all_trails_goes_on_in_the_background() {
    BrowserlessUIContext window = window(reviewer);
    open(window, AuditNavigation.AUDIT, "");

    window.test(button(window, "Check now")).click();

    assertThat(text(window)).containsAnyOf("All trails are being checked since", "Checked ");
  }

  @Test
  void a_change_of_state_is_told_from_what_to_what() {
    BrowserlessUIContext window = window(owner);
    open(window, AuditNavigation.of(client), "");

    assertThat(rows(window).getLast()).contains("In review → Declined");
    assertThat(rows(window).getFirst()).doesNotContain("→");
  }

  @Test
  void a_step_of_the_checklist_is_told_in_words_in_both_languages() {
    record(
        reviewer,
        Act.of(Action.STEP_CHANGED, Subject.client(client, "Batik Laut"))
            .changed("step", null, "OPT_IN_FLOW")
            .changed("state", "OPEN", "WAIVED")
            .changed("waitsFor", "CLIENT", "US"));
    BrowserlessUIContext window = window(owner);
    String entry = "entry=" + client + ".3";

    open(window, AuditNavigation.of(client), entry);
    assertThat(rows(window).getFirst()).contains("Opt-in flow on file: To do → Waived");
    assertThat(text(window)).contains("−To do", "+Waived", "−Client", "+Us");

    window.getUI().setLocale(Locale.of("id"));
    open(window, AuditNavigation.of(client), entry);
    assertThat(text(window)).doesNotContain("OPT_IN_FLOW", "WAIVED", "OPEN", "CLIENT", "Waived");
  }

  @Test
  void an_entry_that_cannot_be_read_is_listed_as_such() {
    jdbc.sql(
            "INSERT INTO audit_entry (chain_id, seq, at, actor_kind, action, subject_kind,"
                + " subject_id, subject_name, entry, prev_hash, hash) SELECT chain_id, 3, at,"
                + " actor_kind, action, subject_kind, subject_id, subject_name, 'no JSON', hash,"
                + " hash FROM audit_entry WHERE chain_id = ? AND seq = 2")
        .param(Uuids.bytes(client.value()))
        .update();
    BrowserlessUIContext window = window(owner);
    open(window, AuditNavigation.of(client), "entry=" + client + ".3");

    assertThat(rows(window)).hasSize(3);
    assertThat(rows(window).getFirst()).contains("This entry was changed and cannot be read");
    assertThat(text(window)).contains("Number 3");
  }

  @Test
  void values_are_told_in_the_readers_words_and_what_has_none_verbatim() {
    record(
        owner,
        Act.of(Action.NUMBER_CHANGED, Subject.number(PhoneNumberId.next(), "+62 811 1111"))
            .changed("metaStatus", "PENDING", "CONNECTED")
            .changed("rating", "GREEN", "PURPLE")
            .changed("roles", "OWNER, WIZARD", "AUTHOR")
            .changed("cause", null, "WRONG_PASSKEY")
            .changed("metaCategory", "UTILITY", "MARKETING")
            .changed("limit", "TIER_250", "TIER_1K"));
    BrowserlessUIContext window = window(owner);
    open(window, AuditNavigation.of(client), "entry=" + client + ".3");
    assertThat(rows(window).getFirst())
        .contains("Pending → Connected", "High → PURPLE")
        .contains("250 people in 24 h → 1,000 people in 24 h");
    assertThat(text(window)).contains("−Pending", "+Connected", "−High", "+PURPLE");
    assertThat(text(window)).contains("−Owner, WIZARD", "+Author", "Passkey that is not theirs");
    assertThat(rows(window).getFirst()).contains("Utility → Marketing");

    window.getUI().setLocale(Locale.of("id"));
    open(window, AuditNavigation.of(client), "entry=" + client + ".1");
    assertThat(rows(window).getFirst())
        .contains("Menunggu → Terhubung", "Tinggi → PURPLE")
        .contains("250 orang dalam 24 jam → 1.000 orang dalam 24 jam");
  }

  @Test
  void an_entry_of_another_client_does_not_open() {
    ClientId other = fixtures.client("Toko Lain");
    BrowserlessUIContext window = window(owner);
    open(window, AuditNavigation.of(client), "entry=" + other + ".1");

    assertThat(rows(window)).isEmpty();
    assertThat(text(window)).doesNotContain("Number 1").doesNotContain("promo_gajian");
  }

  @Test
  void who_may_not_read_trails_gets_no_page() {
    BrowserlessUIContext window = window(fixtures.member(client, Role.VIEWER));

    assertThatThrownBy(() -> window.navigate(AuditView.class)).isInstanceOf(Exception.class);
  }

  private static TextField search(BrowserlessUIContext window) {
    return window.find(TextField.class).single();
  }

  private void record(Person by, Act act) {
    fixtures.run(by, () -> transaction.executeWithoutResult(_ -> trail.record(client, act)));
  }

  private static void open(BrowserlessUIContext window, String path, String query) {
    window.activate();
    window.getUI().navigate(path, QueryParameters.fromString(query));
  }

  private static List<String> rows(BrowserlessUIContext window) {
    return window.find(ListItem.class).all().stream()
        .filter(item -> item.hasClassName("audit-row"))
        .map(item -> item.getElement().getTextRecursively())
        .toList();
  }

  private static String text(BrowserlessUIContext window) {
    return window.getUI().getInternals().getActiveRouterTargetsChain().stream()
        .map(page -> page.getElement().getTextRecursively())
        .collect(Collectors.joining());
  }

  private static Button button(BrowserlessUIContext window, String text) {
    return window.find(Button.class).withText(text).single();
  }

  private BrowserlessUIContext window(Person person) {
    return pages.newUser(Authenticated.as(person::actor)).newWindow();
  }
}
