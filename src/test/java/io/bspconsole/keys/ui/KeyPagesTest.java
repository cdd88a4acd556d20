package io.bspconsole.keys.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.bspconsole.access.Role;
import io.bspconsole.clients.ClientSummary;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.keys.ApiKeys;
import io.bspconsole.keys.KeyRight;
import io.bspconsole.keys.KeySecret;
import io.bspconsole.keys.internal.KeyRows;
import io.bspconsole.support.Authenticated;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.support.IntegrationTest;
import io.bspconsole.uikit.EmptyState;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;

class KeyPagesTest extends IntegrationTest {

  @Autowired private ApplicationContext context;
  @Autowired private Fixtures fixtures;
  @Autowired private ApiKeys keys;
  @Autowired private KeyRows rows;

  private SecuredBrowserlessApplicationContext<Authentication> pages;
  private String mark;
  private ClientId client;

  @BeforeEach
  void open() {
    pages = SpringBrowserlessApplicationContext.createSecured(context, "io.bspconsole.keys.ui");
    mark = "m" + Uuids.next().toString().substring(24);
    client = fixtures.client("Roti Pagi " + mark);
  }

  @AfterEach
  void close() {
    pages.close();
  }

  @Test
  void an_owner_makes_a_key_and_sees_its_secret_once() {
    BrowserlessUIContext window = ownersPage();
    assertThat(window.find(EmptyState.class).all()).hasSize(1);

    press(window, "Make a key");
    window.test(field(window, "Name")).setValue("Order service");
    boxes(window, "Templates").setValue(Set.of(KeyRight.CHECK_TEMPLATES));
    press(window, "Make key");

    String secret = field(window, "Key").getValue();
    assertThat(rows.find(new KeySecret(secret))).isPresent();
    press(window, "I have stored it");
    assertThat(window.find(TextField.class).withCaption("Key").all()).isEmpty();
    assertThat(rows(window))
        .singleElement()
        .asString()
        .contains("Order service", new KeySecret(secret).label(), "Check templates", "Never used")
        .doesNotContain(secret);
  }

  @Test
  void what_is_missing_is_told_at_its_field_and_nothing_typed_is_lost() {
    BrowserlessUIContext window = ownersPage();
    press(window, "Make a key");
    window.test(field(window, "Name")).setValue("Order service");

    press(window, "Make key");

    assertThat(boxes(window, "Templates").getErrorMessage()).contains("at least one right");
    assertThat(field(window, "Name").getValue()).isEqualTo("Order service");
    assertThat(field(window, "Name").isInvalid()).isFalse();
  }

  @Test
  void revoking_asks_why_and_names_the_key() {
    keys.add("Order service", KeySecret.next().value(), client);
    BrowserlessUIContext window = ownersPage();

    press(window, "Revoke");
    press(window, "Revoke key");
    TextArea why = window.find(TextArea.class).withCaption("Why").single();
    assertThat(why.isInvalid()).isTrue();
    window.test(why).setValue("Found in a log");
    press(window, "Revoke key");

    assertThat(rows(window))
        .singleElement()
        .asString()
        .contains("Revoked", "Found in a log", "Member OWNER");
    assertThat(buttons(window)).doesNotContain("Revoke");
  }

  @Test
  void an_administrator_sees_all_keys_and_the_address_narrows_the_list() {
    keys.add("Order service " + mark, KeySecret.next().value(), client);
    keys.add("Warehouse " + mark, KeySecret.next().value(), null);
    BrowserlessUIContext window = window(fixtures.staff(Role.ADMINISTRATOR));

    list(window, Map.of("q", mark));
    assertThat(rows(window)).hasSize(2);

    list(window, Map.of("q", mark, "of", "client", "state", "never_used"));
    assertThat(rows(window))
        .singleElement()
        .asString()
        .contains("Order service", "Roti Pagi " + mark, "A client’s own");
    assertThat(window.find(KeysView.class).single().getPageTitle())
        .isEqualTo("API keys, Never used, A client’s own, “" + mark + "” · BSP Console");

    list(window, Map.of("q", mark, "state", "revoked"));
    assertThat(window.find(EmptyState.class).all()).hasSize(1);
  }

  @Test
  void an_administrator_who_means_one_client_must_name_it() {
    BrowserlessUIContext window = window(fixtures.staff(Role.ADMINISTRATOR));
    list(window, Map.of("q", mark));
    press(window, "Make a key");
    window.test(field(window, "Name")).setValue("Audit " + mark);
    boxes(window, "Clients").setValue(Set.of(KeyRight.READ_CLIENTS));
    chooseOneClient(window);

    press(window, "Make key");

    list(window, Map.of("q", "Audit " + mark));
    assertThat(window.find(EmptyState.class).all()).hasSize(1);
  }

  @Test
  void an_administrator_makes_a_key_for_the_client_he_names() {
    BrowserlessUIContext window = window(fixtures.staff(Role.ADMINISTRATOR));
    list(window, Map.of("q", "Audit " + mark));
    press(window, "Make a key");
    window.test(field(window, "Name")).setValue("Audit " + mark);
    boxes(window, "Templates").setValue(Set.of(KeyRight.READ_TEMPLATES));
    chooseOneClient(window);
    ComboBox<ClientSummary> choice = clients(window);
    window.test(choice).setFilter(mark);
    window.test(choice).selectItem("Roti Pagi " + mark);

    press(window, "Make key");
    press(window, "I have stored it");

    assertThat(rows(window))
        .singleElement()
        .asString()
        .contains("Audit " + mark, "Roti Pagi " + mark, "The provider’s", "Read templates");
  }

  @Test
  void neither_page_opens_for_those_who_manage_no_keys() {
    for (Person person :
        List.of(
            fixtures.staff(Role.MANAGER),
            fixtures.member(client, Role.AUTHOR),
            fixtures.member(client, Role.VIEWER))) {
      BrowserlessUIContext window = window(person);
      assertThatThrownBy(() -> window.navigate("keys", KeysView.class)).isNotNull();
      assertThatThrownBy(() -> window.navigate("clients/" + client + "/keys", ClientKeysView.class))
          .isNotNull();
    }
  }

  private BrowserlessUIContext ownersPage() {
    BrowserlessUIContext window = window(fixtures.member(client, Role.OWNER));
    window.navigate("clients/" + client + "/keys", ClientKeysView.class);
    return window;
  }

  @SuppressWarnings("unchecked")
  private static void chooseOneClient(BrowserlessUIContext window) {
    RadioButtonGroup<Object> choice = window.find(RadioButtonGroup.class).single();
    choice.getListDataView().getItems().skip(1).findFirst().ifPresent(choice::setValue);
  }

  @SuppressWarnings("unchecked")
  private static ComboBox<ClientSummary> clients(BrowserlessUIContext window) {
    return window.find(ComboBox.class).single();
  }

  @SuppressWarnings("unchecked")
  private static CheckboxGroup<KeyRight> boxes(BrowserlessUIContext window, String label) {
    return window.find(CheckboxGroup.class).withCaption(label).single();
  }

  private static void list(BrowserlessUIContext window, Map<String, String> query) {
    window.getUI().navigate("keys", QueryParameters.simple(query));
  }

  private static List<String> rows(BrowserlessUIContext window) {
    return window.find(NativeTableRow.class).all().stream()
        .skip(1)
        .map(row -> row.getElement().getTextRecursively())
        .toList();
  }

  private static List<String> buttons(BrowserlessUIContext window) {
    return window.find(Button.class).all().stream().map(Button::getText).toList();
  }

  private static void press(BrowserlessUIContext window, String text) {
    window.test(window.find(Button.class).withText(text).all().getFirst()).click();
  }

  private static TextField field(BrowserlessUIContext window, String label) {
    return window.find(TextField.class).withCaption(label).single();
  }

  private BrowserlessUIContext window(Person person) {
    return pages.newUser(Authenticated.as(person::actor)).newWindow();
  }
}
