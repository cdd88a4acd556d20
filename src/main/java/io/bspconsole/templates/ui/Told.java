package io.bspconsole.templates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import io.bspconsole.access.Actor;
import io.bspconsole.templates.MetaStatus;
import io.bspconsole.templates.OurState;
import io.bspconsole.templates.TemplateDetails;
import io.bspconsole.uikit.Card;
import io.bspconsole.uikit.FiveAnswers;
import io.bspconsole.uikit.Icon;
import io.bspconsole.uikit.Times;
import io.bspconsole.uikit.Tone;
import io.bspconsole.uikit.Who;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A decision as the page tells it.
 *
 * @param at null where nothing was decided yet
 */
record Told(Icon icon, Tone tone, String title, @Nullable Instant at, FiveAnswers answers) {

  /** What was decided last, by either side. */
  static Told of(Component page, Actor reader, TemplateDetails details, Instant now) {
    String you =
        page.getTranslation(reader.isStaff() ? "templates.who.client" : "templates.who.you");
    MetaStatus status = details.meta().status();
    boolean metas = status != null && isLater(status, details);
    Told told =
        status != null && metas
            ? new MetaDecision(page, status, you, now).tell()
            : new OurDecision(page, details, you, now).tell();
    if (status == null || !status.word().equals("APPROVED")) {
      return told;
    }
    if (metas) {
      told =
          details
              .meta()
              .categories()
              .move()
              .map(move -> new MoveWords(page, move, now))
              .map(told.moving(you))
              .orElse(told);
    }
    return details.hold().isHeld() ? told.held(page, you) : told;
  }

  /** Do the answers speak of an announced move, so that nothing else need? */
  static boolean tellsOfMove(TemplateDetails details) {
    MetaStatus status = details.meta().status();
    return status != null
        && status.word().equals("APPROVED")
        && isLater(status, details)
        && !details.hold().isHeld()
        && details.meta().categories().move().isPresent();
  }

  /** Is Meta's word the last one, and not ours? */
  private static boolean isLater(MetaStatus status, TemplateDetails details) {
    return details.ours().word() == OurState.SENT
        || details.ours().word() == OurState.DRAFT
        || status.at().isAfter(details.ours().at());
  }

  /** What Meta let through it means to move or to reject. */
  private Function<MoveWords, Told> moving(String you) {
    return move -> {
      answers
          .happened(new Span(move.when()), OurDecision.quote(move.means()))
          .todo(move.todo())
          .next(Who.CLIENT, you);
      move.deadline().ifPresent(answers::deadline);
      return new Told(Icon.SWAP, Tone.WARN, move.title(), move.toldAt(), answers);
    };
  }

  /** What Meta lets through nobody should send all the same. */
  private Told held(Component page, String you) {
    answers.todo(page.getTranslation("templates.hold.answer.todo")).next(Who.CLIENT, you);
    return new Told(
        Icon.LOCK, Tone.WARN, page.getTranslation("templates.hold.answer.title"), at, answers);
  }

  Card card(Times times) {
    Card card = new Card(title, answers).icon(icon, tone).flush();
    return at == null ? card : card.headerEnd(times.mark(at));
  }
}
