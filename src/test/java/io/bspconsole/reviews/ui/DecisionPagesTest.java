package io.bspconsole.reviews.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextArea;
import io.bspconsole.kernel.ClauseCode;
import io.bspconsole.kernel.ReviewId;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.policy.Clause;
import io.bspconsole.policy.Clauses;
import io.bspconsole.reviews.Review;
import io.bspconsole.reviews.ReviewState;
import io.bspconsole.reviews.Reviews;
import io.bspconsole.support.Authenticated;
import io.bspconsole.templates.Objection;
import io.bspconsole.templates.Remark;
import io.bspconsole.templates.Remark.Part;
import io.bspconsole.templates.TemplateStory;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;

/** What becomes of a reviewer's words, and what he finds of earlier ones. */
class DecisionPagesTest extends TemplateStory {

  @Autowired private ApplicationContext context;
  @Autowired private Reviews reviews;
  @Autowired private Clauses clauses;
  @Autowired private JdbcClient jdbc;

  private SecuredBrowserlessApplicationContext<Authentication> pages;
  private BrowserlessUIContext window;

  @BeforeEach
  void open() {
    pages = SpringBrowserlessApplicationContext.createSecured(context, "io.bspconsole.reviews.ui");
    window = pages.newUser(Authenticated.as(reviewer::actor)).newWindow();
    window.getUI().setLocale(Locale.ENGLISH);
  }

  @AfterEach
  void close() {
    pages.close();
  }

  @Test
  void clearing_with_words_written_asks_first_and_without_any_does_not() {
    ReviewId written = submitted(create("parcel_written"));
    show(written);
    window.test(note()).setValue("The price is missing");

    button("Clear for Meta").click();
    assertThat(isCleared(written)).isFalse();
    assertThat(note().getValue()).isEqualTo("The price is missing");
    window.test(window.find(ConfirmDialog.class).single()).confirm();
    assertThat(isCleared(written)).isTrue();

    ReviewId silent = submitted(create("parcel_silent"));
    show(silent);
    button("Clear for Meta").click();
    assertThat(isCleared(silent)).isTrue();
  }

  @Test
  void what_is_laid_aside_keeps_its_words() {
    ReviewId round = submitted(create("parcel_later"));
    show(round);
    window.test(note()).setValue("Ask the client about the price");

    button("Later").click();
    window.find(Button.class).all().stream()
        .filter(choice -> choice.getText().startsWith("For an hour"))
        .findFirst()
        .orElseThrow()
        .click();
    show(round);

    assertThat(note().getValue()).isEqualTo("Ask the client about the price");
  }

  @Test
  void ctrl_and_enter_say_what_they_do_and_declining_is_armed_by_its_button() {
    show(submitted(create("parcel_armed")));
    assertThat(text()).contains("Ctrl Enter asks for changes");

    button("Decline").click();
    assertThat(text()).contains("Ctrl Enter declines");
    assertThat(note().getErrorMessage()).startsWith("Write what the author should");
    assertThat(clause().isInvalid()).isTrue();
  }

  @Test
  void declining_asks_first_once_all_is_said_and_a_remark_can_be_taken_away() {
    ReviewId round = submitted(create("parcel_declined"));
    show(round);
    button("Body").click();
    button("Remove this remark").click();
    window.test(note()).setValue("This may not go out");
    clause().setValue(clauses.find(new ClauseCode("P1.3")).orElseThrow());

    button("Decline").click();
    assertThat(state(round)).isEqualTo(ReviewState.OPEN);
    window.test(window.find(ConfirmDialog.class).single()).confirm();
    assertThat(state(round)).isEqualTo(ReviewState.DECLINED);
  }

  @Test
  void the_next_round_shows_what_was_remarked_and_what_the_author_changed() {
    TemplateId template = create("parcel_again");
    ReviewId before = submitted(template);
    String wording = "Halo {{1}}, pesanan kopi Anda sudah kami kirim hari ini.";
    Objection objection =
        new Objection(
            "See the body",
            List.of(new ClauseCode("P1.3")),
            List.of(new Remark(Part.BODY, "Which order?", wording)));
    fixtures.as(reviewer, () -> reviews.requestChanges(client, before, objection));
    fixtures.as(author, () -> templates.takeSuggestion(client, template, Part.BODY));

    show(before);
    assertThat(text()).contains("Body: Which order?", "Suggested: “" + wording + "”");
    show(submitted(template));
    assertThat(text())
        .contains("Body: Which order?")
        .contains("Compared with version 1, which was not cleared here");
  }

  private ReviewId submitted(TemplateId template) {
    submit(template);
    return new ReviewId(
        Uuids.of(
            jdbc.sql(
                    "SELECT id FROM review WHERE client_id = ? AND template_id = ?"
                        + " ORDER BY submitted_at DESC LIMIT 1")
                .params(Uuids.bytes(client.value()), Uuids.bytes(template.value()))
                .query(byte[].class)
                .single()));
  }

  private void show(ReviewId round) {
    window.getUI().navigate(ReviewsNavigation.review(client, round));
  }

  private ReviewState state(ReviewId round) {
    return fixtures.as(reviewer, () -> reviews.get(client, round)).state();
  }

  /** By one, which is enough but for the first template of a client. */
  private boolean isCleared(ReviewId round) {
    Review review = fixtures.as(reviewer, () -> reviews.get(client, round));
    return review.state() == ReviewState.CLEARED || review.desk().first() != null;
  }

  private TextArea note() {
    return window.find(TextArea.class).withCaption("Note to the author").single();
  }

  @SuppressWarnings("unchecked")
  private ComboBox<Clause> clause() {
    return window.find(ComboBox.class).withCaption("Clause it rests on").single();
  }

  private Button button(String text) {
    return window.find(Button.class).all().stream()
        .filter(button -> text.equals(button.getText()))
        .findFirst()
        .orElseThrow();
  }

  private String text() {
    return window.getCurrentView().getElement().getTextRecursively();
  }
}
