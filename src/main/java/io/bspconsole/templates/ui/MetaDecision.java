package io.bspconsole.templates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import io.bspconsole.templates.MetaStatus;
import io.bspconsole.uikit.FiveAnswers;
import io.bspconsole.uikit.Icon;
import io.bspconsole.uikit.Times;
import io.bspconsole.uikit.Tone;
import io.bspconsole.uikit.Who;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Tells what Meta decided, in words: what it means and what to do. */
final class MetaDecision {

  private final Component page;
  private final MetaStatus status;
  private static final Duration LONG = Duration.ofHours(48);

  private final String you;
  private final Instant now;

  /**
   * For one reader.
   *
   * @param you what the author's side is called for this reader
   */
  MetaDecision(Component page, MetaStatus status, String you, Instant now) {
    this.now = now;
    this.page = page;
    this.status = status;
    this.you = you;
  }

  Told tell() {
    if (status.word().equals("REJECTED")) {
      return rejected();
    }
    String key =
        "templates.meta." + (MetaStatus.KNOWN.contains(status.word()) ? status.word() : "OTHER");
    FiveAnswers answers =
        FiveAnswers.of()
            .happened(
                new Span(text(key + ".happened", status.word())),
                OurDecision.quote(quoted(status.reasonWords())))
            .rule(OurDecision.rule(clause(), text(key + ".rule")))
            .todo(text(isOverdue() ? "templates.meta.PENDING.overdue" : key + ".todo"));
    deadline(answers);
    next(answers);
    return new Told(icon(), tone(), text(key + ".title", status.word()), status.at(), answers);
  }

  private Told rejected() {
    String code = status.reason() == null ? "" : status.reason();
    String reason = "templates.reason." + (MetaStatus.REASONS.containsKey(code) ? code : "OTHER");
    FiveAnswers answers =
        FiveAnswers.of()
            .happened(
                new Span(text(reason + ".meaning", code)),
                OurDecision.quote(quoted(status.reasonWords())))
            .rule(
                OurDecision.rule(
                    MetaStatus.REASONS.getOrDefault(code, "P2.5"),
                    code.isEmpty() ? text("templates.reason.none") : code))
            .todo(
                new Span(text(reason + ".todo")),
                OurDecision.quote(quoted(status.recommendation())))
            .deadline(text("templates.reason.deadline"))
            .next(Who.CLIENT, you);
    return new Told(Icon.REJECTED, Tone.BAD, text("templates.reason.title"), status.at(), answers);
  }

  /** Meta decides within 24 hours; after twice as long somebody has to ask. */
  private boolean isOverdue() {
    return status.word().equals("PENDING") && status.at().plus(LONG).isBefore(now);
  }

  private void deadline(FiveAnswers answers) {
    if (status.word().equals("PENDING")) {
      answers.deadline(text("templates.meta.PENDING.deadline"));
    } else if (status.until() != null) {
      answers.deadline(text("templates.meta.until", Times.of(page).absolute(status.until())));
    }
  }

  private void next(FiveAnswers answers) {
    switch (status.word()) {
      case "PENDING" ->
          answers.next(
              isOverdue() ? Who.US : Who.META,
              text(isOverdue() ? "templates.who.us" : "templates.who.meta"));
      case "IN_APPEAL", "PENDING_DELETION" -> answers.next(Who.META, text("templates.who.meta"));
      case "PAUSED" -> answers.next(Who.CLIENT, you);
      case "DISABLED", "LIMIT_EXCEEDED" -> answers.next(Who.US, text("templates.who.us"));
      default -> {
        if (!MetaStatus.KNOWN.contains(status.word())) { // somebody has to look what it means
          answers.next(Who.US, text("templates.who.us"));
        }
      }
    }
  }

  private String clause() {
    return switch (status.word()) {
      case "PAUSED", "DISABLED" -> "P5.1";
      case "APPROVED" -> "P2.4";
      case "LIMIT_EXCEEDED" -> "P1.1";
      default -> "P2.5";
    };
  }

  private Icon icon() {
    return switch (status.word()) {
      case "PENDING" -> Icon.CLOCK;
      case "APPROVED" -> Icon.APPROVED;
      case "PAUSED" -> Icon.PAUSED;
      case "DISABLED" -> Icon.STRUCK_RING;
      case "IN_APPEAL" -> Icon.APPEAL;
      case "LIMIT_EXCEEDED" -> Icon.LIMIT;
      case "ARCHIVED" -> Icon.ARCHIVED;
      case "PENDING_DELETION", "DELETED" -> Icon.BIN;
      default -> Icon.UNKNOWN;
    };
  }

  private Tone tone() {
    return switch (status.word()) {
      case "PENDING" -> Tone.WORK;
      case "APPROVED" -> Tone.GOOD;
      case "PAUSED", "LIMIT_EXCEEDED" -> Tone.WARN;
      case "DISABLED" -> Tone.BAD;
      case "IN_APPEAL" -> Tone.CASE;
      default -> Tone.NEUTRAL;
    };
  }

  private @Nullable String quoted(@Nullable String words) {
    return words == null || words.isBlank() ? null : text("templates.meta.words", words);
  }

  private String text(String key, Object... arguments) {
    return page.getTranslation(key, arguments);
  }
}
