package io.bspconsole.templates.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import io.bspconsole.access.Role;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.support.Authenticated;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.templates.TemplateHolds;
import io.bspconsole.templates.TemplateStory;
import io.bspconsole.tenancy.ClientScope;
import io.bspconsole.webhooks.events.EventHandler;
import io.bspconsole.webhooks.events.TemplateCategoryUpdated;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;

/** What pages say of templates that nobody should send. */
class HoldPagesTest extends TemplateStory {

  @Autowired private ApplicationContext context;
  @Autowired private TemplateHolds holds;
  @Autowired private EventHandler<TemplateCategoryUpdated> categoryEvents;

  private SecuredBrowserlessApplicationContext<Authentication> pages;

  @BeforeEach
  void open() {
    pages =
        SpringBrowserlessApplicationContext.createSecured(context, "io.bspconsole.templates.ui");
  }

  @AfterEach
  void close() {
    pages.close();
  }

  @Test
  void a_template_is_held_with_a_reason_and_released() {
    TemplateId template = create("order_shipped");
    BrowserlessUIContext window = window(author);
    show(window, template);
    assertThat(text(window)).doesNotContain("Held from use since");

    buttons(window, "Hold from use").getFirst().click();
    buttons(window, "Hold").getLast().click();
    TextArea reason = window.find(TextArea.class).all().getLast();
    assertThat(reason.getErrorMessage()).contains("at most 500 characters");
    reason.setValue("The price is wrong");
    buttons(window, "Hold").getLast().click();

    show(window, template);
    assertThat(text(window)).contains("Held from use since", "holds it: “The price is wrong”");
    assertThat(buttons(window, "Hold from use")).isEmpty();
    buttons(window, "Release").getFirst().click();
    show(window, template);
    assertThat(text(window)).doesNotContain("Held from use since");
    assertThat(get(template).hold().isHeld()).isFalse();
  }

  @Test
  void a_viewer_reads_that_it_is_held_and_is_offered_nothing() {
    TemplateId template = create("order_shipped");
    fixtures.as(author, () -> holds.hold(client, template, "The price is wrong"));
    BrowserlessUIContext window = window(fixtures.member(client, Role.VIEWER));

    show(window, template);
    assertThat(text(window)).contains("Held from use since", "The price is wrong");
    assertThat(buttons(window, "Release")).isEmpty();
    window.getUI().navigate(TemplatesNavigation.list(client));
    assertThat(buttons(window, "Holds")).isEmpty();
  }

  @Test
  void the_list_marks_what_is_held_and_its_address_narrows_to_it() {
    create("order_ready");
    TemplateId template = create("order_shipped");
    fixtures.as(author, () -> holds.hold(client, template, "The price is wrong"));
    BrowserlessUIContext window = window(author);

    window.getUI().navigate(TemplatesNavigation.list(client));
    assertThat(text(window)).contains("order_ready", "order_shipped", "Held from use");
    window.getUI().navigate(TemplatesNavigation.list(client), QueryParameters.of("held", "1"));
    assertThat(text(window)).contains("order_shipped").doesNotContain("order_ready");
  }

  @Test
  void an_announced_move_stands_in_the_list_with_its_countdown_and_in_the_five_answers() {
    create("order_ready");
    TemplateId template = sent("parcel_ready");
    report(
        "APPROVED",
        Objects.requireNonNull(get(template).metaId()),
        "parcel_ready",
        Instant.now().minusSeconds(60));
    report(template, null, "UTILITY", "MARKETING", Instant.now().minusSeconds(9));
    BrowserlessUIContext window = window(author);

    window.getUI().navigate(TemplatesNavigation.list(client));
    assertThat(text(window)).contains("order_ready", "Marketing in 23 h");
    window.getUI().navigate(TemplatesNavigation.list(client), QueryParameters.of("moving", "1"));
    assertThat(text(window)).contains("parcel_ready").doesNotContain("order_ready");
    show(window, template);
    assertThat(text(window)).contains("Meta will move it to Marketing", "To keep the category");

    report(template, "UTILITY", "MARKETING", null, Instant.now());
    window.getUI().navigate(TemplatesNavigation.list(client), QueryParameters.of("moving", "1"));
    assertThat(text(window)).doesNotContain("parcel_ready");
  }

  @Test
  void a_wish_holds_before_the_move_and_the_page_counts_down_and_then_asks() {
    TemplateId template = sent("parcel_ready");
    BrowserlessUIContext window = window(author);
    window.getUI().navigate(TemplatesNavigation.list(client));
    buttons(window, "Holds").getFirst().click();
    window.find(Checkbox.class).all().getLast().setValue(true);
    buttons(window, "Keep").getLast().click();
    assertThat(fixtures.as(author, () -> holds.holdsBeforeMoves(client))).isTrue();

    report(template, null, "UTILITY", "MARKETING", Instant.now().minusSeconds(9));
    show(window, template);
    assertThat(text(window))
        .contains("Held by itself, because Meta will move it to Marketing on", ", in 23 h");

    report(template, "UTILITY", "MARKETING", null, Instant.now());
    show(window, template);
    assertThat(text(window)).contains("Meta moved it to Marketing. It stays held");
    assertThat(buttons(window, "Release")).isNotEmpty();
    assertThat(buttons(window, "Hold from use")).isNotEmpty();

    report(template, null, "MARKETING", "AUTHENTICATION", Instant.now().plusSeconds(9));
    show(window, template);
    assertThat(text(window))
        .contains(
            "Held by itself, because Meta will reject it on", "Meta will reject this template")
        .doesNotContain("move it to Authentication", "move this template to Authentication");
  }

  @Test
  void the_client_reads_of_a_hold_of_the_provider_and_only_the_provider_releases_it() {
    TemplateId template = create("order_shipped");
    Person manager = fixtures.staff(Role.MANAGER);
    BrowserlessUIContext office = window(manager);
    show(office, template);
    assertThat(buttons(office, "Hold from use")).isEmpty();
    buttons(office, "Hold from use, in the provider’s name").getFirst().click();
    office.find(TextArea.class).all().getLast().setValue("Complaints");
    buttons(office, "Hold").getLast().click();

    BrowserlessUIContext window = window(author);
    show(window, template);
    assertThat(text(window))
        .contains("Staff MANAGER of the provider holds it, and only the provider releases it");
    assertThat(buttons(window, "Release")).isEmpty();
    assertThat(buttons(window, "Release for the provider")).isEmpty();
    assertThat(buttons(window, "Hold from use")).isNotEmpty();

    BrowserlessUIContext later = window(manager);
    show(later, template);
    assertThat(buttons(later, "Release")).isEmpty();
    buttons(later, "Release for the provider").getFirst().click();
    assertThat(get(template).hold().isHeld()).isFalse();
  }

  @Test
  void keeping_what_was_so_before_says_that_nothing_was_saved() {
    create("order_shipped");
    BrowserlessUIContext window = window(author);
    window.getUI().navigate(TemplatesNavigation.list(client));
    buttons(window, "Holds").getFirst().click();
    buttons(window, "Keep").getLast().click();
    assertThat(window.find(Notification.class).all().getLast().getElement().getTextRecursively())
        .contains("You changed nothing");
  }

  private void report(
      TemplateId template,
      @Nullable String before,
      String current,
      @Nullable String correct,
      Instant at) {
    MetaId id = Objects.requireNonNull(get(template).metaId());
    ClientScope.run(
        client,
        () ->
            transactions.executeWithoutResult(_ ->
                categoryEvents.apply(
                    new TemplateCategoryUpdated(
                        client,
                        account.metaId(),
                        at,
                        id,
                        "parcel_ready",
                        "id",
                        before,
                        current,
                        correct,
                        at.plus(Duration.ofDays(1))))));
  }

  private void show(BrowserlessUIContext window, TemplateId template) {
    window.getUI().navigate(TemplatesNavigation.list(client));
    window.getUI().navigate(TemplatesNavigation.template(client, template));
  }

  private static List<Button> buttons(BrowserlessUIContext window, String text) {
    return window.find(Button.class).all().stream()
        .filter(button -> text.equals(button.getText()))
        .toList();
  }

  private static String text(BrowserlessUIContext window) {
    return window.getCurrentView().getElement().getTextRecursively();
  }

  private BrowserlessUIContext window(Person person) {
    Authentication authentication = Authenticated.as(person::actor);
    BrowserlessUIContext window = pages.newUser(authentication).newWindow();
    window.getUI().setLocale(Locale.ENGLISH);
    return window;
  }
}
