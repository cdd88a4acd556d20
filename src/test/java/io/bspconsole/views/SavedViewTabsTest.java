package io.bspconsole.views;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.bspconsole.access.Role;
import io.bspconsole.support.Authenticated;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.support.IntegrationTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;

@SuppressWarnings("NullAway.Init") // made before each test
class SavedViewTabsTest extends IntegrationTest {

  @Autowired private ApplicationContext context;
  @Autowired private Fixtures fixtures;

  private SecuredBrowserlessApplicationContext<Authentication> pages;
  private BrowserlessUIContext window;

  @BeforeEach
  void open() {
    Person person = fixtures.staff(Role.ONBOARDING);
    pages = SpringBrowserlessApplicationContext.createSecured(context, "io.bspconsole");
    window = pages.newUser(Authenticated.as(person::actor)).newWindow();
  }

  @AfterEach
  void close() {
    pages.close();
  }

  @Test
  void a_view_that_everybody_has_is_not_offered_to_be_saved() {
    clients("");
    assertThat(buttons()).doesNotContain("Save view");
    clients("waits=us");
    assertThat(buttons()).doesNotContain("Save view");
  }

  @Test
  void what_is_filtered_becomes_a_tab_and_goes_again() {
    clients("q=medan&sort=name");
    window.test(button("Save view")).click();
    TextField name = window.find(TextField.class).all().getLast();
    window.test(button("Save view")).click();
    assertThat(name.getErrorMessage()).isEqualTo("Enter a name");
    name.setValue("Medan by name");
    window.test(button("Save view")).click();

    assertThat(tabs()).contains("Medan by name");
    assertThat(tab("Medan by name").getHref()).isEqualTo("clients?q=medan&sort=name");
    assertThat(tab("Medan by name").getElement().getAttribute("aria-current")).isEqualTo("page");
    assertThat(buttons()).doesNotContain("Save view");
    window.test(button("Remove view")).click();
    window.test(window.find(ConfirmDialog.class).single()).confirm();
    assertThat(tabs()).doesNotContain("Medan by name");
    assertThat(buttons()).contains("Save view");
  }

  private void clients(String query) {
    window.getUI().navigate("clients", QueryParameters.fromString(query));
  }

  private List<String> buttons() {
    return window.find(Button.class).all().stream().map(Button::getText).toList();
  }

  /** The last of that name: that of a dialog comes after that of the page. */
  private Button button(String text) {
    return window.find(Button.class).all().stream()
        .filter(it -> it.getText().equals(text))
        .reduce((_, last) -> last)
        .orElseThrow();
  }

  private List<String> tabs() {
    return window.find(Anchor.class).all().stream().map(Anchor::getText).toList();
  }

  private Anchor tab(String text) {
    return window.find(Anchor.class).all().stream()
        .filter(it -> it.getText().equals(text))
        .findFirst()
        .orElseThrow();
  }
}
