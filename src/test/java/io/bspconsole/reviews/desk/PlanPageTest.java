package io.bspconsole.reviews.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import io.bspconsole.access.Role;
import io.bspconsole.reviews.DeskSettings;
import io.bspconsole.reviews.portfolio.ReviewPlan;
import io.bspconsole.support.Authenticated;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.support.IntegrationTest;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;

/** Where it is set how reviews are done. */
class PlanPageTest extends IntegrationTest {

  private static final String HOLD = "An opened round is kept from others for so many minutes";

  @Autowired private ApplicationContext context;
  @Autowired private Fixtures fixtures;
  @Autowired private ReviewPlan plan;
  private Person administrator;
  private DeskSettings before;
  private SecuredBrowserlessApplicationContext<Authentication> pages;
  private BrowserlessUIContext window;

  @BeforeEach
  void open() {
    administrator = fixtures.staff(Role.ADMINISTRATOR);
    before = settings();
    pages = SpringBrowserlessApplicationContext.createSecured(context, "io.bspconsole.reviews.ui");
    window = pages.newUser(Authenticated.as(administrator::actor)).newWindow();
    window.getUI().setLocale(Locale.ENGLISH);
    window.getUI().navigate("review-settings");
  }

  @AfterEach
  void putBack() {
    fixtures.as(administrator, () -> plan.keep(plan.settings(), before));
    pages.close();
  }

  @Test
  void what_is_out_of_bounds_is_told_at_its_field_and_stays() {
    number(HOLD).setValue(241);
    holidays().setValue("2026-12-25\n25 December");
    keep();

    assertThat(number(HOLD).isInvalid()).isTrue();
    assertThat(number(HOLD).getErrorMessage()).isEqualTo("A whole number from 1 to 240.");
    assertThat(number(HOLD).getValue()).isEqualTo(241);
    assertThat(holidays().getErrorMessage()).startsWith("“25 December” is no date");
    assertThat(settings()).isEqualTo(before);

    number(HOLD).setValue(33);
    holidays().setValue("2026-12-25\n\n2026-12-26");
    keep();

    assertThat(number(HOLD).isInvalid()).isFalse();
    assertThat(settings().holdMinutes()).isEqualTo(33);
    assertThat(settings().hours().holidays()).hasSize(2);
  }

  @Test
  void what_was_typed_stays_when_somebody_else_was_quicker() {
    number(HOLD).setValue(34);
    fixtures.as(administrator, () -> plan.keep(plan.settings(), held(35)));
    keep();

    assertThat(settings().holdMinutes()).isEqualTo(35);
    assertThat(number(HOLD).getValue()).isEqualTo(34);

    keep();

    assertThat(settings().holdMinutes()).isEqualTo(34);
  }

  private DeskSettings settings() {
    return fixtures.as(administrator, () -> plan.settings());
  }

  private DeskSettings held(int minutes) {
    return new DeskSettings(
        before.hours(),
        before.targetHours(),
        before.warnMinutes(),
        minutes,
        before.firstTemplates(),
        before.restrictedTwo());
  }

  private IntegerField number(String label) {
    return window.find(IntegerField.class).all().stream()
        .filter(field -> label.equals(field.getLabel()))
        .findFirst()
        .orElseThrow();
  }

  private TextArea holidays() {
    return window.find(TextArea.class).all().stream()
        .filter(field -> "Holidays".equals(field.getLabel()))
        .findFirst()
        .orElseThrow();
  }

  private void keep() {
    window.find(Button.class).all().stream()
        .filter(button -> "Keep".equals(button.getText()))
        .findFirst()
        .orElseThrow()
        .click();
  }
}
