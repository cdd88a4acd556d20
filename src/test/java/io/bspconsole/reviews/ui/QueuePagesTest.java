package io.bspconsole.reviews.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import io.bspconsole.access.Role;
import io.bspconsole.kernel.ReviewId;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.reviews.Review;
import io.bspconsole.reviews.ReviewDesk;
import io.bspconsole.reviews.Reviews;
import io.bspconsole.support.Authenticated;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.templates.TemplateStory;
import io.bspconsole.templates.content.TemplateContent;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;

/** In whose hands rounds are, and what the queue says of their times. */
class QueuePagesTest extends TemplateStory {

  @Autowired private ApplicationContext context;
  @Autowired private Reviews reviews;
  @Autowired private ReviewDesk desk;
  @Autowired private JdbcClient jdbc;

  private SecuredBrowserlessApplicationContext<Authentication> pages;
  private ReviewId first;
  private ReviewId second;

  @BeforeEach
  void open() {
    pages = SpringBrowserlessApplicationContext.createSecured(context, "io.bspconsole.reviews.ui");
    first = round("parcel_first");
    second = round("parcel_second");
  }

  @AfterEach
  void close() {
    pages.close();
  }

  @Test
  void a_round_that_one_chose_is_his_until_he_gives_it_back() {
    BrowserlessUIContext window = window(reviewer);
    show(window, first);
    assertThat(text(window)).contains("You hold this until");
    assertThat(holder(first)).isEqualTo(reviewer.actor().name());

    button(window, "Give back").click();
    assertThat(text(window)).contains("In nobody’s hands yet");
    assertThat(holder(first)).isNull();

    button(window, "Take in hand").click();
    assertThat(text(window)).contains("You hold this until");
    assertThat(holder(first)).isEqualTo(reviewer.actor().name());
  }

  @Test
  void the_round_that_opens_by_itself_is_in_nobodys_hands_until_one_writes() {
    BrowserlessUIContext window = window(reviewer);
    show(window, first);

    button(window, "Clear for Meta").click();
    assertThat(text(window)).contains("parcel_second", "In nobody’s hands yet");
    assertThat(holder(second)).isNull();

    TextArea note = window.find(TextArea.class).withCaption("Note to the author").single();
    window.test(note).setValue("The price");
    assertThat(holder(second)).isEqualTo(reviewer.actor().name());
    assertThat(text(window)).contains("You hold this until");
    assertThat(note.getValue()).isEqualTo("The price");
  }

  @Test
  void what_was_begun_to_be_written_is_there_when_one_comes_back() {
    BrowserlessUIContext window = window(reviewer);
    show(window, first);
    window.test(note(window)).setValue("The price is missing");
    show(window, second);
    assertThat(note(window).getValue()).isEmpty();
    show(window, first);
    assertThat(note(window).getValue()).isEqualTo("The price is missing");

    list(window, "yours");
    show(window, first);
    assertThat(note(window).getValue()).isEqualTo("The price is missing");
  }

  @Test
  void the_text_is_all_that_is_said_offers_codes_and_cards_too() {
    TemplateId offer =
        create(
            TemplateContent.parse(
                """
                {"name":"akhir_pekan","language":"id","category":"MARKETING","components":[
                  {"type":"LIMITED_TIME_OFFER",
                   "limited_time_offer":{"text":"Segera berakhir","has_expiration":true}},
                  {"type":"BODY","text":"Hai, khusus akhir pekan ini ada penawaran menarik."},
                  {"type":"BUTTONS","buttons":[{"type":"COPY_CODE","example":"KOPI25"}]},
                  {"type":"CAROUSEL","cards":[{"components":[
                    {"type":"BODY","text":"Kopi arabika dari Gayo."},
                    {"type":"BUTTONS","buttons":[{"type":"QUICK_REPLY","text":"Pesan"}]}]}]}]}
                """));
    window(reviewer);
    ContentText text = new ContentText(Objects.requireNonNull(get(offer).draft()).content());

    assertThat(text.getElement().getTextRecursively())
        .contains("Segera berakhir", "how long it still holds", "Copy a coupon code → KOPI25")
        .contains("Card 1, Body", "Kopi arabika dari Gayo.", "Card 1, Button", "Pesan");
  }

  @Test
  void after_a_decision_the_one_behind_it_opens_and_not_the_first() {
    round("parcel_third");
    BrowserlessUIContext window = window(reviewer);
    show(window, second);

    button(window, "Clear for Meta").click();
    assertThat(text(window)).contains("parcel_third", "In nobody’s hands yet");
    assertThat(window.getCurrentView()).isInstanceOf(HasDynamicTitle.class);
    assertThat(((HasDynamicTitle) window.getCurrentView()).getPageTitle())
        .startsWith("parcel_third");
  }

  private static TextArea note(BrowserlessUIContext window) {
    return window.find(TextArea.class).withCaption("Note to the author").single();
  }

  @Test
  void what_somebody_else_has_is_taken_over_by_whoever_may_decide_and_nobody_else() {
    Person other = fixtures.staff(Role.REVIEWER);
    fixtures.as(other, () -> desk.hold(client, first));
    BrowserlessUIContext manager = window(fixtures.staff(Role.MANAGER));
    show(manager, first);
    assertThat(text(manager)).contains(other.actor().name() + " holds this until");
    assertThat(buttons(manager)).doesNotContain("Take over", "Take in hand", "Give back");

    BrowserlessUIContext window = window(reviewer);
    show(window, first);
    window
        .test(window.find(TextArea.class).withCaption("Note to the author").single())
        .setValue("Mine");
    button(window, "Take over").click();
    assertThat(text(window)).contains("You hold this until");
    assertThat(window.find(TextArea.class).withCaption("Note to the author").single().getValue())
        .isEqualTo("Mine");
  }

  @Test
  void every_time_in_the_queue_says_what_it_is() {
    BrowserlessUIContext window = window(reviewer);
    list(window, "yours");
    assertThat(line(window, "parcel_first")).containsPattern("parcel_first(due | *[0-9].* late)");

    fixtures.as(reviewer, () -> desk.snooze(client, first, Instant.now().plus(Duration.ofDays(2))));
    list(window, "later");
    assertThat(line(window, "parcel_first")).contains("parcel_firstaside until ");

    jdbc.sql("UPDATE review SET due_at = NULL WHERE client_id = ? AND id = ?")
        .params(Uuids.bytes(client.value()), Uuids.bytes(second.value()))
        .update();
    list(window, "yours");
    assertThat(line(window, "parcel_second")).contains("parcel_secondwaiting for ");

    Review review = fixtures.as(reviewer, () -> reviews.get(client, second));
    fixtures.as(reviewer, () -> reviews.clear(client, second, review.content()));
    fixtures.as(
        fixtures.staff(Role.REVIEWER), () -> reviews.clear(client, second, review.content()));
    list(window, "decided");
    assertThat(line(window, "parcel_second")).containsPattern("parcel_seconddecided .* ago");
  }

  private ReviewId round(String name) {
    TemplateId template = create(name);
    submit(template);
    jdbc.sql(
            "UPDATE review SET assigned_to = ?, assigned_to_name = 'You'"
                + " WHERE client_id = ? AND template_id = ?")
        .params(
            Uuids.bytes(reviewer.actor().id().value()),
            Uuids.bytes(client.value()),
            Uuids.bytes(template.value()))
        .update();
    return new ReviewId(
        Uuids.of(
            jdbc.sql("SELECT id FROM review WHERE client_id = ? AND template_id = ?")
                .params(Uuids.bytes(client.value()), Uuids.bytes(template.value()))
                .query(byte[].class)
                .single()));
  }

  private @Nullable String holder(ReviewId round) {
    Review.Mark held = fixtures.as(reviewer, () -> reviews.get(client, round)).desk().held();
    return held == null ? null : held.name();
  }

  private void show(BrowserlessUIContext window, ReviewId round) {
    window
        .getUI()
        .navigate(ReviewsNavigation.review(client, round), QueryParameters.of("view", "yours"));
  }

  private static void list(BrowserlessUIContext window, String view) {
    window.getUI().navigate(ReviewsNavigation.QUEUE, QueryParameters.of("view", view));
  }

  private static String line(BrowserlessUIContext window, String name) {
    return window.find(ListItem.class).all().stream()
        .map(line -> line.getElement().getTextRecursively())
        .filter(words -> words.contains(name))
        .findFirst()
        .orElseThrow();
  }

  private static Button button(BrowserlessUIContext window, String text) {
    return window.find(Button.class).all().stream()
        .filter(button -> text.equals(button.getText()))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> buttons(BrowserlessUIContext window) {
    return window.find(Button.class).all().stream().map(Button::getText).toList();
  }

  private static String text(BrowserlessUIContext window) {
    return window.getCurrentView().getElement().getTextRecursively();
  }

  private BrowserlessUIContext window(Person person) {
    BrowserlessUIContext window = pages.newUser(Authenticated.as(person::actor)).newWindow();
    window.getUI().setLocale(Locale.ENGLISH);
    return window;
  }
}
