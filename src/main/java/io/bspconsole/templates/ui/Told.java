package io.bspconsole.templates.ui;

import io.bspconsole.uikit.Card;
import io.bspconsole.uikit.FiveAnswers;
import io.bspconsole.uikit.Icon;
import io.bspconsole.uikit.Times;
import io.bspconsole.uikit.Tone;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A decision as the page tells it.
 *
 * @param at null where nothing was decided yet
 */
record Told(Icon icon, Tone tone, String title, @Nullable Instant at, FiveAnswers answers) {

  Card card(Times times) {
    Card card = new Card(title, answers).icon(icon, tone).flush();
    return at == null ? card : card.headerEnd(times.mark(at));
  }
}
