package io.bspconsole.clients.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.bspconsole.access.Role;
import io.bspconsole.clients.BusinessProfile;
import io.bspconsole.clients.BusinessProfiles;
import io.bspconsole.clients.ClientNames;
import io.bspconsole.clients.LegalDetails;
import io.bspconsole.clients.ProfileForm;
import io.bspconsole.clients.Wabas;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.support.Authenticated;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.support.IntegrationTest;
import io.bspconsole.uikit.DownloadMenu;
import io.bspconsole.uikit.EmptyState;
import io.bspconsole.uikit.FilterBar;
import io.bspconsole.uikit.Note;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;

class ClientPagesTest extends IntegrationTest {

  @Autowired private ApplicationContext context;
  @Autowired private Fixtures fixtures;
  @Autowired private BusinessProfiles profiles;
  @Autowired private Wabas wabas;
  @Autowired private ClientNames names;
  @Autowired private JdbcClient jdbc;

  /** Stands in each name, so that a search finds the clients of one test only. */
  private String mark;

  private SecuredBrowserlessApplicationContext<Authentication> pages;
  private ClientId client;

  @BeforeEach
  void open() {
    pages = SpringBrowserlessApplicationContext.createSecured(context, "io.bspconsole.clients.ui");
    mark = "m" + Uuids.next().toString().substring(24);
    client = fixtures.client("Roti Pagi " + mark, "ONBOARDING");
  }

  @AfterEach
  void close() {
    pages.close();
  }

  @Test
  void the_address_says_which_clients_are_listed_and_the_title_repeats_it() {
    fixtures.client("Kopi Tanjung " + mark);
    BrowserlessUIContext window = window(fixtures.staff(Role.ONBOARDING));

    list(window, Map.of("q", mark, "standing", "onboarding"));

    assertThat(rows(window))
        .singleElement()
        .satisfies(row -> assertThat(row).contains("Roti Pagi " + mark, "Onboarding"));
    assertThat(window.find(ClientsView.class).single().getPageTitle())
        .isEqualTo("Clients, Onboarding, “" + mark + "” · BSP Console");
  }

  @Test
  void contested_accounts_are_told_to_whoever_settles_them() {
    Person dewi = fixtures.staff(Role.ONBOARDING);
    MetaId theirs = fixtures.waba(fixtures.client("Kopi Tanjung " + mark)).metaId();
    fixtures.run(dewi, () -> wabas.connect(client, theirs, "Account"));

    BrowserlessUIContext onboarding = window(dewi);
    list(onboarding, Map.of("q", mark));
    assertThat(onboarding.find(Note.class).all()).isEmpty();

    BrowserlessUIContext administrator = window(fixtures.staff(Role.ADMINISTRATOR));
    list(administrator, Map.of("q", mark));
    assertThat(administrator.find(Note.class).single().getElement().getTextRecursively())
        .contains("Contested accounts");
  }

  @Test
  void a_page_that_follows_is_opened_by_its_address() {
    for (int number = 0; number < 51; number++) {
      fixtures.client("Toko %02d ".formatted(number) + mark);
    }
    BrowserlessUIContext window = window(fixtures.staff(Role.MANAGER));
    list(window, Map.of("q", "Toko %", "standing", "nonsense"));
    assertThat(window.find(EmptyState.class).all()).hasSize(1);

    list(window, Map.of("q", mark, "standing", "active", "sort", "name"));
    assertThat(rows(window)).hasSize(50);
    window.test(button(window, "Next")).click();

    assertThat(rows(window)).singleElement().asString().contains("Toko 50");
    assertThat(window.getUI().getActiveViewLocation().getPathWithQueryParameters())
        .contains("after=");
  }

  @Test
  void the_filters_are_behind_a_button_for_narrow_windows() {
    BrowserlessUIContext window = window(fixtures.staff(Role.ONBOARDING));
    list(window, Map.of());
    FilterBar bar = window.find(FilterBar.class).single();
    Button fold = button(window, "Filters");
    assertThat(bar.getClassNames()).doesNotContain("bsp-filters-open");
    assertThat(fold.getElement().getAttribute("aria-expanded")).isEqualTo("false");

    window.test(fold).click();

    assertThat(bar.getClassNames()).contains("bsp-filters-open");
    assertThat(fold.getElement().getAttribute("aria-expanded")).isEqualTo("true");

    list(window, Map.of("standing", "ACTIVE"));
    assertThat(texts(window)).contains("Filters (1)").doesNotContain("Filters");
  }

  @Test
  void only_those_who_onboard_may_add_a_client() {
    BrowserlessUIContext manager = window(fixtures.staff(Role.MANAGER));
    list(manager, Map.of());
    assertThat(texts(manager)).doesNotContain("Add client");

    BrowserlessUIContext onboarding = window(fixtures.staff(Role.ONBOARDING));
    list(onboarding, Map.of());
    assertThat(texts(onboarding)).contains("Add client");
  }

  @Test
  void whoever_adds_a_client_looks_after_it_unless_he_says_otherwise() {
    Person onboarding = fixtures.staff(Role.ONBOARDING);
    BrowserlessUIContext window = window(onboarding);
    list(window, Map.of());

    window.test(button(window, "Add client")).click();
    window.test(field(window, "Name")).setValue("Teh " + mark);
    window.test(field(window, "Legal name")).setValue("CV Teh");
    window.test(field(window, "City")).setValue("Bandung");
    window.find(Button.class).withText("Add client").all().getLast().click();

    assertThat(
            jdbc.sql("SELECT owner_name FROM client WHERE name = ? AND owner_id = ?")
                .params("Teh " + mark, Uuids.bytes(onboarding.actor().id().value()))
                .query(String.class)
                .list())
        .containsExactly(onboarding.actor().name());
  }

  @Test
  void the_country_is_chosen_by_its_name_in_the_reader_s_language() {
    BrowserlessUIContext window = window(fixtures.staff(Role.ONBOARDING));
    window.getUI().setLocale(Locale.forLanguageTag("id"));
    list(window, Map.of());
    window.test(window.find(Button.class).withText("Tambah klien").all().getFirst()).click();
    CountryField country = window.find(CountryField.class).single();

    assertThat(country.getListDataView().getItems().map(CountryField::word))
        .contains("Singapura", "Jerman", "Indonesia")
        .hasSize(Locale.getISOCountries().length);
    window.test(field(window, "Nama")).setValue("Teh " + mark);
    window.test(field(window, "Nama badan usaha")).setValue("CV Teh");
    window.test(field(window, "Kota")).setValue("Batam");
    country.setValue("SG");
    window.find(Button.class).withText("Tambah klien").all().getLast().click();

    assertThat(
            jdbc.sql("SELECT country FROM client WHERE name = ?")
                .param("Teh " + mark)
                .query(String.class)
                .list())
        .containsExactly("SG");
    assertThat(text(window)).contains("Singapura");
  }

  @Test
  void who_adds_a_client_that_is_there_is_told_at_the_name_and_what_he_typed_stays() {
    BrowserlessUIContext window = window(fixtures.staff(Role.ONBOARDING));
    list(window, Map.of());
    window.test(button(window, "Add client")).click();
    window.test(field(window, "Name")).setValue("roti pagi " + mark);
    window.test(field(window, "Legal name")).setValue("PT Roti Pagi " + mark);
    window.test(field(window, "City")).setValue("Bandung");
    window.find(Button.class).withText("Add client").all().getLast().click();

    assertThat(field(window, "Name").getErrorMessage())
        .startsWith("A client of this name and legal name is in the register already");
    assertThat(field(window, "City").getValue()).isEqualTo("Bandung");
  }

  @Test
  void the_legal_name_is_changed_with_a_reason_and_a_second_writer_keeps_what_he_typed() {
    Person staff = fixtures.staff(Role.ONBOARDING);
    BrowserlessUIContext window = window(staff);
    window.navigate(ClientsNavigation.client(client), ClientView.class);
    String change = "Registration of Roti Pagi " + mark;
    window.find(Button.class).all().stream()
        .filter(it -> it.getAriaLabel().filter(change::equals).isPresent())
        .findFirst()
        .orElseThrow()
        .click();
    window.test(field(window, "Legal name")).setValue("PT Mine");
    window.test(button(window, "Save")).click();
    TextArea reason = window.find(TextArea.class).withCaption("Why it is changed").single();
    assertThat(reason.getErrorMessage()).isEqualTo("Fill this in.");

    LegalDetails before = registered();
    LegalDetails theirs = new LegalDetails("PT Theirs", "", "Theirs City", before.country());
    fixtures.as(staff, () -> names.keepLegal(client, before, theirs, "A slip"));
    window.activate();
    window.test(reason).setValue("A deed");
    window.test(button(window, "Save")).click();
    assertThat(field(window, "Legal name").getErrorMessage()).contains("PT Theirs");
    assertThat(field(window, "Legal name").getValue()).isEqualTo("PT Mine");
    assertThat(field(window, "City").getErrorMessage()).startsWith("Somebody changed this");
    assertThat(field(window, "City").getValue()).isEqualTo("Theirs City");
    window.test(button(window, "Save")).click();

    assertThat(text(window)).contains("PT Mine");
    assertThat(registered())
        .isEqualTo(new LegalDetails("PT Mine", "", "Theirs City", before.country()));
  }

  @Test
  void the_files_of_the_list_stand_in_one_menu_that_says_what_they_contain() {
    BrowserlessUIContext window = window(fixtures.staff(Role.MANAGER));
    list(window, Map.of());
    DownloadMenu menu = window.find(DownloadMenu.class).single();

    assertThat(window.find(Button.class).withText("Download").single().getAriaLabel())
        .contains("Download");
    assertThat(menu.getElement().getTextRecursively())
        .contains("All clients that search and filters let through")
        .contains("Download as CSV")
        .contains("Download as Excel");
    assertThat(menu.getChildren().filter(Anchor.class::isInstance)).hasSize(2);
  }

  @Test
  void the_page_of_the_lists_names_who_was_not_compared_and_when_all_are_again() {
    fixtures.client("!" + mark);
    BrowserlessUIContext window = window(fixtures.staff(Role.ONBOARDING));

    window.navigate(ClientsNavigation.SCREENING, ScreeningView.class);

    assertThat(text(window))
        .contains("could not yet be held against all lists")
        .contains("!" + mark)
        .contains("There is no fixed date for the next time");
  }

  @Test
  void a_file_that_is_no_evidence_is_refused_beside_its_field() {
    jdbc.sql(
            "UPDATE client SET trade = (SELECT MIN(code) FROM trade WHERE rule = 'RESTRICTED')"
                + " WHERE id = ?")
        .param(Uuids.bytes(client.value()))
        .update();
    BrowserlessUIContext window = window(fixtures.staff(Role.ONBOARDING));
    window.navigate(ClientsNavigation.client(client), ClientView.class);
    EvidenceUpload field = window.find(EvidenceUpload.class).single();

    field.take("licence.pdf", "MZ a program".getBytes(StandardCharsets.US_ASCII));
    assertThat(text(window)).contains("This is neither a PDF nor a JPEG nor a PNG");
    field.take("licence.pdf", new byte[0]);
    assertThat(text(window)).contains("The file is empty or too large.");
    field.take("licence.exe", "%PDF-1.7 it says".getBytes(StandardCharsets.US_ASCII));
    assertThat(text(window)).contains("Not taken: it is a file of another type.");
  }

  private LegalDetails registered() {
    return jdbc.sql(
            "SELECT legal_name, registration_number, city, country FROM client WHERE id = ?")
        .param(Uuids.bytes(client.value()))
        .query((row, _) ->
            new LegalDetails(
                row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
        .single();
  }

  @Test
  void only_those_who_onboard_change_a_legal_name() {
    BrowserlessUIContext window = window(fixtures.member(client, Role.OWNER));
    window.navigate(ClientsNavigation.client(client), ClientView.class);

    assertThat(window.find(Button.class).all())
        .noneMatch(it -> it.getAriaLabel().orElse("").startsWith("Registration of"));
  }

  @Test
  void a_profile_without_reach_is_not_published_and_the_field_names_the_clause() {
    BrowserlessUIContext window = profile(fixtures.staff(Role.ONBOARDING));

    window.test(button(window, "Publish")).click();

    assertThat(field(window, "E-mail").getErrorMessage()).contains("P1.2");
    assertThat(field(window, "Support contact").getErrorMessage()).contains("P1.2");
    assertThat(stored().revision()).isZero();
  }

  @Test
  void what_is_typed_is_published() {
    BrowserlessUIContext window = profile(fixtures.member(client, Role.OWNER));

    window.test(field(window, "E-mail")).setValue("halo@rotipagi.example");
    window.test(field(window, "Support contact")).setValue("Bu Sari");
    window.test(button(window, "Publish")).click();

    assertThat(stored().isPublished()).isTrue();
    assertThat(stored().form().email()).isEqualTo("halo@rotipagi.example");
  }

  @Test
  void who_saves_second_chooses_and_may_keep_his_own() {
    Person owner = fixtures.member(client, Role.OWNER);
    BrowserlessUIContext window = profile(owner);
    window.test(field(window, "E-mail")).setValue("mine@rotipagi.example");
    fixtures.as(owner, () -> profiles.save(client, ProfileForm.named("Theirs"), 0));

    window.activate();
    window.test(button(window, "Save draft")).click();
    assertThat(stored().form().displayName()).isEqualTo("Theirs");
    window.test(button(window, "Keep mine")).click();

    assertThat(stored().form().email()).isEqualTo("mine@rotipagi.example");
    assertThat(stored().form().displayName()).isEqualTo("Roti Pagi " + mark);
  }

  @Test
  void a_viewer_reads_the_profile_and_changes_nothing() {
    BrowserlessUIContext window = profile(fixtures.member(client, Role.VIEWER));

    assertThat(field(window, "E-mail").isReadOnly()).isTrue();
    assertThat(texts(window)).doesNotContain("Save draft", "Publish");
  }

  @Test
  void an_account_is_disconnected_after_a_question_and_stays_in_sight() {
    fixtures.waba(client);
    BrowserlessUIContext window = window(fixtures.staff(Role.ONBOARDING));
    window.navigate(ClientsNavigation.numbers(client), NumbersView.class);

    window.test(button(window, "Disconnect")).click();
    assertThat(text(window)).doesNotContain("Disconnected");
    window.test(window.find(ConfirmDialog.class).single()).confirm();

    assertThat(text(window)).contains("Account", "Disconnected");
    assertThat(texts(window)).contains("Connect account").doesNotContain("Disconnect");
  }

  @Test
  void whose_factor_went_stale_is_asked_for_it_before_anything_is_disconnected() {
    fixtures.waba(client);
    Person onboarding = fixtures.staff(Role.ONBOARDING);
    BrowserlessUIContext window =
        pages.newUser(Authenticated.as(onboarding::actor, Instant.EPOCH)).newWindow();
    window.navigate(ClientsNavigation.numbers(client), NumbersView.class);

    window.test(button(window, "Disconnect")).click();
    window.test(window.find(ConfirmDialog.class).single()).confirm();

    assertThat(window.find(Dialog.class).all()).isNotEmpty();
    assertThat(text(window)).doesNotContain("Disconnected");
  }

  @ParameterizedTest
  @ValueSource(strings = {"SUSPENDED", "LEFT", "BARRED"})
  void no_account_can_be_connected_to_a_client_that_rests_or_is_gone(String standing) {
    client = fixtures.client("Kopi Usai " + mark, standing);
    BrowserlessUIContext window = window(fixtures.staff(Role.ONBOARDING));
    window.navigate(ClientsNavigation.numbers(client), NumbersView.class);

    assertThat(texts(window)).doesNotContain("Connect account");
    assertThat(text(window)).contains("No account is connected to this client while its standing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"LEFT", "BARRED"})
  void the_profile_of_a_client_that_is_gone_is_only_read(String standing) {
    Person owner = fixtures.member(client, Role.OWNER);
    BrowserlessUIContext before = profile(owner);
    before.test(field(before, "E-mail")).setValue("halo@rotipagi.example");
    before.test(field(before, "Support contact")).setValue("Bu Sari");
    before.test(button(before, "Publish")).click();
    jdbc.sql("UPDATE client SET standing = ? WHERE id = ?")
        .params(standing, Uuids.bytes(client.value()))
        .update();

    before.activate();
    before.test(field(before, "E-mail")).setValue("baru@rotipagi.example");
    before.test(button(before, "Save draft")).click();
    assertThat(stored().form().email()).isEqualTo("halo@rotipagi.example");

    BrowserlessUIContext window = profile(owner);
    assertThat(texts(window)).doesNotContain("Save draft", "Publish", "Confirm that it is right");
    assertThat(window.find(ProfilePictureUpload.class).all()).isEmpty();
    assertThat(field(window, "E-mail").isReadOnly()).isTrue();
    assertThat(text(window)).contains("its profile stays as it is");
  }

  @Test
  void only_those_who_onboard_may_disconnect() {
    fixtures.waba(client);
    BrowserlessUIContext window = window(fixtures.member(client, Role.OWNER));
    window.navigate(ClientsNavigation.numbers(client), NumbersView.class);

    assertThat(text(window)).contains("Account");
    assertThat(texts(window)).doesNotContain("Disconnect");
  }

  @Test
  void an_id_beyond_any_of_metas_is_refused_at_its_field() {
    BrowserlessUIContext window = window(fixtures.staff(Role.ONBOARDING));
    window.navigate(ClientsNavigation.numbers(client), NumbersView.class);
    window.test(button(window, "Connect account")).click();

    window.test(field(window, "WhatsApp Business Account ID")).setValue("1".repeat(33));
    window.test(field(window, "Name")).setValue("Toko");
    window.find(Button.class).withText("Connect account").all().getLast().click();

    assertThat(field(window, "WhatsApp Business Account ID").getErrorMessage())
        .isEqualTo("The ID consists of digits only, at most 32.");
  }

  @Test
  void an_account_that_meta_does_not_show_us_is_refused_at_its_field() {
    BrowserlessUIContext window = window(fixtures.staff(Role.ONBOARDING));
    window.navigate(ClientsNavigation.numbers(client), NumbersView.class);
    window.test(button(window, "Connect account")).click();

    window.test(field(window, "WhatsApp Business Account ID")).setValue("4044044040001");
    window.find(Button.class).withText("Connect account").all().getLast().click();

    assertThat(field(window, "WhatsApp Business Account ID").getErrorMessage())
        .startsWith("Meta shows us no account with this ID.");
  }

  @Test
  void the_page_says_what_meta_says_of_an_account_and_whether_we_are_subscribed() {
    fixtures.waba(client);
    jdbc.sql(
            "UPDATE waba SET review_status = 'BRAND_NEW', verification_status = 'verified',"
                + " account_problem = 'no connection' WHERE client_id = ?")
        .param(Uuids.bytes(client.value()))
        .update();
    BrowserlessUIContext window = window(fixtures.staff(Role.ONBOARDING));

    window.navigate(ClientsNavigation.numbers(client), NumbersView.class);

    assertThat(text(window))
        .contains("Not subscribed yet", "no connection", "BRAND_NEW", "Verified");
  }

  @Test
  void an_administrator_sees_what_was_asked_for_and_who_has_it() {
    MetaId taken = fixtures.waba(fixtures.client("Kopi " + mark)).metaId();
    fixtures.as(fixtures.staff(Role.ONBOARDING), () -> wabas.connect(client, taken, "Toko"));
    BrowserlessUIContext window = window(fixtures.staff(Role.ADMINISTRATOR));

    window.navigate(ClientsNavigation.CLAIMS, ClaimsView.class);

    assertThat(rows(window))
        .filteredOn(row -> row.contains(taken.value()))
        .singleElement()
        .asString()
        .contains("Roti Pagi " + mark, "Kopi " + mark, "Staff ONBOARDING");
  }

  @Test
  void an_account_that_is_chosen_from_metas_list_stands_in_the_fields() {
    BrowserlessUIContext window = window(fixtures.staff(Role.ONBOARDING));
    window.navigate(ClientsNavigation.numbers(client), NumbersView.class);
    window.test(button(window, "Connect account")).click();
    window.test(button(window, "Choose from the list Meta shares with us")).click();

    window.test(field(window, "Search by name or ID")).setValue("2088170000000002");
    window.test(button(window, "Choose")).click();

    assertThat(field(window, "WhatsApp Business Account ID").getValue())
        .isEqualTo("2088170000000002");
    assertThat(field(window, "Name").getValue()).isEqualTo("Business 0002");
  }

  @Test
  void a_text_that_is_far_too_long_is_told_before_anybody_saves() {
    BrowserlessUIContext window = profile(fixtures.staff(Role.ONBOARDING));

    window.test(field(window, "Website")).setValue("x".repeat(900));

    assertThat(field(window, "Website").getErrorMessage()).isEqualTo("At most 256 characters.");
    assertThat(field(window, "Website").isInvalid()).isTrue();
    assertThat(field(window, "Website").getElement().getProperty("maxlength", 0))
        .isBetween(257, 10_000);
  }

  @Test
  void what_nobody_sees_is_refused_at_the_field() {
    BrowserlessUIContext window = profile(fixtures.staff(Role.ONBOARDING));

    window.test(field(window, "Display name")).setValue("Roti\u202E itoR");
    window.test(button(window, "Save draft")).click();

    assertThat(field(window, "Display name").getErrorMessage()).contains("nobody can see");
    assertThat(stored().revision()).isZero();
  }

  @Test
  void a_number_is_not_registered_with_a_pin_that_is_none_and_the_field_says_so() {
    number();
    BrowserlessUIContext window = window(fixtures.staff(Role.ONBOARDING));
    window.navigate(ClientsNavigation.numbers(client), NumbersView.class);

    window.test(button(window, "Manage")).click();
    window.test(button(window, "Register")).click();
    NumberForm form = window.find(NumberForm.class).single();
    PasswordField pin = window.find(PasswordField.class).withCaption("PIN").single();
    window.test(pin).setValue("12345");
    window.test(window.find(Button.class, form).withText("Register").single()).click();

    assertThat(pin.getErrorMessage()).isEqualTo("The PIN has exactly six digits.");
  }

  @Test
  void who_only_reads_sees_a_number_s_state_and_asks_nothing_of_meta() {
    number();
    BrowserlessUIContext window = window(fixtures.member(client, Role.OWNER));
    window.navigate(ClientsNavigation.numbers(client), NumbersView.class);

    assertThat(texts(window)).doesNotContain("Manage");
    window.test(button(window, "Details")).click();

    assertThat(texts(window)).doesNotContain("Register", "Set PIN", "Request name");
    assertThat(window.find(NumberDialog.class).single().getElement().getTextRecursively())
        .contains("Two-step verification", "Nothing yet.");
  }

  @Test
  void an_owner_is_asked_anew_to_accept_the_edition_in_force_and_staff_see_that_it_is_open() {
    ClientId served = fixtures.client("Kopi Tanjung " + mark);
    BrowserlessUIContext owner = window(fixtures.member(served, Role.OWNER));
    owner.navigate(ClientsNavigation.client(served), ClientView.class);
    assertThat(text(owner)).contains("which your business has not accepted yet");
    BrowserlessUIContext staff = window(fixtures.staff(Role.ONBOARDING));
    staff.navigate(ClientsNavigation.client(served), ClientView.class);
    assertThat(text(staff)).contains("The client has not accepted the edition of 2021-10-08");
    list(staff, Map.of("q", mark, "due", "policy"));
    assertThat(rows(staff)).singleElement().asString().contains("Kopi Tanjung " + mark);

    owner.activate();
    owner.test(button(owner, "Accept for the business")).click();

    assertThat(text(owner)).doesNotContain("which your business has not accepted yet");
  }

  @Test
  void the_pages_of_another_client_are_not_found() {
    ClientId other = fixtures.client("Kopi Tanjung");
    BrowserlessUIContext window = window(fixtures.member(other, Role.OWNER));

    for (String path :
        List.of(
            ClientsNavigation.client(client),
            ClientsNavigation.profile(client),
            ClientsNavigation.numbers(client),
            ClientsNavigation.CLIENTS + "/nonsense")) {
      assertThatThrownBy(() -> window.navigate(path, OneClientPage.class)).isNotNull();
    }
    window.navigate(ClientsNavigation.client(other), ClientView.class);
  }

  private void number() {
    jdbc.sql(
            "INSERT INTO phone_number (client_id, id, waba_id, meta_id, display_number, digits,"
                + " verified_name, status, quality_rating, quality_since, messaging_limit,"
                + " updated_at, version) VALUES (?, ?, ?, ?, '+62 21', '6221', 'Roti', 'CONNECTED',"
                + " 'GREEN', NOW(6), 'TIER_2K', NOW(6), 0)")
        .params(
            Uuids.bytes(client.value()),
            Uuids.bytes(Uuids.next()),
            Uuids.bytes(fixtures.waba(client).id().value()),
            Fixtures.metaId().value())
        .update();
  }

  private BrowserlessUIContext profile(Person person) {
    BrowserlessUIContext window = window(person);
    window.navigate(ClientsNavigation.profile(client), ProfileView.class);
    return window;
  }

  private BusinessProfile stored() {
    return fixtures.as(fixtures.member(client, Role.VIEWER), () -> profiles.get(client));
  }

  private static void list(BrowserlessUIContext window, Map<String, String> query) {
    window.getUI().navigate(ClientsNavigation.CLIENTS, QueryParameters.simple(query));
  }

  private static List<String> rows(BrowserlessUIContext window) {
    return window.find(NativeTableRow.class).all().stream()
        .skip(1)
        .map(row -> row.getElement().getTextRecursively())
        .toList();
  }

  private static List<String> texts(BrowserlessUIContext window) {
    return window.find(Button.class).all().stream().map(Button::getText).toList();
  }

  private static String text(BrowserlessUIContext window) {
    return window.getCurrentView().getElement().getTextRecursively();
  }

  private static Button button(BrowserlessUIContext window, String text) {
    return window.find(Button.class).withText(text).single();
  }

  private static TextField field(BrowserlessUIContext window, String label) {
    return window.find(TextField.class).withCaption(label).single();
  }

  private BrowserlessUIContext window(Person person) {
    return pages.newUser(Authenticated.as(person::actor)).newWindow();
  }
}
