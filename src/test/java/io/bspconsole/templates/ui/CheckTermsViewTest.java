package io.bspconsole.templates.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import io.bspconsole.access.Role;
import io.bspconsole.support.Authenticated;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.templates.TemplateStory;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;

class CheckTermsViewTest extends TemplateStory {

  @Autowired private ApplicationContext context;
  private SecuredBrowserlessApplicationContext<Authentication> pages;
  private BrowserlessUIContext window;

  @BeforeEach
  void open() {
    Person administrator = fixtures.staff(Role.ADMINISTRATOR);
    pages =
        SpringBrowserlessApplicationContext.createSecured(context, "io.bspconsole.templates.ui");
    window = pages.newUser(Authenticated.as(administrator::actor)).newWindow();
    window.getUI().setLocale(Locale.ENGLISH);
    window.getUI().navigate(TemplatesNavigation.TERMS);
  }

  @AfterEach
  void close() {
    pages.close();
  }

  @Test
  void words_are_added_and_removed_with_a_reason() {
    assertThat(text()).contains("Forbidden goods: weapons", "There are none yet.");
    area("Words, one term a line").setValue("blorptang\na");
    area("Why").setValue("Seen in complaints.");
    button("Add").click();
    assertThat(area("Words, one term a line").getErrorMessage()).contains("“a” is too short");

    area("Words, one term a line").setValue("Blorptang");
    button("Add").click();
    assertThat(text()).contains("blorptang", "Seen in complaints.");

    button("Remove").click();
    window.find(Button.class).all().stream()
        .filter(it -> "Remove".equals(it.getText()))
        .reduce((_, last) -> last)
        .orElseThrow()
        .click();
    assertThat(text()).contains("blorptang");
    areas("Why").setValue("Wrong.");
    window.find(Button.class).all().stream()
        .filter(it -> "Remove".equals(it.getText()))
        .reduce((_, last) -> last)
        .orElseThrow()
        .click();
    assertThat(text()).contains("There are none yet.");
  }

  private String text() {
    return window.getCurrentView().getElement().getTextRecursively();
  }

  private Button button(String words) {
    return window.find(Button.class).all().stream()
        .filter(it -> words.equals(it.getText()))
        .findFirst()
        .orElseThrow();
  }

  private TextArea area(String label) {
    return window.find(TextArea.class).all().stream()
        .filter(it -> label.equals(it.getLabel()))
        .findFirst()
        .orElseThrow();
  }

  private TextArea areas(String label) {
    return window.find(TextArea.class).all().stream()
        .filter(it -> label.equals(it.getLabel()))
        .reduce((_, last) -> last)
        .orElseThrow();
  }
}
