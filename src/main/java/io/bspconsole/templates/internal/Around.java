package io.bspconsole.templates.internal;

import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.Sha256;
import io.bspconsole.templates.check.Surroundings;
import io.bspconsole.templates.content.TemplateContent;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what is there besides one template. Runs within the client's scope. */
@Component
class Around {

  private static final byte[] NO_WORDS = new byte[32];

  private final TemplateRows templates;
  private final Clock clock;

  Around(TemplateRows templates, Clock clock) {
    this.templates = templates;
    this.clock = clock;
  }

  /** One query. */
  Surroundings of(TemplateRow row, TemplateContent content) {
    Instant now = Clocks.now(clock);
    byte[] wording = wording(content);
    Facts facts =
        templates.facts(
            row.id(),
            wording == null ? NO_WORDS : wording,
            now.minus(Duration.ofHours(1)),
            now.minus(Duration.ofHours(24)),
            now.minus(Duration.ofDays(30)));
    return new Surroundings(
        facts.templates(),
        facts.createdInHour(),
        row.metaId().isEmpty(),
        row.meta().word().filter("APPROVED"::equals).isPresent(),
        facts.editsInDay(),
        facts.editsInMonth(),
        facts.sameWording(),
        facts.nameDeletedAt(),
        row.meta().word().filter("PENDING_DELETION"::equals).isPresent());
  }

  /**
   * The SHA-256 of body and footer, which Meta compares with those of other templates; null where
   * Meta writes the body.
   */
  static byte @Nullable [] wording(TemplateContent content) {
    String body = content.body().map(it -> it.text()).orElse("");
    if (body.isBlank() || content.category().equals("AUTHENTICATION")) {
      return null;
    }
    String both = body.strip() + "\n\n" + content.footer().orElse("").strip();
    return Sha256.of(both.getBytes(StandardCharsets.UTF_8));
  }

  /** What the query answers. */
  record Facts(
      long templates,
      long createdInHour,
      long editsInDay,
      long editsInMonth,
      @Nullable String sameWording,
      @Nullable Instant nameDeletedAt) {}
}
