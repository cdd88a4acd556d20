package io.bspconsole.reviews.ui;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.reviews.portfolio.ReviewQueue;
import io.bspconsole.support.Authenticated;
import io.bspconsole.templates.SampleOutcome;
import io.bspconsole.templates.TemplateSamples;
import io.bspconsole.templates.TemplateStory;
import io.bspconsole.templates.VersionState;
import io.bspconsole.templates.content.TemplateContent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;

/** A reviewer sees what he clears, the samples of headers too. */
class ReviewedSamplesTest extends TemplateStory {

  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0};
  private static final byte[] PDF = "%PDF-1.7 and so on".getBytes(StandardCharsets.US_ASCII);

  @Autowired private ApplicationContext context;
  @Autowired private TemplateSamples samples;
  @Autowired private ReviewQueue queue;

  private SecuredBrowserlessApplicationContext<Authentication> pages;

  @BeforeEach
  void open() {
    pages = SpringBrowserlessApplicationContext.createSecured(context, "io.bspconsole.reviews.ui");
  }

  @AfterEach
  void close() {
    pages.close();
  }

  @Test
  void a_picture_stands_on_the_phone_and_can_be_fetched() {
    BrowserlessUIContext window = review("IMAGE", handle("IMAGE", PNG));

    Image picture = window.find(Image.class).single();
    assertThat(picture.getElement().getAttribute("slot")).isEqualTo("picture");
    assertThat(picture.getSrc()).contains("VAADIN/dynamic/resource/");
    assertThat(text(window)).contains("Header: Image", "sample.png, PNG, 1 KB");
    assertThat(text(window)).doesNotContain("IMAGE", "Picture");
    assertThat(downloads(window)).isEqualTo(1);
  }

  @Test
  void what_is_no_picture_is_named_and_can_be_fetched() {
    BrowserlessUIContext window = review("DOCUMENT", handle("DOCUMENT", PDF));

    assertThat(window.find(Image.class).all()).isEmpty();
    assertThat(text(window)).contains("Header: Document", "sample.pdf, PDF, 1 KB");
    assertThat(downloads(window)).isEqualTo(1);
  }

  @Test
  void of_a_sample_that_was_given_to_meta_elsewhere_there_is_no_copy() {
    BrowserlessUIContext window = review("IMAGE", "4::elsewhere");

    assertThat(window.find(Image.class).all()).isEmpty();
    assertThat(text(window)).contains("we have no copy of it", "Meta’s quality rating");
    assertThat(downloads(window)).isZero();
  }

  @Test
  void another_picture_under_the_same_words_is_told() {
    TemplateId template = create(sampled("IMAGE", handle("IMAGE", PNG)));
    submit(template);
    clear(template);
    awaitThat(template, it -> it.ours() instanceof VersionState.Sent);
    report("APPROVED", requireNonNull(get(template).metaId()), "with_sample", Instant.now());
    fixtures.as(author, () -> templates.openDraft(client, template));
    TemplateContent other = sampled("IMAGE", handle("IMAGE", PNG));
    fixtures.as(author, () -> templates.saveDraft(client, template, revision(template), other));
    submit(template);

    assertThat(text(open(reviewAddress()))).contains("The texts do not differ", "another sample");
  }

  private String handle(String format, byte[] content) {
    SampleOutcome outcome = fixtures.as(author, () -> samples.upload(client, format, content));
    return ((SampleOutcome.Uploaded) outcome).handle();
  }

  private BrowserlessUIContext review(String format, String handle) {
    submit(create(sampled(format, handle)));
    return open(reviewAddress());
  }

  private static TemplateContent sampled(String format, String handle) {
    return TemplateContent.parse(
        """
        {"name": "with_sample", "language": "id", "category": "UTILITY", "components": [
          {"type": "HEADER", "format": "%s", "example": {"header_handle": ["%s"]}},
          {"type": "BODY", "text": "Terlampir tagihan Anda untuk bulan ini, kak."}]}
        """
            .formatted(format, handle));
  }

  private String reviewAddress() {
    return fixtures.as(
        reviewer,
        () ->
            queue.waiting(100_000).stream()
                .filter(round -> round.client().equals(client))
                .max(Comparator.comparing(round -> round.id().toString())) // the newest
                .map(round -> ReviewsNavigation.review(client, round.id()))
                .orElseThrow());
  }

  private BrowserlessUIContext open(String address) {
    BrowserlessUIContext window = pages.newUser(Authenticated.as(reviewer::actor)).newWindow();
    window.getUI().setLocale(Locale.ENGLISH);
    window.getUI().navigate(address);
    return window;
  }

  private static long downloads(BrowserlessUIContext window) {
    return window.find(Anchor.class).all().stream()
        .filter(link -> link.getElement().hasAttribute("download"))
        .count();
  }

  private static String text(BrowserlessUIContext window) {
    return window.getCurrentView().getElement().getTextRecursively();
  }
}
