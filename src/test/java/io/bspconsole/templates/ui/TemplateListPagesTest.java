package io.bspconsole.templates.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.support.Authenticated;
import io.bspconsole.templates.OurState;
import io.bspconsole.templates.TemplateDetails;
import io.bspconsole.templates.TemplateFilter;
import io.bspconsole.templates.TemplateStory;
import io.bspconsole.templates.TemplateSummary;
import io.bspconsole.templates.TemplateText;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;

/** Lists of templates, and what is done with several of them. */
class TemplateListPagesTest extends TemplateStory {

  @Autowired private ApplicationContext context;

  private SecuredBrowserlessApplicationContext<Authentication> pages;
  private BrowserlessUIContext window;

  @BeforeEach
  void open() {
    pages =
        SpringBrowserlessApplicationContext.createSecured(context, "io.bspconsole.templates.ui");
    window = pages.newUser(Authenticated.as(author::actor)).newWindow();
    window.getUI().setLocale(Locale.ENGLISH);
  }

  @AfterEach
  void close() {
    pages.close();
  }

  @Test
  void texts_are_searched_and_filters_stand_in_the_address() {
    create("order_shipped");
    fixtures.as(
        author,
        () ->
            templates.create(
                client, account.id(), content("loyalty_points", "Poin Anda tinggal sedikit.")));

    assertThat(found("q=TINGGAL sedikit")).contains("loyalty_points").doesNotContain("order_ship");
    assertThat(found("language=id&category=utility&author=" + author.actor().id().value()))
        .contains("loyalty_points", "order_shipped");
    assertThat(found("language=en")).contains("No template matches English");
    assertThat(found("quality=red")).contains("No template matches Low");
    assertThat(found("author=x&account=y")).contains("loyalty_points", "order_shipped");
  }

  @Test
  void what_is_ticked_is_put_away_and_found_there() {
    create("order_shipped");
    create("order_ready");
    found("");
    tick("Tick order_ready, id");
    button("Put away").click();

    assertThat(text()).contains("order_shipped").doesNotContain("order_ready");
    assertThat(found("archived=1")).contains("order_ready").doesNotContain("order_shipped");
    tick("Tick order_ready, id");
    button("Take out again").click();
    assertThat(fixtures.as(author, () -> templates.find(client, TemplateFilter.ALL, null, 9)))
        .satisfies(page -> assertThat(page.templates()).hasSize(2));
  }

  @Test
  void ticked_drafts_are_sent_and_each_says_what_came_of_it() {
    create("order_shipped");
    TemplateId wrong = create("order_ready");
    fixtures.as(
        author,
        () ->
            templates.saveDraft(
                client, wrong, revision(wrong), content("order_ready", "{{1}} {{1}}")));
    found("");
    tick("Tick order_shipped, id");
    tick("Tick order_ready, id");
    button("Send for review").click();
    List<Button> all =
        window.find(Button.class).all().stream()
            .filter(button -> "Send for review".equals(button.getText()))
            .toList();
    all.getLast().click();

    assertThat(fixtures.as(author, () -> templates.find(client, TemplateFilter.ALL, null, 9)))
        .satisfies(page ->
            assertThat(page.templates())
                .extracting(TemplateSummary::ours)
                .containsExactlyInAnyOrder(OurState.IN_REVIEW, OurState.DRAFT));
  }

  @Test
  void what_is_deleted_at_meta_says_what_that_means_and_can_be_taken_back() {
    sent("order_shipped");
    create("order_ready");
    found("");
    tick("Tick order_shipped, id");
    tick("Tick order_ready, id");
    button("Delete at Meta").click();
    assertThat(dialog()).contains("for 30 days", "Will be done", "Left out");
    List<Button> all =
        window.find(Button.class).all().stream()
            .filter(button -> "Delete at Meta".equals(button.getText()))
            .toList();
    all.getLast().click();
    assertThat(dialog()).contains("Meta is asked in ten seconds", "Left out");
    button("Take all back").click();

    assertThat(dialog()).contains("Stays at Meta");
  }

  @Test
  void a_language_is_added_from_another_one_and_both_stand_side_by_side() {
    TemplateId template = create("order_shipped");
    languages(template);
    box("Language").setValue("en");
    button("Add").click();

    List<TemplateDetails> both = fixtures.as(author, () -> templates.languages(client, template));
    assertThat(both).extracting(TemplateDetails::language).containsExactly("en", "id");
    languages(template);
    assertThat(text()).contains("English", "Indonesian", "Send all 2 drafts for review");
  }

  @Test
  void templates_are_taken_over_after_one_has_seen_them() {
    create("order_shipped");
    String pack =
        """
        {"data":[
          {"id":"1","status":"APPROVED","name":"order_shipped","language":"id",
           "category":"UTILITY","components":[{"type":"BODY","text":"a"}]},
          {"id":"2","status":"REJECTED","name":"order_ready","language":"id",
           "category":"UTILITY","components":[{"type":"BODY","text":"b"}]}]}
        """;
    window.getUI().navigate(TemplatesNavigation.importing(client));
    window.find(TextArea.class).single().setValue("[\n{\"a\":}]");
    button("See what there is").click();
    assertThat(text()).contains("Line 2, column");

    window.find(TextArea.class).single().setValue(pack);
    button("See what there is").click();
    assertThat(text()).contains("2 templates found");
    button("Create 2 drafts").click();

    assertThat(text()).contains("the account has this name", "Created: open the draft");
    assertThat(fixtures.as(author, () -> templates.texts(client, TemplateFilter.ALL)))
        .extracting(TemplateText::content)
        .noneMatch(content -> content.json().has("status"))
        .hasSize(2);
  }

  private String found(String query) {
    window.getUI().navigate(TemplatesNavigation.list(client), QueryParameters.fromString(query));
    return text();
  }

  private void languages(TemplateId template) {
    window
        .getUI()
        .navigate(
            TemplatesNavigation.template(client, template),
            QueryParameters.fromString("view=languages"));
  }

  private void tick(String label) {
    window.find(Checkbox.class).all().stream()
        .filter(box -> box.getAriaLabel().filter(label::equals).isPresent())
        .findFirst()
        .orElseThrow()
        .setValue(true);
  }

  @SuppressWarnings("unchecked")
  private ComboBox<String> box(String label) {
    return window.find(ComboBox.class).all().stream()
        .filter(box -> label.equals(box.getLabel()))
        .findFirst()
        .orElseThrow();
  }

  private Button button(String text) {
    return window.find(Button.class).all().stream()
        .filter(button -> text.equals(button.getText()))
        .findFirst()
        .orElseThrow();
  }

  private String dialog() {
    return window.find(Dialog.class).single().getElement().getTextRecursively();
  }

  private String text() {
    return window.getCurrentView().getElement().getTextRecursively();
  }
}
