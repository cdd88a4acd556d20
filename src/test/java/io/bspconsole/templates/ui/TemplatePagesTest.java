package io.bspconsole.templates.ui;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import io.bspconsole.access.Role;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.support.Authenticated;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.templates.Objection;
import io.bspconsole.templates.OurState;
import io.bspconsole.templates.TemplateFilter;
import io.bspconsole.templates.TemplateStory;
import io.bspconsole.templates.TemplateSummary;
import io.bspconsole.templates.VersionSummary;
import io.bspconsole.templates.content.TemplateDraft;
import io.bspconsole.uikit.FindingItem;
import io.bspconsole.uikit.TemplatePreview;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;

class TemplatePagesTest extends TemplateStory {

  @Autowired private ApplicationContext context;
  @Autowired private JdbcClient jdbc;

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
  void the_list_shows_templates_and_its_address_narrows_it() {
    create("order_shipped");
    submit(create("order_ready"));
    BrowserlessUIContext window = window(author);

    window.getUI().navigate(TemplatesNavigation.list(client));
    assertThat(text(window)).contains("order_shipped", "order_ready", "New template");

    window
        .getUI()
        .navigate(TemplatesNavigation.list(client), QueryParameters.fromString("ours=in_review"));
    assertThat(text(window)).contains("order_ready").doesNotContain("order_shipped");

    window.getUI().navigate(TemplatesNavigation.list(client), QueryParameters.fromString("q=zzz"));
    assertThat(text(window)).contains("No template matches “zzz”.");
    assertThat(((HasDynamicTitle) window.getCurrentView()).getPageTitle())
        .isEqualTo("Templates, “zzz” · BSP Console");

    window
        .getUI()
        .navigate(TemplatesNavigation.list(client), QueryParameters.fromString("ours=x&after=%00"));
    assertThat(text(window)).contains("order_shipped", "order_ready");
  }

  @Test
  void a_draft_stored_before_there_were_bounds_hangs_no_page() {
    TemplateId template = create("order_shipped");
    String huge = content("order_shipped", "*a {{1}} ".repeat(100_000)).canonical();
    jdbc.sql("UPDATE template SET draft = ? WHERE id = ?")
        .params(huge, Uuids.bytes(template.value()))
        .update();
    BrowserlessUIContext window = window(author);

    window.getUI().navigate(TemplatesNavigation.template(client, template));
    assertThat(text(window)).contains("order_shipped");
    assertThat(window.find(TemplatePreview.class).single().getElement().getPropertyRaw("content"))
        .asString()
        .hasSizeLessThan(20_000);

    window.getUI().navigate(TemplatesNavigation.edit(client, template));
    assertThat(text(window)).contains("too large to be edited", "900");
    button(window, "Write it anew").click();
    body(window).setValue("Your order is on its way.");
    send(window).click();

    assertThat(list()).singleElement().returns(OurState.IN_REVIEW, TemplateSummary::ours);
  }

  @Test
  void an_empty_list_says_what_to_do() {
    BrowserlessUIContext window = window(author);
    window.getUI().navigate(TemplatesNavigation.list(client));

    assertThat(text(window)).contains("No templates yet. Write the first one");
  }

  @Test
  void a_viewer_reads_but_does_not_write() {
    TemplateId template = create("order_shipped");
    BrowserlessUIContext window = window(fixtures.member(client, Role.VIEWER));

    window.getUI().navigate(TemplatesNavigation.template(client, template));
    assertThat(text(window)).contains("order_shipped").doesNotContain("Go on writing");
    assertThatThrownBy(() -> window.navigate(TemplateEditorView.class))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void a_template_is_written_and_sent() {
    BrowserlessUIContext window = window(author);
    window.getUI().navigate(TemplatesNavigation.create(client));

    set(window, "Name", "order_shipped");
    body(window).setValue("Your order is on its way.");
    send(window).click();

    assertThat(list()).singleElement().returns(OurState.IN_REVIEW, TemplateSummary::ours);
    assertThat(text(window)).contains("Version 1 is in review with us");
  }

  @Test
  void what_blocks_is_shown_beside_the_form_and_nothing_is_sent() {
    BrowserlessUIContext window = window(author);
    window.getUI().navigate(TemplatesNavigation.create(client));

    set(window, "Name", "order_shipped");
    body(window).setValue("Reply with your full card number.");
    send(window).click();

    assertThat(window.find(FindingItem.class).all()).isNotEmpty();
    assertThat(text(window)).contains("Asks for a sensitive number", "1 finding blocks this");
    assertThat(list()).isEmpty();
  }

  @Test
  void wrong_numbers_of_variables_are_put_right_with_one_click() {
    BrowserlessUIContext window = window(author);
    window.getUI().navigate(TemplatesNavigation.create(client));

    body(window).setValue("Hi {{3}}, order {{1}} is ready for you to collect now.");
    button(window, "Renumber the variables").click();

    assertThat(body(window).getValue())
        .isEqualTo("Hi {{1}}, order {{2}} is ready for you to collect now.");
  }

  @Test
  void a_variable_at_the_end_gets_a_full_stop_with_one_click() {
    BrowserlessUIContext window = window(author);
    window.getUI().navigate(TemplatesNavigation.create(client));

    body(window).setValue("Your order is ready for you to collect now, its number is {{1}} ");
    button(window, "End with a full stop").click();

    assertThat(body(window).getValue())
        .isEqualTo("Your order is ready for you to collect now, its number is {{1}}.");
    assertThat(text(window)).doesNotContain("Variable at the edge");
  }

  @Test
  void a_variable_at_the_start_is_left_to_its_author() {
    BrowserlessUIContext window = window(author);
    window.getUI().navigate(TemplatesNavigation.create(client));

    body(window).setValue("{{1}}, your order is ready for you to collect now at our counter.");

    assertThat(text(window))
        .contains("The body starts with a variable")
        .doesNotContain("End with a full stop");
  }

  @Test
  void what_promotes_becomes_marketing_with_one_click() {
    BrowserlessUIContext window = window(author);
    window.getUI().navigate(TemplatesNavigation.create(client));

    body(window).setValue("Your order is ready, and there is a discount on the next one.");
    button(window, "Make it Marketing").click();

    assertThat(window.find(Select.class).all())
        .filteredOn(field -> "Category".equals(field.getLabel()))
        .singleElement()
        .returns("MARKETING", Select::getValue);
    assertThat(text(window)).doesNotContain("Make it Marketing");
  }

  @Test
  void form_and_json_follow_each_other_and_a_fault_is_named_by_its_place() {
    BrowserlessUIContext window = window(author);
    window.getUI().navigate(TemplatesNavigation.create(client));
    set(window, "Name", "order_shipped");
    button(window, "JSON").click();
    TextArea json = area(window, "The template as Meta’s JSON");
    assertThat(json.getValue()).contains("\"name\" : \"order_shipped\"");

    json.setValue(
        """
        {"name":"order_ready","language":"en","category":"UTILITY","unheard_of":1,"components":[
          {"type":"BODY","text":"Your order is ready to collect."}]}
        """);
    assertThat(body(window).getValue()).isEqualTo("Your order is ready to collect.");

    json.setValue("{\"name\":\"order_ready\",\n \"language\":en}");
    assertThat(text(window)).contains("Line 2, column");
    assertThat(json.getValue()).endsWith("en}");
    send(window).click();
    assertThat(list()).isEmpty();

    button(window, "Go back to what the form says").click();
    body(window).setValue("Your order waits for you.");
    assertThat(json.getValue()).contains("Your order waits for you.", "unheard_of");
    send(window).click();
    assertThat(list()).singleElement().returns("order_ready", TemplateSummary::name);
  }

  @Test
  void a_carousel_is_written_card_by_card() {
    BrowserlessUIContext window = window(author);
    window.getUI().navigate(TemplatesNavigation.create(client));
    set(window, "Name", "weekly_picks");
    body(window).setValue("What we picked for you this week.");
    button(window, "Carousel").click();
    List<TextArea> bodies = window.find(TextArea.class).all();
    assertThat(bodies).hasSize(3);
    bodies.getLast().setValue("Second card.");
    button(window, "JSON").click();

    assertThat(area(window, "The template as Meta’s JSON").getValue())
        .contains("Second card.", "\"CAROUSEL\"", "What we picked");
  }

  @Test
  void a_draft_that_somebody_else_sent_keeps_the_text_and_says_who() {
    TemplateId template = create("order_shipped");
    BrowserlessUIContext window = window(author);
    window.getUI().navigate(TemplatesNavigation.edit(client, template));
    submit(template);

    body(window).setValue("My text that came too late.");
    send(window).click();

    assertThat(text(window))
        .contains("sent this draft for review at", "Your text is kept below")
        .doesNotContain("Open a corrected draft with my text");
    assertThat(body(window).getValue()).isEqualTo("My text that came too late.");
  }

  @Test
  void text_that_came_too_late_becomes_the_corrected_draft() {
    TemplateId template = create("order_shipped");
    BrowserlessUIContext window = window(author);
    window.getUI().navigate(TemplatesNavigation.edit(client, template));
    submit(template);
    VersionSummary version = get(template).versions().getFirst();
    fixtures.as(
        reviewer,
        () ->
            verdicts.requestChanges(
                client, version.id(), new Objection("Which one?", List.of(), List.of())));

    body(window).setValue("My text that came too late.");
    send(window).click();
    assertThat(text(window)).contains("asked for changes at");
    button(window, "Open a corrected draft with my text").click();

    assertThat(get(template).draft())
        .isNotNull()
        .satisfies(draft -> assertThat(draft.content().canonical()).contains("came too late"));
    assertThat(text(window)).contains("Version 2").doesNotContain("Your text is kept below");
  }

  @Test
  void versions_are_compared_line_by_line_under_an_address_of_their_own() {
    TemplateId template = create("order_shipped");
    submit(template);
    VersionSummary version = get(template).versions().getFirst();
    fixtures.as(
        reviewer,
        () ->
            verdicts.requestChanges(
                client, version.id(), new Objection("Which one?", List.of(), List.of())));
    fixtures.as(author, () -> templates.openDraft(client, template));
    fixtures.as(
        author,
        () ->
            templates.saveDraft(
                client, template, revision(template), content("order_shipped", "New words.")));
    BrowserlessUIContext window = window(author);

    window
        .getUI()
        .navigate(
            TemplatesNavigation.template(client, template),
            QueryParameters.fromString("view=versions"));

    assertThat(text(window)).contains("Corrected draft", "Version 2 against 1", "New words.");
    assertThat(((HasDynamicTitle) window.getCurrentView()).getPageTitle())
        .isEqualTo("order_shipped, Versions · BSP Console");
  }

  @Test
  void a_race_against_oneself_names_nobody_and_is_a_choice() {
    TemplateId template = create("order_shipped");
    BrowserlessUIContext window = window(author);
    window.getUI().navigate(TemplatesNavigation.edit(client, template));
    fixtures.as(
        author,
        () ->
            templates.saveDraft(
                client, template, revision(template), content("order_shipped", "Theirs.")));

    body(window).setValue("Mine.");
    send(window).click();
    assertThat(text(window))
        .contains(
            "You saved it in another tab at",
            "Your text is kept below",
            "Theirs.",
            "Take that one");
    assertThat(body(window).getValue()).isEqualTo("Mine.");

    button(window, "Keep this one").click();
    assertThat(get(template).draft())
        .isNotNull()
        .satisfies(draft -> assertThat(draft.content().canonical()).contains("Mine."));
  }

  @Test
  void a_field_says_in_a_sentence_what_is_wrong_with_it() {
    BrowserlessUIContext window = window(author);
    window.getUI().navigate(TemplatesNavigation.create(client));

    set(window, "Name", "Order Shipped");

    assertThat(window.find(TextField.class).all())
        .filteredOn(field -> "Name".equals(field.getLabel()))
        .singleElement()
        .satisfies(field ->
            assertThat(field.getErrorMessage()).contains("lower-case letters a to z, digits"));
  }

  @Test
  void findings_say_which_card_and_which_button_they_are_about() {
    BrowserlessUIContext window = window(author);
    window.getUI().navigate(TemplatesNavigation.create(client));
    button(window, "JSON").click();

    area(window, "The template as Meta’s JSON")
        .setValue(
            """
            {"name":"weekly_picks","language":"en","category":"MARKETING","components":[
              {"type":"BODY","text":"What we picked for you this week."},
              {"type":"BUTTONS","buttons":[{"type":"QUICK_REPLY"}]},
              {"type":"CAROUSEL","cards":[
                {"components":[{"type":"BODY","text":"First card."}]},
                {"components":[{"type":"BODY","text":"Second card."},
                  {"type":"BUTTONS","buttons":[{"type":"QUICK_REPLY"}]}]}]}]}
            """);

    assertThat(text(window)).contains("Card 2, button 1: ", "Button 1: ", "Card 1: ");
  }

  @Test
  void an_untouched_editor_reproaches_nothing_and_counts_nothing() {
    BrowserlessUIContext window = window(author);
    window.getUI().navigate(TemplatesNavigation.create(client));

    assertThat(window.find(FindingItem.class).all()).isEmpty();
    assertThat(window.find(Span.class).all())
        .filteredOn(Span::isVisible)
        .noneMatch(span -> span.getText().contains("checks passed") && shown(span));

    send(window).click();
    assertThat(window.find(FindingItem.class).all()).isNotEmpty();
  }

  private static boolean shown(Component component) {
    return component.isVisible() && component.getParent().map(it -> shown(it)).orElse(true);
  }

  @Test
  void a_stored_draft_says_unsaved_changes_and_a_new_one_that_nothing_is_saved() {
    TemplateId template = create("order_shipped");
    BrowserlessUIContext window = window(author);
    window.getUI().navigate(TemplatesNavigation.edit(client, template));
    body(window).setValue("Something else stands here now.");
    assertThat(text(window)).contains("Unsaved changes").doesNotContain("Not saved yet");

    BrowserlessUIContext another = window(author);
    another.getUI().navigate(TemplatesNavigation.create(client));
    body(another).setValue("Something stands here now.");
    assertThat(text(another)).contains("Not saved yet").doesNotContain("Unsaved changes");
  }

  @Test
  void who_leaves_what_cannot_be_saved_stays_by_the_first_button() {
    BrowserlessUIContext window = window(author);
    window.getUI().navigate(TemplatesNavigation.create(client));
    set(window, "Name", "Order Shipped");

    window.getUI().navigate(TemplatesNavigation.list(client));

    assertThat(window.find(ConfirmDialog.class).single().getElement())
        .returns("Stay", it -> it.getProperty("confirmText"))
        .returns("Leave", it -> it.getProperty("rejectText"));
  }

  @Test
  void a_lost_race_shows_each_part_that_differs() {
    TemplateId template = create("order_shipped");
    BrowserlessUIContext window = window(author);
    window.getUI().navigate(TemplatesNavigation.edit(client, template));
    fixtures.as(
        author,
        () ->
            templates.saveDraft(
                client,
                template,
                revision(template),
                TemplateDraft.of(requireNonNull(get(template).draft()).content())
                    .withFooter("Their footer")
                    .withHeaderText("Their header")
                    .content()));

    set(window, "Footer", "My footer");
    send(window).click();

    assertThat(text(window))
        .contains("Their footer", "My footer", "Their header", "Nothing")
        .doesNotContain("They differ here:Body");
  }

  @Test
  void somebody_else_s_text_can_be_taken() {
    TemplateId template = create("order_shipped");
    Person other = fixtures.member(client, Role.AUTHOR);
    BrowserlessUIContext window = window(author);
    window.getUI().navigate(TemplatesNavigation.edit(client, template));
    fixtures.as(
        other,
        () ->
            templates.saveDraft(
                client, template, revision(template), content("order_shipped", "Theirs.")));

    body(window).setValue("Mine.");
    send(window).click();
    assertThat(text(window)).contains("saved this draft at").doesNotContain("another tab");
    button(window, "Take theirs").click();

    assertThat(body(window).getValue()).isEqualTo("Theirs.");
  }

  @Test
  void a_template_tells_what_was_decided_and_what_to_do() {
    TemplateId template = create("order_shipped");
    submit(template);
    VersionSummary version = get(template).versions().getFirst();
    fixtures.as(
        reviewer,
        () ->
            verdicts.requestChanges(
                client, version.id(), new Objection("Say which order.", List.of(), List.of())));
    BrowserlessUIContext window = window(author);
    window.getUI().navigate(TemplatesNavigation.template(client, template));

    assertThat(text(window))
        .contains("Changes requested for version 1", "Say which order.", "Who acts next", "You");
    button(window, "Open corrected draft").click();
    assertThat(get(template).draft()).isNotNull();
    assertThat(body(window).getValue()).startsWith("Halo");
    assertThat(text(window)).contains("Say which order.");
  }

  @ParameterizedTest
  @CsvSource({
    "APPROVED, Write a new version, Open corrected draft",
    "REJECTED, Open corrected draft, Write a new version"
  })
  void only_what_was_refused_is_corrected(String event, String offered, String not) {
    TemplateId template = sent("order_shipped");
    report(event, requireNonNull(get(template).metaId()), "order_shipped", Instant.now());
    BrowserlessUIContext window = window(author);
    window.getUI().navigate(TemplatesNavigation.template(client, template));

    assertThat(window.find(Button.class).all())
        .extracting(Button::getText)
        .contains(offered)
        .doesNotContain(not);
  }

  @Test
  void foreign_and_odd_addresses_find_nothing() {
    TemplateId template = create("order_shipped");
    Person stranger = fixtures.member(fixtures.client("Batik Laut"), Role.OWNER);
    BrowserlessUIContext window = window(stranger);

    for (String path :
        List.of(
            TemplatesNavigation.list(client),
            TemplatesNavigation.create(client),
            TemplatesNavigation.template(client, template),
            TemplatesNavigation.edit(client, template),
            "clients/x/templates",
            "clients/x/templates/y")) {
      try {
        window.getUI().navigate(path);
      } catch (RuntimeException _) {
        continue; // no page for errors among the pages of this test
      }
      assertThat(text(window)).doesNotContain("order_shipped", "Send for review");
    }
  }

  private List<TemplateSummary> list() {
    return fixtures
        .as(author, () -> templates.find(client, TemplateFilter.ALL, null, 10))
        .templates();
  }

  private static void set(BrowserlessUIContext window, String label, String value) {
    window.find(TextField.class).all().stream()
        .filter(field -> label.equals(field.getLabel()))
        .findFirst()
        .orElseThrow()
        .setValue(value);
  }

  private static TextArea body(BrowserlessUIContext window) {
    return area(window, "Body");
  }

  private static TextArea area(BrowserlessUIContext window, String label) {
    return window.find(TextArea.class).all().stream()
        .filter(field -> label.equals(field.getLabel()))
        .findFirst()
        .orElseThrow();
  }

  private static Button send(BrowserlessUIContext window) {
    return window.find(Button.class).all().stream()
        .filter(button -> button.hasThemeName(ButtonVariant.PRIMARY.getVariantName()))
        .findFirst()
        .orElseThrow();
  }

  private static Button button(BrowserlessUIContext window, String text) {
    return window.find(Button.class).all().stream()
        .filter(button -> text.equals(button.getText()))
        .findFirst()
        .orElseThrow();
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
