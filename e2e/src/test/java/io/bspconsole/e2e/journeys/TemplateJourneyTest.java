package io.bspconsole.e2e.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.e2e.browser.Browser;
import io.bspconsole.e2e.browser.Demo;
import io.bspconsole.e2e.pages.EditorPage;
import io.bspconsole.e2e.pages.ReviewsPage;
import io.bspconsole.e2e.pages.TemplatePage;
import io.bspconsole.e2e.pages.TemplatesPage;
import org.junit.jupiter.api.Test;

class TemplateJourneyTest extends Journey {

  @Test
  void a_template_goes_from_draft_to_metas_approval_while_its_author_watches() {
    String name = Once.name("parcel_tomorrow", "");
    TemplatePage written = send(name);

    ReviewsPage queue = ReviewsPage.open(as(Demo.REVIEWER)).choose(name);
    assertThat(queue.text()).contains("Submitted by Galih Pranata");
    queue.clear(name);

    written.awaitOurs("Sent to Meta").awaitMetas("Approved");
    assertThat(written.text()).contains("Approved by Meta", "Nobody");
    assertThat(written.history())
        .contains("In review", "Galih Pranata", "Cleared", "Rangga Prasetyo", "Console", "Meta");
  }

  @Test
  void a_rejection_comes_with_its_meaning_and_with_what_to_do() {
    String name = Once.name("parcel_news", "_reject_promotional");
    TemplatePage written = send(name);
    ReviewsPage.open(as(Demo.REVIEWER)).choose(name).clear(name);

    written.awaitMetas("Rejected");
    assertThat(written.text())
        .contains(
            "What happened",
            "Meta reads the text as an advertisement",
            "Under which rule",
            "PROMOTIONAL",
            "What to do now",
            "Remove the offer",
            "By when",
            "Who acts next");
  }

  @Test
  void a_reviewer_hands_a_template_back_with_a_note_that_its_author_reads() {
    String name = Once.name("parcel_note", "");
    TemplatePage written = send(name);

    ReviewsPage queue = ReviewsPage.open(as(Demo.REVIEWER)).choose(name);
    queue.requestChangesWithoutNote().awaitText("Write what the author should change");
    queue.requestChanges(name, "Say which parcel it is.", "§P2.4");

    written.awaitOurs("Changes requested");
    assertThat(written.text()).contains("Say which parcel it is.", "§P2.4");
    written.openCorrectedDraft().awaitText("Send for review");
  }

  @Test
  void keys_clear_and_take_back_and_are_quiet_in_fields() {
    String name = Once.name("parcel_keys", "");
    TemplatePage written = send(name);
    ReviewsPage queue = ReviewsPage.open(as(Demo.REVIEWER)).choose(name);

    queue.typeNote("a clear case").keys(" to read again");
    assertThat(queue.text()).contains("Clear for Meta").doesNotContain(name + " is cleared");
    queue.leaveField().keys("a").awaitText("Clear all the same?");
    queue.confirm().awaitText(name + " is cleared");
    queue.keys("z").awaitText(name + " waits for a decision again");

    written.awaitOurs("In review");
    queue.awaitText("You hold this until");
  }

  @Test
  void what_blocks_is_named_before_anything_is_sent() {
    EditorPage editor =
        TemplatesPage.home(as(Demo.AUTHOR))
            .startNew()
            .name(Once.name("parcel_blocked", ""))
            .body("{{1}} your parcel is on its way.");
    editor.awaitText("blocks this").sendInVain().awaitText("Send for review");
    assertThat(as(Demo.AUTHOR).text()).doesNotContain("With us In review");
  }

  /** The author writes a template, sees it in the preview, and sends it for review. */
  private TemplatePage send(String name) {
    Browser galih = as(Demo.AUTHOR);
    return TemplatesPage.home(galih)
        .startNew()
        .name(name)
        .category("Utility")
        .header("On its way")
        .body("Hello {{1}}, your parcel left our hub today. Its word is " + name + ".")
        .sample("{{1}}", "Ratna")
        .footer("Ekspedisi Lintas Arunika")
        .quickReply("Change the day")
        .awaitPreview("Hello Ratna, your parcel left our hub")
        .awaitPreview("Change the day")
        .awaitText("Nothing blocks")
        .send();
  }
}
